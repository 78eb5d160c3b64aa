"""Addresses of follow-ups, below /arbejdsplads/."""

from django.urls import path

from raadslag.web.workspace.followups import pages, register, report

ONE = "opfoelgning/<int:followup>/"
BODY = "opfoelgning/organ/<int:organization>/"

urlpatterns = [
    path("opfoelgning/", register.followups, name="followups"),
    path(ONE, pages.followup, name="followup"),
    path(f"{ONE}ret/", pages.followup_change, name="followup-change"),
    path(f"{ONE}note/", pages.followup_note, name="followup-note"),
    path(f"{ONE}tilstand/", pages.followup_turn, name="followup-turn"),
    path(BODY, register.register, name="followup-register"),
    path(f"{BODY}rapport/", report.report, name="followup-report"),
    path(f"{BODY}rapport.csv", report.report_file, name="followup-report-file"),
    path(
        "moeder/<int:meeting>/dagsorden/beslutninger/<int:item>/opfoelgning/",
        pages.followup_new,
        name="followup-new",
    ),
]
