"""The secret address of a calendar."""

from datetime import UTC, datetime

import pytest

from raadslag.meetings.actions import close_feed, open_feed
from raadslag.meetings.models import CalendarFeed
from raadslag.meetings.queries import feed_owner
from raadslag.verdict import NotAllowed
from tests.cast import office

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 1, 5, tzinfo=UTC)


def test_open_feed_anew_ends_the_address_before() -> None:
    home = office()
    anna = home.users["anna"]

    old, new = (open_feed(user=anna, now=NOW, actor=home.anna) for _ in range(2))

    assert [feed_owner(one) for one in (old, new, "")] == [None, anna, None]
    assert new not in CalendarFeed.objects.get().sha256


def test_a_feed_ends_when_closed_and_with_the_account() -> None:
    home = office()
    anna, bo = home.users["anna"], home.users["bo"]
    hers, his = (open_feed(user=one, now=NOW, actor=home.actor(one.username)) for one in (anna, bo))

    done = [close_feed(user=anna, actor=home.anna) for _ in range(2)]
    bo.is_active = False
    bo.save()

    assert (done, feed_owner(hers), feed_owner(his)) == ([True, False], None, None)


def test_a_feed_of_another_is_refused() -> None:
    home = office()

    with pytest.raises(NotAllowed):
        open_feed(user=home.users["anna"], now=NOW, actor=home.hans)
