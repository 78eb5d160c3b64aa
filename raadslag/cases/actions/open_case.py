"""Cases: opened, changed, given to people, ended."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.db import transaction
from django.utils.timezone import localdate

from raadslag.bodies.models import Body, Organization, User
from raadslag.cases.access import may_open, may_with_case
from raadslag.cases.faults import NotNow, StillLaidOut, Stranger, WithoutTitle, WrongTopic
from raadslag.cases.models import Case, CaseWorker, KleTopic
from raadslag.cases.queries import accounts_of
from raadslag.cases.states import CASE_LIFE, CaseState, PaperState
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.rules.address import free, slug
from raadslag.rules.case_number import build, facet_fault, next_sequence, topic_fault
from raadslag.rules.retention import erased_on

ON_THE_WAY = (PaperState.APPROVING, PaperState.APPROVED, PaperState.SECRETARIAT)


@transaction.atomic
def open_case(
    *,
    body: Body,
    title: str,
    kle_topic: str,
    kle_facet: str,
    department: Organization | None,
    actor: Actor,
    today: date,
    caseworkers: Sequence[User] = (),
    lead: User | None = None,
    standing: bool = False,
) -> Case:
    """Open a case under the next number of its topic, facet and year.

    Two who open at once get a number each: the municipality's row is held
    meanwhile. Without a lead whoever opens the case is it.

    Raises:
        WithoutTitle: The title is empty.
        WrongTopic: Topic or facet is of another form; an unknown topic is no fault.
        Stranger: One of the people has no open account here.
    """
    may_open(actor, body_id=body.pk, department_id=department.pk if department else None).require()
    title = _checked(title, kle_topic, kle_facet)
    Body.objects.select_for_update().get(pk=body.pk)
    number = _next_number(body, kle_topic, kle_facet, today.year)
    near = Case.objects.filter(body=body, slug__startswith=slug(number))
    case = Case.objects.create(
        body=body,
        number=number,
        slug=free(slug(number), {one for one in near.values_list("slug", flat=True) if one}),
        title=title,
        kle_topic=kle_topic,
        kle_facet=kle_facet,
        department=department,
        standing=standing,
        opened_on=today,
    )
    _give(case, caseworkers, lead or User.objects.filter(pk=actor.user_id or 0).first())
    record("cases.open_case", subject=case, actor=actor, standing=standing)
    return case


def _checked(title: str, topic: str, facet: str) -> str:
    if fault := topic_fault(topic) or facet_fault(facet):
        raise WrongTopic(fault=fault)
    if not title.strip():
        raise WithoutTitle
    return " ".join(title.split())


def _next_number(body: Body, topic: str, facet: str, year: int) -> str:
    alike = Case.objects.filter(body=body, number__startswith=f"{topic}-{facet}-")
    numbers = [one for one in alike.values_list("number", flat=True) if one]
    sequence = next_sequence(numbers, topic, facet, year=year)
    return build(topic, facet, sequence=sequence, year=year)


def _give(case: Case, caseworkers: Iterable[User], lead: User | None) -> None:
    """Let just these people work on a case."""
    people = {one.pk: one for one in (*caseworkers, *([lead] if lead else []))}
    known = set(accounts_of(case.body_id).filter(pk__in=people).values_list("pk", flat=True))
    strangers = [one.get_full_name() for key, one in people.items() if key not in known]
    if strangers:
        raise Stranger(names=", ".join(strangers))
    CaseWorker.objects.filter(case=case).delete()
    CaseWorker.objects.bulk_create(
        CaseWorker(case=case, user=one, lead=lead is not None and one.pk == lead.pk)
        for one in people.values()
    )


@transaction.atomic
def change_case(
    *,
    case: Case,
    title: str,
    kle_topic: str,
    kle_facet: str,
    department: Organization | None,
    standing: bool,
    actor: Actor,
) -> Case:
    """Give a case other facts; its number stays.

    Raises:
        WithoutTitle: The title is empty.
        WrongTopic: Topic or facet is of another form.
    """
    may_with_case(actor, "change", case).require()
    before = [case.title, case.kle_topic, case.kle_facet, case.department_id, case.standing]
    case.title = _checked(title, kle_topic, kle_facet)
    case.kle_topic, case.kle_facet = kle_topic, kle_facet
    case.department, case.standing = department, standing
    after = [case.title, case.kle_topic, case.kle_facet, case.department_id, case.standing]
    names = ["title", "kle_topic", "kle_facet", "department", "standing"]
    changed = [name for name, old, new in zip(names, before, after, strict=True) if old != new]
    if changed:
        case.save(update_fields=changed)
        record("cases.change_case", subject=case, actor=actor, changed=changed)
    return case


@transaction.atomic
def assign_people(*, case: Case, lead: User, caseworkers: Sequence[User], actor: Actor) -> None:
    """Let just these people work on a case, one of them responsible for it.

    Raises:
        Stranger: One of them has no open account here.
    """
    may_with_case(actor, "change", case).require()
    before = set(case.caseworker_set.values_list("user_id", "lead"))
    _give(case, caseworkers, lead)
    after = set(case.caseworker_set.values_list("user_id", "lead"))
    if before != after:
        people = sorted(user for user, _ in after)
        record("cases.assign_people", subject=case, actor=actor, people=people, lead=lead.pk)


@transaction.atomic
def end(*, case: Case, actor: Actor, reason: str = "") -> None:
    """End a case that is done; from now personal data in it are kept as its topic says.

    Raises:
        StillLaidOut: A paper of it is on its way to a meeting.
        NotNow: Somebody ended it before.
    """
    may_with_case(actor, "end", case).require()
    papers = case.paper_set.filter(state__in=ON_THE_WAY)
    on_the_way = papers.exclude(memberrequest__withdrawn=True).first()
    if on_the_way is not None:
        raise StillLaidOut(state=PaperState(on_the_way.state).label)
    _move(case, "end")
    ended = localdate(record("cases.end", subject=case, actor=actor, reason=reason).at)
    topic = KleTopic.objects.filter(body=case.body_id, number=case.kle_topic).first()
    kept = topic.keep_days if topic is not None else None
    _date(case, ended, erased_on(ended, kept) if kept is not None else None)


@transaction.atomic
def reopen(*, case: Case, actor: Actor, reason: str = "") -> None:
    """Take an ended case up again.

    Raises:
        NotNow: Somebody took it up before.
    """
    may_with_case(actor, "reopen", case).require()
    _move(case, "reopen")
    _date(case, None, None)
    record("cases.reopen", subject=case, actor=actor, reason=reason)


def _date(case: Case, ended_on: date | None, erase_on: date | None) -> None:
    """Enter when a case ended, and when personal data in it are to go."""
    Case.objects.filter(pk=case.pk).update(ended_on=ended_on, erase_on=erase_on)
    case.ended_on, case.erase_on = ended_on, erase_on


def _move(case: Case, verb: str) -> None:
    before, after = CASE_LIFE[verb]
    if not Case.objects.filter(pk=case.pk, state__in=before).update(state=after):
        raise NotNow(thing="Sagen", state=CaseState(Case.objects.get(pk=case.pk).state).label)
    case.state = after
