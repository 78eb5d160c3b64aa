"""Papers: written, read, attached to, approved, compared."""
