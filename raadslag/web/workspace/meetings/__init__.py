"""Meetings: the calendar, the year plan, deadlines and each meeting's page."""
