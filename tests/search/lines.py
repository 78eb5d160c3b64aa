"""Documents made of numbers: each fact replaces one of forty meetings."""

from datetime import date

from raadslag.search.documents import Document

MEETINGS = 40


def line(fact: int) -> Document:
    """What a fact leaves in the index."""
    meeting = fact * 7 % MEETINGS + 1
    return Document(
        key=meeting,
        meeting=meeting,
        body=1,
        organization=1,
        on=date(2026, 1, 1 + meeting % 28),
        position=0,
        title=f"Sag x{fact}",
        texts=(f"Beslutning y{fact}",),
    )


def left_by(facts: int) -> dict[int, str]:
    """The words that stand after some facts, by meeting."""
    return {line(fact).meeting: f"x{fact}" for fact in range(1, facts + 1)}
