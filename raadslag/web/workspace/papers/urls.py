"""Addresses of papers, below /arbejdsplads/sager/."""

from django.urls import path

from raadslag.web.workspace.papers import (
    approval,
    attachment,
    attachments,
    autosave,
    editor,
    pictures,
    reading,
    start,
    versions,
    word,
)

HERE = "fremstilling/<int:paper>/"
urlpatterns = [
    path("<int:case>/ny-fremstilling/", start.new_paper, name="paper-new"),
    path(HERE, reading.paper, name="paper"),
    path(f"{HERE}skriv/", editor.write, name="paper-write"),
    path(f"{HERE}kasser-kladde/", editor.drop, name="paper-drop"),
    path(f"{HERE}gem-undervejs/", autosave.autosave, name="paper-autosave"),
    path(f"{HERE}pennen/", autosave.pen, name="paper-pen"),
    path(f"{HERE}word/", word.word, name="paper-word"),
    path(f"{HERE}billede/", pictures.receive, name="paper-picture"),
    path(f"{HERE}aaben-lukket/", reading.openness, name="paper-openness"),
    path(f"{HERE}bilag/", attachments.attachments, name="paper-attachments"),
    path(f"{HERE}bilag/send/", attachments.send, name="paper-attach"),
    path(f"{HERE}bilag/orden/", attachments.order, name="paper-attachment-order"),
    path(f"{HERE}godkendelse/", approval.approval, name="paper-approval"),
    path(f"{HERE}godkendelse/send/", approval.send, name="paper-submit"),
    path(f"{HERE}godkendelse/videre/", approval.passed, name="paper-pass"),
    path(f"{HERE}godkendelse/<int:approval>/", approval.answer, name="paper-answer"),
    path(f"{HERE}udgaver/", versions.versions, name="paper-versions"),
    path(f"{HERE}udgaver/forskel/", versions.compare, name="paper-compare"),
    path(f"{HERE}udgaver/<int:number>/", versions.version, name="paper-version"),
    path(f"{HERE}udgaver/<int:number>/saml/", versions.join, name="paper-join"),
    path("bilag/<int:attachment>/", attachment.attachment, name="attachment"),
    path("bilag/<int:attachment>/hent/", attachment.fetch, name="attachment-fetch"),
    path("bilag/<int:attachment>/side/<int:number>/", attachment.page, name="attachment-page"),
]
