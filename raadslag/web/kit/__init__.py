"""Components all doors share."""
