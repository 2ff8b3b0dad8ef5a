# What Limber says in the terminal alone.

# In place of a picture; $words say what it shows.
terminal-picture = [picture: { $words }]

# Where something was taken from.
terminal-source = source: { $words }
