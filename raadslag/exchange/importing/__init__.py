"""Import: documents become meetings through the rooms' verbs."""
