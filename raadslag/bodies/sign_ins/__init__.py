"""Who signed in, or tried to."""
