"""What is planned for the public, and what the secretary does about it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from raadslag.publications.limits.models import ReleasePolicy
from raadslag.publications.models import PublicMeeting
from raadslag.publications.timing.models import PlannedRelease
from tests.cast import Office, office
from tests.desk import DAY, meeting
from tests.publications.timing.planned import public, waiting
from tests.web.portal.reading import queries
from tests.web.workspace.test_users import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
LIST = "/arbejdsplads/frigivelser/planlagt/"


@pytest.fixture
def desk() -> Office:
    return office()


def later(desk: Office) -> tuple[Client, str, PlannedRelease]:
    """Erik before a release planned for tomorrow, of a meeting in ten days; its address."""
    made, plan = waiting(desk)
    soon = timezone.now().replace(second=0, microsecond=0) + timedelta(days=1)
    PlannedRelease.objects.update(due_at=soon)
    meetings = type(made.meeting).objects
    meetings.update(on=timezone.localdate() + timedelta(days=10))
    plan.refresh_from_db()
    return signed_in(desk, "erik"), f"{LIST}{plan.pk}/", plan


def typed(plan: PlannedRelease, days: int, reason: str = "") -> dict[str, str]:
    """The form of another time, so many days after the one planned."""
    at = timezone.localtime(plan.due_at) + timedelta(days=days)
    return {"tid-on": f"{at:%Y-%m-%d}", "tid-hour": f"{at:%H:%M}", "tid-reason": reason}


def test_it_is_listed_and_on_the_meetings_page_with_its_time(desk: Office) -> None:
    client, at, plan = later(desk)
    held = PublicMeeting.objects.get().meeting_id

    pages = [client.get(one).content.decode() for one in (LIST, f"/arbejdsplads/moeder/{held}/")]

    hour = f"kl. {timezone.localtime(plan.due_at):%-H.%M}"
    assert [[at in page, hour in page] for page in pages] == [[True, True]] * 2


def test_it_is_pulled_forward_to_now(desk: Office) -> None:
    client, at, _ = later(desk)

    client.post(f"{at}nu/")

    page = client.get(at).content.decode()
    assert (public(), "Offentliggjort" in page, "Stop offentliggørelsen" in page) == (
        [("agenda", 1)],
        True,
        False,
    )


def test_putting_off_asks_why_and_keeps_what_was_typed(desk: Office) -> None:
    client, at, plan = later(desk)

    refused = client.post(f"{at}tid/", typed(plan, 2))
    done = client.post(f"{at}tid/", typed(plan, 2, "Vi venter på kortet"))

    moved = PlannedRelease.objects.get()
    assert plan.due_at is not None
    assert (refused.status_code, typed(plan, 2)["tid-on"] in refused.content.decode()) == (
        400,
        True,
    )
    assert (done.status_code, moved.due_at, moved.reason) == (
        302,
        plan.due_at + timedelta(days=2),
        "Vi venter på kortet",
    )


def test_a_time_that_cannot_be_is_said_beside_the_day(desk: Office) -> None:
    client, at, plan = later(desk)

    said = [
        client.post(f"{at}tid/", typed(plan, days, "Derfor")).content.decode()
        for days in (-3, 12, 200)
    ]

    wanted = ("Tidspunktet er gået", "før mødet begynder", "inden for de næste 90 dage")
    assert [one in page for one, page in zip(wanted, said, strict=True)] == [True] * 3
    assert PlannedRelease.objects.get().due_at == plan.due_at


def test_it_is_stopped_with_a_reason_and_planned_again(desk: Office) -> None:
    client, at, plan = later(desk)
    client.post(f"{at}stop/", {"stop-reason": ""})
    before = PlannedRelease.objects.get().state

    client.post(f"{at}stop/", {"stop-reason": "Kortet er forkert"})

    stopped = (PlannedRelease.objects.get().state, client.get(at).content.decode())
    client.post(f"{at}tid/", typed(plan, 1, "Kortet er rettet"))
    assert (before, stopped[0], "Kortet er forkert" in stopped[1]) == ("waiting", "stopped", True)
    assert PlannedRelease.objects.get().state == "waiting"
    log = client.get("/arbejdsplads/frigivelser/").content.decode()
    assert ["Kortet er forkert" in log, "Kortet er rettet" in log] == [True, True]


def test_it_is_for_the_secretary_of_the_body(desk: Office) -> None:
    _, at, _ = later(desk)

    seen = {name: signed_in(desk, name).get(at).status_code for name in desk.users}
    sent = {
        name: signed_in(desk, name).post(f"{at}nu/").status_code
        for name in desk.users
        if name != "erik"
    }

    assert seen == {name: 200 if name in ("erik", "hans") else 403 for name in desk.users}
    assert set(sent.values()) == {403}
    assert public() == []


def test_the_list_asks_as_much_of_three_as_of_one(desk: Office) -> None:
    client, _, plan = later(desk)
    one = queries(client, LIST)
    for number in (2, 3):
        held = meeting(desk, DAY + timedelta(days=number))
        place = PublicMeeting.objects.get(pk=plan.meeting_id)
        place.pk, place.meeting_id, place.slug = None, held.pk, held.slug
        PublicMeeting.objects.bulk_create([place])
        plan.pk, plan.meeting = None, PublicMeeting.objects.get(meeting_id=held.pk)
        PlannedRelease.objects.bulk_create([plan])

    assert queries(client, LIST) == one


def test_the_times_are_chosen_on_the_page_of_the_body(desk: Office) -> None:
    client, key = signed_in(desk, "erik"), desk.house.committee.pk
    at = f"/arbejdsplads/huset/{key}/tidspunkter/"
    said = {"agenda_when": "planned", "minutes_when": "parties", "agenda_number": "1"}

    refused = client.post(at, said)
    client.post(at, said | {"agenda_hour": "12:00", "agenda_count": "workdays_after"})

    policy = ReleasePolicy.objects.get()
    page = client.get(f"/arbejdsplads/huset/{key}/").content.decode()
    assert (refused.status_code, policy.minutes_timing) == (400, "parties")
    assert policy.agenda_wait == {
        "count": "workdays_after",
        "number": 1,
        "weekday": None,
        "hour": "12:00",
    }
    assert "Dagsordener offentliggøres på et fast tidspunkt" in page
