"""Elections by the body: in rounds with lots, and by d'Hondt on election groups."""
