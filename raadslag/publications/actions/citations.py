"""References that become links the day both ends are released."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db.models import Q

from raadslag.meetings.models import Meeting
from raadslag.publications.compose import ComposedItem, cited_key
from raadslag.publications.models import Citation, PublicItem, PublicMeeting
from raadslag.rules.body_name import key

Pairs = Sequence[tuple[PublicItem, ComposedItem]]
Targets = dict[tuple[str, str, str], set[tuple[int, str]]]


def cite(public: PublicMeeting, pairs: Pairs, meeting: Meeting) -> None:
    """Keep the items' references, linked where possible, and link those waiting."""
    _link_waiting(public, [row for row, _ in pairs])
    mine = _citations(public, pairs, meeting)
    targets = _targets(mine, public)
    for citation in mine:
        _point(citation, targets)
    Citation.objects.bulk_create(mine)


def _citations(public: PublicMeeting, pairs: Pairs, meeting: Meeting) -> list[Citation]:
    return [
        Citation(
            item=row,
            position=position,
            text=reference.text,
            body_id=public.organization.body_id,
            organization_key=cited_key(reference, meeting),
            on=reference.on,
            month=reference.month,
            number=reference.number,
        )
        for row, composed in pairs
        for position, reference in enumerate(composed.references)
        if reference.on or reference.month
    ]


def _targets(citations: Sequence[Citation], public: PublicMeeting) -> Targets:
    """Released meetings and items the citations may name, in one query."""
    if not citations:
        return {}
    days = Q(pk__in=[])
    for when in {(one.on, one.month) for one in citations}:
        days |= Q(on=when[0]) if when[0] else _in_month(when[1])
    rows = PublicMeeting.objects.filter(
        days, organization__body=public.organization.body_id
    ).values_list("pk", "organization__name", "on", "publicitem__number", "publicitem__slug")
    targets: Targets = {}
    for pk, name, on, number, slug in rows.filter(Q(publicitem__shown=True) | Q(publicitem=None)):
        for said in (on.isoformat(), on.isoformat()[:7]):
            targets.setdefault((key(name), said, number or ""), set()).add((pk, slug or ""))
            targets.setdefault((key(name), said, ""), set()).add((pk, ""))
    return targets


def _in_month(month: str) -> Q:
    year, number = month.split("-")
    return Q(on__year=int(year), on__month=int(number))


def _point(citation: Citation, targets: Targets) -> None:
    """Link a citation when just one meeting answers to it."""
    when = citation.on.isoformat() if citation.on else citation.month
    fitting = targets.get((citation.organization_key, when, citation.number), set())
    if len(fitting) == 1:
        ((citation.cited_meeting_id, citation.cited_slug),) = fitting


def _link_waiting(public: PublicMeeting, rows: Sequence[PublicItem]) -> None:
    """Link earlier releases' references to this meeting."""
    waiting = list(
        Citation.objects.filter(
            _of_day(public.on),
            body=public.organization.body_id,
            organization_key=key(public.organization.name),
            number__in={"", *(row.number for row in rows)},
        ).exclude(cited_meeting=public, item__shown=False)
    )
    targets = _targets(waiting, public)
    for citation in waiting:
        citation.cited_meeting, citation.cited_slug = None, ""
        _point(citation, targets)
    Citation.objects.bulk_update(waiting, ["cited_meeting", "cited_slug"])


def _of_day(on: date) -> Q:
    return Q(on=on) | Q(on=None, month=on.isoformat()[:7])
