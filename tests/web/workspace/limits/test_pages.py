"""Pages about what of minutes is told: parties first, a body's policy, closed decisions."""

import pytest
from django.test import Client
from django.utils import timezone

from raadslag.agendas.models import Agenda, AgendaItem
from raadslag.decisions.models import Decision
from raadslag.decisions.withholding.models import Withholding
from raadslag.publications.actions import release
from raadslag.publications.limits.actions import hold_for_parties, parties_told
from raadslag.publications.limits.models import PartiesHold, ReleasePolicy
from raadslag.publications.models import PublicBody, PublicMeeting
from tests.cast import SYSTEM, Office, office
from tests.decisions.withholding.test_withhold import decided
from tests.desk import NOW
from tests.publications.released import minuted, out
from tests.web.workspace.test_users import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
WAITS = "Beslutningen offentliggøres, når parterne har fået besked."


@pytest.fixture
def desk() -> Office:
    return office()


def parties(made: Agenda) -> str:
    """The address of the page of a meeting's parties."""
    return f"/arbejdsplads/moeder/{made.meeting_id}/dagsorden/parterne/"


def portal() -> str:
    """The item on the portal."""
    found = PublicMeeting.objects.select_related("organization").get()
    at = f"/udvalg/{found.organization.slug}/{found.slug}/punkt/1/"
    return Client().get(at).content.decode()


def test_the_portal_waits_until_the_secretary_says_so(desk: Office) -> None:
    made, client = out(desk), signed_in(desk, "erik")
    item = AgendaItem.objects.get(agenda=made)
    client.post(f"{parties(made)}{item.pk}/vent/", {"note": "Ansøgeren"})
    minuted(desk, made, "Ansøgningen er afslået")
    before = portal()

    client.post(f"{parties(made)}{item.pk}/besked/")

    after = portal()
    assert [WAITS in before, "afslået" in before] == [True, False]
    assert [WAITS in after, "afslået" in after] == [False, True]


def test_the_page_shows_who_is_waited_for(desk: Office) -> None:
    made, client = out(desk), signed_in(desk, "erik")
    item = AgendaItem.objects.get(agenda=made)
    client.post(f"{parties(made)}{item.pk}/vent/", {"note": "Ansøgeren"})

    page = client.get(parties(made)).content.decode()

    said = [one in page for one in ("Venter på parterne", "Ansøgeren", "Parterne har fået besked")]
    assert said == [True, True, True]


def test_parties_are_for_the_secretary_of_the_body_alone(desk: Office) -> None:
    made = out(desk)

    answers = {name: signed_in(desk, name).get(parties(made)).status_code for name in desk.users}

    assert answers == {name: 200 if name == "erik" else 403 for name in desk.users}
    assert PartiesHold.objects.count() == 0


def test_the_policy_is_chosen_from_the_page_of_the_body(desk: Office) -> None:
    client, key = signed_in(desk, "erik"), desk.house.committee.pk
    at = f"/arbejdsplads/huset/{key}/offentliggoerelse/"

    client.post(at, {"shown": "final"})

    policy = ReleasePolicy.objects.get()
    page = client.get(f"/arbejdsplads/huset/{key}/").content.decode()
    assert (policy.shown, policy.recommendations) == ("final", False)
    assert ["Kun endelige beslutninger; anbefalinger" in page, at in page] == [True, True]


def test_closed_decisions_without_a_word_are_listed_and_withheld_there(desk: Office) -> None:
    one = decided(desk)
    client, at = signed_in(desk, "erik"), f"/arbejdsplads/usagt/{desk.house.committee.pk}/"
    before = client.get(at).content.decode()

    client.post(f"{at}{one.pk}/", {"ground": "person", "note": "Alt handler om ham"})

    after = client.get(at).content.decode()
    assert ["Personsag" in before, "Opsigelse" in before, "Personsag" in after] == [
        True,
        False,
        False,
    ]
    assert Withholding.objects.get().author == "Erik Bruun"


def test_the_list_is_for_the_secretary_of_the_body_alone(desk: Office) -> None:
    at = f"/arbejdsplads/usagt/{desk.house.committee.pk}/"

    answers = {name: signed_in(desk, name).get(at).status_code for name in desk.users}

    assert answers == {name: 200 if name == "erik" else 403 for name in desk.users}


def test_the_years_of_search_engines_are_chosen_on_the_same_page(desk: Office) -> None:
    client, key = signed_in(desk, "erik"), desk.house.committee.pk
    at = f"/arbejdsplads/huset/{key}/"
    PublicBody.objects.create(name="Prøvekøbing Kommune", slug=desk.house.body.slug)

    wrong = client.post(f"{at}soegemaskiner/", {"years": "51"})
    kept = client.post(f"{at}soegemaskiner/", {"years": "5"})

    page = client.get(f"{at}offentliggoerelse/").content.decode()
    assert (wrong.status_code, 'value="51"' in wrong.content.decode()) == (400, True)
    assert (kept.headers["Location"], 'value="5"' in page) == (f"{at}offentliggoerelse/", True)


def test_nothing_public_is_said_beside_the_field(desk: Office) -> None:
    at = f"/arbejdsplads/huset/{desk.house.committee.pk}/soegemaskiner/"

    answer = signed_in(desk, "hans").post(at, {"years": "5"})

    assert (answer.status_code, "intet offentligt endnu" in answer.content.decode()) == (400, True)
    assert signed_in(desk, "bo").post(at, {"years": "5"}).status_code == 403


def test_a_closed_decision_is_listed_until_the_public_has_been_told(desk: Office) -> None:
    one = decided(desk)
    client, at = signed_in(desk, "erik"), f"/arbejdsplads/usagt/{desk.house.committee.pk}/"
    Decision.objects.update(public_text="Sagen blev drøftet.")
    written = client.get(at).content.decode()
    hold_for_parties(item=one.item, now=NOW, actor=desk.erik)
    release(meeting=one.item.agenda.meeting, kind="minutes", actor=SYSTEM)
    held = client.get(at).content.decode()

    parties_told(hold=PartiesHold.objects.get(), now=NOW, actor=desk.erik)

    assert ["Referatet er ikke offentligt" in written, "Parterne har ikke" in held] == [True, True]
    assert "Personsag" not in client.get(at).content.decode()


def test_the_list_is_had_as_csv_with_days_and_neutral_titles(desk: Office) -> None:
    one = decided(desk)
    at = f"/arbejdsplads/usagt/{desk.house.committee.pk}/liste.csv"

    table = signed_in(desk, "erik").get(at).content.decode()

    meeting = one.item.agenda.meeting
    days = (timezone.localdate() - meeting.on).days
    assert table.splitlines()[1] == (
        f"Havneudvalget;{meeting.on};1;Personsag;Intet offentligt er skrevet;{days}"
    )
    assert "Opsigelse" not in table
    assert signed_in(desk, "hans").get(at).status_code == 403
