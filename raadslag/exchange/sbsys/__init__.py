"""SBSYS's publication XML: typed elements, texts as HTML, files beside it."""
