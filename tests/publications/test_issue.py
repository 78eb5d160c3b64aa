"""An agenda issued: sealed for the members, released to the public."""

from datetime import date, timedelta
from typing import Any

import pytest

from raadslag.agendas.actions import announce, arrange, prepare, take_off
from raadslag.agendas.faults import MeetingOver
from raadslag.agendas.models import Agenda, AgendaIssue, AgendaItem, Binder
from raadslag.agendas.queries import standing_items
from raadslag.cases.actions import amend, classify, save_paper
from raadslag.cases.models import Paper, PaperPicture
from raadslag.cases.text import text_of
from raadslag.files.actions import keep
from raadslag.journal.models import Fact
from raadslag.meetings.models import Meeting
from raadslag.publications.actions import call_off, issue, move
from raadslag.publications.content import seal
from raadslag.publications.faults import CprInside, NoChangeNote, NothingNew, NotReady
from raadslag.publications.models import Publication, PublicFile, PublicItem, PublicMeeting
from raadslag.publications.states import PublicationState
from raadslag.verdict import NotAllowed
from tests.cast import Office, office, paragraph
from tests.desk import DAY, LATE, NOW, agenda, attached, drawn, fixed, meeting, paper, queued, sent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
CPR = "070761-4285"
CANARY = "kanariefugl"


@pytest.fixture
def desk() -> Office:
    return office()


def public() -> list[tuple[str, str, bool]]:
    """Number, title and closedness of what the public sees now."""
    rows = PublicItem.objects.filter(shown=True).order_by("position")
    return list(rows.values_list("number", "title", "closed"))


def everything_public() -> str:
    """All that a release holds, as one text."""
    rows: list[Any] = list(PublicItem.objects.values())
    return str([*rows, *PublicFile.objects.values(), *Publication.objects.values()])


def changed(desk: Office, made: Agenda, title: str = "Kajen", text: str = "Ny tekst.") -> None:
    """The paper of an issued item, amended and written in by the secretary."""
    item = next(one for one in standing_items(made) if one.title == title)
    amend(paper=item.paper, reason="Fejl i tal", actor=desk.erik)
    written = Paper.objects.get(pk=item.paper.pk)
    save_paper(
        paper=written,
        base=written.version,
        title=written.title,
        sections=[paragraph("Resume", text)],
        proposals=text_of(written).proposals,
        actor=desk.erik,
        now=NOW,
    )


def test_the_first_issue_is_sealed_and_all_is_where_it_should_be(desk: Office) -> None:
    made = agenda(desk, "Kajen", "Molen")

    one = sent(desk, made)

    made.refresh_from_db()
    assert (one.number, one.kind, one.author, one.sha256) == (
        1,
        "first",
        "Erik Bruun",
        seal(one.content),
    )
    assert (made.state, made.version, made.issued_at) == ("issued", 1, NOW)
    assert set(Paper.objects.values_list("state", flat=True)) == {"issued"}
    assert set(AgendaItem.objects.values_list("since", flat=True)) == {1}
    assert Meeting.objects.get().state == "convened"
    assert sorted(Binder.objects.values_list("audience", flat=True)) == ["members", "public"]
    assert public() == [("1", "Kajen", False), ("2", "Molen", False)]
    assert Publication.objects.get().issue == one


def test_issue_leaves_its_fact(desk: Office) -> None:
    made = agenda(desk, "Kajen")

    one = sent(desk, made)

    fact = Fact.objects.get(verb="agendas.issue")
    assert (fact.subject_id, fact.user_id) == (made.pk, desk.users["erik"].pk)
    assert fact.details == {
        "issue": one.pk,
        "number": 1,
        "kind": "first",
        "late": False,
        "confirmed": [],
    }


