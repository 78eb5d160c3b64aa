"""What a release is to hold: composed from the rooms, less what must not be told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

from raadslag.agendas.models import AgendaIssue
from raadslag.meetings.models import Meeting
from raadslag.publications.as_issued import as_issued
from raadslag.publications.as_sealed import as_sealed
from raadslag.publications.compose import ComposedItem, compose
from raadslag.publications.content import PublicStage
from raadslag.publications.limits.queries import waiting_for_parties
from raadslag.publications.limits.shape import limited
from raadslag.publications.redactions.mask import masked_text
from raadslag.publications.redactions.queries import masked_stages, redactions_of, silenced
from raadslag.publications.redactions.strip import without
from raadslag.publications.states import PublicationKind

Places = set[tuple[int, str, str]]  # key of a case, address of a body, ISO date


def public_side(
    meeting: Meeting, kind: str, issue: AgendaIssue | None = None
) -> list[ComposedItem]:
    """The items of a meeting as the public may see them now; of an agenda, as it was issued."""
    items = _told(meeting, kind, issue)
    if kind == PublicationKind.MINUTES:
        items = limited(items, meeting)
    items = without(items, list(redactions_of(meeting.pk)))
    cases = [one.item.consultation.case_id for one in items if one.content["history"]]
    if not cases:
        return items
    words = masked_stages(cases)
    items = [_masked(one, words) for one in items] if words else items
    return _hushed(items, silenced(cases) | waiting_for_parties(cases))


def _told(meeting: Meeting, kind: str, issue: AgendaIssue | None) -> list[ComposedItem]:
    """The items as they were sent or sealed, else as the rooms have them now."""
    if issue is not None:
        return as_issued(meeting, issue)
    sealed = as_sealed(meeting) if kind == PublicationKind.MINUTES else None
    return compose(meeting, kind) if sealed is None else sealed


def _masked(one: ComposedItem, words: Mapping[tuple[int, str, str], list[str]]) -> ComposedItem:
    """The item with what is masked in an earlier decision masked where it is told again."""
    case = one.item.consultation.case_id
    told = [
        {**stage, "text": masked_text(stage["text"], hidden)} if hidden else stage
        for stage in one.content["history"]
        for hidden in [words.get((case, stage["slug"], stage["on"] or ""))]
    ]
    return replace(one, content={**one.content, "history": cast(list[PublicStage], told)})


def _hushed(items: Sequence[ComposedItem], places: Places) -> list[ComposedItem]:
    """The items without what earlier bodies decided, where that is not to be told."""
    return [_unsaid(one, places) for one in items] if places else list(items)


def _unsaid(one: ComposedItem, places: Places) -> ComposedItem:
    case = one.item.consultation.case_id
    told = one.content["history"]
    left = [stage for stage in told if (case, stage["slug"], stage["on"] or "") not in places]
    return replace(one, content={**one.content, "history": left}) if len(left) < len(told) else one
