"""Danish as it is written: words, their forms, their parts and their mistakes."""
