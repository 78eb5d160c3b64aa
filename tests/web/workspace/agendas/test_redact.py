"""Taking one thing of a meeting out of the portal, from its page."""

import pytest
from django.test import Client

from raadslag.agendas.models import Agenda
from raadslag.publications.models import PublicMeeting
from raadslag.publications.redactions.models import Redaction
from tests.cast import Office, office
from tests.desk import agenda, attached, drawn, paper, queued, sent
from tests.publications.released import document, out, taken_out, thing
from tests.web.workspace.test_users import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


@pytest.fixture
def desk() -> Office:
    return office()


def here(made: Agenda, key: int | None = None) -> str:
    """The address of the page, or of one thing that was taken out."""
    inner = f"{key}/" if key else ""
    return f"/arbejdsplads/moeder/{made.meeting_id}/dagsorden/fra-portalen/{inner}"


def meeting_page() -> str:
    """The address of the meeting on the portal."""
    found = PublicMeeting.objects.select_related("organization").first()
    assert found is not None
    return f"/udvalg/{found.organization.slug}/{found.slug}/"


def said(made: Agenda, scope: str, **values: str) -> dict[str, str]:
    """The form, filled in."""
    given = {"thing": thing(made, scope).key, "reason": "Et navn stod forkert.", "breach": "no"}
    return given | values


def test_the_secretary_takes_a_document_out_and_its_address_says_why(desk: Office) -> None:
    file = document()
    made, client, public = out(desk, file), signed_in(desk, "erik"), Client()
    address = f"/fil/{file.sha256}/"
    before = public.get(address)
    assert b"".join(before.streaming_content).startswith(b"%PDF")  # type: ignore[attr-defined]

    answer = client.post(here(made), said(made, "document", nameless="on"))

    after = public.get(address)
    assert (before.status_code, after.status_code) == (200, 410)
    assert answer["Location"] == here(made, Redaction.objects.get().pk)
    assert "Bilag fjernet" in after.content.decode()
    assert "Et navn stod forkert." in public.get(f"{meeting_page()}punkt/1/").content.decode()


def test_the_page_offers_each_thing_under_its_item(desk: Office) -> None:
    made, client = out(desk, document()), signed_in(desk, "erik")

    page = client.get(here(made)).content.decode()

    offered = [
        '<optgroup label="1 Kajen">',
        ">1. Hele punktet<",
        ">1. Sagsfremstilling og indstilling<",
        ">1. Bilag: Tegning 1<",
    ]
    assert [one for one in offered if one not in page] == []


def test_the_secretary_masks_words_and_the_portal_says_so(desk: Office) -> None:
    made, client, public = out(desk), signed_in(desk, "erik"), Client()

    answer = client.post(here(made), said(made, "words", words="synker"))

    page = public.get(f"{meeting_page()}punkt/1/").content.decode()
    assert ("synker" in page, "Kajen [fjernet]." in page) == (False, True)
    assert "Navne eller ord er fjernet" in page
    assert "synker</dd>" in client.get(answer["Location"]).content.decode()


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"reason": ""}, "Skriv, hvorfor det fjernes."),
        ({"breach": ""}, "Vælg, om personoplysninger er kommet ud."),
        ({"thing": ""}, "Vælg, hvad der skal fjernes."),
        ({"reason": "Der stod 070761-4285"}, "Begrundelsen indeholder noget, der ligner"),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_stays(
    desk: Office, values: dict[str, str], sentence: str
) -> None:
    made, client = out(desk, document()), signed_in(desk, "erik")

    answer = client.post(here(made), said(made, "document", **values))

    page = answer.content.decode()
    assert (answer.status_code, sentence in page) == (400, True)
    assert values.get("reason", "Et navn stod forkert.") in page
    assert Redaction.objects.count() == 0


def test_words_that_are_not_there_are_said_where_they_were_typed(desk: Office) -> None:
    made, client = out(desk), signed_in(desk, "erik")

    answer = client.post(here(made), said(made, "words", words="svømmer"))

    faults = answer.context["form"].errors
    assert (answer.status_code, list(faults)) == (400, ["words"])
    assert faults["words"][0].startswith("Ingen af ordene står i punktet.")


def test_the_same_document_elsewhere_is_told(desk: Office) -> None:
    file = document()
    made, client = out(desk, file), signed_in(desk, "erik")
    later = agenda(desk, on=made.meeting.on.replace(day=24))
    one = paper(desk, "Molen")
    attached(desk, one, "Samme tegning", file)
    drawn(desk, later, queued(desk, made=one))
    sent(desk, later)

    answer = client.post(here(made), said(made, "document"), follow=True)

    assert "Samme dokument er stadig offentligt: Havneudvalget 24-03-2026, 1." in (
        answer.content.decode()
    )


def test_the_secretary_decides_what_the_next_issue_holds(desk: Office) -> None:
    made, client = out(desk, document()), signed_in(desk, "erik")
    one = taken_out(desk, made, "document")

    client.post(here(made, one.pk), {"decision": "keep_out"})

    assert Redaction.objects.get().state == "kept"
    assert "Holdes ude" in client.get(here(made)).content.decode()


def test_letting_back_needs_to_be_explained(desk: Office) -> None:
    made, client = out(desk, document()), signed_in(desk, "erik")
    one = taken_out(desk, made, "document")

    answer = client.post(here(made, one.pk), {"decision": "let_back", "reason": ""})

    assert (answer.status_code, Redaction.objects.get().state) == (400, "standing")


def test_the_issue_page_leads_to_the_decision(desk: Office) -> None:
    made, client = out(desk, document()), signed_in(desk, "erik")
    one = taken_out(desk, made, "document")

    page = client.get(f"/arbejdsplads/moeder/{made.meeting_id}/dagsorden/udsend/").content.decode()

    assert here(made, one.pk) in page


def test_the_pages_are_for_the_secretary_of_the_body_alone(desk: Office) -> None:
    made = out(desk, document())
    one = taken_out(desk, made, "document")

    answers = {
        name: [signed_in(desk, name).get(at).status_code for at in (here(made), here(made, one.pk))]
        for name in desk.users
    }

    assert answers == {name: [200, 200] if name == "erik" else [403, 403] for name in desk.users}


def test_a_redaction_of_another_meeting_is_not_found(desk: Office) -> None:
    made = out(desk, document())
    one = taken_out(desk, made, "document")
    later = agenda(desk, "Molen", on=made.meeting.on.replace(day=24))

    assert signed_in(desk, "erik").get(here(later, one.pk)).status_code == 404


def test_a_meeting_with_nothing_public_says_so(desk: Office) -> None:
    made = agenda(desk, "Kajen")

    page = signed_in(desk, "erik").get(here(made)).content.decode()

    assert "Der er intet offentligt fra mødet at fjerne." in page
