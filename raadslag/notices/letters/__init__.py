"""From facts to letters: one small module for each family of verbs."""
