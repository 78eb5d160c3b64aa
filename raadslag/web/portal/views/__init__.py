"""Public pages, one module a noun."""
