"""Acadre's agenda XML: tables of fields, texts as escaped HTML."""
