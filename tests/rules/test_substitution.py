"""When a substitute may be called, and whom the rule proposes."""

import pytest

from raadslag.rules.substitution import (
    LASTING,
    Call,
    Candidate,
    Ground,
    Kind,
    decided_by_council,
    may_call,
    proposed,
)
from tests.rules.meeting import ANNA, BO, CLARA, DORTE

GROUP = "Gruppe A, 3. marts 2026"
BOTH = f"{GROUP}; styrelsesvedtægten § 4"


@pytest.mark.parametrize("ground", sorted(LASTING))
def test_a_month_is_enough_in_the_council(ground: Ground) -> None:
    assert may_call(Call(ground, a_month=True), Kind.COUNCIL).allowed
    assert not may_call(Call(ground), Kind.COUNCIL).allowed


@pytest.mark.parametrize(
    ("call", "kind", "allowed"),
    [
        (Call(Ground.HEALTH, resting_on="styrelsesvedtægten § 4"), Kind.COUNCIL, True),
        (Call(Ground.OTHER, a_month=True), Kind.COUNCIL, False),
        (Call(Ground.OTHER, resting_on="styrelsesvedtægten § 4"), Kind.COUNCIL, True),
        (Call(Ground.CONSTITUTING), Kind.COUNCIL, True),
        (Call(Ground.RECUSAL), Kind.COUNCIL, True),
        (Call(Ground.HEALTH, a_month=True), Kind.COMMITTEE, False),
        (Call(Ground.HEALTH, a_month=True, resting_on="  "), Kind.COMMITTEE, False),
        (Call(Ground.HEALTH, a_month=True, resting_on=GROUP), Kind.COMMITTEE, True),
        (Call(Ground.HEALTH, resting_on=GROUP), Kind.COMMITTEE, False),
        (Call(Ground.HEALTH, resting_on=BOTH), Kind.COMMITTEE, True),
        (Call(Ground.RECUSAL, resting_on=GROUP), Kind.COMMITTEE, False),
        (Call(Ground.RECUSAL, resting_on=BOTH), Kind.COMMITTEE, True),
        (Call(Ground.CONSTITUTING, resting_on=BOTH), Kind.COMMITTEE, False),
        (Call(Ground.OTHER), Kind.OTHER, False),
        (Call(Ground.OTHER, resting_on="MED-aftalen"), Kind.OTHER, True),
    ],
)
def test_what_a_substitute_is_called_on(call: Call, kind: Kind, allowed: bool) -> None:
    ruling = may_call(call, kind)

    assert bool(ruling) is allowed
    assert ruling.text.endswith((".", "«."))


def test_what_is_refused_says_what_to_write() -> None:
    ruling = may_call(Call(Ground.HEALTH), Kind.COUNCIL)

    assert (ruling.text, ruling.source) == (
        "Ved fravær under en måned kan en stedfortræder kun indkaldes, hvis styrelsesvedtægten "
        "siger det; skriv dens paragraf, fx »styrelsesvedtægten § 4«.",
        "Kommunestyrelsesloven § 15, stk. 2",
    )


def test_the_council_decides_for_itself_alone() -> None:
    assert [kind for kind in Kind if decided_by_council(kind)] == [Kind.COUNCIL]


def test_others_of_the_election_group_are_proposed() -> None:
    council = [
        Candidate(ANNA, "A", sits_here=True),
        Candidate(BO, "A"),
        Candidate(CLARA, "ACØ"),
        Candidate(DORTE, ""),
    ]

    assert [proposed(group, council) for group in ("A", "ACØ", "V", "")] == [
        (BO,),
        (CLARA,),
        (),
        (),
    ]
