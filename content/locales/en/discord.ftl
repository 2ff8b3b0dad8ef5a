# What Limber says on Discord alone.

# Shown when Discord does not accept an answer as it was made.
discord-fallback = I could not show this properly. It is my mistake, not yours. Please try /help, or try again later.

# Shown to the asker alone when a command has nothing else to show.
discord-nothing = Done.

# First words of an alert, by how pressing it is.
discord-alert-emergency = Emergency
discord-alert-urgent = Urgent
discord-alert-caution = Take care
