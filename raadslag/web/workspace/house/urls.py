"""Addresses of the house and the lists it shares."""

from django.urls import path

from raadslag.web.workspace.house import lists, pages, reading, templates, timetables

urlpatterns = [
    path("huset/", pages.house, name="house"),
    path("huset/nyt/", pages.organization_new, name="house-new"),
    path("huset/<int:key>/", pages.organization, name="house-body"),
    path("huset/<int:key>/ret/", pages.organization_change, name="house-change"),
    path("huset/<int:key>/frister/", timetables.timetable, name="timetable"),
    path("huset/<int:key>/pladser/<int:membership>/ophoer/", pages.seat_end, name="seat-end"),
    path("huset/lukkedage/", lists.closing_days, name="closing-days"),
    path("huset/lukkedage/valg/", lists.free_days, name="free-days"),
    path("huset/lukkedage/<str:day>/fjern/", lists.closing_day_drop, name="closing-day-drop"),
    path("huset/kompetenceplan/", lists.competences, name="competences"),
    path("huset/kompetenceplan/emne/", lists.competence, name="competence"),
    path("huset/kompetenceplan/fil/", lists.competences_file, name="competences-file"),
    path("huset/skabeloner/", templates.templates, name="templates"),
    path("huset/skabeloner/begynd/", templates.templates_begin, name="templates-begin"),
    path("huset/skabeloner/ny/", templates.template, name="template-new"),
    path("huset/skabeloner/<int:key>/", templates.template, name="template"),
    path("huset/skabeloner/<int:key>/fjern/", templates.template_retire, name="template-retire"),
    path("huset/byraadets-adgang/", reading.council_reading, name="council-reading"),
    path("huset/kle/", lists.topics, name="topics"),
]
