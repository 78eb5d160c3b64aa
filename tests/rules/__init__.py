"""The rules: tables of cases and properties, no database."""
