"""Accounts: opened, given duties and closed by the administrator."""

import re
from datetime import date, timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from raadslag.bodies.actions import found
from raadslag.bodies.models import Assignment, Deputy, User
from raadslag.journal.models import Fact
from tests.cast import SYSTEM, Office, account, office

pytestmark = pytest.mark.django_db
NEW = {
    "name": "Jens Berg",
    "username": "jens",
    "email": "jens@proevekoebing.invalid",
    "title": "Konsulent",
    "person": "",
}


@pytest.fixture
def home() -> Office:
    """The people of the house."""
    return office()


def signed_in(home: Office, name: str) -> Client:
    """A browser of one of them."""
    client = Client()
    client.force_login(home.users[name])
    return client


def test_the_list_shows_the_house_and_no_other(home: Office) -> None:
    account(found(name="Andenby Kommune", actor=SYSTEM), "kai", "Kai Bo")

    page = signed_in(home, "hans").get("/arbejdsplads/brugere/").content.decode()

    assert "Dorte Krogh" in page and "Sagsbehandler (Havn og Drift)" in page
    assert "Kai Bo" not in page


@pytest.mark.parametrize("who", ["dorte", "erik", "gerda", "anna", "bo", "ida"])
def test_accounts_are_closed_to_all_but_administrators(home: Office, who: str) -> None:
    key = home.users["dorte"].pk
    client = signed_in(home, who)

    answers = [
        client.get(f"/arbejdsplads/brugere/{path}").status_code
        for path in ("", "ny/", f"{key}/", f"{key}/ret/", f"{key}/vikar/")
    ]
    answers += [
        client.post(f"/arbejdsplads/brugere/{key}/{path}").status_code
        for path in ("inviter/", "luk/", "genaabn/", "roller/1/ophoer/")
    ]

    assert answers == [403] * 9
    assert User.objects.get(pk=key).is_active


def test_an_account_of_another_house_is_not_there(home: Office) -> None:
    kai = account(found(name="Andenby Kommune", actor=SYSTEM), "kai", "Kai Bo")
    client = signed_in(home, "hans")

    answers = [
        client.get(f"/arbejdsplads/brugere/{kai.pk}/{path}").status_code for path in ("", "ret/")
    ]

    assert answers == [404, 404]
    assert client.get("/arbejdsplads/brugere/?kommune=andenby").status_code == 404


def test_a_new_account_chooses_its_password_by_the_letter(home: Office) -> None:
    answer = signed_in(home, "hans").post("/arbejdsplads/brugere/ny/", NEW)

    jens = User.objects.get(username="jens")
    letter = mail.outbox[0]
    found_in = re.search(r"http://[^/]+(/\S+)", str(letter.body))
    assert answer["Location"] == f"/arbejdsplads/brugere/{jens.pk}/"
    assert (letter.to, jens.has_usable_password()) == ([jens.email], False)
    assert found_in is not None
    stranger = Client()
    form = stranger.get(stranger.get(found_in[1])["Location"]).content.decode()
    assert 'name="password1"' in form


def test_a_double_click_opens_one_account(home: Office) -> None:
    client = signed_in(home, "hans")

    answers = [
        client.post("/arbejdsplads/brugere/ny/", {**NEW, "once": "0123456789"})["Location"]
        for _ in range(2)
    ]

    assert answers[0] == answers[1]
    assert (User.objects.filter(username="jens").count(), len(mail.outbox)) == (1, 1)


def test_a_fault_stands_at_its_field_and_keeps_what_was_typed(home: Office) -> None:
    client = signed_in(home, "hans")

    answer = client.post("/arbejdsplads/brugere/ny/", {**NEW, "username": "Dorte"})

    form = answer.context["form"]
    assert (answer.status_code, list(form.errors)) == (400, ["username"])
    assert 'value="jens@proevekoebing.invalid"' in answer.content.decode()
    assert not User.objects.filter(email=NEW["email"]).exists()


