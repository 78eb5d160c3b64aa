"""The chamber: the meeting while it is held, for members, its secretary and the big screen."""
