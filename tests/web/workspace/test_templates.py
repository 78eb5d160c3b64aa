"""Templates of papers: begun with a set, made, changed and taken off the list."""

import pytest

from raadslag.bodies.actions import found
from raadslag.cases.actions import lay_out_templates
from raadslag.cases.models import PaperTemplate
from tests.cast import SYSTEM, Office, office
from tests.web.workspace.test_users import signed_in

pytestmark = pytest.mark.django_db
BASE = "/arbejdsplads/huset/skabeloner/"
SAID = {
    "name": "Sag om havnen",
    "kind": "decision",
    "organization": "",
    "count": "3",
    "heading_0": "Resume",
    "mandatory_0": "on",
    "guidance_0": "Højst ti linjer.",
    "heading_2": "Økonomi",
}


@pytest.fixture
def home() -> Office:
    """The people of the house."""
    return office()


@pytest.mark.parametrize("who", ["dorte", "gerda", "hans", "anna"])
def test_templates_are_the_secretariats(home: Office, who: str) -> None:
    lay_out_templates(body=home.house.body, actor=SYSTEM)
    key, client = PaperTemplate.objects.earliest("pk").pk, signed_in(home, who)

    answers = [client.get(f"{BASE}{path}").status_code for path in ("", "ny/", f"{key}/")]
    answers += [client.post(f"{BASE}{path}").status_code for path in ("begynd/", f"{key}/fjern/")]

    assert answers == [403] * 5


def test_a_house_begins_with_a_set_once(home: Office) -> None:
    client = signed_in(home, "erik")

    pages = [client.post(f"{BASE}begynd/", follow=True).content.decode() for _ in range(2)]

    count = PaperTemplate.objects.count()
    assert count > 1
    assert [page.count("Tag af listen<") for page in pages] == [count, count]


def test_a_template_is_made_changed_and_taken_off_the_list(home: Office) -> None:
    client = signed_in(home, "erik")

    client.post(f"{BASE}ny/", SAID)
    made = PaperTemplate.objects.get()
    shown = client.get(f"{BASE}{made.pk}/").context["form"]
    client.post(f"{BASE}{made.pk}/", {**SAID, "heading_1": "Høring", "needs_approval": "on"})
    changed = PaperTemplate.objects.get()
    client.post(f"{BASE}{made.pk}/fjern/")

    headings = [[one["heading"] for one in each.sections] for each in (made, changed)]
    assert headings == [["Resume", "Økonomi"], ["Resume", "Høring", "Økonomi"]]
    assert (made.needs_approval, changed.needs_approval, shown.count) == (False, True, 5)
    assert made.sections[0]["guidance"] == "Højst ti linjer."
    assert client.get(f"{BASE}{made.pk}/").status_code == 404


def test_more_sections_keep_what_was_typed(home: Office) -> None:
    page = signed_in(home, "erik").post(f"{BASE}ny/", {**SAID, "flere": "1"})

    form, text = page.context["form"], page.content.decode()
    assert (page.status_code, form.count, PaperTemplate.objects.count()) == (200, 6, 0)
    assert 'value="Sag om havnen"' in text and "Højst ti linjer." in text
    assert form["needs_approval"].initial is False


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"heading_0": "", "heading_2": "", "guidance_0": ""}, "name"),
        ({"heading_0": ""}, "heading_0"),
        ({"name": ""}, "name"),
        ({"kind": "fest"}, "kind"),
    ],
)
def test_a_fault_stands_at_its_field(home: Office, wrong: dict[str, str], field: str) -> None:
    answer = signed_in(home, "erik").post(f"{BASE}ny/", {**SAID, **wrong})

    assert (answer.status_code, list(answer.context["form"].errors)) == (400, [field])
    assert PaperTemplate.objects.count() == 0


def test_a_template_of_another_house_is_not_there(home: Office) -> None:
    lay_out_templates(body=found(name="Andenby Kommune", actor=SYSTEM), actor=SYSTEM)
    key = PaperTemplate.objects.earliest("pk").pk

    client = signed_in(home, "erik")

    assert client.get(f"{BASE}{key}/").status_code == 404
    assert client.post(f"{BASE}{key}/fjern/").status_code == 404
