"""What of a body's minutes the public is told, by the policy the body has chosen."""

from __future__ import annotations

from collections.abc import Collection

RECOMMENDED = "recommended"
# Outcomes by which a matter is settled in the body; the values are those of Outcome.
FINAL: Collection[str] = frozenset(
    {
        "adopted",
        "adopted_with_changes",
        "partly_adopted_by_majority",
        "noted",
        "approved",
        "elected",
        "rejected",
    }
)


def silence(
    outcome: str, *, recommends: bool, only_final: bool, recommendations_shown: bool
) -> str:
    """Why a decision is not told: "recommendation", "final", or nothing when it is told.

    Args:
        outcome: What the decision did, a value of Outcome.
        recommends: Whether the body only advises another in the case.
        only_final: Whether only what is settled in the body is told.
        recommendations_shown: Whether what it advises another body is told.

    Source: RD 1984/84.1.5 (committees may publish final decisions, recommendations to the
    council when the council has so decided); for the council itself kommunestyrelsesloven § 13
    leaves no such choice.

    >>> silence("adopted", recommends=False, only_final=True, recommendations_shown=False)
    ''
    >>> silence("adopted", recommends=True, only_final=False, recommendations_shown=False)
    'recommendation'
    >>> silence("postponed", recommends=False, only_final=True, recommendations_shown=True)
    'final'
    """
    if recommends or outcome == RECOMMENDED:
        return "" if recommendations_shown else "recommendation"
    return "final" if only_final and outcome not in FINAL else ""
