"""All of an installation in one file, and back again."""
