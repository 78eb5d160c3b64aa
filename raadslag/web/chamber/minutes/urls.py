"""Addresses of the minutes, below /moedesal/."""

from django.urls import path

from raadslag.web.chamber.minutes import acts, page, printing

MINUTES = "<int:meeting>/referat/"

urlpatterns = [
    path(MINUTES, page.minutes, name="minutes"),
    path(f"{MINUTES}aendringer/", page.changes, name="minutes-changes"),
    path(f"{MINUTES}hent/<slug:form>/", printing.document, name="minutes-print"),
    path(f"{MINUTES}godkend/", acts.approved, name="minutes-approve"),
    path(f"{MINUTES}naegt/", acts.refused, name="minutes-refuse"),
    path(f"{MINUTES}bemaerk/", acts.remarked, name="minutes-remark"),
    path(f"{MINUTES}mind/", acts.reminded, name="minutes-remind"),
    path(f"{MINUTES}luk/", acts.sealed, name="minutes-seal"),
    path(f"{MINUTES}genaabn/", acts.reopened, name="minutes-reopen"),
]