def test_an_item_that_came_later_is_a_supplement(desk: Office) -> None:
    made = agenda(desk, "Kajen")
    first = sent(desk, made)
    made.refresh_from_db()
    drawn(desk, made, queued(desk, "Molen"))

    second = sent(desk, made, change_note="Punkt 2 er nyt.")

    came = [(one["number"], one["supplementary"]) for one in second.content["items"]]
    assert (second.number, second.kind, second.change_note) == (2, "supplement", "Punkt 2 er nyt.")
    assert came == [("1", False), ("2", True)]
    first_again = AgendaIssue.objects.get(pk=first.pk)
    assert (first_again.content, first_again.sha256) == (first.content, first.sha256)
    assert [one.state for one in Publication.objects.order_by("version")] == [
        "superseded",
        "current",
    ]


def test_an_amended_paper_is_issued_again(desk: Office) -> None:
    made = agenda(desk, "Kajen", "Molen")
    sent(desk, made)
    made.refresh_from_db()
    changed(desk, made)

    second = sent(desk, made, change_note="Tallene er rettet.")

    assert second.kind == "again"
    assert second.content["items"][0]["content"]["sections"][0]["html"] == "<p>Ny tekst.</p>"
    assert set(Paper.objects.values_list("state", flat=True)) == {"issued"}


def test_taking_an_item_off_is_issued_again(desk: Office) -> None:
    made = agenda(desk, "Kajen", "Molen")
    sent(desk, made)
    made.refresh_from_db()
    take_off(item=standing_items(made)[0], reason="Trukket", actor=desk.erik)

    second = sent(desk, made, change_note="Punkt 1 er taget af.")

    assert (second.kind, public()) == ("again", [("2", "Molen", False)])


def test_nothing_new_is_not_issued(desk: Office) -> None:
    made = agenda(desk, "Kajen")
    sent(desk, made)

    with pytest.raises(NothingNew) as caught:
        sent(desk, made, change_note="Intet")

    assert str(caught.value).startswith("Der er intet ændret siden udgave 1")
    assert AgendaIssue.objects.count() == 1


def test_a_later_issue_says_what_is_new(desk: Office) -> None:
    made = agenda(desk, "Kajen")
    sent(desk, made)
    made.refresh_from_db()
    drawn(desk, made, queued(desk, "Molen"))

    with pytest.raises(NoChangeNote):
        sent(desk, made, change_note=" ")

    assert AgendaItem.objects.get(title="Molen").since == 0


def test_a_late_agenda_needs_a_reason_which_stands_on_it(desk: Office) -> None:
    made = agenda(desk, "Kajen")

    with pytest.raises(NotReady) as caught:
        sent(desk, made, now=LATE)
    one = sent(desk, made, now=LATE, late_reason="Strømsvigt")

    assert "Fristen er overskredet" in str(caught.value)
    assert (one.late_reason, one.due_on) == ("Strømsvigt", date(2026, 3, 11))
    assert Fact.objects.get(verb="agendas.issue").details["late"] is True


def test_the_last_minute_of_the_deadline_is_in_time(desk: Office) -> None:
    made = agenda(desk, "Kajen")
    last = NOW.replace(day=11, hour=22, minute=59)  # a minute to midnight in Copenhagen

    one = sent(desk, made, now=last, late_reason="Skrevet for en sikkerheds skyld")

    assert one.late_reason == ""


def test_a_minute_past_the_deadline_is_late(desk: Office) -> None:
    made = agenda(desk, "Kajen")

    with pytest.raises(NotReady):
        sent(desk, made, now=NOW.replace(day=11, hour=23, minute=1))


def test_an_agenda_that_is_not_ready_leaves_nothing_half_done(desk: Office) -> None:
    made = agenda(desk, "Kajen", "Molen")
    Paper.objects.filter(title="Molen").update(state="writing")

    with pytest.raises(NotReady) as caught:
        sent(desk, made)

    assert "Punkt 2: Få sagen godkendt" in str(caught.value)
    assert state_of_all(made) == ("draft", 0, 0, 0, 0, "planned")


