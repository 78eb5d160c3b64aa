"""Addresses of the minutes, below /arbejdsplads/."""

from django.urls import path

from raadslag.web.workspace.minutes import (
    acts,
    approving,
    changes,
    page,
    presence,
    printing,
    publishing,
    writing,
)

MINUTES = "moeder/<int:meeting>/referat/"

urlpatterns = [
    path("referat/<int:key>/", page.way, name="minutes-way"),
    path(MINUTES, page.minutes, name="minutes"),
    path(f"{MINUTES}skriv/", acts.written, name="minutes-write"),
    path(f"{MINUTES}note/", writing.note, name="minutes-note"),
    path(f"{MINUTES}fremmoede/", presence.presence, name="minutes-presence"),
    path(f"{MINUTES}fremmoede/<int:note>/slet/", presence.struck, name="minutes-presence-strike"),
    path(f"{MINUTES}punkt/<int:item>/ordlyd/", writing.wording, name="minutes-wording"),
    path(f"{MINUTES}gennemlaesning/", writing.read_through, name="minutes-read-through"),
    path(f"{MINUTES}gennemlaesning/slut/", acts.read, name="minutes-read"),
    path(f"{MINUTES}bemaerkning/<int:remark>/svar/", acts.answered, name="minutes-answer"),
    path(f"{MINUTES}til-godkendelse/", approving.ask, name="minutes-ask"),
    path(f"{MINUTES}mind/", acts.reminded, name="minutes-remind"),
    path(f"{MINUTES}kladde-igen/", approving.reopened, name="minutes-reopen"),
    path(f"{MINUTES}papir/<int:signatory>/", approving.paper, name="minutes-paper"),
    path(f"{MINUTES}underskrift/<int:signature>/", approving.page_signed, name="minutes-signed"),
    path(f"{MINUTES}ret/", writing.correction, name="minutes-correct"),
    path(f"{MINUTES}aendringer/", changes.changes, name="minutes-changes"),
    path(f"{MINUTES}tekst/<int:number>/", page.earlier, name="minutes-copy"),
    path(f"{MINUTES}hent/<slug:form>/", printing.document, name="minutes-print"),
    path(f"{MINUTES}punkt/<int:item>/uddrag/", printing.of_item, name="minutes-extract"),
    path(f"{MINUTES}offentliggoer/", publishing.publish, name="minutes-publish"),
]
