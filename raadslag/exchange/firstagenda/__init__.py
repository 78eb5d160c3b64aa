"""FirstAgenda's documents, from every carrier they come in."""
