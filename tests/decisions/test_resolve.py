"""What a body decided, and the case on its way to the next."""

from datetime import date

import pytest

from raadslag.agendas.actions import draw, prepare
from raadslag.agendas.models import AgendaItem
from raadslag.agendas.queries import standing_items, still_queued
from raadslag.bodies.models import Organization
from raadslag.cases.models import Paper
from raadslag.consultations.actions import Station, lay_route
from raadslag.consultations.models import Consultation
from raadslag.consultations.queries import route_of
from raadslag.decisions.actions import resolve
from raadslag.decisions.faults import NoPublicText, NotIssued
from raadslag.decisions.models import Decision
from raadslag.files.actions import keep
from raadslag.journal.models import Fact
from raadslag.publications.actions import issue
from raadslag.publications.models import PublicItem
from raadslag.verdict import NotAllowed
from tests.cast import SYSTEM, Office, office
from tests.desk import (
    NOW,
    agenda,
    attached,
    council,
    drawn,
    fixed,
    meeting,
    paper,
    queued,
    sent,
    verbs,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
CANARY = "kanariefugl"


@pytest.fixture
def desk() -> Office:
    return office()


def issued_item(
    desk: Office, *, closed: bool = False, route: tuple[Organization, ...] = ()
) -> AgendaItem:
    """An item of the committee that was sent to its members, with the bodies it goes on to."""
    made = paper(desk, "Kajen", closed=closed)
    attached(desk, made, "Kort", keep(b"%PDF kort"))
    one = queued(desk, made=made)
    stations = [Station(desk.house.committee, "recommends", one.pk)]
    stations += [Station(body, "decides") for body in route]
    lay_route(case=made.case, stations=stations, actor=desk.dorte)
    on = agenda(desk)
    drawn(desk, on, one)
    sent(desk, on)
    return standing_items(on)[0]


def waiting_in(body: Organization) -> list[Paper | None]:
    """The papers in a body's queue."""
    return [one.paper for one in still_queued(body, SYSTEM)]


def test_the_next_body_has_the_case_waiting_with_its_attachments(desk: Office) -> None:
    town = council(desk)
    item = issued_item(desk, route=(town,))

    key = resolve(item=item, text="Anbefales.", outcome="recommended", now=NOW, actor=desk.erik)

    following = Consultation.objects.get(pk=key)
    assert following.paper is not None
    assert (following.organization, following.state) == (town, "waiting")
    assert waiting_in(town) == [following.paper]
    carried = following.paper
    assert (carried.earlier, carried.state, carried.classification) == (
        item.paper,
        "approved",
        "open",
    )
    assert [one.title for one in carried.attachment_set.all()] == ["Kort"]
    item.consultation.refresh_from_db()
    assert item.consultation.state == "done"


def test_resolve_leaves_its_facts(desk: Office) -> None:
    item = issued_item(desk, route=(council(desk),))

    resolve(item=item, text="Anbefales.", outcome="recommended", now=NOW, actor=desk.erik)

    fact = Fact.objects.get(verb="decisions.resolve")
    assert fact.details == {"item": item.pk, "outcome": "recommended"}
    assert verbs("consultations")[-2:] == ["consultations.pass_on", "consultations.queue"]


def test_the_next_agenda_tells_what_was_decided_before(desk: Office) -> None:
    town = council(desk)
    item = issued_item(desk, route=(town,))
    key = resolve(item=item, text="Anbefales.", outcome="recommended", now=NOW, actor=desk.erik)

    one = at_the_council(desk, town, key)

    told = {
        "name": "Havneudvalget",
        "slug": "havneudvalget",
        "on": "2026-03-17",
        "number": "1",
        "text": "Anbefales.",
    }
    assert one == [told]
    public = PublicItem.objects.get(publication__meeting__organization__slug=town.slug)
    assert public.content["history"] == [told]


def at_the_council(desk: Office, town: Organization, key: int) -> object:
    """What the council's members are told of earlier decisions."""
    on = prepare(meeting=meeting(desk, organization=town), actor=SYSTEM)
    draw(agenda=on, consultation=Consultation.objects.get(pk=key), actor=SYSTEM)
    one = issue(agenda=on, now=NOW, actor=SYSTEM)
    return one.content["items"][0]["content"]["history"]


@pytest.mark.parametrize("opened", [False, True])
def test_a_closed_decision_is_told_the_public_by_its_public_text_alone(
    desk: Office, opened: bool
) -> None:
    town = council(desk)
    item = issued_item(desk, closed=True, route=(town,))
    key = resolve(
        item=item,
        text=f"Om {CANARY}.",
        public_text="Anbefalet.",
        outcome="recommended",
        now=NOW,
        actor=desk.erik,
    )
    if opened:
        Paper.objects.filter(consultation=key).update(classification="open", ground="")

    members = at_the_council(desk, town, key)

    public = PublicItem.objects.get(publication__meeting__organization__slug=town.slug)
    assert (CANARY in str(members)) is not opened  # others sit there; it was closed to them
    assert CANARY not in str(list(PublicItem.objects.values()))
    told = [one["text"] for one in public.content["history"]]
    assert (public.closed, told) == ((False, ["Anbefalet."]) if opened else (True, []))


@pytest.mark.parametrize("outcome", ["postponed", "no_decision"])
def test_a_case_that_was_put_off_waits_for_the_same_body_again(desk: Office, outcome: str) -> None:
    town, committee = council(desk), desk.house.committee
    item = issued_item(desk, route=(town,))

    keys = [
        resolve(item=item, text="Udsat.", outcome=outcome, now=NOW, actor=desk.erik)
        for _ in range(2)
    ]

    (again,) = waiting_in(committee)
    assert again is not None
    assert (keys, waiting_in(town), again.earlier) == ([again.consultation.pk, 0], [], item.paper)
    route = [(str(one.organization), one.state) for one in route_of(again.case)]
    assert route == [
        ("Havneudvalget", "done"),
        ("Havneudvalget", "waiting"),
        ("Byrådet", "planned"),
    ]
    assert verbs("consultations")[-1] == "consultations.wait_again"


def test_a_case_that_was_put_off_is_taken_up_and_goes_on(desk: Office) -> None:
    town = council(desk)
    item = issued_item(desk, route=(town,))
    resolve(item=item, text="Udsat.", outcome="postponed", now=NOW, actor=desk.erik)
    april = agenda(desk, on=date(2026, 4, 14))
    again = drawn(desk, april, still_queued(desk.house.committee, desk.erik).get())
    one = sent(desk, april)
    again.refresh_from_db()

    key = resolve(item=again, text="Anbefales.", outcome="recommended", now=NOW, actor=desk.erik)

    told = [stage["text"] for stage in one.content["items"][0]["content"]["history"]]
    assert (told, Consultation.objects.get(pk=key).organization) == (["Udsat."], town)
    assert AgendaItem.objects.get(pk=item.pk).agenda == item.agenda


def test_what_always_stands_is_put_off_without_waiting(desk: Office) -> None:
    fixed(desk)
    on = agenda(desk)
    sent(desk, on)
    item = standing_items(on)[0]

    resolve(item=item, text="Udsat.", outcome="postponed", now=NOW, actor=desk.erik)

    assert waiting_in(desk.house.committee) == []


def test_resolving_again_replaces_the_text_and_passes_on_once(desk: Office) -> None:
    town = council(desk)
    works = desk.house.committee
    item = issued_item(desk, route=(town, works))
    resolve(item=item, text="Anbefales.", outcome="recommended", now=NOW, actor=desk.erik)
    papers = Paper.objects.count()

    again = resolve(item=item, text="Tiltrådt.", outcome="adopted", now=NOW, actor=desk.erik)

    assert (again, Paper.objects.count(), len(waiting_in(town))) == (0, papers, 1)
    assert [(one.text, one.html) for one in Decision.objects.all()] == [
        ("Tiltrådt.", "<p>Tiltrådt.</p>")
    ]


def test_the_end_of_the_route_is_the_end(desk: Office) -> None:
    item = issued_item(desk)

    key = resolve(item=item, text="Tiltrådt.", outcome="adopted", now=NOW, actor=desk.erik)

    item.consultation.refresh_from_db()
    assert (key, item.consultation.state) == (0, "done")


def test_what_was_changed_in_the_recommendation_is_kept(desk: Office) -> None:
    item = issued_item(desk)

    resolve(
        item=item,
        text="Tiltrådt, dog således, at kajen fornys i 2027.",
        outcome="adopted_with_changes",
        now=NOW,
        actor=desk.erik,
    )

    decision = Decision.objects.get()
    assert isinstance(decision.changes, list)
    assert decision.html == "<p>Tiltrådt, dog således, at kajen fornys i 2027.</p>"


def test_marks_in_a_decision_are_text(desk: Office) -> None:
    item = issued_item(desk)

    resolve(item=item, text="<b>Ja</b>\n\nNej", outcome="adopted", now=NOW, actor=desk.erik)

    assert Decision.objects.get().html == "<p>&lt;b&gt;Ja&lt;/b&gt;</p><p>Nej</p>"


def test_a_closed_item_needs_a_word_to_the_public(desk: Office) -> None:
    item = issued_item(desk, closed=True)

    with pytest.raises(NoPublicText):
        resolve(item=item, text="Ja", public_text=" ", outcome="adopted", now=NOW, actor=desk.erik)
    resolve(item=item, text="Ja", withheld=True, outcome="adopted", now=NOW, actor=desk.erik)

    assert Decision.objects.get().public_text == ""


def test_an_item_nobody_was_sent_is_not_decided(desk: Office) -> None:
    item = standing_items(agenda(desk, "Kajen"))[0]

    with pytest.raises(NotIssued):
        resolve(item=item, text="Ja", outcome="adopted", now=NOW, actor=desk.erik)

    assert Decision.objects.count() == 0


def test_decisions_are_entered_by_the_secretary(desk: Office) -> None:
    item = issued_item(desk)

    with pytest.raises(NotAllowed):
        resolve(item=item, text="Ja", outcome="adopted", now=NOW, actor=desk.anna)
