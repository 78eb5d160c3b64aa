"""The member's page of the minutes."""
