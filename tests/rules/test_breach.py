"""When a breach must be told of, and what its register must hold."""

from datetime import datetime, timedelta

import pytest

from raadslag.rules.breach import DONE, NEEDLESS, Answer, is_late, lacking, notify_by

KNOWN = datetime(2026, 11, 28, 14)
TOLD = Answer(DONE, KNOWN + timedelta(hours=71))
NOT = Answer(NEEDLESS, None, "Ingen risiko")


def test_the_authority_is_told_within_three_days_to_the_hour() -> None:
    assert notify_by(KNOWN) == datetime(2026, 12, 1, 14)


@pytest.mark.parametrize(
    ("authority", "people", "affected", "sentences"),
    [
        (TOLD, NOT, "To borgere", ()),
        (NOT, TOLD, " ", ("Skriv, hvem det berører.",)),
        (Answer(), NOT, "To", ("Skriv, om Datatilsynet er underrettet.",)),
        (Answer(DONE), NOT, "To", ("Skriv, hvornår Datatilsynet er underrettet.",)),
        (
            NOT,
            Answer(NEEDLESS),
            "To",
            ("Skriv, hvorfor det ikke er nødvendigt, at de berørte er underrettet.",),
        ),
        (
            Answer(DONE, KNOWN + timedelta(hours=73)),
            NOT,
            "To",
            ("Skriv, hvorfor Datatilsynet blev underrettet efter 72 timer.",),
        ),
        (Answer(DONE, KNOWN + timedelta(hours=73), "Sent set"), NOT, "To", ()),
    ],
)
def test_what_is_lacking_before_an_entry_can_be_closed(
    authority: Answer, people: Answer, affected: str, sentences: tuple[str, ...]
) -> None:
    said = lacking(
        known_at=KNOWN, affected=affected, authority=authority, people=people, engines=NOT
    )

    assert said == sentences


def test_what_was_never_told_is_not_late() -> None:
    assert [is_late(KNOWN, one) for one in (Answer(), NOT, TOLD)] == [False, False, False]
