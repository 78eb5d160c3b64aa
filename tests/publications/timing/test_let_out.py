"""What is ready comes out at once, at its time, or when the parties have been told."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction

from raadslag.agendas.models import AgendaItem
from raadslag.cases.models import Attachment, Paper
from raadslag.errands.releases import ERRANDS
from raadslag.files.models import FileText
from raadslag.journal.models import Fact
from raadslag.notices.letters.registry import letters_of
from raadslag.publications.actions import call_off, carry_out, let_out, move, withdraw
from raadslag.publications.limits.actions import all_parties_told, hold_for_parties, parties_told
from raadslag.publications.limits.models import PartiesHold
from raadslag.publications.models import Publication, PublicItem
from raadslag.publications.timing.models import PlannedRelease
from raadslag.verdict import NotAllowed
from tests.cast import SYSTEM, Office, office
from tests.desk import NOW, agenda, attached, drawn, paper, queued, sent
from tests.publications.released import document, out
from tests.publications.timing.planned import DUE, chosen, public, waiting
from tests.publications.told import told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
(ERRAND,) = ERRANDS
BEFORE = DUE - timedelta(seconds=1)


@pytest.fixture
def desk() -> Office:
    return office()


def plan() -> PlannedRelease:
    """The one planned release."""
    return PlannedRelease.objects.get()


def test_agendas_come_out_at_once_until_something_else_is_chosen(desk: Office) -> None:
    out(desk)

    assert (public(), PlannedRelease.objects.count()) == ([("agenda", 1)], 0)


def test_a_planned_agenda_comes_out_at_its_minute_and_once(desk: Office) -> None:
    made, planned = waiting(desk)
    before = (planned.due_at, public(), ERRAND.owed(BEFORE), ERRAND.run_one(BEFORE))

    done = [ERRAND.run_one(DUE), ERRAND.run_one(DUE)]

    facts = Fact.objects.filter(verb="publications.release")
    assert before == (DUE, [], 0, False)
    assert (done, public(), plan().state) == ([True, False], [("agenda", 1)], "released")
    assert [one.actor for one in facts] == ["Planlagt offentliggørelse"]
    assert Publication.objects.get().issue == made.agendaissue_set.get()


def test_what_is_changed_after_the_issue_does_not_come_out_with_it(desk: Office) -> None:
    made, _ = waiting(desk)
    AgendaItem.objects.filter(agenda=made).update(title="Ikke udsendt", gone=True)

    ERRAND.run_one(DUE)

    item = PublicItem.objects.get()
    assert (item.title, item.number, "kajen synker" in told(item)) == ("Kajen", "1", True)


def test_what_is_closed_after_the_issue_does_not_come_out(desk: Office) -> None:
    waiting(desk, document("a"), document("b"))
    Attachment.objects.filter(title="Tegning 2").update(classification="closed")
    ERRAND.run_one(DUE)
    named = [one["title"] for one in PublicItem.objects.get().content["attachments"]]

    assert named == ["Tegning 1"]


def test_an_item_closed_after_the_issue_comes_out_by_its_neutral_title(desk: Office) -> None:
    waiting(desk)
    Paper.objects.update(classification="closed", public_title="Personsag")

    ERRAND.run_one(DUE)

    item = PublicItem.objects.get()
    assert (item.title, item.closed, item.content["sections"]) == ("Personsag", True, [])


def test_a_number_found_at_the_last_moment_holds_it_back_and_is_told(desk: Office) -> None:
    file = document("a")
    waiting(desk, file)
    file.refresh_from_db()
    _read(file.pk, "Om 070761-4285")

    done = [ERRAND.run_one(DUE), ERRAND.run_one(DUE)]

    held = plan()
    drafts = letters_of(Fact.objects.get(verb="publications.block_release"))
    assert (done, held.state, public()) == ([True, False], "blocked", [])
    assert held.problem == "Bilaget »Tegning 1« til punkt 1"
    assert [one.to.username for one in drafts] == ["erik"]
    assert "0707" not in str([(one.subject, one.lines) for one in drafts])


def _read(file: int, text: str) -> None:
    values = {"pages": [text], "places": ["side 1"], "read_at": NOW}
    FileText.objects.update_or_create(file_id=file, defaults=values)


def test_a_later_issue_keeps_the_time_and_comes_out_instead(desk: Office) -> None:
    made, _ = waiting(desk)
    Paper.objects.update(title="Kajen igen")
    sent(desk, made, now=NOW + timedelta(hours=2), change_note="Ny titel")

    ERRAND.run_one(DUE)

    item = PublicItem.objects.get()
    assert (item.title, public(), plan().issue.number) == (  # type: ignore[union-attr]
        "Kajen igen",
        [("agenda", 1)],
        2,
    )


def test_a_new_issue_of_what_is_out_comes_out_at_once(desk: Office) -> None:
    made, _ = waiting(desk)
    ERRAND.run_one(DUE)
    Paper.objects.update(title="Kajen igen")

    sent(desk, made, now=DUE + timedelta(hours=2), change_note="Ny titel")

    assert public() == [("agenda", 2)]


def test_an_agenda_is_out_before_the_day_of_its_meeting(desk: Office) -> None:
    made, planned = waiting(desk)

    move(
        meeting=made.meeting,
        on=DUE.date(),
        starts=None,
        ends=None,
        location="",
        reason="Is i havnen",
        today=NOW.date(),
        actor=desk.erik,
    )

    planned.refresh_from_db()
    assert planned.due_at is not None
    assert planned.due_at <= max(datetime(2026, 3, 2, 22, 59, tzinfo=UTC), _now())


def _now() -> datetime:
    return datetime.now(tz=UTC)


def test_what_is_called_off_does_not_come_out(desk: Office) -> None:
    made, _ = waiting(desk)

    call_off(meeting=made.meeting, reason="Is i havnen", actor=desk.erik)

    assert (plan().state, plan().reason, ERRAND.run_one(DUE)) == (
        "stopped",
        "Mødet er aflyst.",
        False,
    )


def test_what_was_withdrawn_is_planned_anew(desk: Office) -> None:
    made, _ = waiting(desk)
    ERRAND.run_one(DUE)
    withdraw(publication=Publication.objects.get(), reason="fejl", actor=desk.erik)

    sent(desk, made, now=DUE, change_note="Uden fejl")

    assert (public(), PlannedRelease.objects.filter(state="waiting").count()) == ([], 1)


def test_minutes_wait_for_the_parties_and_come_out_when_all_are_told(desk: Office) -> None:
    chosen(desk, "at_once", "parties")
    made = out(desk)
    item = AgendaItem.objects.get()
    hold_for_parties(item=item, now=NOW, actor=desk.erik)
    ready = {"meeting": made.meeting, "kind": "minutes", "now": DUE, "actor": desk.erik}
    let_out(**ready)  # type: ignore[arg-type]
    before = (public(), plan().due_at, ERRAND.run_one(DUE))

    parties_told(hold=PartiesHold.objects.get(), now=DUE, actor=desk.erik)

    assert before == ([("agenda", 1)], None, False)
    assert (public(), plan().state) == ([("agenda", 1), ("minutes", 1)], "released")


def test_parties_are_told_in_one_act_where_no_decision_was_marked(desk: Office) -> None:
    chosen(desk, "at_once", "parties")
    made = out(desk)
    let_out(meeting=made.meeting, kind="minutes", now=DUE, actor=desk.erik)

    done = [all_parties_told(plan=plan(), now=DUE, actor=desk.erik) for _ in range(2)]

    assert (done, public()) == ([True, False], [("agenda", 1), ("minutes", 1)])


def test_only_the_secretary_lets_out(desk: Office) -> None:
    made, _ = waiting(desk)

    for who in ("dorte", "gerda", "hans", "anna", "bo", "ida"):
        with pytest.raises(NotAllowed):
            let_out(meeting=made.meeting, kind="minutes", now=DUE, actor=desk.actor(who))


def test_a_worker_that_dies_in_the_middle_leaves_it_owed_and_nothing_out(desk: Office) -> None:
    _, planned = waiting(desk)

    with pytest.raises(KeyboardInterrupt), transaction.atomic():
        carry_out(plan=planned, now=DUE, actor=SYSTEM)
        raise KeyboardInterrupt
    left = (public(), plan().state, ERRAND.owed(DUE))

    done = [ERRAND.run_one(DUE), ERRAND.run_one(DUE)]
    assert (left, done, public()) == (([], "waiting", 1), [True, False], [("agenda", 1)])


def test_what_someone_has_looked_at_does_not_hold_it_back(desk: Office) -> None:
    file = document("a")
    _read(file.pk, "Om 070761-4285")
    chosen(desk)
    made = agenda(desk)
    one = paper(desk, "Kajen", text="Kajen synker.")
    kept = attached(desk, one, "Tegning 1", file)
    item = drawn(desk, made, queued(desk, made=one))

    sent(desk, made, confirmed=[f"{item.pk}:attachment:{kept.pk}"])

    assert (ERRAND.run_one(DUE), public()) == (True, [("agenda", 1)])
