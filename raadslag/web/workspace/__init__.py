"""The workspace: behind sign-in, for those who prepare and those who decide."""