def state_of_all(made: Agenda) -> tuple[object, ...]:
    """What an issue would have changed."""
    made.refresh_from_db()
    return (
        made.state,
        made.version,
        AgendaIssue.objects.count(),
        Binder.objects.count(),
        PublicMeeting.objects.count(),
        Meeting.objects.get(pk=made.meeting_id).state,
    )


def test_what_only_the_release_refuses_leaves_nothing_half_done(desk: Office) -> None:
    made = agenda(desk, "Kajen")
    Meeting.objects.update(location=f"Hos Ib, {CPR}")

    with pytest.raises(CprInside) as caught:
        sent(desk, made)

    assert str(caught.value).startswith("Mødets sted indeholder noget, der ligner")
    assert state_of_all(made) == ("draft", 0, 0, 0, 0, "planned")


def test_a_number_is_stopped_until_someone_has_looked(desk: Office) -> None:
    made = agenda(desk)
    item = drawn(desk, made, queued(desk, "Kajen", text=f"Konto {CPR}."))

    with pytest.raises(NotReady) as caught:
        sent(desk, made)
    sent(desk, made, confirmed=[f"{item.pk}:cpr"])

    assert CPR not in str(caught.value)
    assert Fact.objects.get(verb="agendas.issue").details["confirmed"] == [f"{item.pk}:cpr"]
    assert public() == [("1", "Kajen", False)]


def test_issue_is_for_the_secretary_and_before_the_meeting(desk: Office) -> None:
    made = agenda(desk, "Kajen")

    with pytest.raises(NotAllowed):
        issue(agenda=made, now=NOW, actor=desk.anna)
    Meeting.objects.update(state="cancelled")
    with pytest.raises(MeetingOver):
        sent(desk, made)


def test_a_closed_item_is_public_by_its_neutral_title_alone(desk: Office) -> None:
    made = agenda(desk, "Kajen")
    secret = paper(desk, f"Sag om {CANARY}", text=f"Om {CANARY}.", closed=True)
    attached(desk, secret, f"Aftale {CANARY}", keep(CANARY.encode()), closed=True)
    drawn(desk, made, queued(desk, made=secret))

    one = sent(desk, made)

    assert CANARY in str(one.content)
    assert public() == [("1", "Kajen", False), ("2", "Personsag", True)]
    assert CANARY not in everything_public()
    assert str(secret.case.number) not in everything_public()


def test_a_closed_attachment_is_not_told_of_in_public(desk: Office) -> None:
    made, mixed = agenda(desk), paper(desk, "Kajen")
    attached(desk, mixed, "Kort", keep(b"%PDF kort"))
    hidden = attached(desk, mixed, f"Aftale {CANARY}", keep(CANARY.encode()), closed=True)
    drawn(desk, made, queued(desk, made=mixed))

    one = sent(desk, made)

    item = PublicItem.objects.get()
    members = [(file["title"], file["closed"]) for file in one.content["items"][0]["attachments"]]
    assert members == [("Kort", False), (f"Aftale {CANARY}", True)]
    assert (item.glance["attachments"], PublicFile.objects.count()) == (1, 1)
    assert hidden.file is not None
    for told in (CANARY, hidden.file.sha256):
        assert told not in everything_public()


def test_an_item_closed_after_issue_loses_all_but_its_title(desk: Office) -> None:
    made = agenda(desk)
    drawn(desk, made, queued(desk, "Kajen", text=f"Om {CANARY}."))
    sent(desk, made)
    made.refresh_from_db()
    item = standing_items(made)[0]
    amend(paper=item.paper, reason="Skal lukkes", actor=desk.erik)
    classify(
        paper=Paper.objects.get(pk=item.paper.pk),
        classification="closed",
        ground="person",
        public_title="Personsag",
        actor=desk.erik,
    )

    sent(desk, made, change_note="Punkt 1 er lukket.")

    assert public() == [("1", "Personsag", True)]
    shown = PublicItem.objects.filter(shown=True, publication__state=PublicationState.CURRENT)
    assert CANARY not in str(list(shown.values()))


