"""Pictures that people put in papers: drawn anew, so that nothing hides in them."""
