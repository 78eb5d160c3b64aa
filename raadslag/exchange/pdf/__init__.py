"""PDF in: positioned text to drafts, whatever system made the file."""
