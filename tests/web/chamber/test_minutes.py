"""The minutes as one who took part meets them on a phone."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from raadslag.agendas.models import Exclusion
from raadslag.journal.models import Fact
from raadslag.minutes.actions import correct, open_read_through, remark
from raadslag.minutes.models import MinutesCopy, Signature
from raadslag.sittings.models import Recusal
from tests.minutes.written import DAWN, Record, asked, drafted, sealed
from tests.sittings.room import as_themselves, join
from tests.web.chamber.bench import browser, member, read, where, words

pytestmark = pytest.mark.django_db


def sent(record: Record, place: int, tail: str, **said: object) -> tuple[int, str]:
    """How it went, and what is read after a press of a member."""
    client = member(record.hall, place)
    answer = client.post(where(record.hall, f"referat/{tail}/"), said, follow=True)
    return answer.status_code, read(answer.content.decode())


def page(record: Record, place: int, tail: str = "") -> str:
    """What a member reads."""
    return words(member(record.hall, place), where(record.hall, f"referat/{tail}"))


def test_a_member_reads_the_text_and_approves_it_with_one_press() -> None:
    record = asked(2)
    seen = record.copy.fingerprint

    before = page(record, 1)
    first = sent(record, 1, "godkend", seen=seen)
    last = sent(record, 0, "godkend", seen=seen)

    assert "Godkend netop denne tekst" in before
    assert "Beslutning Tiltrådt Tiltrådt." in before
    assert seen in before
    assert "Du har godkendt referatet." in first[1]
    assert "Alle har nu godkendt, så det er forseglet." in last[1]
    assert record.minutes.state == "sealed"


def test_an_old_text_is_not_approved_and_the_page_says_why() -> None:
    record = asked(2)

    status, told = sent(record, 1, "godkend", seen="0" * 64)

    assert (status, Signature.objects.count()) == (409, 0)
    assert "Teksten er en anden end den, du har læst." in told


def test_a_member_refuses_with_a_reason_that_is_theirs_and_the_chairs() -> None:
    record = asked(3)
    seen = record.copy.fingerprint

    status, told = sent(record, 1, "naegt", seen=seen, reason=" ")
    done = sent(record, 1, "naegt", seen=seen, reason="Jeg sagde nej.")
    others = {place: "Jeg sagde nej." in page(record, place) for place in range(3)}

    assert (status, "Skriv hvorfor du ikke vil godkende" in told) == (409, True)
    assert "Du har nægtet at godkende teksten" in done[1]
    assert others == {0: True, 1: True, 2: False}


def test_what_one_may_not_see_is_covered_and_said_to_be() -> None:
    record = drafted(3, "Ny kaj", closed=True)
    bo, item = record.hall.people[1], record.hall.item
    Recusal.objects.create(
        item=item, person=bo, origin="declared", finding="recused", asked_at=DAWN
    )
    Exclusion.objects.create(item=item, person=bo, starts_at=DAWN, reason="x")
    record.compose()
    open_read_through(minutes=record.minutes, actor=record.erik)
    said = {"minutes": record.minutes, "item": item, "now": DAWN, "actor": record.anna}
    remark(text="Hemmelig bemærkning.", **said)  # type: ignore[arg-type]

    anna, hers = page(record, 0), page(record, 1)

    assert all(one in anna for one in ("Resume af Ny kaj.", "Hemmelig bemærkning."))
    assert "Et punkt er dækket for dig." in hers
    assert "Personsag" in hers
    for secret in ("Ny kaj", "Hemmelig", "Tiltrådt"):
        assert secret not in hers
    assert "Ny kaj" not in page(record, 1, "aendringer/")
    assert sent(record, 1, "bemaerk", item="1", text="Hm.")[0] == 404


def test_reading_a_closed_item_leaves_a_fact() -> None:
    record = asked(2, closed=True)

    page(record, 1)

    assert Fact.objects.filter(verb="agendas.read_closed").count() == 1


def test_remarks_are_sent_while_the_text_is_read_through() -> None:
    record = drafted(2)
    open_read_through(minutes=record.minutes, actor=record.erik, message="Se punkt 1.")

    status, told = sent(record, 1, "bemaerk", item="1", text=" ")
    done = sent(record, 1, "bemaerk", item="1", text="Vi sagde ja.")
    whole = sent(record, 1, "bemaerk", item="", text="Ellers fint.")

    assert (status, "Skriv bemærkningen." in told, "Se punkt 1." in told) == (409, True, True)
    assert "Vi sagde ja." in done[1]
    assert "Ellers fint." in whole[1]


def test_the_chair_reminds_reopens_and_seals() -> None:
    record = asked(3)
    sent(record, 0, "godkend", seen=record.copy.fingerprint)

    reminded = sent(record, 0, "mind")
    nothing = sent(record, 0, "luk", reason="")
    done = sent(record, 0, "luk", reason="Haster.")
    too_late = sent(record, 0, "genaabn", reason="Fejl.")

    assert "2 får et brev." in reminded[1]
    assert (nothing[0], done[0], too_late[0]) == (409, 200, 403)
    assert record.minutes.state == "sealed"


def test_a_member_neither_seals_nor_reopens() -> None:
    record = asked(3)

    assert [sent(record, 1, one, reason="x")[0] for one in ("luk", "genaabn", "mind")] == [403] * 3


def test_a_late_approval_is_said_to_be_late() -> None:
    record = asked(2)
    sent(record, 0, "luk", reason="Haster.")

    told = sent(record, 1, "godkend", seen=record.copy.fingerprint)[1]

    assert "efter at referatet var forseglet" in told


def test_corrections_are_read_with_the_text() -> None:
    record = sealed(2)
    correct(
        minutes=record.minutes, text="Det var Bo.", reason="forkert", now=DAWN, actor=record.erik
    )

    assert "Rettelse 1 Erik Bruun" in page(record, 1)
    assert "Det var Bo." in page(record, 1)


def test_who_has_nothing_to_do_with_the_meeting_sees_nothing() -> None:
    record = asked(2)
    desk = record.hall.desk
    address = where(record.hall, "referat/")
    stranger = as_themselves(desk, join(desk.house.committee, "Vera Væk"))
    record.hall.desk.house.committee.membership_set.filter(person__name="Vera Væk").delete()
    vera = type(stranger)(stranger.name, stranger.user_id, stranger.person_id)

    assert browser(record.hall, desk.ida).get(address).status_code == 404
    assert browser(record.hall, desk.ida).post(f"{address}godkend/").status_code == 404
    assert vera.person_id not in {one.pk for one in record.hall.people}


def test_a_draft_is_not_read_by_members_and_none_without_minutes() -> None:
    record = drafted(2)

    statuses = [
        member(record.hall, place).get(where(record.hall, "referat/")).status_code
        for place in (0, 1)
    ]

    assert statuses == [200, 404]  # the chair reads it


def test_the_queries_do_not_grow_with_items_and_answers() -> None:
    record = asked(4, "Ny kaj", "Molen", "Slæbestedet")
    client, address = member(record.hall, 3), where(record.hall, "referat/")
    client.get(address)

    with CaptureQueriesContext(connection) as few:
        client.get(address)
    record.approve(0, 1, 2)
    with CaptureQueriesContext(connection) as many:
        client.get(address)

    assert len(many) == len(few) < 40


def test_a_member_fetches_what_they_may_see_and_it_is_noted() -> None:
    record = sealed(2, closed=True)
    before = Fact.objects.filter(verb="agendas.read_closed").count()

    answer = member(record.hall, 1).get(where(record.hall, "referat/hent/pdf/"))
    none = member(record.hall, 1).get(where(record.hall, "referat/hent/exe/"))

    assert answer.getvalue().startswith(b"%PDF-")
    assert none.status_code == 404
    assert Fact.objects.filter(verb="agendas.read_closed").count() == before + 1


def test_a_text_changed_behind_our_back_is_seen_by_all() -> None:
    record = asked(2)
    sound = "ændret uden om systemet" in page(record, 1)
    text = record.copy.text
    text["items"][0]["content"]["decision"]["text"] = "Afvist."
    MinutesCopy.objects.update(text=text)

    told = page(record, 1)
    kept = words(
        browser(record.hall, record.erik),
        f"/arbejdsplads/moeder/{record.hall.sitting.meeting_id}/referat/",
    )

    assert not sound
    assert "ændret uden om systemet" in told
    assert "ændret uden om systemet" in kept
