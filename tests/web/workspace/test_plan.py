"""The pages of the competence plan: its draft, its versions, and delegation that is recalled."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from raadslag.bodies.models import Competence, CompetencePlan, Organization
from raadslag.bodies.plans import draft_of
from raadslag.consultations.actions import Station, lay_route
from tests.bodies.plan import council_of, row, version
from tests.cases.desks import case_of
from tests.cast import Office, office
from tests.web.workspace.test_users import signed_in

pytestmark = pytest.mark.django_db
BASE = "/arbejdsplads/huset/kompetenceplan/"
TEXT = "KLE;Opgave;HAV;BYR\r\n15;Beskæftigelse;I;B\r\n27.00;Social;B;\r\n"


@pytest.fixture
def home() -> Office:
    """The people of the house, and its council."""
    home = office()
    council_of(home)
    return home


def council(home: Office) -> Organization:
    """The council of the house."""
    return Organization.objects.get(name="Byrådet")


def plan_of(client: Client, text: str | bytes) -> tuple[int, list[str]]:
    """The answer to a file with a plan, and its faults."""
    content = text.encode() if isinstance(text, str) else text
    answer = client.post(f"{BASE}kladde/", {"file": SimpleUploadedFile("plan.csv", content)})
    errors = answer.context["form"].errors["file"] if answer.context else []
    return answer.status_code, list(errors)


def adoption(home: Office, **said: Any) -> dict[str, Any]:
    """What the form of adopting is sent with."""
    values = {"valid_from": "2026-05-01", "resting_on": "Byrådet 28. april 2026, punkt 7"}
    return {**values, "adopted_by": council(home).pk, **said}


def test_a_plan_comes_in_by_file_is_adopted_and_goes_out_the_same(home: Office) -> None:
    client = signed_in(home, "erik")

    status, _ = plan_of(client, TEXT.encode("cp1252"))
    before = client.get(BASE).content.decode()
    client.post(f"{BASE}vedtag/", adoption(home))
    page = client.get(BASE).content.decode()
    out = client.get(f"{BASE}1/fil/")

    assert (status, "Der gælder ingen plan i dag" in before) == (302, True)
    assert "Version 1 gælder i dag" in page and 'title="indstiller">I<' in page
    assert "Byrådet 28. april 2026, punkt 7" in page
    assert out.content.decode("utf-8-sig") == TEXT


def test_a_wrong_plan_says_where_and_leaves_the_draft(home: Office) -> None:
    client = signed_in(home, "erik")
    plan_of(client, "KLE;BYR\n15;B\n")

    answers = [plan_of(client, text) for text in ("KLE;BYR\n15;X\n", "KLE;XYZ\n15;B\n", b"PK\x03")]

    assert answers == [
        (
            400,
            [
                "Linje 2: »X« under »BYR« kan ikke læses; skriv I (indstiller), B (beslutter), "
                "O (orienteres) eller H (høres)."
            ],
        ),
        (
            400,
            [
                "Kolonnen »XYZ« er hverken navn eller kode på et organ i Prøvekøbing Kommune; "
                "ret den, eller opret organet først."
            ],
        ),
        (400, ["plan.csv er ikke CSV; åbn den i Excel, og gem arket som CSV."]),
    ]
    assert Competence.objects.get().kle == "15"


def test_one_topic_is_written_changed_and_taken_out_of_the_draft(home: Office) -> None:
    client, base = signed_in(home, "hans"), f"{BASE}emne/"
    role = f"role_{council(home).pk}"

    client.post(base, {"kle": "15.20", "task": "Unge", role: "decides"})
    known = client.get(f"{base}?kle=15.20").context["form"].initial
    fault = client.post(base, {"kle": "15.2", "task": "", role: "decides"})
    stations = [str(one) for one in Competence.objects.all()]
    client.post(base, {"kle": "15.20", "task": ""})

    assert known == {"kle": "15.20", "task": "Unge", role: "decides"}
    assert (fault.status_code, list(fault.context["form"].errors)) == (400, ["kle"])
    assert stations == ["15.20 Byrådet: beslutter"]
    assert Competence.objects.count() == 0


def test_a_draft_is_thrown_away(home: Office) -> None:
    client = signed_in(home, "erik")
    plan_of(client, TEXT)

    client.post(f"{BASE}kladde/fjern/")

    assert draft_of(home.house.body) is None


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"valid_from": "2026-04-01"}, "valid_from"),
        ({"resting_on": ""}, "resting_on"),
        ({"adopted_by": "0"}, "adopted_by"),
    ],
)
def test_a_plan_that_cannot_be_adopted_says_why_at_its_field(
    home: Office, said: dict[str, str], field: str
) -> None:
    client = signed_in(home, "erik")
    version(home.house.body, row("15", (council(home), "decides")))
    plan_of(client, TEXT)

    answer = client.post(f"{BASE}vedtag/", adoption(home, **said))

    assert (answer.status_code, list(answer.context["form"].errors)) == (400, [field])
    assert CompetencePlan.objects.exclude(number=None).count() == 1


def test_an_empty_draft_is_not_adopted(home: Office) -> None:
    answer = signed_in(home, "erik").post(f"{BASE}vedtag/", adoption(home))

    assert answer.status_code == 400
    assert "Kladden er tom." in answer.content.decode()


def test_members_and_caseworkers_read_every_version_and_change_none(home: Office) -> None:
    version(home.house.body, row("15", (council(home), "decides")))
    read = ("", "1/", "1/forskel/", "1/fil/", "2/")
    written = ("kladde/", "emne/", "vedtag/", "tilbagekald/")

    for who in ("bo", "dorte"):
        client = signed_in(home, who)
        answers = [client.get(f"{BASE}{path}").status_code for path in (*read, *written)]
        assert answers == [200, 200, 200, 200, 404, 403, 403, 403, 403]


def test_a_draft_is_told_to_those_who_keep_the_plan_alone(home: Office) -> None:
    plan_of(signed_in(home, "erik"), TEXT)

    pages = [signed_in(home, who).get(BASE).content.decode() for who in ("erik", "bo")]

    assert ["Der er en kladde" in page for page in pages] == [True, False]


def test_the_difference_between_two_versions_is_read(home: Office) -> None:
    body, committee = home.house.body, home.house.committee
    version(body, row("15", (council(home), "decides")), row("27", (committee, "decides")))
    version(body, row("15", (council(home), "informed")), row("27", (committee, "decides")))
    client = signed_in(home, "bo")

    page = client.get(f"{BASE}2/forskel/").content.decode()
    first = client.get(f"{BASE}1/forskel/").content.decode()
    back = client.get(f"{BASE}1/forskel/?med=2").content.decode()

    assert "Byrådet skal orienteres; før skulle det beslutte." in page and "Opgave 27" not in page
    assert "alt er nyt" in first and "Havneudvalget skal beslutte." in first
    assert "Byrådet skal beslutte; før skulle det orienteres." in back
    assert client.get(f"{BASE}1/forskel/?med=7").status_code == 404


def test_delegation_is_recalled_and_the_page_says_why(home: Office) -> None:
    client = signed_in(home, "erik")
    version(home.house.body, row("15", (home.house.committee, "decides")))
    said = {"kle": "15", "afterwards": "recommends", "reason": "Sagen er principiel"}

    fault = client.post(f"{BASE}tilbagekald/", adoption(home, **{**said, "reason": ""}))
    client.post(f"{BASE}tilbagekald/", adoption(home, **said))
    page = client.get(BASE).content.decode()

    assert (fault.status_code, list(fault.context["form"].errors)) == (400, ["reason"])
    assert "Version 2 gælder i dag" in page and "Sagen er principiel" in page
    assert "Ingen emner er delegeret" in client.get(f"{BASE}tilbagekald/").content.decode()


def test_a_case_tells_which_version_its_route_was_held_against(home: Office) -> None:
    body, committee, today = home.house.body, home.house.committee, timezone.localdate()
    case = case_of(home)
    version(body, row(case.kle_topic, (committee, "decides")))
    lay_route(case=case, stations=[Station(council(home), "decides")], actor=home.dorte)
    version(body, row(case.kle_topic, (council(home), "decides")), valid_from=today)
    client = signed_in(home, "dorte")

    page = client.get(f"/arbejdsplads/sager/{case.pk}/").content.decode()

    assert f'<a href="{BASE}1/">version 1 af kompetenceplanen</a>' in page
    assert "Efter kompetenceplanen skal Havneudvalget beslutte" in page
    assert f'<a href="{BASE}2/forskel/?med=1">den siger noget andet om emnet</a>' in page


@pytest.mark.parametrize("more", [1, 30])
def test_the_plan_asks_as_much_of_many_versions_as_of_few(
    home: Office, more: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    rows = [row(f"{at}", (home.house.committee, "decides")) for at in range(10, 10 + more)]
    for at in range(more):
        version(home.house.body, *rows, valid_from=timezone.localdate() + timedelta(at))
    client = signed_in(home, "erik")

    for path in ("", "1/", f"{more}/forskel/", "kladde/", "tilbagekald/"):
        with django_assert_max_num_queries(17):
            client.get(f"{BASE}{path}")
