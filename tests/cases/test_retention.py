"""How long personal data in a case are kept: by its topic, from the day it ended."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from raadslag.cases.actions import end, reopen, supply_topics
from raadslag.cases.entries import TopicEntry
from raadslag.cases.models import Case
from raadslag.rules.retention import erased_on
from tests.cases.desks import case_of
from tests.cast import SYSTEM, Office, office

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Office:
    return office()


def supplied(desk: Office, case: Case, days: int | None) -> None:
    """The topic of a case, with how long its data are kept."""
    entry = TopicEntry(case.kle_topic, "Havne i almindelighed", "kaj", days, archived=True)
    supply_topics(body=desk.house.body, topics=[entry], actor=SYSTEM)


def test_a_case_that_ends_is_kept_as_its_topic_says(desk: Office) -> None:
    case, today = case_of(desk), timezone.localdate()
    supplied(desk, case, 1825)

    end(case=case, actor=desk.dorte)

    kept = Case.objects.get(pk=case.pk)
    assert (kept.ended_on, kept.erase_on) == (today, erased_on(today, 1825))


def test_without_a_period_nothing_is_said(desk: Office) -> None:
    case = case_of(desk)
    supplied(desk, case, None)

    end(case=case, actor=desk.dorte)

    assert Case.objects.get(pk=case.pk).erase_on is None


def test_a_case_taken_up_again_is_kept(desk: Office) -> None:
    case = case_of(desk)
    supplied(desk, case, 1825)
    end(case=case, actor=desk.dorte)

    reopen(case=case, actor=desk.dorte)

    kept = Case.objects.get(pk=case.pk)
    assert (kept.ended_on, kept.erase_on) == (None, None)


def test_a_new_period_holds_for_ended_cases_too(desk: Office) -> None:
    case, today = case_of(desk), timezone.localdate()
    end(case=case, actor=desk.dorte)

    supplied(desk, case, 365)

    assert Case.objects.get(pk=case.pk).erase_on == erased_on(today, 365)


def test_cases_whose_time_is_up_are_listed(desk: Office) -> None:
    case = case_of(desk)
    supplied(desk, case, 365)
    end(case=case, actor=desk.dorte)
    client = Client()
    client.force_login(desk.users["dorte"])
    address = "/arbejdsplads/sager/?hvis=alle&stand=slettes"
    early = client.get(address).content.decode()
    Case.objects.update(erase_on=timezone.localdate() - timedelta(1))

    late = client.get(address).content.decode()

    assert case.title not in early
    assert case.title in late
    assert (
        "1 år efter sagens afslutning"
        in client.get(f"/arbejdsplads/sager/{case.pk}/").content.decode()
    )
