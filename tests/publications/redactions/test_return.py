"""What was taken out does not come back by itself."""

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from raadslag.agendas.faults import NothingToSay
from raadslag.agendas.models import Agenda
from raadslag.agendas.queries import agenda_of, standing_items
from raadslag.cases.models import Paper
from raadslag.journal.models import Fact
from raadslag.publications.actions import release
from raadslag.publications.faults import NothingNew, NotReady
from raadslag.publications.models import PublicItem
from raadslag.publications.queries.documents import document
from raadslag.publications.readiness import readiness
from raadslag.publications.redactions.actions import keep_out, let_back
from raadslag.publications.redactions.models import Redaction
from raadslag.publications.redactions.readiness import taken_out as faults_of
from raadslag.verdict import NotAllowed
from tests.cast import SYSTEM, Office, office
from tests.desk import NOW, agenda, attached, drawn, paper, queued, sent
from tests.publications.released import document as stored
from tests.publications.released import minuted, out, seen, taken_out

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


@pytest.fixture
def desk() -> Office:
    return office()


def codes(made: Agenda, *confirmed: str) -> list[str]:
    """The faults of the agenda about what was taken out."""
    made.refresh_from_db()
    found = readiness(made, standing_items(made), now=NOW, confirmed=confirmed)
    return [one.code for one in found if one.code.startswith("redacted")]


def test_a_release_of_the_same_text_leaves_it_out(desk: Office) -> None:
    file = stored()
    made = out(desk, file)
    taken_out(desk, made, "document")
    taken_out(desk, made, "text")

    minuted(desk, made)

    item = seen()
    assert (document(file.sha256), item.content["sections"], item.outcome) == (None, [], "adopted")
    assert [one["scope"] for one in item.removed] == ["text", "document"]


def test_a_release_of_the_same_text_leaves_the_whole_item_out(desk: Office) -> None:
    made = out(desk)
    taken_out(desk, made, "item", nameless=True)

    minuted(desk, made)

    item = seen()
    assert (item.gone, item.title, item.outcome) == (True, "Punktet er fjernet", "")


def test_a_second_release_of_the_same_is_no_new_version(desk: Office) -> None:
    made = out(desk)
    taken_out(desk, made, "text")

    twice = [release(meeting=made.meeting, kind="agenda", actor=SYSTEM) for _ in range(2)]

    assert [one.version for one in twice] == [2, 2]


def test_the_next_issue_asks_for_a_decision(desk: Office) -> None:
    made = out(desk, stored())
    before = codes(made)
    taken_out(desk, made, "document")

    with pytest.raises(NotReady, match=r"Bilaget »Tegning 1« blev fjernet .* 2\. marts 2026"):
        sent(desk, made, change_note="Rettet")

    assert (before, codes(made)) == ([], ["redacted"])


def test_what_is_kept_out_stays_out_of_the_next_issue(desk: Office) -> None:
    file = stored()
    made = out(desk, file)
    keep_out(redaction=taken_out(desk, made, "document"), actor=desk.erik)
    drawn(desk, made, queued(desk, "Molen"))

    sent(desk, made, change_note="Molen er ny")

    kajen = PublicItem.objects.get(shown=True, title="Kajen")
    assert (document(file.sha256), [one["scope"] for one in kajen.removed]) == (None, ["document"])
    assert codes(made) == []


def test_what_is_let_back_comes_with_the_next_issue_though_nothing_else_is_new(
    desk: Office,
) -> None:
    file = stored()
    made = out(desk, file)
    one = taken_out(desk, made, "document")
    let_back(redaction=one, reason="Det var den forkerte fil", actor=desk.erik)
    before = document(file.sha256)

    sent(desk, made, change_note="Tegningen er offentlig igen")

    assert (before, document(file.sha256) is not None, seen().removed) == (None, True, [])
    with pytest.raises(NothingNew):
        sent(desk, made, change_note="Igen")
    fact = Fact.objects.get(verb="publications.let_back")
    assert (fact.actor, fact.reason) == ("Erik Bruun", "Det var den forkerte fil")


def test_a_decision_can_be_changed_and_made_once(desk: Office) -> None:
    one = taken_out(desk, out(desk), "text")

    done = [
        keep_out(redaction=one, actor=desk.erik),
        keep_out(redaction=one, actor=desk.erik),
        let_back(redaction=one, reason="Rettet", actor=desk.erik),
    ]

    assert (done, Redaction.objects.get().state) == ([True, False, True], "lifted")


def test_letting_back_needs_a_reason_and_the_secretary(desk: Office) -> None:
    one = taken_out(desk, out(desk), "text")

    with pytest.raises(NothingToSay):
        let_back(redaction=one, reason=" ", actor=desk.erik)
    for who in ("dorte", "hans", "anna"):
        with pytest.raises(NotAllowed):
            let_back(redaction=one, reason="Rettet", actor=desk.actor(who))
        with pytest.raises(NotAllowed):
            keep_out(redaction=one, actor=desk.actor(who))

    assert Redaction.objects.get().state == "standing"


def other(desk: Office, made: Agenda, **values: object) -> Agenda:
    """Another meeting's agenda, where the document stands too."""
    file = made.agendaitem_set.get().paper.attachment_set.get().file
    assert file is not None
    later = agenda(desk, on=date(2026, 4, 14))
    one = paper(desk, "Molen")
    attached(desk, one, "Samme tegning", file, **values)  # type: ignore[arg-type]
    drawn(desk, later, queued(desk, made=one))
    return later


def test_another_meeting_that_would_show_the_document_is_told(desk: Office) -> None:
    made = out(desk, stored())
    one = taken_out(desk, made, "document")
    later = other(desk, made)
    item = later.agendaitem_set.get()

    with pytest.raises(NotReady, match="blev fjernet fra mødet i Havneudvalget"):
        sent(desk, later)

    assert codes(later, f"{item.pk}:elsewhere:{one.pk}") == []
    sent(desk, later, confirmed=[f"{item.pk}:elsewhere:{one.pk}"])


def test_another_meeting_where_it_is_closed_needs_no_telling(desk: Office) -> None:
    made = out(desk, stored())
    taken_out(desk, made, "document")

    assert codes(other(desk, made, closed=True)) == []


def test_the_check_asks_as_much_for_many_items_as_for_one(
    desk: Office, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    made = out(desk, stored())
    taken_out(desk, made, "document")
    for number in range(3):
        drawn(desk, made, queued(desk, f"Mole {number}"))
    known = agenda_of(made.meeting)
    assert known is not None
    items = standing_items(known)

    with django_assert_num_queries(2):
        list(faults_of(known, items, {}, ()))


def test_a_replaced_document_comes_by_itself(desk: Office) -> None:
    made = out(desk, stored())
    taken_out(desk, made, "document")
    item = made.agendaitem_set.get()
    assert item.paper.attachment_set.count() == 1
    item.paper.attachment_set.update(file=stored("Uden navne"))

    assert codes(made) == []


@pytest.mark.parametrize(("scope", "asked"), [("item", ["redacted"]), ("text", [])])
def test_of_an_item_closed_since_is_asked_what_the_public_would_still_see(
    desk: Office, scope: str, asked: list[str]
) -> None:
    made = out(desk)
    taken_out(desk, made, scope)
    Paper.objects.update(classification="closed", ground="person", public_title="Personsag")

    assert codes(made) == asked
