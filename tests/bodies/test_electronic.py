"""The council's decision to send its material electronically alone."""

from datetime import date

import pytest

from raadslag.bodies.actions import drop_electronic, set_electronic
from raadslag.bodies.faults import NotDecidedYet
from raadslag.bodies.models import ElectronicMaterial
from raadslag.journal.models import Fact
from raadslag.rules.rights import ALWAYS, BODIES, Part
from raadslag.verdict import NotAllowed
from tests.cast import Office, office

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)


@pytest.fixture
def desk() -> Office:
    return office()


def decided(desk: Office, name: str = "hans", **others: object) -> bool:
    """The decision of January, entered by somebody."""
    said = {"decided_on": date(2026, 1, 27), "reference": " Byrådet  27.01.2026 ", "note": ""}
    return set_electronic(
        body=desk.house.body,
        today=TODAY,
        actor=desk.actor(name),
        **said | others,  # type: ignore[arg-type]
    )


def test_the_decision_is_stored_once_and_journalled(desk: Office) -> None:
    done = [decided(desk), decided(desk), decided(desk, note="iPad betales")]

    kept = ElectronicMaterial.objects.get()
    assert done == [True, False, True]
    assert (kept.reference, kept.note) == ("Byrådet 27.01.2026", "iPad betales")
    facts = Fact.objects.filter(verb="bodies.set_electronic").order_by("pk")
    assert [one.details["reference"] for one in facts] == ["Byrådet 27.01.2026"] * 2


def test_a_decision_is_not_of_tomorrow(desk: Office) -> None:
    with pytest.raises(NotDecidedYet):
        decided(desk, decided_on=date(2026, 3, 3))

    assert ElectronicMaterial.objects.count() == 0


def test_it_may_no_longer_hold(desk: Office) -> None:
    decided(desk)

    gone = [
        drop_electronic(body=desk.house.body, reason="Omgjort", actor=desk.hans) for _ in range(2)
    ]

    assert (gone, ElectronicMaterial.objects.count()) == ([True, False], 0)
    assert Fact.objects.get(verb="bodies.drop_electronic").reason == "Omgjort"


def test_it_is_entered_by_those_the_matrix_names(desk: Office) -> None:
    parts = {"hans": Part.ADMINISTRATOR, "erik": Part.SECRETARY, "bo": Part.MEMBER}
    allowed = {}

    for name in parts:
        try:
            decided(desk, name)
            allowed[name] = True
        except NotAllowed:
            allowed[name] = False

    who = BODIES["set_electronic"][ALWAYS]
    assert allowed == {name: part in who for name, part in parts.items()}
