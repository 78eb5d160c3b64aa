"""Questions about cases and papers: who is what to them, and who may see which."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date, datetime
from functools import reduce
from operator import or_

from django.db.models import (
    BooleanField,
    Exists,
    ExpressionWrapper,
    F,
    Model,
    OuterRef,
    Q,
    QuerySet,
    When,
)
from django.db.models import Case as Choice

from raadslag.bodies.models import Assignment, User
from raadslag.bodies.queries import current
from raadslag.bodies.states import Duty
from raadslag.cases.models import (
    Approval,
    Attachment,
    Case,
    CaseWorker,
    Draft,
    KleTopic,
    Paper,
    PaperPicture,
    PaperTemplate,
    PaperVersion,
    Pen,
)
from raadslag.cases.states import (
    PEN_QUIET,
    ApprovalState,
    CaseState,
    Classification,
    PaperState,
)
from raadslag.files.models import StoredFile
from raadslag.journal.actor import Actor
from raadslag.journal.models import Fact
from raadslag.rules.rights import PAPERS, Cells, Part, states_for

Parts = Mapping[Part, Callable[[Actor], Q]]


NOBODY = Q(pk__in=())  # no rows at all; such a part is left out of what the database is asked


def either(*rows: Q) -> Q:
    """Rows of any of them."""
    return reduce(or_, [one for one in rows if one is not NOBODY] or [NOBODY])


def among(field: str, keys: Collection[int]) -> Q:
    """Rows whose field is one of the keys."""
    return Q(**{f"{field}__in": keys}) if keys else NOBODY


def bound(actor: Actor, duty: str, *, organization: str, body: str) -> Q:
    """Rows whose organization or municipality the actor has a duty or seat in."""
    return either(
        among(organization, actor.organizations(duty)), among(body, actor.everywhere(duty))
    )


def _works_on(actor: Actor, case: str) -> Q:
    mine = CaseWorker.objects.filter(case=OuterRef(case), user__in=actor.accounts)
    return Q(Exists(mine))


def _approves(actor: Actor, **of: OuterRef) -> Q:
    asked = Approval.objects.filter(approver__in=actor.accounts, **of)
    return Q(Exists(asked.exclude(state=ApprovalState.DROPPED)))


def _for_bodies_of(actor: Actor) -> Q:
    """Cases with a paper written for a body whose secretary the actor is."""
    everywhere, here = actor.everywhere(Duty.SECRETARY), actor.organizations(Duty.SECRETARY)
    written = Paper.objects.filter(case=OuterRef("pk"), organization__in=here)
    return either(among("body", everywhere), Q(Exists(written)) if here else NOBODY)


DESK = (Duty.CASEWORKER, Duty.APPROVER, Duty.SECRETARY)
PAPER_PARTS: Parts = {
    Part.CASEWORKER: lambda actor: _works_on(actor, "case"),
    Part.COLLEAGUE: lambda actor: bound(
        actor, Duty.CASEWORKER, organization="case__department", body="case__body"
    ),
    Part.APPROVER: lambda actor: _approves(actor, paper=OuterRef("pk")),
    Part.SECRETARY: lambda actor: bound(
        actor, Duty.SECRETARY, organization="organization", body="case__body"
    ),
    Part.CHAIR: lambda actor: among("organization", actor.organizations("chair")),
    Part.MEMBER: lambda actor: among("organization", actor.organizations("member")),
}
CASE_PARTS: Parts = {
    Part.CASEWORKER: lambda actor: _works_on(actor, "pk"),
    Part.COLLEAGUE: lambda actor: bound(
        actor, Duty.CASEWORKER, organization="department", body="body"
    ),
    Part.APPROVER: lambda actor: _approves(actor, paper__case=OuterRef("pk")),
    Part.SECRETARY: _for_bodies_of,
}


def _held(parts: Parts, actor: Actor) -> Iterator[tuple[Part, Q]]:
    """The parts the actor can have at all, and of which rows."""
    for part, of in parts.items():
        if (mine := of(actor)) is not NOBODY:
            yield part, mine


def parts_in(rows: QuerySet[Model], parts: Parts, actor: Actor, thing: Model) -> frozenset[Part]:
    """What the actor is to one thing; one query."""
    flags = {  # not the bare names: a paper has a field named caseworker
        f"is_{part.value}": ExpressionWrapper(mine, BooleanField())
        for part, mine in _held(parts, actor)
    }
    found = rows.filter(pk=thing.pk).annotate(**flags).values(*flags).first() if flags else {}
    held = frozenset(Part(name[3:]) for name, yes in (found or {}).items() if yes)
    return held or frozenset((Part.OUTSIDER,))


def permitted(parts: Parts, cells: Cells, actor: Actor) -> Q:
    """Rows on which the actor may do what the cells tell, by part and state."""
    return seen(parts, actor, closed=cells, openly={}, of_open=NOBODY)


def seen(parts: Parts, actor: Actor, *, closed: Cells, openly: Cells, of_open: Q) -> Q:
    """Rows the actor may see, by part and state: what is closed, or only what is open."""
    rows = NOBODY
    for part, mine in _held(parts, actor):
        all_of = {state for state, who in closed.items() if part in who}
        open_of = {state for state, who in openly.items() if part in who} - all_of
        if all_of:
            rows = either(rows, Q(state__in=all_of) & mine)
        if open_of:
            rows = either(rows, of_open & Q(state__in=open_of) & mine)
    return rows


def papers_seen_by(actor: Actor) -> QuerySet[Paper]:
    """The papers an actor may know of; all of them for the system itself."""
    if actor.user_id is None:
        return Paper.objects.all()
    mine = seen(
        PAPER_PARTS,
        actor,
        closed=PAPERS["see_closed"],
        openly=PAPERS["see"],
        of_open=Q(classification=Classification.OPEN),
    )
    return _allowed(actor).filter(mine)


def _allowed(actor: Actor) -> QuerySet[Paper]:
    """Papers but for those of items the person behind the account is excluded from."""
    papers = Paper.objects.all()
    return papers.exclude(pk__in=actor.kept_from) if actor.kept_from else papers


def cases_seen_by(actor: Actor) -> QuerySet[Case]:
    """The cases an actor may know of; all of them for the system itself."""
    if actor.user_id is None:
        return Case.objects.all()
    rows = NOBODY
    for part, mine in _held(CASE_PARTS, actor):
        if states_for("cases", "see_restricted", part):
            rows = either(rows, mine)
        elif states_for("cases", "see", part):
            rows = either(rows, Q(restricted=False) & mine)
    return Case.objects.filter(rows)


def closed_papers_seen_by(actor: Actor) -> QuerySet[Paper]:
    """The papers of which the actor may also know what is closed, or not yet chosen."""
    if actor.user_id is None:
        return Paper.objects.all()
    return _allowed(actor).filter(permitted(PAPER_PARTS, PAPERS["see_closed"], actor))


def versions_seen_by(actor: Actor, paper: Paper) -> QuerySet[PaperVersion]:
    """Versions of a paper that is seen; those from before it was open for its closed circle."""
    versions = PaperVersion.objects.filter(paper=paper)
    if closed_papers_seen_by(actor).filter(pk=paper.pk).exists():
        return versions
    return versions.filter(Q(number__gt=paper.closed_until) | Q(number=paper.version))


def attachments_seen_by(actor: Actor) -> QuerySet[Attachment]:
    """Open attachments of papers that are seen; others only with what is closed."""
    if actor.user_id is None:
        return Attachment.objects.all()
    openly = Q(classification=Classification.OPEN, paper__in=papers_seen_by(actor).values("pk"))
    closed = Q(paper__in=closed_papers_seen_by(actor).values("pk"))
    return Attachment.objects.filter(openly | closed)


def pictures_seen_by(actor: Actor) -> QuerySet[StoredFile]:
    """Pictures in the texts of papers that are seen."""
    seen = PaperPicture.objects.filter(
        file=OuterRef("pk"), paper__in=papers_seen_by(actor).values("pk")
    )
    return StoredFile.objects.filter(Exists(seen))


def writable_by(actor: Actor) -> QuerySet[Paper]:
    """Papers the actor may write in now."""
    if actor.user_id is None:
        return Paper.objects.all()
    return Paper.objects.filter(permitted(PAPER_PARTS, PAPERS["write"], actor))


def accounts_of(body_id: int) -> QuerySet[User]:
    """Open accounts of a municipality, by name."""
    return User.objects.filter(body=body_id, is_active=True).order_by(
        "first_name", "last_name", "pk"
    )


def staff_of(body_id: int, today: date, besides: Collection[int] = ()) -> QuerySet[User]:
    """Accounts to choose among for a case: no politician without a duty at a desk.

    Those named in ``besides`` are among them, as who is on the case already.
    """
    duties = Assignment.objects.filter(current(today), user=OuterRef("pk"), duty__in=DESK)
    house = Q(person=None) | Exists(duties) | Q(pk__in=besides)
    return accounts_of(body_id).filter(house)


def to_answer(actor: Actor) -> QuerySet[Approval]:
    """Approvals that wait for the actor, or for one they act for; the most pressing first."""
    waiting = Approval.objects.filter(
        approver__in=actor.accounts,
        state=ApprovalState.WAITING,
        paper__state=PaperState.APPROVING,
    )
    related = waiting.select_related("paper__case", "paper__organization", "approver")
    return related.order_by(F("due_on").asc(nulls_last=True), "called_at", "pk")


def my_papers(actor: Actor) -> QuerySet[Paper]:
    """Papers of cases the actor works on that are not issued yet; those to write in first."""
    mine = CaseWorker.objects.filter(case=OuterRef("case"), user__in=actor.accounts)
    papers = Paper.objects.filter(Exists(mine), case__state=CaseState.OPEN)
    unfinished = papers.exclude(state=PaperState.ISSUED).exclude(organization=None)
    writing = Choice(When(state=PaperState.WRITING, then=0), default=1)
    return unfinished.select_related("case", "organization").order_by(
        writing, F("touched_at").desc(nulls_last=True), "pk"
    )


def with_secretary(actor: Actor) -> QuerySet[Paper]:
    """Papers that wait for the actor as secretary: approved ones, and those taken."""
    mine = bound(actor, Duty.SECRETARY, organization="organization", body="case__body")
    papers = Paper.objects.filter(
        mine, state__in=(PaperState.APPROVED, PaperState.SECRETARIAT)
    ).exclude(organization=None)
    return papers.select_related("case", "organization").order_by("state", "touched_at", "pk")


def offered_templates(body_id: int, day: date) -> QuerySet[PaperTemplate]:
    """Templates a paper may be begun upon."""
    kept = Q(retired_on=None) | Q(retired_on__gt=day)
    return PaperTemplate.objects.filter(kept, body=body_id)


def whole_topics(body_id: int) -> QuerySet[KleTopic]:
    """The topics of a municipality's list that a case can be on: not the groups above them."""
    return KleTopic.objects.filter(body=body_id, number__regex=r"^\d\d\.\d\d\.\d\d$")


