"""HTML fragments, as publishing and record systems write them, to blocks."""
