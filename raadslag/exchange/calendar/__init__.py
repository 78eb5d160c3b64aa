"""iCalendar: meetings in members' and citizens' own calendars."""
