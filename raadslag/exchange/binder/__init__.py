"""The agenda as one PDF: items, contents and enclosures, joined and tagged."""
