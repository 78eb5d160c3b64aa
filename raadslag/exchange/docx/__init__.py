"""Word documents: styles, outline, numbering, bold lines and tables."""
