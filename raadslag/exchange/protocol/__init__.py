"""Minutes as documents: PDF, Word, and the JSON that travels between systems."""
