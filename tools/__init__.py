"""Scripts of the build; nothing in Rådslag needs them to run."""
