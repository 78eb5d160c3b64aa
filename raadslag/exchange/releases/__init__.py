"""The log of releases as a table that a spreadsheet opens."""
