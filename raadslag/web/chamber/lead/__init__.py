"""The secretary's screen: the whole meeting on one page, from opening to close."""
