"""Pages of agendas: from the queue to what the members were sent."""
