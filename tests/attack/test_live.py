"""Nobody hears of a closed item, by way of live events, who may not know it."""

from __future__ import annotations

from collections import defaultdict

import pytest

from raadslag.agendas.models import AgendaItem, Exclusion
from raadslag.meetings.models import Meeting
from raadslag.rules.rights import SITTING
from raadslag.sittings.models import Sitting
from raadslag.sittings.states import Topic
from raadslag.web.live.hub import as_heard
from raadslag.web.live.rounds import round_of
from tests.attack.birds import ROLES, allowed
from tests.attack.nests import Nest
from tests.web.live.rooms import told
from tests.web.live.served import cookie_of

pytestmark = [pytest.mark.django_db]


def heard_of(nest: Nest, meeting: Meeting, cookies: dict[str, str]) -> dict[str, set[int | None]]:
    """The items each role is told of, when something is signalled of each item of a meeting."""
    fields = {"opened_at": nest.now}
    sitting, _ = Sitting.objects.get_or_create(meeting=meeting, defaults=fields)
    for item in AgendaItem.objects.filter(agenda__meeting=meeting):
        told(sitting, Topic.VOTE, item)
    asked = {(cookie, meeting.pk) for cookie in cookies.values()}
    answers = round_of(asked, {meeting.pk: 0})
    words = answers.news[meeting.pk].words if meeting.pk in answers.news else ()
    return {
        role: {one.item for one in as_heard(words, who, answers.kept)}
        for role, cookie in cookies.items()
        if (who := answers.listening.get((cookie, meeting.pk))) is not None
    }


def test_nobody_hears_of_a_closed_item_who_may_not_know_it(nest: Nest) -> None:
    cookies = {role: cookie_of(nest.people.users[role]) for role in ROLES if role != "stranger"}
    cookies["stranger"] = ""
    closed = set(AgendaItem.objects.filter(closed=True).values_list("pk", flat=True))
    harbour = Meeting.objects.filter(organization=nest.people.desk.house.committee)

    heard: dict[str, set[int]] = defaultdict(set)
    for meeting in harbour.filter(agenda__isnull=False):
        for role, items in heard_of(nest, meeting, cookies).items():
            heard[role] |= {one for one in items if one in closed}

    who = {role for role, items in heard.items() if items}
    assert who - {"nils"} == allowed("sittings", "see", SITTING, kept=["nils"])
    kept = Exclusion.objects.filter(person=nest.people.persons["nils"], ended_at=None)
    assert kept.count() > 0
    assert heard["nils"] & set(kept.values_list("item_id", flat=True)) == set()