def test_a_letter_that_cannot_be_sent_leaves_the_account_and_says_so(
    home: Office,
    settings: Settings,
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9

    answer = signed_in(home, "hans").post("/arbejdsplads/brugere/ny/", NEW, follow=True)

    assert "kunne ikke sendes. Send invitationen igen senere." in answer.content.decode()
    assert User.objects.filter(username="jens").exists()


def given(home: Office, client: Client, name: str, **values: object) -> int:
    """The answer to giving a duty from today."""
    said = {"duty": "secretary", "starts_on": timezone.localdate().isoformat(), **values}
    return client.post(f"/arbejdsplads/brugere/{home.users[name].pk}/", said).status_code


def test_a_duty_is_given_and_ended(home: Office) -> None:
    client, ida = signed_in(home, "hans"), home.users["ida"]

    status = given(home, client, "ida", organization=home.house.committee.pk)
    duty = ida.assignment_set.get(duty="secretary")
    client.post(f"/arbejdsplads/brugere/{ida.pk}/roller/{duty.pk}/ophoer/")

    duty.refresh_from_db()
    yesterday = timezone.localdate() - timedelta(days=1)
    assert (status, duty.ends_on) == (302, yesterday)


def test_a_duty_in_the_wrong_place_is_a_fault_of_the_form(home: Office) -> None:
    client = signed_in(home, "hans")

    status = given(home, client, "ida", organization=home.department.pk)

    assert (status, Assignment.objects.filter(duty="secretary").count()) == (400, 1)


def test_an_administrator_who_gives_himself_a_duty_is_told_of(home: Office) -> None:
    given(home, signed_in(home, "hans"), "hans", organization=home.house.committee.pk)

    verbs = Fact.objects.filter(subject_type="Assignment").values_list("verb", flat=True)
    assert list(verbs) == ["bodies.assign_oneself"]


def test_a_closed_account_is_signed_out_everywhere(home: Office) -> None:
    dorte = signed_in(home, "dorte")
    before = dorte.get("/arbejdsplads/").status_code
    client, key = signed_in(home, "hans"), home.users["dorte"].pk

    client.post(f"/arbejdsplads/brugere/{key}/luk/")
    closed = dorte.get("/arbejdsplads/").status_code
    client.post(f"/arbejdsplads/brugere/{key}/genaabn/")

    assert (before, closed) == (200, 302)
    assert "Dorte Krogh" in client.get("/arbejdsplads/brugere/").content.decode()


def test_the_only_administrator_stays(home: Office) -> None:
    client, hans = signed_in(home, "hans"), home.users["hans"]
    duty = hans.assignment_set.get()

    for path in ("luk/", f"roller/{duty.pk}/ophoer/"):
        answer = client.post(f"/arbejdsplads/brugere/{hans.pk}/{path}", follow=True)
        assert "er kommunens eneste administrator" in answer.content.decode()

    assert (User.objects.get(pk=hans.pk).is_active, duty.ends_on) == (True, None)


def test_a_change_is_kept_and_a_taken_address_is_not(home: Office) -> None:
    client, ida = signed_in(home, "hans"), home.users["ida"]
    said = {"name": "Ida  Sand Holt", "email": "ida@x.invalid", "title": "Leder", "person": ""}
    address = f"/arbejdsplads/brugere/{ida.pk}/ret/"

    done = client.post(address, said).status_code
    taken = client.post(address, {**said, "email": home.users["dorte"].email}).status_code

    ida.refresh_from_db()
    assert (done, taken) == (302, 400)
    assert (ida.get_full_name(), ida.email, ida.title) == (
        "Ida Sand Holt",
        "ida@x.invalid",
        "Leder",
    )


def test_a_deputy_is_named_by_oneself_and_ended(home: Office) -> None:
    client, today = signed_in(home, "erik"), timezone.localdate()
    said = {"deputy": home.users["ida"].pk, "starts_on": today, "ends_on": today}

    client.post("/arbejdsplads/min-konto/vikar/", said)
    named = Deputy.objects.get()
    page = signed_in(home, "ida").get("/arbejdsplads/min-konto/vikar/").content.decode()
    refused = signed_in(home, "dorte").post(f"/arbejdsplads/min-konto/vikar/{named.pk}/ophoer/")
    client.post(f"/arbejdsplads/min-konto/vikar/{named.pk}/ophoer/")

    assert "Erik Bruun" in page
    assert (refused.status_code, Deputy.objects.count()) == (403, 0)


def test_a_deputy_who_ends_before_he_begins_is_a_fault(home: Office) -> None:
    said = {
        "deputy": home.users["ida"].pk,
        "starts_on": date(2030, 2, 1),
        "ends_on": date(2030, 1, 1),
    }

    answer = signed_in(home, "erik").post("/arbejdsplads/min-konto/vikar/", said)

    assert (answer.status_code, list(answer.context["form"].errors)) == (400, ["ends_on"])


@pytest.mark.parametrize("more", [1, 30])
def test_the_list_asks_as_much_of_many_as_of_few(
    home: Office,
    more: int,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(more):
        user = account(home.house.body, f"bruger{number}", f"Bruger {number}")
        Assignment.objects.create(
            user=user,
            duty="secretary",
            body=home.house.body,
            organization=home.house.committee,
            starts_on=date(2020, 1, 1),
        )
    client = signed_in(home, "hans")

    with django_assert_max_num_queries(14):
        client.get("/arbejdsplads/brugere/")


def test_no_politician_is_offered_to_stand_in_for_one_of_the_house(home: Office) -> None:
    page = signed_in(home, "dorte").get("/arbejdsplads/min-konto/vikar/").context["form"]

    offered = page.fields["deputy"].queryset.values_list("username", flat=True)

    assert list(offered) == ["erik", "gerda", "hans", "ida"]
