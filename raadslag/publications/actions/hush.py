"""Tell no more of documents that were public and have been closed since."""

from collections.abc import Sequence

from django.db.models import Q

from raadslag.agendas.models import AgendaItem
from raadslag.cases.models import Attachment
from raadslag.cases.states import Classification
from raadslag.publications.models import PublicFile, PublicMeeting


def hush(public: PublicMeeting, items: Sequence[AgendaItem]) -> int:
    """Let the addresses of what is closed by now answer as if nothing had been there.

    A part of releasing and darkening, which keep the fact.
    """
    closed = [item for item in items if item.closed]
    papers = {item.consultation.paper_id for item in closed}
    shut = Attachment.objects.filter(
        Q(paper__in=papers) | Q(classification=Classification.CLOSED),
        paper__in=[item.consultation.paper_id for item in items],
    )
    theirs = Q(item__item_key__in=[item.pk for item in closed])
    theirs |= Q(item__slug__in=[item.slug for item in closed])
    theirs |= Q(sha256__in=shut.exclude(file=None).values("file__sha256"))
    return PublicFile.objects.filter(theirs, item__meeting=public).update(hushed=True)
