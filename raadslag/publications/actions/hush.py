"""Tell no more of documents that were public and have been closed since."""

from collections.abc import Sequence

from django.db.models import Q

from raadslag.agendas.models import AgendaItem
from raadslag.cases.models import Attachment
from raadslag.cases.states import Classification
from raadslag.publications.models import PublicFile, PublicMeeting


def hush(public: PublicMeeting, items: Sequence[AgendaItem]) -> list[int]:
    """Let the addresses of what is closed by now answer as if nothing had been there.

    A part of releasing and darkening, which keep the fact with the keys given back here.
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
    told = PublicFile.objects.filter(theirs, item__meeting=public, hushed=False)
    keys = sorted(set(told.values_list("pk", flat=True)))
    PublicFile.objects.filter(pk__in=keys).update(hushed=True)
    return keys
