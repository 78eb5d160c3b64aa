"""The pages of follow-ups."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from raadslag.decisions.actions import refer
from raadslag.decisions.models import Decision
from raadslag.followups.actions import finish, note_followup
from raadslag.followups.models import FollowUp
from raadslag.web.workspace.followups import report
from tests.decisions.hall import Hall
from tests.desk import council
from tests.followups.follow import SPRING, decided, given, opened
from tests.sittings.room import at
from tests.web.workspace.test_users import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
ALL, DESK = "/arbejdsplads/opfoelgning/", "/arbejdsplads/"
GONE = date(2026, 4, 1)


def register(room: Hall) -> str:
    """The address of the register of the harbour committee."""
    return f"{ALL}organ/{room.desk.house.committee.pk}/"


def new(room: Hall) -> str:
    """Where a follow-up of the first item is opened."""
    meeting = room.sitting.meeting_id
    return f"/arbejdsplads/moeder/{meeting}/dagsorden/beslutninger/{room.item.pk}/opfoelgning/"


def read(client: Client, address: str) -> str:
    """A page."""
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def titles(client: Client, address: str) -> str:
    """What a register shows, in order."""
    return ", ".join(row.followup.title for row in client.get(address).context["rows"])


def test_one_is_opened_from_the_decision_changed_noted_to_and_done() -> None:
    room, _ = decided()
    client, dorte = signed_in(room.desk, "erik"), room.desk.users["dorte"]
    said = {"title": "Bestil kajen", "account": str(dorte.pk), "due": SPRING}
    client.post(new(room), said)
    at_ = f"{ALL}{FollowUp.objects.get().pk}/"

    client.post(f"{at_}ret/", said | {"title": "Bestil hele kajen", "seen": "0"})
    client.post(f"{at_}note/", {"text": "Tilbud er hentet"})
    client.post(f"{at_}tilstand/", {"do": "finish", "text": "Kajen er bestilt"})

    page = read(client, at_)
    assert FollowUp.objects.get().state == "done"
    words = ("Bestil hele kajen", "Dorte Krogh", SPRING, "Tilbud er hentet", "Kajen er bestilt")
    assert [one in page for one in (*words, "Genåbn")] == [True] * 6


def test_a_time_that_cannot_be_read_is_said_and_what_was_typed_stays() -> None:
    room, _ = decided()

    answer = signed_in(room.desk, "erik").post(
        new(room), {"title": "Bestil kajen", "due": "snarest"}
    )

    page = answer.content.decode()
    told = "»snarest« kan ikke læses som en frist." in page
    assert (answer.status_code, told, "Bestil kajen" in page) == (400, True, True)
    assert FollowUp.objects.count() == 0


def test_it_stands_on_my_desk_on_the_case_and_by_the_decision() -> None:
    room, decision = decided()
    opened(room, decision, "Bestil kajen", **given(room.desk, "dorte"))
    case = room.item.consultation.case_id
    decisions = f"/arbejdsplads/moeder/{room.sitting.meeting_id}/dagsorden/beslutninger/"

    pages = [
        read(signed_in(room.desk, "dorte"), DESK),
        read(signed_in(room.desk, "dorte"), ALL),
        read(signed_in(room.desk, "dorte"), f"/arbejdsplads/sager/{case}/"),
        read(signed_in(room.desk, "erik"), decisions),
    ]

    assert ["Bestil kajen" in one for one in pages] == [True] * 4
    assert "Bestil kajen" not in read(signed_in(room.desk, "ida"), DESK)


def test_the_register_shows_the_overdue_and_is_filtered() -> None:
    room, decision = decided()
    opened(room, decision, "Bestil kajen", **given(room.desk, "dorte"))
    opened(room, decision, "Mal kajen", office=room.desk.department)
    done = opened(room, decision, "Riv kajen ned")
    finish(followup=done, text="Den er væk", now=at(15), actor=room.erik)
    FollowUp.objects.filter(title="Bestil kajen").update(due_on=GONE)
    client, where = signed_in(room.desk, "bo"), register(room)
    asked = {
        "": "Bestil kajen, Mal kajen, Riv kajen ned",
        "tilstand=open": "Bestil kajen, Mal kajen",
        "tilstand=late": "Bestil kajen",
        "tilstand=done": "Riv kajen ned",
        f"ansvarlig=office:{room.desk.department.pk}": "Mal kajen",
        f"ansvarlig=account:{room.desk.users['dorte'].pk}": "Bestil kajen",
    }

    found = {
        query: ", ".join(
            row.followup.title for row in client.get(f"{where}?{query}").context["rows"]
        )
        for query in asked
    }

    assert found == asked
    assert "overskredet" in read(client, where)


def test_what_a_member_wants_before_the_council_is_stopped_and_not_overdue() -> None:
    room, decision = decided()
    made = opened(room, decision)
    FollowUp.objects.update(due_on=GONE)
    council(room.desk)
    refer(item=room.item, now=at(14, 50), actor=room.member(1))
    client = signed_in(room.desk, "erik")

    page = read(client, f"{ALL}{made.pk}/")
    listed = client.get(f"{register(room)}?tilstand=late").context["rows"]

    assert ("standset" in page, "Meld udført" in page, listed) == (True, False, [])


def test_lists_ask_the_same_of_one_and_of_many() -> None:
    room, decision = decided()
    client = signed_in(room.desk, "dorte")
    case = room.item.consultation.case_id
    where = register(room)
    pages = (ALL, DESK, where, f"{where}rapport/?fra=2026-01-01", f"/arbejdsplads/sager/{case}/")

    def counted() -> list[int]:
        found = []
        for page in pages:
            with CaptureQueriesContext(connection) as asked:
                client.get(page)
            found.append(len(asked))
        return found

    opened(room, decision, **given(room.desk, "dorte"))
    first = counted()
    for title in ("Mal kajen", "Riv kajen ned", "Byg en kaj"):
        made = opened(room, decision, title, **given(room.desk, "dorte"))
        note_followup(followup=made, text="I gang", now=at(15), actor=room.erik)

    assert counted() == first


def test_the_report_tells_what_was_decided_and_what_came_of_it() -> None:
    room, decision = decided()
    made = opened(room, decision, due=SPRING, whom="Direktøren")
    finish(followup=made, text="Kajen er bestilt", now=at(15), actor=room.erik)
    client, where = signed_in(room.desk, "anna"), register(room)

    page = read(client, f"{where}rapport/?fra=2026-01-01&til=2026-12-31")
    table = client.get(f"{where}rapport.csv?fra=2026-01-01&til=2026-12-31").content
    before = read(client, f"{where}rapport/?fra=2025-01-01&til=2025-12-31")

    assert [one in page for one in ("Tiltrådt.", "Bestil kajen", "Kajen er bestilt")] == [True] * 3
    assert "Bestil kajen" not in before
    rows = list(csv.reader(StringIO(table.decode("utf-8-sig")), delimiter=";"))
    case = room.item.consultation.case.number
    assert rows[1] == [
        *("2026-03-17", "1", case, "Ny kaj", "Tiltrådt.", "Bestil kajen", "Direktøren"),
        *(SPRING, "2026-05-31", "udført", "2026-03-17", "Kajen er bestilt"),
    ]


def test_a_long_report_is_shown_a_page_at_a_time_and_printed_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(report, "PAGE", 2)
    room, decision = decided()
    for title in ("Bestil kajen", "Mal kajen", "Riv kajen ned"):
        opened(room, decision, title, due=SPRING)
    client, where = signed_in(room.desk, "anna"), f"{register(room)}rapport/?fra=2026-01-01"

    pages = [client.get(f"{where}&til=2026-12-31&side={one}") for one in ("1", "2", "alt", "x")]

    assert [len(one.context["page"].object_list) for one in pages] == [2, 1, 3, 2]
    assert "&amp;side=2" in pages[0].content.decode()


def test_closed_items_are_in_the_report_only_when_asked_for() -> None:
    room, decision = decided(closed=True)
    opened(room, decision, "Skriv til lejeren")
    client, where = signed_in(room.desk, "erik"), register(room)
    period = "fra=2026-01-01&til=2026-12-31"

    page = read(client, f"{where}rapport/?{period}")
    whole = read(client, f"{where}rapport/?{period}&lukkede=1")

    assert ("Skriv til lejeren" in page, "Skriv til lejeren" in whole) == (False, True)
    assert "1 opfølgning på et lukket punkt er ikke med." in page


@pytest.mark.parametrize("name", ["ida", "hans", "gerda"])
def test_what_is_not_for_them_is_not_there(name: str) -> None:
    room, decision = decided()
    made = opened(room, decision)
    client = signed_in(room.desk, name)
    where = register(room)

    pages = [f"{ALL}{made.pk}/", where, f"{where}rapport/", f"{where}rapport.csv"]

    assert [client.get(one).status_code for one in pages] == [404] * 4


def test_one_is_opened_on_the_screen_of_the_meeting() -> None:
    room, _ = decided()
    client = signed_in(room.desk, "erik")
    meeting = room.sitting.meeting_id
    dorte = room.desk.users["dorte"].pk

    client.post(
        f"/moedesal/{meeting}/styr/punkt/{room.item.pk}/opfoelgning/",
        {"title": "Bestil kajen", "account": str(dorte), "due": "foråret 2026"},
    )

    page = read(client, f"/moedesal/{meeting}/styr/")
    made = FollowUp.objects.get()
    assert (made.decision, made.account_id) == (Decision.objects.get(), dorte)
    assert [one in page for one in ("Åbn en opfølgning", "Bestil kajen", "foråret 2026")] == [
        True
    ] * 3


def test_a_day_is_told_in_the_words_it_was_given() -> None:
    room, decision = decided()
    made = opened(room, decision, due="inden 1. maj 2026")

    page = read(signed_in(room.desk, "bo"), f"{ALL}{made.pk}/")

    assert ("inden 1. maj 2026" in page, made.due_on) == (True, date(2026, 5, 1))


def test_what_was_typed_is_kept_where_it_has_ended_meanwhile() -> None:
    room, decision = decided()
    made = opened(room, decision)
    finish(followup=made, text="", now=at(15), actor=room.erik)
    client, where = signed_in(room.desk, "erik"), f"{ALL}{made.pk}/ret/"

    answer = client.post(where, {"title": "Bestil hele kajen", "seen": "1"})

    page = answer.content.decode()
    said = "Opfølgningen er udført. Genåbn den først." in page
    assert (answer.status_code, said, "Bestil hele kajen" in page) == (400, True, True)
    assert client.get(where).status_code == 302


def test_who_sees_to_it_says_so_once() -> None:
    room, decision = decided()
    made = opened(room, decision, **given(room.desk, "ida"))
    client = signed_in(room.desk, "ida")

    for _ in range(2):
        client.post(f"{ALL}{made.pk}/tilstand/", {"do": "finish", "text": "Bestilt"})

    assert (made.followupnote_set.count(), client.get(f"{ALL}{made.pk}/ret/").status_code) == (
        1,
        302,
    )


def test_what_was_typed_in_the_meeting_is_kept_where_it_is_refused() -> None:
    room, _ = decided()
    dorte = room.desk.users["dorte"].pk
    where = f"/moedesal/{room.sitting.meeting_id}/styr/punkt/{room.item.pk}/opfoelgning/"

    answer = signed_in(room.desk, "erik").post(
        where, {"title": "Bestil kajen", "account": str(dorte), "due": "snarest"}
    )

    page = answer.content.decode()
    kept = ('value="Bestil kajen"', 'value="snarest"', f'value="{dorte}" selected')
    assert [one in page for one in kept] == [True] * 3
    assert ("kan ikke læses som en frist" in page, FollowUp.objects.count()) == (True, 0)
