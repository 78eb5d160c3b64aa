"""The chair's guide: what to say and do now, whatever state the meeting is in."""
