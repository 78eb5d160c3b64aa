"""Questions the public asks; every answer holds released things alone."""
