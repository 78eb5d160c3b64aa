"""Files that come in by people: accepted or refused, read, and looked through."""
