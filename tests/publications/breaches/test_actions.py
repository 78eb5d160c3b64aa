"""Entries in the register of breaches."""

from datetime import timedelta

import pytest

from raadslag.agendas.faults import NothingToSay
from raadslag.journal.models import Fact
from raadslag.publications.actions import unpublish
from raadslag.publications.breaches.actions import (
    change_breach,
    close_breach,
    enter_breach,
    note_breach,
    reopen_breach,
)
from raadslag.publications.breaches.entries import BreachEntry
from raadslag.publications.breaches.faults import (
    BreachClosed,
    ChangedByAnother,
    NotAnswered,
    NotYetKnown,
)
from raadslag.publications.breaches.models import Breach
from raadslag.publications.breaches.queries import breaches_seen_by, open_breaches
from raadslag.verdict import NotAllowed
from tests.cast import Office, office
from tests.desk import NOW, verbs
from tests.publications.released import document, out, taken_out

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
WHAT = "Et brev lå på hjemmesiden"


@pytest.fixture
def desk() -> Office:
    return office()


def entry(**values: object) -> BreachEntry:
    """What is known, and with ``done`` all that must be answered."""
    if values.pop("done", False):
        needless = {f"{one}_why": "Ingen risiko" for one in ("authority", "people", "engines")}
        choices = dict.fromkeys(("authority", "people", "engines"), "needless")
        values = {"affected": "To borgere", **choices, **needless, **values}
    return BreachEntry(**({"what": WHAT, "known_at": NOW} | values))  # type: ignore[arg-type]


def entered(desk: Office, who: str = "erik", **values: object) -> Breach:
    """A breach entered by hand."""
    return enter_breach(
        body=desk.house.body,
        organization=desk.house.committee,
        entry=entry(**values),
        now=NOW,
        actor=desk.actor(who),
    )


def test_what_is_taken_out_as_a_breach_stands_in_the_register(desk: Office) -> None:
    made = out(desk, document())

    one = taken_out(desk, made, "document", breach=True)

    breach = Breach.objects.get()
    assert (breach.redaction, breach.organization, breach.meeting) == (
        one,
        desk.house.committee,
        made.meeting,
    )
    assert breach.what.startswith("Bilag »Tegning 1« i punkt 1 var offentligt og er fjernet:")
    assert breach.known_at == NOW


def test_a_title_that_had_to_go_is_not_in_the_entry(desk: Office) -> None:
    taken_out(desk, out(desk, document()), "document", breach=True, nameless=True)

    assert "Tegning" not in Breach.objects.get().what


def test_a_meeting_withdrawn_as_a_breach_stands_there_once(desk: Office) -> None:
    made = out(desk)

    for _ in range(2):
        unpublish(meeting=made.meeting, reason="Et navn", actor=desk.erik, breach=True)

    what = "Alt offentligt fra mødet er trukket tilbage: Et navn"
    assert list(Breach.objects.values_list("what", flat=True)) == [what]


def test_what_is_no_breach_stands_not_there(desk: Office) -> None:
    made = out(desk, document())

    taken_out(desk, made, "document")
    unpublish(meeting=made.meeting, reason="En fejl", actor=desk.erik)

    assert Breach.objects.count() == 0


def test_an_entry_by_hand_and_its_life_leave_facts_without_its_words(desk: Office) -> None:
    breach = entered(desk)
    change_breach(breach=breach, entry=entry(done=True), seen=0, now=NOW, actor=desk.hans)
    note_breach(breach=breach, text=" Ringet til dem ", now=NOW, actor=desk.erik)

    turned = [
        close_breach(breach=breach, actor=desk.erik),
        reopen_breach(breach=breach, actor=desk.hans),
        reopen_breach(breach=breach, actor=desk.hans),
    ]

    names = ["enter_breach", "change_breach", "note_breach", "close_breach", "reopen_breach"]
    assert (turned, verbs("publications")) == (
        [True, True, False],
        [f"publications.{one}" for one in names],
    )
    assert breach.breachnote_set.get().text == "Ringet til dem"
    assert WHAT not in str(list(Fact.objects.values_list("reason", "details")))


@pytest.mark.parametrize(
    ("values", "fault"),
    [
        ({"what": " "}, NothingToSay),
        ({"known_at": NOW + timedelta(minutes=1)}, NotYetKnown),
    ],
)
def test_an_entry_that_does_not_do(
    desk: Office, values: dict[str, object], fault: type[Exception]
) -> None:
    with pytest.raises(fault):
        entered(desk, **values)  # type: ignore[arg-type]

    assert Breach.objects.count() == 0


def test_an_entry_with_something_left_is_not_closed(desk: Office) -> None:
    breach = entered(desk)

    with pytest.raises(NotAnswered, match=r"Skriv, hvem det berører\. Skriv, om Datatilsynet"):
        close_breach(breach=breach, actor=desk.erik)

    breach.refresh_from_db()
    assert breach.state == "open"


def test_two_at_once_and_a_closed_entry_lose_no_word(desk: Office) -> None:
    breach = entered(desk, done=True)
    change_breach(breach=breach, entry=entry(done=True), seen=0, now=NOW, actor=desk.erik)

    with pytest.raises(ChangedByAnother):
        change_breach(breach=breach, entry=entry(), seen=0, now=NOW, actor=desk.hans)
    close_breach(breach=breach, actor=desk.erik)
    with pytest.raises(BreachClosed):
        change_breach(breach=breach, entry=entry(), seen=2, now=NOW, actor=desk.erik)
    with pytest.raises(NothingToSay):
        note_breach(breach=breach, text=" ", now=NOW, actor=desk.erik)

    assert Breach.objects.get().affected == "To borgere"


def test_the_register_is_for_the_secretary_and_administrators_alone(desk: Office) -> None:
    breach = entered(desk)
    seen = {name: breaches_seen_by(desk.actor(name)).count() for name in desk.users}

    refused = []
    for name in desk.users:
        try:
            note_breach(breach=breach, text="En note", now=NOW, actor=desk.actor(name))
        except NotAllowed:
            refused.append(name)

    assert seen == {name: int(name in {"erik", "hans"}) for name in desk.users}
    assert refused == [name for name in desk.users if name not in {"erik", "hans"}]


def test_what_belongs_to_no_body_is_the_administrators_alone(desk: Office) -> None:
    given = {"body": desk.house.body, "organization": None, "entry": entry(), "now": NOW}
    enter_breach(**given, actor=desk.hans)  # type: ignore[arg-type]

    with pytest.raises(NotAllowed):
        enter_breach(**given, actor=desk.erik)  # type: ignore[arg-type]

    assert [breaches_seen_by(one).count() for one in (desk.hans, desk.erik)] == [1, 0]


def test_open_ones_come_with_their_deadline_the_earliest_first(desk: Office) -> None:
    late = entered(desk, known_at=NOW - timedelta(hours=73))
    told = entered(desk, known_at=NOW - timedelta(hours=2), authority="done", authority_at=NOW)
    fresh = entered(desk)

    owed = [(one.breach, one.by, one.late) for one in open_breaches(desk.erik, NOW)]

    assert owed == [
        (late, NOW - timedelta(hours=1), True),
        (told, None, False),
        (fresh, NOW + timedelta(hours=72), False),
    ]
