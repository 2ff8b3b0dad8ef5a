# What the adapters say by themselves.
private-invite = Let's talk about that in private.
private-open = Open private chat
picture-describe = Describe the picture
