"""Letters about minutes: read, approve, sealed, corrected; and no word of what is closed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.utils import timezone

from raadslag.journal.models import Fact
from raadslag.ledger.actions import checkpoint
from raadslag.minutes.actions import ask_for_approval, correct, open_read_through, refuse, remark
from raadslag.minutes.models import Minutes
from raadslag.notices.draft import Draft, body_of
from raadslag.notices.due import REMINDERS
from raadslag.notices.letters.registry import letters_of
from tests.minutes.written import DAWN, Record, asked, drafted, sealed

pytestmark = pytest.mark.django_db
AT = "Havneudvalget 17-03-2026 kl. 13.30"


def letters(verb: str) -> list[Draft]:
    """The letters the latest fact of a verb asks for."""
    return letters_of(Fact.objects.filter(verb=verb).latest("pk"))


def readers(drafts: list[Draft]) -> list[str]:
    """Whom they go to."""
    return sorted(one.to.username for one in drafts)


def with_accounts(record: Record) -> Record:
    """The same when every member has an account."""
    for place in range(len(record.hall.people)):
        record.hall.member(place)
    return record


def test_members_are_asked_to_read_them_through() -> None:
    record = with_accounts(drafted(3))

    open_read_through(minutes=record.minutes, actor=record.erik, message="Se punkt 1.")

    found = letters("minutes.open_read_through")
    assert readers(found) == ["anna", "bo", "medlem2"]
    assert {one.subject for one in found} == {f"Læs referatet igennem: {AT}"}
    assert found[0].lines[-1] == "Sekretæren har skrevet en besked til dig på siden."


def test_those_who_took_part_are_told_which_text_they_are_to_approve() -> None:
    record = with_accounts(asked(3))

    found = letters("minutes.ask_for_approval")

    assert readers(found) == ["anna", "bo", "medlem2"]
    assert {one.subject for one in found} == {f"Godkend referatet: {AT}"}
    short = record.copy.fingerprint[:4]
    assert f"fingeraftrykket {short} " in found[0].lines[0]
    assert f"/til/Minutes/{record.minutes.pk}/" in body_of(found[0])


def test_who_has_answered_meanwhile_is_not_asked_any_more() -> None:
    record = with_accounts(asked(3))
    record.approve(1)

    assert readers(letters("minutes.ask_for_approval")) == ["anna", "medlem2"]
    record.approve()
    assert letters("minutes.ask_for_approval") == []


def test_secretary_and_not_the_one_who_did_it_hears_of_remarks_and_refusals() -> None:
    record = with_accounts(drafted(3, closed=True))
    open_read_through(minutes=record.minutes, actor=record.erik)
    said = {"minutes": record.minutes, "now": DAWN, "actor": record.hall.member(1)}
    remark(item=record.hall.item, text="Hemmeligt.", **said)  # type: ignore[arg-type]
    told = letters("minutes.remark")
    record.minutes.minutescopy_set.get().minutesremark_set.update(answered_at=DAWN)
    record.ask()
    seen = record.copy.fingerprint
    refuse(seen=seen, reason="Hemmeligt.", **said)  # type: ignore[arg-type]

    for found in (told, letters("minutes.refuse")):
        assert readers(found) == ["erik"]
        assert "Hemmeligt" not in body_of(found[0])


def test_sealed_they_go_out_with_address_and_the_whole_fingerprint() -> None:
    record = with_accounts(sealed(3, closed=True))

    found = letters("minutes.seal")

    assert readers(found) == ["anna", "bo", "erik", "medlem2"]
    body = body_of(found[0])
    assert record.copy.fingerprint in body
    assert "Ny kaj" not in body


def test_when_the_log_has_come_so_far_its_checkpoint_is_in_the_letter() -> None:
    with_accounts(sealed(2))
    made = checkpoint(now=timezone.now())

    body = body_of(letters("minutes.seal")[0])

    assert made is not None and made.note in body


def test_members_hear_of_a_correction_and_not_what_it_says() -> None:
    record = with_accounts(sealed(2))
    correct(minutes=record.minutes, text="Navnet er K.", reason="fejl", now=DAWN, actor=record.erik)

    found = letters("minutes.correct")

    assert readers(found) == ["anna", "bo"]
    assert found[0].lines == ("Rettelse 1 er føjet til referatet. Teksten selv er uændret.",)


def due(record: Record, days: int) -> Iterator[str]:
    """Who is reminded when the answers were wished for so many days ago."""
    now = timezone.now()
    Minutes.objects.update(due_at=now - timedelta(days))
    yield from sorted(one.draft.to.username for one in REMINDERS["signature"](now))


@pytest.mark.parametrize(
    ("days", "who"),
    [(-3, []), (-1, ["anna", "bo"]), (0, ["anna", "bo"]), (1, []), (7, ["anna", "bo"])],
)
def test_who_is_missing_is_reminded_on_the_eve_the_day_and_weekly(
    days: int, who: list[str]
) -> None:
    record = with_accounts(asked(3))
    record.approve(2)

    assert list(due(record, days)) == who


def test_approval_without_a_day_is_not_reminded_of() -> None:
    record = with_accounts(drafted(2))
    seen = record.copy.fingerprint
    ask_for_approval(minutes=record.minutes, seen=seen, now=DAWN, actor=record.erik)

    assert list(REMINDERS["signature"](timezone.now())) == []