def topics_matching(body_id: int, words: str, most: int = 12) -> list[KleTopic]:
    """Topics a number begins, or that hold all of some words; whole topics alone."""
    found = whole_topics(body_id)
    asked = words.split()[:6]
    if not asked:
        return []
    if asked[0][:1].isdecimal():
        return list(found.filter(number__startswith=asked[0])[:most])
    for word in asked:
        found = found.filter(holds("title", word) | holds("words", word))
    return list(found[:most])


def holds(field: str, word: str) -> Q:
    """Rows whose field holds a word, whatever its letter case, "Æ" and "æ" among them."""
    forms = {word, word.lower(), word.upper(), word.capitalize()}
    found = Q()
    for form in forms if not word.isascii() else {word}:
        found |= Q(**{f"{field}__icontains": form})
    return found


def cases_found(actor: Actor, words: str) -> QuerySet[Case]:
    """Cases the actor may know of whose number, title or seen papers hold all the words."""
    found = cases_seen_by(actor)
    for word in words.split()[:8]:
        paper = papers_seen_by(actor).filter(holds("title", word), case=OuterRef("pk"))
        found = found.filter(holds("number", word) | holds("title", word) | Exists(paper))
    return found


def pens_held(now: datetime) -> QuerySet[Pen]:
    """The pens of those who write just now, each with its account."""
    return Pen.objects.filter(seen_at__gte=now - PEN_QUIET).select_related("user")


def pen_held(paper: Paper, now: datetime) -> Pen | None:
    """The pen of the one who writes in a paper just now."""
    return pens_held(now).filter(paper=paper).first()


def closing_of(paper: Paper) -> Fact | None:
    """Who proposed that a paper be closed, and when; none where it is open or came by import."""
    if paper.classification != Classification.CLOSED:
        return None
    chosen = Fact.objects.filter(
        verb="cases.classify", subject_type="Paper", subject_id=paper.pk
    ).last()
    closes = chosen is not None and chosen.details.get("classification") == Classification.CLOSED
    return chosen if closes else None


def draft_of(paper: Paper, actor: Actor) -> Draft | None:
    """What the actor has typed in a paper and not saved."""
    mine = Draft.objects.filter(paper=paper, user=actor.user_id or 0)
    return mine.exclude(fields={}).first()


def approved_version(paper: Paper) -> int:
    """The version the latest round approved; 0 when none did."""
    answers = paper.approval_set.filter(state=ApprovalState.APPROVED).order_by("-round", "-version")
    return answers.values_list("version", flat=True).first() or 0
