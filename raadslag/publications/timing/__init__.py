"""When what is ready is put before the public: at once, at a planned time, or parties first."""
