# What Limber says on Telegram alone.
private-invite = Let's talk about that in private.
private-open = Open private chat
inline-card = A movement
inline-open = Stretch with me in private
inline-nothing = Nothing to share. Ask in private
inline-urgent = Read this first: it may be urgent
picture-describe = Describe the picture
