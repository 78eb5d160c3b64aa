"""The secretary's pages of the minutes."""
