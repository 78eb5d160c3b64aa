"""Addresses of meetings, year plans, deadlines and the personal calendar."""

from django.urls import path

from raadslag.web.workspace.meetings import calendars, deadlines, modes, pages, planning

urlpatterns = [
    path("moeder/", pages.meetings, name="meetings"),
    path("moeder/nyt/", planning.meeting_new, name="meeting-new"),
    path("moeder/aarsplan/", planning.year_plan, name="year-plan"),
    path("moeder/aarsplan/<int:key>/", planning.meeting_plan, name="meeting-plan"),
    path("moeder/kalender/", calendars.subscription, name="subscription"),
    path("moeder/kalender/slet/", calendars.subscription_end, name="subscription-end"),
    path("moeder/<int:key>/", pages.meeting, name="meeting"),
    path("moeder/<int:key>/flyt/", planning.meeting_move, name="meeting-move"),
    path("moeder/<int:key>/aflys/", planning.meeting_cancel, name="meeting-cancel"),
    path("moeder/<int:key>/form/", modes.mode, name="meeting-mode"),
    path("moeder/<int:key>/indsigelse/", modes.objection, name="meeting-object"),
    path("moeder/<int:key>/indsigelse/fjern/", modes.objection_end, name="meeting-object-end"),
    path("kalender/<str:secret>.ics", calendars.feed, name="calendar-feed"),
    path("frister/", deadlines.deadlines, name="deadlines"),
]
