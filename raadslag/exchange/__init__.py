"""In and out: one folder per format."""
