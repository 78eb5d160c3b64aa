"""What happened: append-only facts, written with every act."""
