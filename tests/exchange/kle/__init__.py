"""Reading KLE."""
