"""Questions about follow-ups: who is what to them, who may see which, and how they stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Case as Choice
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value, When

from raadslag.agendas.queries import papers_kept_from
from raadslag.bodies.models import Organization, User
from raadslag.bodies.queries import MEMBER, actor_of
from raadslag.bodies.states import Duty
from raadslag.cases.models import Case, CaseWorker
from raadslag.cases.queries import Parts, among, bound, either, seen
from raadslag.cases.states import Classification
from raadslag.decisions.models import Decision, Referral
from raadslag.decisions.queries import stopped
from raadslag.followups.models import FollowUp, FollowUpNote
from raadslag.followups.states import FollowUpState
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.rules.rights import FOLLOWUPS, Part

CASE = "decision__item__consultation__case"
PAPER = "decision__item__consultation__paper"
OFFICES = (Duty.CASEWORKER, Duty.APPROVER, Duty.SECRETARY)  # who answers for an office


def _works_on(actor: Actor) -> Q:
    mine = CaseWorker.objects.filter(case=OuterRef(CASE), user__in=actor.accounts)
    return Q(Exists(mine))


def _sees_to(actor: Actor) -> Q:
    offices = frozenset[int]().union(*(actor.organizations(duty) for duty in OFFICES))
    return either(Q(account__in=actor.accounts), among("office", offices))


PARTS: Parts = {
    Part.CASEWORKER: _works_on,
    Part.SECRETARY: lambda actor: bound(
        actor, Duty.SECRETARY, organization="organization", body="organization__body"
    ),
    Part.CHAIR: lambda actor: among("organization", actor.organizations("chair")),
    Part.MEMBER: lambda actor: among("organization", actor.organizations(MEMBER)),
    Part.RESPONSIBLE: _sees_to,
}


def followups_seen_by(actor: Actor) -> QuerySet[FollowUp]:
    """The follow-ups an actor may know of: those of closed items only to who knows the item."""
    if actor.user_id is None:
        return FollowUp.objects.all()
    of_open = Q(decision__item__closed=False) & ~Q(
        **{f"{PAPER}__classification": Classification.CLOSED}
    )
    mine = seen(
        PARTS,
        actor,
        closed=FOLLOWUPS["see_closed"],
        openly=FOLLOWUPS["see"],
        of_open=of_open,
    )
    kept = {f"{PAPER}__in": actor.kept_from}
    return FollowUp.objects.exclude(**kept).filter(mine)


def told_openly(followup: FollowUp) -> bool:
    """Whether its words may stand in an open letter: nothing about its item is closed."""
    item = followup.decision.item
    paper = item.consultation.paper
    shut = paper is not None and paper.classification == Classification.CLOSED
    return not (item.closed or shut)


def reader_sees(user: User, followup: FollowUp, today: date) -> bool:
    """Whether an account may know of a follow-up that day."""
    actor = actor_of(user, today)
    if actor.person_id is not None:
        actor = replace(actor, kept_from=papers_kept_from(actor.person_id))
    return followups_seen_by(actor).filter(pk=followup.pk).exists()


def in_order(rows: QuerySet[FollowUp]) -> QuerySet[FollowUp]:
    """Open ones first, the earliest due first; then the others, the latest first."""
    first = Choice(When(state=FollowUpState.OPEN, then=Value(0)), default=Value(1))
    related = rows.select_related(
        "organization__body",
        "account",
        "office",
        "decision__item__agenda__meeting__organization",
        "decision__item__consultation__case",
        "decision__item__consultation__paper",
    )
    return related.order_by(first, F("due_on").asc(nulls_last=True), "-ended_at", "pk")


def register_of(organization: Organization, actor: Actor) -> QuerySet[FollowUp]:
    """The follow-ups of a body that the actor may know of."""
    return in_order(followups_seen_by(actor).filter(organization=organization))


def my_followups(actor: Actor) -> QuerySet[FollowUp]:
    """The open follow-ups the actor sees to, the most pressing first."""
    mine = followups_seen_by(actor).filter(_sees_to(actor), state=FollowUpState.OPEN)
    return in_order(mine)


def followups_of_case(case: Case, actor: Actor) -> QuerySet[FollowUp]:
    """What is to follow from the decisions on a case."""
    return in_order(followups_seen_by(actor).filter(**{CASE: case}))


def followups_of(decision: Decision, actor: Actor) -> list[FollowUp]:
    """What is to follow from a decision; one query."""
    return list(in_order(followups_seen_by(actor).filter(decision=decision)))


def followups_at(meeting: Meeting, actor: Actor) -> QuerySet[FollowUp]:
    """What is to follow from the decisions of a meeting."""
    return in_order(followups_seen_by(actor).filter(decision__item__agenda__meeting=meeting))


def registers_of(actor: Actor) -> QuerySet[Organization]:
    """The bodies whose register the actor reads, in the order of lists."""
    mine = Q(pk__in=actor.organizations(MEMBER) | actor.organizations(Duty.SECRETARY))
    whole = Q(body__in=actor.everywhere(Duty.SECRETARY))
    known = Q(pk__in=followups_seen_by(actor).values("organization"))
    held = Exists(FollowUp.objects.filter(organization=OuterRef("pk")))
    found = Organization.objects.filter(mine | known | (whole & Q(held)))
    return found.select_related("body").order_by("body__name", "position", "name")


@dataclass(frozen=True, slots=True)
class Row:
    """A follow-up as it stands in a list."""

    followup: FollowUp
    stopped: bool  # a standsningsret stands; nothing is to be carried out
    late: bool
    came: str = ""  # what was noted last

    @property
    def standing(self) -> str:
        """How it stands, as a word: stopped, late, or its state."""
        open_ = self.followup.state == FollowUpState.OPEN
        if open_ and self.stopped:
            return "stopped"
        return "late" if self.late else self.followup.state


def rows_of(followups: Iterable[FollowUp], today: date, *, notes: bool = False) -> list[Row]:
    """How follow-ups stand on a day; one query, two with what was noted last."""
    held = list(followups)
    halted = stopped([one.decision.item for one in held])
    last = _last_notes(held) if notes else {}
    return [
        Row(
            one,
            one.decision.item_id in halted,
            is_late(one, today) and one.decision.item_id not in halted,
            last.get(one.pk, ""),
        )
        for one in held
    ]


def is_late(followup: FollowUp, today: date) -> bool:
    """Whether its day is gone and nothing is said of it."""
    due = followup.due_on
    return followup.state == FollowUpState.OPEN and due is not None and due < today


def late(rows: QuerySet[FollowUp], today: date) -> QuerySet[FollowUp]:
    """Those whose day is gone, but for what a member wants before the council."""
    standing = Referral.objects.filter(item=OuterRef("decision__item"), withdrawn_at=None)
    return rows.filter(~Exists(standing), state=FollowUpState.OPEN, due_on__lt=today)


def decided_between(rows: QuerySet[FollowUp], first: date, last: date) -> QuerySet[FollowUp]:
    """Those of meetings held from a day to a day, in the order of meetings and items."""
    when = "decision__item__agenda__meeting__on"
    held = rows.filter(**{f"{when}__gte": first, f"{when}__lte": last})
    place = ("decision__item__last", "decision__item__position", "decision__item__id")
    return held.order_by(when, "decision__item__agenda__meeting", *place, "pk")


def _last_notes(followups: list[FollowUp]) -> dict[int, str]:
    notes = FollowUpNote.objects.filter(followup__in=followups).exclude(text="")
    return dict(notes.order_by("at", "id").values_list("followup", "text"))
