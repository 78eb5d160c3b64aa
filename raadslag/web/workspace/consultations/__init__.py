"""Pages of the way through the house: the route of a case and its process plan."""
