"""The page of the house on sending material electronically alone."""

from datetime import date

import pytest

from raadslag.bodies.models import ElectronicMaterial
from tests.cast import Office, office
from tests.web.workspace.test_users import signed_in

pytestmark = pytest.mark.django_db
PAGE = "/arbejdsplads/huset/elektronisk/"
SAID = {"decided_on": "2026-01-27", "reference": "Byrådet 27.01.2026, punkt 12", "note": "iPad"}


@pytest.fixture
def home() -> Office:
    return office()


def test_the_decision_is_shown_where_letters_and_deadlines_are(home: Office) -> None:
    erik, committee = signed_in(home, "erik"), home.house.committee.pk

    answer = erik.post(PAGE, SAID, follow=True).content.decode()

    assert "Materialet sendes kun elektronisk, besluttet 27. januar 2026" in answer
    for page in ("/arbejdsplads/huset/", f"/arbejdsplads/huset/{committee}/"):
        assert "besluttet 27. januar 2026" in erik.get(page).content.decode()
    letters = signed_in(home, "bo").get("/arbejdsplads/min-konto/breve/").content.decode()
    assert "(Byrådet 27.01.2026, punkt 12)" in letters


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"decided_on": ""}, "Skriv den dag, byrådet besluttede det."),
        ({"decided_on": "2999-01-01"}, "Dagen er ikke kommet endnu."),
        ({"reference": " "}, "Skriv sagens nummer eller mødet."),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(
    home: Office, changed: dict[str, str], sentence: str
) -> None:
    answer = signed_in(home, "hans").post(PAGE, SAID | changed)

    assert (answer.status_code, ElectronicMaterial.objects.count()) == (400, 0)
    assert sentence in answer.content.decode()


def test_it_is_taken_away_when_it_no_longer_holds(home: Office) -> None:
    ElectronicMaterial.objects.create(
        body=home.house.body, decided_on=date(2026, 1, 27), reference="Byrådet"
    )

    answer = signed_in(home, "hans").post(f"{PAGE}fjern/", {"grund": "Omgjort"}, follow=True)

    assert "Beslutningen gælder ikke længere." in answer.content.decode()
    assert ElectronicMaterial.objects.count() == 0


def test_the_page_is_for_secretaries_and_administrators(home: Office) -> None:
    answers = {name: signed_in(home, name).get(PAGE).status_code for name in home.users}

    allowed = {"hans", "erik"}
    assert answers == {name: 200 if name in allowed else 403 for name in home.users}
