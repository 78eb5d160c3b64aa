"""What the big screen shows just now; of a closed item its neutral title alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from raadslag.agendas.models import AgendaIssue, AgendaItem, Exclusion
from raadslag.decisions.floor import floor_of
from raadslag.decisions.models import Decision, Motion
from raadslag.publications.content import ItemContent
from raadslag.publications.issued import IssuedAgenda
from raadslag.publications.models import PublicItem
from raadslag.rules.ballot import Choice
from raadslag.rules.member import Member
from raadslag.sittings.models import Sitting
from raadslag.sittings.queries import SpeechList, speech_list
from raadslag.web.chamber.electing import Course, election_on
from raadslag.web.chamber.lead.voting import Count, voting_of
from raadslag.web.hearing import Listening

LONG = 420  # characters of a decision from which it is set smaller


@dataclass(frozen=True, slots=True)
class Side:
    """How one party or list votes: a count a choice, and each of its members."""

    name: str
    members: Sequence[tuple[Member, str]]  # with the choice, Choice; empty while it is not given

    def count(self, choice: Choice) -> int:
        """How many of them vote so."""
        return sum(1 for _, said in self.members if said == choice)

    @property
    def counts(self) -> tuple[int, int, int]:
        """For, against, blank."""
        return self.count(Choice.FOR), self.count(Choice.AGAINST), self.count(Choice.BLANK)


@dataclass(frozen=True, slots=True)
class Dark:
    """An item of which the screen tells no more than that it is dealt with."""

    number: str
    title: str  # the neutral one; empty where nothing may be told
    closed: bool


@dataclass(frozen=True, slots=True)
class Lit:
    """An open item with all that is shown of it."""

    number: str
    title: str
    decision: Decision | None
    count: Count | None  # the vote that is open, else the last one
    sides: Sequence[Side]
    motions: Sequence[str]  # still to be voted on, in order
    points: Sequence[str]  # what the meeting is asked, "at" by "at"
    speech: SpeechList
    course: Course | None  # the latest election

    @property
    def long(self) -> bool:
        """Whether the decision needs a smaller type."""
        return self.decision is not None and len(self.decision.text) > LONG


def scene_of(sitting: Sitting, who: Listening, now: datetime) -> Dark | Lit | None:
    """The item that is up, as it is shown; none between two items.

    Of a closed item nothing but its neutral title is asked for, so nothing else can be
    shown. The same queries for any number of members, motions and votes.
    """
    item = sitting.item
    if item is None:
        return None
    if item.closed:
        return Dark(item.number, _neutral(item, who), closed=True)
    sent = _sent(item, who)
    if sent is None:
        return Dark(item.number, "", closed=False)
    return _lit(sitting, item, sent, now)


def _neutral(item: AgendaItem, who: Listening) -> str:
    if who.inside:
        return item.public_title
    public = _released(item)
    return public.title if public is not None else ""


@dataclass(frozen=True, slots=True)
class Sent:
    """An open item as the reader was sent it."""

    title: str
    content: ItemContent | None


def _sent(item: AgendaItem, who: Listening) -> Sent | None:
    """The item as issued, or as released to the public; none where it is not for the reader."""
    if not who.inside:
        public = _released(item)
        if public is None or public.closed:
            return None
        return Sent(public.title, cast(ItemContent, public.content))
    kept = Exclusion.objects.filter(item=item, person=who.person_id or 0, ended_at=None)
    if kept.exists():
        return None
    issue = AgendaIssue.objects.filter(agenda=item.agenda_id).order_by("number").last()
    sent = cast(IssuedAgenda, issue.content)["items"] if issue is not None else []
    mine = next((one for one in sent if one["key"] == item.pk), None)
    return Sent(item.title, mine["content"] if mine is not None else None)


def _released(item: AgendaItem) -> PublicItem | None:
    """The item on the agenda the public has, if it stands there."""
    rows = PublicItem.objects.filter(
        item_key=item.pk, publication__agenda_of__isnull=False, gone=False
    )
    return rows.order_by("-pk").first()


def _lit(sitting: Sitting, item: AgendaItem, sent: Sent, now: datetime) -> Lit:
    floor = floor_of(sitting, item, now)
    voting = voting_of(item, floor.voters)
    count = voting.open or (voting.done[-1] if voting.done else None)
    said: list[tuple[Member, str]] = []
    if voting.open:
        said = [(one.who, one.choice) for one in voting.ballots]
    elif count is not None:
        said = [(one.who, one.choice.value) for one in count.tally.casts]
    return Lit(
        number=item.number,
        title=sent.title,
        decision=Decision.objects.filter(item=item).exclude(text="").first(),
        count=count,
        sides=sides_of(said),
        motions=[named(one.motion) for one in voting.order],
        points=points_in(sent.content),
        speech=speech_list(sitting, item, now, floor.roll.people),
        course=election_on(item, floor.voters),
    )


def points_in(content: ItemContent | None) -> list[str]:
    """What the meeting is asked, "at" by "at"; of one who moves something else nothing."""
    proposals = content["proposals"] if content else []
    return [one for proposal in proposals for one in proposal["motions"]]


def named(motion: Motion) -> str:
    """A motion in a line: what it is, and whose."""
    kind = str(motion.get_kind_display())
    if motion.point:
        kind = f"{kind} ({motion.point}. at)"
    return f"{kind}: {motion.by}" if motion.by else kind


def sides_of(said: Sequence[tuple[Member, str]]) -> list[Side]:
    """Votes by party or list, the largest first."""
    found: dict[str, list[tuple[Member, str]]] = {}
    for who, choice in said:
        found.setdefault(who.group, []).append((who, choice))
    sides = [Side(name, members) for name, members in found.items()]
    return sorted(sides, key=lambda one: (-len(one.members), one.name))
