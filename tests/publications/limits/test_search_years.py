"""For how long search engines may list what is public."""

import pytest

from raadslag.journal.models import Fact
from raadslag.publications.limits.actions import set_search_years
from raadslag.publications.limits.faults import NothingPublic, YearsOutOfBounds
from raadslag.publications.models import PublicBody
from raadslag.verdict import NotAllowed
from tests.cast import Office, office

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Office:
    return office()


def public(desk: Office) -> PublicBody:
    """The municipality, when something of it is public."""
    return PublicBody.objects.create(name=desk.house.body.name, slug=desk.house.body.slug)


def test_years_are_kept_once_with_their_fact_and_taken_back(desk: Office) -> None:
    body, known = desk.house.body, public(desk)

    done = [
        set_search_years(body=body, years=years, actor=desk.erik) for years in (5, 5, None, None)
    ]

    facts = Fact.objects.filter(verb="publications.set_search_years").order_by("pk")
    known.refresh_from_db()
    assert (done, known.search_years) == ([True, False, True, False], None)
    assert [one.details for one in facts] == [{"years": 5}, {"years": None}]


def test_years_are_one_to_fifty(desk: Office) -> None:
    known = public(desk)

    for years in (-1, 0, 51):
        with pytest.raises(YearsOutOfBounds, match="fra 1 til 50"):
            set_search_years(body=desk.house.body, years=years, actor=desk.hans)
    done = [set_search_years(body=desk.house.body, years=y, actor=desk.hans) for y in (1, 50)]

    known.refresh_from_db()
    assert (done, known.search_years) == ([True, True], 50)


def test_nothing_is_chosen_before_something_is_public(desk: Office) -> None:
    with pytest.raises(NothingPublic):
        set_search_years(body=desk.house.body, years=5, actor=desk.erik)

    assert Fact.objects.filter(verb="publications.set_search_years").count() == 0


def test_only_secretaries_and_administrators_choose(desk: Office) -> None:
    known = public(desk)

    for who in ("dorte", "gerda", "anna", "bo", "ida"):
        with pytest.raises(NotAllowed):
            set_search_years(body=desk.house.body, years=5, actor=desk.actor(who))

    known.refresh_from_db()
    assert known.search_years is None
