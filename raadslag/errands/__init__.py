"""What is owed: work that is done in the background, found by asking the rooms."""
