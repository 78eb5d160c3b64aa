"""Whether the council reads along, as the municipality says."""

import pytest

from raadslag.bodies.actions import set_council_reading
from raadslag.journal.models import Fact
from raadslag.verdict import NotAllowed
from tests.cast import office

pytestmark = pytest.mark.django_db


def test_an_administrator_says_it_once_and_it_is_written_down() -> None:
    home = office()
    body = home.house.body

    said = [set_council_reading(body=body, reads=True, actor=home.hans) for _ in range(2)]

    body.refresh_from_db()
    facts = Fact.objects.filter(verb="bodies.set_council_reading")
    assert (said, body.council_reads) == ([True, False], True)
    assert list(facts.values_list("actor", "details")) == [("Hans Friis", {"reads": True})]


@pytest.mark.parametrize("who", ["erik", "dorte", "gerda", "anna", "bo", "ida"])
def test_nobody_else_says_it(who: str) -> None:
    home = office()

    with pytest.raises(NotAllowed):
        set_council_reading(body=home.house.body, reads=True, actor=home.actor(who))
