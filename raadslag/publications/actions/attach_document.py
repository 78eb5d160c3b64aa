"""Let a publication offer its PDF."""

from __future__ import annotations

from django.db import transaction

from raadslag.files.models import StoredFile
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.publications.access import may_release
from raadslag.publications.models import Publication
from raadslag.publications.sealed import enter_document
from raadslag.publications.states import PublicationState


@transaction.atomic
def attach_document(
    *, publication: Publication, file: StoredFile, actor: Actor, carried: str = ""
) -> bool:
    """Let a publication in force offer its PDF; ``carried`` is the checksum of the JSON in it.

    False when it is in force no longer, or something was taken out of it
    since ``publication`` was read: the PDF may hold it still.
    """
    may_release(actor).require()
    current = Publication.objects.filter(
        pk=publication.pk,
        state=PublicationState.CURRENT,
        redacted_at=publication.redacted_at,
    )
    kept = current.update(document=file.sha256, document_size=file.size, carried=carried)
    if kept:
        for one in filter(None, (file.sha256, carried)):
            enter_document(one)
        record("publications.attach_document", subject=publication, actor=actor, file=file.pk)
    return bool(kept)
