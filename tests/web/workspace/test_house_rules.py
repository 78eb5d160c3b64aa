"""The page of how a body holds its meetings."""

import pytest

from raadslag.sittings.models import HouseRules
from tests.cast import Office, office
from tests.web.workspace.test_users import signed_in

pytestmark = pytest.mark.django_db
SAID = {"majority_of": "cast", "recused": "absent", "speech_minutes": "3", "source": "§ 13"}


@pytest.fixture
def home() -> Office:
    return office()


def page(home: Office) -> str:
    """The address of the committee's page."""
    return f"/arbejdsplads/huset/{home.house.committee.pk}/moedets-regler/"


def test_the_rules_are_kept_and_told_on_the_page_of_the_body(home: Office) -> None:
    answer = signed_in(home, "erik").post(page(home), SAID, follow=True).content.decode()

    kept = HouseRules.objects.get()
    told = ("de afgivne stemmer", "tælles som fraværende", "3 minutter", "§ 13", page(home))
    assert (kept.majority_of, kept.recused, kept.speech_minutes) == ("cast", "absent", 3)
    assert [one in answer for one in told] == [True] * 5


def test_no_speaking_time_is_no_limit(home: Office) -> None:
    signed_in(home, "erik").post(page(home), SAID | {"speech_minutes": ""})

    assert HouseRules.objects.get().speech_minutes == 0


@pytest.mark.parametrize(
    ("minutes", "sentence"),
    [
        ("121", "Skriv taletiden i minutter, fra 0 til 120; 0 er ingen grænse."),
        ("-1", "Skriv taletiden i minutter, fra 0 til 120; 0 er ingen grænse."),
        ("tre", "Skriv taletiden i hele minutter."),
    ],
)
def test_a_time_that_is_none_is_told_and_nothing_is_kept(
    home: Office, minutes: str, sentence: str
) -> None:
    answer = signed_in(home, "erik").post(page(home), SAID | {"speech_minutes": minutes})

    said = answer.content.decode()
    assert (answer.status_code, HouseRules.objects.count()) == (400, 0)
    assert [sentence in said, f'value="{minutes}"' in said] == [True, True]


def test_only_the_secretary_opens_the_page(home: Office) -> None:
    answers = {name: signed_in(home, name).get(page(home)).status_code for name in home.users}

    assert answers == {name: 200 if name == "erik" else 403 for name in home.users}
