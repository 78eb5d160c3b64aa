"""The big screen: what all in the room, and onlookers, may see from afar."""
