"""The room sittings."""
