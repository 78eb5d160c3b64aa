"""Who may hear what is signalled from a meeting; asked anew for every signal.

Two doors ask: the stream of events and the page that is asked in its stead. However
many listen, the questions are as few: people are told apart by what they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from operator import or_

from django.db.models import Q

from raadslag.agendas.access import parts_in_body
from raadslag.agendas.models import Exclusion
from raadslag.bodies.states import OrganizationKind
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.publications.models import PublicItem, PublicMeeting
from raadslag.publications.states import PublicationState
from raadslag.rules.rights import SITTING, Part, who_may
from raadslag.sittings.models import Recusal, Signal, Sitting, Substitution
from raadslag.sittings.states import RecusalFinding, Topic

INSIDE = who_may("sittings", "see", SITTING)
REPLAYED = 300  # signals; whoever has missed more fetches the page anew


@dataclass(frozen=True, slots=True)
class Listening:
    """Who listens to a meeting: one of those inside, or one of the public."""

    inside: bool = False
    person_id: int | None = None
    alone: frozenset[int] | None = None  # items a substitute sits in for; none is all of them


@dataclass(frozen=True, slots=True)
class Word:
    """A signal as it lies in the table."""

    number: int
    topic: str
    item: int | None = None
    closed: bool = False  # whether the item is


@dataclass(frozen=True, slots=True)
class Kept:
    """Which items whom is kept from, and which of them the public knows of."""

    people: Mapping[int, Collection[int]] = field(default_factory=dict)  # by closed item
    public: Collection[int] = ()  # open items of a released agenda


@dataclass(frozen=True, slots=True)
class News:
    """What has been signalled since; ``latest`` is the number of the latest signal."""

    latest: int = 0
    words: tuple[Word, ...] = ()


def heard(word: Word, who: Listening, kept: Kept) -> Word:
    """The signal as somebody may hear it: of what they may not know, that there is news."""
    if word.item is None or _knows(word, word.item, who, kept):
        return word
    return Word(word.number, Topic.SCREEN)


def _knows(word: Word, item: int, who: Listening, kept: Kept) -> bool:
    if not who.inside:
        return not word.closed and item in kept.public
    if not word.closed:
        return True
    return who.person_id not in kept.people.get(item, ()) and (
        who.alone is None or item in who.alone
    )


def listening(
    asked: Collection[tuple[Actor | None, int]],
) -> dict[tuple[int | None, int], Listening]:
    """As what each may listen to a meeting, by account and meeting; three queries.

    Whoever may not is left out, as is a meeting that does not exist. A stranger is None.
    """
    meetings = Meeting.objects.select_related("organization").in_bulk({one for _, one in asked})
    called = _called(meetings)
    public = _public(meetings.values())
    found = {}
    for actor, key in asked:
        meeting = meetings.get(key)
        as_what = meeting and (_inside(actor, meeting, called) or public.get(key))
        if as_what:
            found[actor.user_id if actor else None, key] = as_what
    return found


def _inside(
    actor: Actor | None, meeting: Meeting, called: Mapping[tuple[int, int], set[int | None]]
) -> Listening | None:
    """Those of the body and its secretariat, and the substitutes that are called."""
    if actor is None:
        return None
    if parts_in_body(actor, meeting.organization) & INSIDE:
        return Listening(True, actor.person_id)
    items = called.get((meeting.pk, actor.person_id or 0))
    if items is None or Part.MEMBER not in INSIDE:
        return None
    alone = None if None in items else frozenset(one for one in items if one is not None)
    return Listening(True, actor.person_id, alone)


def _called(meetings: Collection[int]) -> Mapping[tuple[int, int], set[int | None]]:
    """The items each substitute is called for; None is all of them."""
    found: dict[tuple[int, int], set[int | None]] = defaultdict(set)
    rows = Substitution.objects.filter(
        meeting__in=meetings, ended_at=None, approved_at__isnull=False
    )
    for meeting, person, item in rows.values_list("meeting_id", "substitute_id", "item_id"):
        found[meeting, person].add(item)
    return found


def _public(meetings: Iterable[Meeting]) -> Mapping[int, Listening]:
    """Meetings anybody may follow: the council's, once their agenda is released.

    Source: kommunestyrelsesloven § 10 (meetings of the council are public).
    """
    council = [m.pk for m in meetings if m.organization.kind == OrganizationKind.COUNCIL]
    released = PublicMeeting.objects.filter(
        meeting_id__in=council, cancelled=False, agenda__state=PublicationState.CURRENT
    )
    keys = released.values_list("meeting_id", flat=True)
    return dict.fromkeys(keys, Listening())


def news(places: Mapping[int, int | None]) -> dict[int, News]:
    """What has been signalled at meetings after a number; two queries, one when nothing has.

    Args:
        places: By meeting the number of the latest signal that was heard; None is from now.
            Signals too far back are left out: see ``since``.
    """
    sittings = Sitting.objects.filter(meeting__in=places)
    rows = sittings.values_list("meeting_id", "pk", "signals")
    latest = {meeting: (key, last) for meeting, key, last in rows}
    behind = {
        key: max(place, last - REPLAYED)
        for meeting, (key, last) in latest.items()
        if (place := places[meeting]) is not None and place < last
    }
    words = _words(behind)
    return {
        meeting: News(max([last, *(one.number for one in words[key])]), tuple(words[key]))
        for meeting, (key, last) in latest.items()
    }


def _words(behind: Mapping[int, int]) -> Mapping[int, list[Word]]:
    """Signals of sittings after a number, in order."""
    found: dict[int, list[Word]] = defaultdict(list)
    if behind:
        after = (Q(sitting=key, number__gt=place) for key, place in behind.items())
        rows = Signal.objects.filter(reduce(or_, after)).order_by("sitting", "number")
        for one in rows.select_related("item"):
            closed = one.item is not None and one.item.closed
            found[one.sitting_id].append(Word(one.number, one.topic, one.item_id, closed))
    return found


def kept_from(words: Iterable[Word]) -> Kept:
    """Who is kept from the items that signals are about; three queries at most."""
    items = {one.item: one.closed for one in words if one.item is not None}
    closed = [key for key, shut in items.items() if shut]
    people: dict[int, set[int]] = defaultdict(set)
    if closed:
        for kept in (
            Exclusion.objects.filter(item__in=closed, ended_at=None),
            Recusal.objects.filter(item__in=closed, finding=RecusalFinding.RECUSED),
        ):
            for item, person in kept.values_list("item_id", "person_id"):
                people[item].add(person)
    public = PublicItem.objects.filter(
        item_key__in=[key for key, shut in items.items() if not shut],
        publication__agenda_of__isnull=False,
        publication__state=PublicationState.CURRENT,
        closed=False,
        gone=False,
    )
    known = public.values_list("item_key", flat=True) if items else ()
    return Kept(people, frozenset(one for one in known if one is not None))


def since(fresh: News, place: int) -> tuple[Word, ...]:
    """What somebody has not heard yet; where too much was missed, that there is news."""
    if place == fresh.latest:
        return ()
    words = tuple(one for one in fresh.words if one.number > place)
    if words and words[0].number == place + 1:
        return words
    return (Word(fresh.latest, Topic.SCREEN),)
