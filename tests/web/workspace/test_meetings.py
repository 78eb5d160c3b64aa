"""Meetings: the calendar, the year plan, moving, calling off, deadlines and the feed."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from raadslag.bodies.actions import found
from raadslag.bodies.models import User
from raadslag.meetings.actions import cancel, move
from raadslag.meetings.models import Meeting, MeetingPlan
from raadslag.publications.models import PublicMeeting
from tests.cast import SYSTEM, Office, account, meeting_of, office
from tests.web.workspace.test_users import signed_in

pytestmark = pytest.mark.django_db
BASE = "/arbejdsplads/moeder/"


@pytest.fixture
def home() -> Office:
    """The people of the house."""
    return office()


def coming(home: Office, days: int = 20) -> Meeting:
    """A meeting of the committee so many days from now."""
    return meeting_of(home.house.committee, timezone.localdate() + timedelta(days=days))


def test_everyone_in_the_house_sees_when_meetings_are(home: Office) -> None:
    meeting = coming(home)
    paths = (f"?aar={meeting.on.year}", f"?aar={meeting.on.year}&form=aar", f"{meeting.pk}/")

    for name in home.users:
        client = signed_in(home, name)
        pages = [client.get(BASE + path).content.decode() for path in paths]
        assert [f"/arbejdsplads/moeder/{meeting.pk}/" in page for page in pages[:2]] == [True] * 2
        assert "Anna Holm" in pages[2]


def test_a_meeting_of_another_house_is_not_there(home: Office) -> None:
    meeting = coming(home)
    kai = account(found(name="Andenby Kommune", actor=SYSTEM), "kai", "Kai Bo")
    client = Client()
    client.force_login(kai)

    answers = [client.get(f"{BASE}{meeting.pk}/{path}").status_code for path in ("", "flyt/")]

    assert answers == [404, 403]
    assert "Havneudvalget" not in client.get(f"{BASE}?vis=alle").content.decode()


@pytest.mark.parametrize("who", ["dorte", "gerda", "hans", "anna", "bo", "ida"])
def test_planning_is_closed_to_all_but_the_secretary(home: Office, who: str) -> None:
    meeting, client = coming(home), signed_in(home, who)
    paths = ("nyt/", "aarsplan/", f"{meeting.pk}/flyt/", f"{meeting.pk}/aflys/")

    answers = [
        status
        for path in paths
        for status in (
            client.get(BASE + path).status_code,
            client.post(BASE + path, {"reason": "Storm"}).status_code,
        )
    ]

    assert answers == [403] * 8
    assert "Flyt" not in client.get(f"{BASE}{meeting.pk}/").content.decode()


def asked(home: Office, sentence: str, year: int, button: str) -> dict[str, object]:
    """The form of the year plan."""
    key = home.house.committee.pk
    return {"organization": key, "year": year, "sentence": sentence, button: "1"}


def test_the_year_is_shown_first_and_made_in_one_act(home: Office) -> None:
    client, year = signed_in(home, "erik"), timezone.localdate().year + 1
    sentence = "anden tirsdag i hver måned kl. 13.30, C3.40, ikke juli"

    shown = client.post(f"{BASE}aarsplan/", asked(home, sentence, year, "se"))
    before = Meeting.objects.count()
    made = client.post(f"{BASE}aarsplan/", asked(home, sentence, year, "lav"))

    assert (shown.status_code, before) == (200, 0)
    assert "Sæt 11 møder i kalenderen" in shown.content.decode()
    plan = MeetingPlan.objects.get()
    assert made["Location"] == f"{BASE}aarsplan/{plan.pk}/"
    assert (Meeting.objects.count(), plan.author) == (11, "Erik Bruun")
    assert sentence in client.get(made["Location"]).content.decode()


def test_a_sentence_that_cannot_be_read_is_kept_and_explained(home: Office) -> None:
    client = signed_in(home, "erik")

    answer = client.post(f"{BASE}aarsplan/", asked(home, "når vi har tid", 2030, "se"))

    form = answer.context["form"]
    assert (answer.status_code, list(form.errors)) == (400, ["sentence"])
    assert "Skriv hvilken ugedag" in form.errors["sentence"][0]
    assert "når vi har tid" in answer.content.decode()


def test_an_extraordinary_meeting_needs_one_who_called_for_it(home: Office) -> None:
    client = signed_in(home, "erik")
    said = {
        "organization": home.house.committee.pk,
        "on": timezone.localdate() + timedelta(days=5),
        "starts": "16:00",
        "extraordinary": "on",
    }

    fault = client.post(f"{BASE}nyt/", said)
    made = client.post(f"{BASE}nyt/", {**said, "demanded_by": "borgmesteren"})

    assert (fault.status_code, list(fault.context["form"].errors)) == (400, ["demanded_by"])
    page = client.get(made["Location"]).content.decode()
    assert "Mødet er indkaldt af borgmesteren." in page and "Ekstraordinært" in page


def test_an_ordinary_meeting_is_not_put_in_the_past(home: Office) -> None:
    client, today = signed_in(home, "erik"), timezone.localdate()
    said = {"organization": home.house.committee.pk, "starts": "16:00"}

    fault = client.post(f"{BASE}nyt/", {**said, "on": today - timedelta(days=1)})
    made = client.post(f"{BASE}nyt/", {**said, "on": today})

    assert (fault.status_code, list(fault.context["form"].errors)) == (400, ["on"])
    assert (made.status_code, Meeting.objects.get().extraordinary) == (302, False)


def moving(meeting: Meeting, days: int, seen: int = 0) -> dict[str, object]:
    """The form that moves a meeting so many days."""
    on = meeting.on + timedelta(days=days)
    said = {"on": on, "starts": "14:00", "location": "C3.41"}
    return {**said, "reason": "Formanden rejser.", "seen": seen}


def test_a_meeting_is_moved_and_says_why(home: Office) -> None:
    meeting, client = coming(home), signed_in(home, "erik")

    answer = client.post(f"{BASE}{meeting.pk}/flyt/", moving(meeting, 7))
    page = client.get(answer["Location"]).content.decode()

    meeting.refresh_from_db()
    assert (meeting.location, meeting.changes) == ("C3.41", 1)
    assert "Flyttet: Formanden rejser." in page


def test_the_second_of_two_who_move_a_meeting_is_told_and_may_send_again(home: Office) -> None:
    meeting, client = coming(home), signed_in(home, "erik")
    other = meeting.on + timedelta(days=1)
    move(
        meeting=meeting,
        on=other,
        starts=None,
        ends=None,
        location="",
        reason="Ferie.",
        today=timezone.localdate(),
        actor=SYSTEM,
    )

    told = client.post(f"{BASE}{meeting.pk}/flyt/", moving(meeting, 7))
    again = client.post(f"{BASE}{meeting.pk}/flyt/", moving(meeting, 7, seen=1))

    page = told.content.decode()
    assert (told.status_code, again.status_code) == (400, 302)
    assert "En anden har ændret mødet" in page and f"Det er nu {other:%d-%m-%Y}" in page
    assert 'name="seen" value="1"' in page and "Formanden rejser." in page


def test_a_meeting_is_called_off_once(home: Office) -> None:
    meeting, client = coming(home), signed_in(home, "erik")
    address = f"{BASE}{meeting.pk}/aflys/"

    without = client.post(address, {"reason": ""})
    pages = [
        client.post(address, {"reason": "Ingen sager."}, follow=True).content.decode()
        for _ in range(2)
    ]

    meeting.refresh_from_db()
    assert (without.status_code, meeting.state, meeting.changes) == (400, "cancelled", 1)
    assert "Aflyst: Ingen sager." in pages[0]
    assert "Mødet er allerede aflyst." in pages[1]


def test_deadlines_are_told_by_word_and_not_by_colour_alone(home: Office) -> None:
    coming(home, 1)
    coming(home, 60)

    page = signed_in(home, "erik").get("/arbejdsplads/frister/").content.decode()

    assert page.count(">overskredet<") == 1
    assert page.count(">god tid<") == 2
    assert "Ét møde haster." in page


@pytest.mark.parametrize("path", ["frister/", "moeder/?vis=mine", "moeder/?vis=alle&form=aar"])
def test_pages_ask_as_much_of_200_meetings_as_of_one(
    home: Office,
    path: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    today = timezone.localdate()
    Meeting.objects.bulk_create(
        Meeting(organization=home.house.committee, on=today, slug=str(number))
        for number in range(200)
    )
    client = signed_in(home, "erik")

    with django_assert_max_num_queries(12):
        page = client.get(f"/arbejdsplads/{path}").content.decode()

    assert page.count("Havneudvalget") >= 1


def feed_of(home: Office, name: str) -> str:
    """The path of a calendar just made."""
    page = signed_in(home, name).post(f"{BASE}kalender/")
    assert page["Cache-Control"] == "private, no-store"
    address: str = page.context["address"]
    return address.split("8000", 1)[1]


def test_the_feed_tells_when_and_where_and_of_what_was_called_off(home: Office) -> None:
    path = feed_of(home, "bo")
    cancel(meeting=coming(home), reason="Noget hemmeligt.", actor=SYSTEM)
    meeting_of(home.elsewhere, timezone.localdate())

    answer = Client().get(path)

    text = answer.content.decode()
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    assert "SUMMARY:AFLYST: Havneudvalget" in text and "SEQUENCE:1" in text
    assert text.count("BEGIN:VEVENT") == 1
    assert "hemmeligt" not in text


def test_the_feed_ends_with_a_new_address_the_old_one_closed_and_the_account(home: Office) -> None:
    old = feed_of(home, "bo")
    new = feed_of(home, "bo")
    first = [Client().get(one).status_code for one in (old, new)]
    User.objects.filter(username="bo").update(is_active=False)

    assert (first, Client().get(new).status_code) == ([404, 200], 404)
    anna = feed_of(home, "anna")
    signed_in(home, "anna").post(f"{BASE}kalender/slet/")
    assert Client().get(anna).status_code == 404


def test_a_year_no_calendar_has_is_this_year(home: Office) -> None:
    client = signed_in(home, "erik")

    years = [client.get(f"{BASE}?aar={one}").context["year"] for one in ("x", "99999999", "2024")]

    assert years == [date.today().year, date.today().year, 2024]


def test_a_year_that_was_laid_stands_in_the_public_calendar(client: Client) -> None:
    there = office()
    client.force_login(there.users["erik"])
    year = timezone.localdate().year + 1
    form = {
        "organization": there.house.committee.pk,
        "year": year,
        "sentence": "anden tirsdag i hver måned kl. 13.30, C3.40, ikke juli",
        "lav": "1",
    }

    client.post("/arbejdsplads/moeder/aarsplan/", form)

    public = PublicMeeting.objects.filter(on__year=year)
    assert public.count() == Meeting.objects.filter(on__year=year).count() == 11
    assert public.exclude(location="C3.40").count() == 0
