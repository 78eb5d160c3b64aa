"""Follow-ups of a body as a table."""
