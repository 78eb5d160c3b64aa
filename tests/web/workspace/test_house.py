"""The house: bodies and seats, deadlines, closed days and KLE."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from raadslag.bodies.actions import establish, found
from raadslag.bodies.models import ClosingDay, Membership, Organization
from raadslag.cases.models import KleTopic
from raadslag.meetings.models import Timetable
from tests.cast import SYSTEM, Office, office
from tests.web.workspace.test_users import signed_in

pytestmark = pytest.mark.django_db
SHARED = (
    "",
    "lukkedage/",
    "kompetenceplan/kladde/",
    "kompetenceplan/emne/",
    "kompetenceplan/tilbagekald/",
    "kle/",
)
DEADLINES = {
    "agenda_count": "workdays_before",
    "agenda_number": "4",
    "material_count": "",
    "papers_count": "",
    "minutes_count": "days_after",
    "minutes_number": "1",
    "saturday_counts": "on",
    "source": "§ 4",
}


@pytest.fixture
def home() -> Office:
    """The people of the house, and its council."""
    home = office()
    establish(body=home.house.body, name="Byrådet", short_name="BYR", kind="council", actor=SYSTEM)
    return home


def opened(client: Client, *paths: str) -> list[int]:
    """The status of pages of the house."""
    return [client.get(f"/arbejdsplads/huset/{path}").status_code for path in paths]


@pytest.mark.parametrize(
    ("who", "status"),
    [("hans", 200), ("erik", 200), ("dorte", 403), ("gerda", 403), ("anna", 403), ("bo", 403)],
)
def test_the_house_opens_to_secretaries_and_administrators(
    home: Office, who: str, status: int
) -> None:
    paths = (*SHARED, f"{home.house.committee.pk}/")

    assert opened(signed_in(home, who), *paths) == [status] * 7


def test_bodies_are_kept_by_administrators_and_deadlines_by_secretaries(home: Office) -> None:
    key = home.house.committee.pk
    paths = ("nyt/", f"{key}/ret/", f"{key}/frister/")

    assert opened(signed_in(home, "hans"), *paths) == [200, 200, 403]
    assert opened(signed_in(home, "erik"), *paths) == [403, 403, 200]


def test_a_body_of_another_house_is_not_there(home: Office) -> None:
    other = establish(
        body=found(name="Andenby Kommune", actor=SYSTEM), name="Vejudvalget", actor=SYSTEM
    )

    paths = (f"{other.pk}/", f"{other.pk}/frister/", "99999/")
    assert opened(signed_in(home, "erik"), *paths) == [404, 404, 404]


def test_a_body_is_established_corrected_and_given_a_new_member(home: Office) -> None:
    client = signed_in(home, "hans")
    said = {"name": "Seniorrådet", "short_name": "", "kind": "special", "task": ""}

    answer = client.post("/arbejdsplads/huset/nyt/", said)
    made = Organization.objects.get(name="Seniorrådet")
    client.post(f"/arbejdsplads/huset/{made.pk}/ret/", {**said, "short_name": "SEN"})
    seat = {"person": "", "name": "Karl Dam", "role": "chair", "starts_on": "2026-01-01"}
    client.post(f"/arbejdsplads/huset/{made.pk}/", seat)

    made.refresh_from_db()
    assert (answer["Location"], made.short_name) == (f"/arbejdsplads/huset/{made.pk}/", "SEN")
    assert [str(one) for one in made.membership_set.all()] == ["Karl Dam, formand"]


def test_a_seat_for_nobody_is_a_fault_and_a_secretary_gives_none(home: Office) -> None:
    address = f"/arbejdsplads/huset/{home.house.committee.pk}/"
    seat = {"person": "", "name": "", "role": "member", "starts_on": "2026-01-01"}

    fault = signed_in(home, "hans").post(address, seat)
    refused = signed_in(home, "erik").post(address, {**seat, "name": "Karl Dam"})

    assert (fault.status_code, list(fault.context["form"].errors)) == (400, ["person"])
    assert (refused.status_code, Membership.objects.count()) == (403, 2)


def test_a_seat_is_ended(home: Office) -> None:
    held = home.house.bo.membership_set.get()

    signed_in(home, "hans").post(
        f"/arbejdsplads/huset/{home.house.committee.pk}/pladser/{held.pk}/ophoer/"
    )

    held.refresh_from_db()
    assert held.ends_on is not None and held.ends_on < timezone.localdate()


def test_deadlines_are_shown_before_they_are_kept(home: Office) -> None:
    client, key = signed_in(home, "erik"), home.house.committee.pk
    address = f"/arbejdsplads/huset/{key}/frister/"

    shown = client.post(address, {**DEADLINES, "se": "1"})
    before = Timetable.objects.count()
    kept = client.post(address, {**DEADLINES, "gem": "1"})

    assert (shown.status_code, before) == (200, 0)
    assert shown.context["example"]["due"].papers is None
    assert kept["Location"] == f"/arbejdsplads/huset/{key}/"
    assert "4 hverdage før mødet" in client.get(kept["Location"]).content.decode()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"agenda_number": "0"}, "agenda_number"),
        ({"agenda_number": ""}, "agenda_number"),
        ({"agenda_number": "400"}, "agenda_number"),
        ({"agenda_count": "weekday_before", "agenda_number": "1"}, "agenda_weekday"),
        ({"agenda_count": "days_after"}, "agenda_count"),
        ({"minutes_count": ""}, "minutes_count"),
        ({"minutes_hour": "25:00"}, "minutes_hour"),
    ],
)
def test_deadlines_that_cannot_be_stand_at_their_field(
    home: Office, wrong: dict[str, str], field: str
) -> None:
    client = signed_in(home, "erik")

    answer = client.post(
        f"/arbejdsplads/huset/{home.house.committee.pk}/frister/",
        {**DEADLINES, **wrong, "gem": "1"},
    )

    assert (answer.status_code, list(answer.context["form"].errors)) == (400, [field])
    assert 'value="§ 4"' in answer.content.decode()
    assert Timetable.objects.count() == 0


def test_closed_days_are_set_in_a_row_and_taken_away(home: Office) -> None:
    client, base = signed_in(home, "erik"), "/arbejdsplads/huset/lukkedage/"

    client.post(base, {"on": "2030-12-27", "last": "2030-12-29", "name": "Mellem jul og nytår"})
    client.post(f"{base}2030-12-28/fjern/")
    client.post(f"{base}i-morgen/fjern/")
    client.post(f"{base}valg/", {"days": ["12-24", "12-31"]})

    home.house.body.refresh_from_db()
    assert [one.on.day for one in ClosingDay.objects.all()] == [27, 29]
    assert home.house.body.free_days == ["12-24", "12-31"]


def test_closed_days_without_end_are_a_fault(home: Office) -> None:
    answer = signed_in(home, "erik").post(
        "/arbejdsplads/huset/lukkedage/", {"on": "2030-12-27", "last": "2031-12-27", "name": "Jul"}
    )

    assert (answer.status_code, list(answer.context["form"].errors)) == (400, ["last"])
    assert ClosingDay.objects.count() == 0


def test_kle_topics_come_in_by_file(home: Office) -> None:
    client, base = signed_in(home, "hans"), "/arbejdsplads/huset/kle/"
    topics = "Nummer;Titel\n15.00.00;Beskæftigelse\n27.00.00;Social service\n"

    done = client.post(base, {"file": SimpleUploadedFile("kle.csv", topics.encode())})
    fault = client.post(base, {"file": SimpleUploadedFile("kle.csv", b"intet")})
    page = client.get(f"{base}?q=service").content.decode()

    assert (done.status_code, KleTopic.objects.count()) == (302, 2)
    assert (fault.status_code, list(fault.context["form"].errors)) == (400, ["file"])
    assert "27.00.00" in page and "Der er 2 emner" in page


@pytest.mark.parametrize("more", [1, 30])
def test_the_house_asks_as_much_of_many_bodies_as_of_few(
    home: Office,
    more: int,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(more):
        establish(body=home.house.body, name=f"Udvalg {number}", actor=SYSTEM)
    client = signed_in(home, "erik")

    with django_assert_max_num_queries(14):
        client.get("/arbejdsplads/huset/")


def test_the_closed_days_page_knows_the_holidays_of_two_years(home: Office) -> None:
    page = signed_in(home, "erik").get("/arbejdsplads/huset/lukkedage/")

    years = {day.year for day in page.context["holidays"]}
    today = timezone.localdate()
    assert years <= {today.year, today.year + 1}
    assert date(today.year + 1, 1, 1) in page.context["holidays"]
