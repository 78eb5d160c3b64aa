"""The log of what was released, taken out and withdrawn."""

import pytest
from pytest_django import DjangoAssertNumQueries

from raadslag.agendas.models import Agenda
from raadslag.publications.actions import unpublish
from raadslag.publications.log import lines, log_seen_by
from raadslag.publications.redactions.actions import let_back
from tests.cast import Office, office
from tests.desk import drawn, queued, sent
from tests.publications.released import WHY, document, out, taken_out
from tests.web.workspace.test_users import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
PAGE, FILE = "/arbejdsplads/frigivelser/", "/arbejdsplads/frigivelser.csv"


@pytest.fixture
def desk() -> Office:
    return office()


def eventful(desk: Office) -> Agenda:
    """A meeting of which a document was taken out, and let back, and then all was withdrawn."""
    made = out(desk, document())
    one = taken_out(desk, made, "document", breach=True)
    let_back(redaction=one, reason="Navnet er taget ud", actor=desk.erik)
    unpublish(meeting=made.meeting, reason="=Fejl", actor=desk.erik)
    return made


def test_each_act_stands_with_what_it_was_about_and_why(desk: Office) -> None:
    eventful(desk)

    told = [
        (one.act, one.what, one.reason, one.who, one.breach)
        for one in lines(log_seen_by(desk.erik))
    ]

    assert told == [
        ("Trukket tilbage", "Dagsorden, udgave 1", "=Fejl", "Erik Bruun", False),
        (
            "Må være offentligt igen",
            "Punkt 1: bilag »Tegning 1«",
            "Navnet er taget ud",
            "Erik Bruun",
            False,
        ),
        ("Fjernet fra portalen", "Punkt 1: bilag »Tegning 1«", WHY, "Erik Bruun", True),
        ("Offentliggjort", "Dagsorden, udgave 1", "", "Erik Bruun", False),
    ]


def test_a_title_that_had_to_go_is_not_in_the_log(desk: Office) -> None:
    taken_out(desk, out(desk, document()), "document", nameless=True)

    page = signed_in(desk, "hans").get(PAGE).content.decode()

    assert ("Punkt 1: bilag" in page, "Tegning" in page) == (True, False)


def test_the_file_holds_the_same_and_no_formula(desk: Office) -> None:
    eventful(desk)

    answer = signed_in(desk, "erik").get(FILE)

    rows = answer.content.decode("utf-8-sig").splitlines()
    assert rows[0].startswith("Tidspunkt;Hvem;Organ;Mødedato;Handling;Hvad;Begrundelse")
    assert rows[1].endswith(
        ";Erik Bruun;Havneudvalget;2026-03-17;Trukket tilbage;Dagsorden, udgave 1;'=Fejl;"
    )
    assert len(rows) == 5


def test_the_log_is_for_the_secretary_and_the_administrator(desk: Office) -> None:
    eventful(desk)

    answers = {
        name: [signed_in(desk, name).get(at).status_code for at in (PAGE, FILE)]
        for name in desk.users
    }

    allowed = {"erik", "hans"}
    assert answers == {n: [200, 200] if n in allowed else [403, 403] for n in desk.users}


def test_a_secretary_sees_the_log_of_their_own_bodies(desk: Office) -> None:
    eventful(desk)
    desk.users["erik"].assignment_set.update(organization=desk.elsewhere)

    assert list(log_seen_by(desk.erik)) == []
    assert log_seen_by(desk.hans).count() == 4


def test_the_page_asks_as_much_for_many_acts_as_for_one(
    desk: Office, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    made = out(desk, document())
    for number in range(3):
        drawn(desk, made, queued(desk, f"Mole {number}"))
        sent(desk, made, change_note="Ny")

    with django_assert_num_queries(4):
        assert len(lines(log_seen_by(desk.erik))) == 4