@pytest.mark.parametrize("closed", [False, True])
def test_pictures_get_public_addresses_in_open_items_alone(desk: Office, closed: bool) -> None:
    made, told = agenda(desk), paper(desk, "Kajen", closed=closed)
    file = keep(b"\x89PNG\r\n\x1a\n billede")
    PaperPicture.objects.create(paper=told, file=file)
    inside = f'<p><img src="/arbejdsplads/billede/{file.sha256}/" alt="Kajen"></p>'
    told.sections = [{"heading": None, "level": 1, "text": "Kajen", "html": inside}]
    Paper.objects.filter(pk=told.pk).update(sections=told.sections)
    drawn(desk, made, queued(desk, made=told))

    one = sent(desk, made)

    assert inside in str(one.content)
    outside = f'<p><img src="/fil/{file.sha256}/" alt="Kajen"></p>'
    sections = [part["html"] for part in PublicItem.objects.get().content["sections"]]
    assert sections == ([] if closed else [outside])
    assert PublicFile.objects.count() == (0 if closed else 1)
    assert "arbejdsplads" not in everything_public()


def test_announcements_are_sent_and_public(desk: Office) -> None:
    fixed(desk)
    made = prepare(meeting=meeting(desk), actor=desk.erik)
    announce(item=standing_items(made)[0], text="Besøg <fra> KL", now=NOW, actor=desk.bo)

    one = sent(desk, made)

    told = [{"heading": None, "level": 1, "html": "<ul><li>Besøg &lt;fra&gt; KL</li></ul>"}]
    assert one.content["items"][0]["content"]["sections"] == told
    assert PublicItem.objects.get().content["sections"] == told


def test_another_order_is_a_new_issue(desk: Office) -> None:
    made = agenda(desk, "Kajen", "Molen")
    sent(desk, made)
    made.refresh_from_db()
    kaj, mole = (item.pk for item in standing_items(made))
    arrange(agenda=made, order=[mole, kaj], actor=desk.erik)

    second = sent(desk, made, change_note="Punkt 2 tages først.")

    assert [one["number"] for one in second.content["items"]] == ["2", "1"]


def test_a_meeting_called_off_is_off_in_public_too(desk: Office) -> None:
    made = agenda(desk, "Kajen")
    sent(desk, made)

    done = call_off(
        meeting=Meeting.objects.get(pk=made.meeting_id), reason="Ferie", actor=desk.erik
    )

    assert (done, PublicMeeting.objects.get().cancelled) == (True, True)


def test_a_plan_nobody_knew_of_is_called_off_in_silence(desk: Office) -> None:
    on = meeting(desk)

    assert call_off(meeting=on, reason="Ferie", actor=desk.erik) is True
    assert call_off(meeting=on, reason="Ferie", actor=desk.erik) is False
    assert PublicMeeting.objects.count() == 0


def test_a_meeting_moved_is_moved_in_public_too(desk: Office) -> None:
    made = agenda(desk, "Kajen")
    sent(desk, made)
    on = Meeting.objects.get(pk=made.meeting_id)

    done = [
        move(
            meeting=on,
            on=DAY + timedelta(days=1),
            starts=on.starts,
            ends=None,
            location="Salen",
            reason="Sygdom",
            today=date(2026, 3, 2),
            actor=desk.erik,
        )
        for _ in range(2)
    ]

    told = PublicMeeting.objects.get()
    assert (done, told.on, told.location) == ([True, False], date(2026, 3, 18), "Salen")


def test_a_place_that_reads_as_a_number_moves_no_public_meeting(desk: Office) -> None:
    made = agenda(desk, "Kajen")
    sent(desk, made)
    on = Meeting.objects.get(pk=made.meeting_id)

    with pytest.raises(CprInside):
        move(
            meeting=on,
            on=DAY,
            starts=on.starts,
            ends=None,
            location=f"Hos Ib, {CPR}",
            reason="Sygdom",
            today=date(2026, 3, 2),
            actor=desk.erik,
        )

    assert Meeting.objects.get(pk=on.pk).location == ""
