"""The competence and delegation plan as a table: topics down, bodies across."""
