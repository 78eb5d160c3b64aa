"""What is said on an agenda's pages: a fault stands at its field, and no word is lost."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from raadslag.agendas.models import AgendaItem
from raadslag.agendas.queries import announcements_of, standing_items
from tests.cast import Office, office
from tests.desk import agenda, fixed, sent
from tests.web.portal.reading import links, words
from tests.web.workspace.test_users import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


@pytest.fixture
def desk() -> Office:
    return office()


def items(desk: Office, *, out: bool = False) -> tuple[str, AgendaItem, AgendaItem]:
    """The address of a meeting, its case, and what announcements stand under."""
    fixed(desk, last=True)
    made = agenda(desk, "Kajen")
    if out:
        sent(desk, made)
    case, told = standing_items(made)
    return f"/arbejdsplads/moeder/{made.meeting_id}/", case, told


def test_an_announcement_without_words_is_asked_for_at_its_field(desk: Office) -> None:
    meeting, _case, told = items(desk)
    path = f"{meeting}dagsorden/punkt/{told.pk}/meddelelse/"

    answer = signed_in(desk, "erik").post(path, {"text": "  "})

    page = LexborHTMLParser(answer.content.decode())
    assert (answer.status_code, words(page, "#told_text_error")) == (400, ["Skriv meddelelsen."])


def test_a_member_who_says_nothing_is_told_on_the_page_of_the_meeting(desk: Office) -> None:
    meeting, _case, told = items(desk)
    path = f"{meeting}dagsorden/punkt/{told.pk}/meddelelse/"

    answer = signed_in(desk, "bo").post(path, {"text": ""}, follow=True)

    page = LexborHTMLParser(answer.content.decode())
    assert answer.redirect_chain == [(meeting, 302)]
    assert words(page, ".told") == ["Skriv meddelelsen."]


def test_an_announcement_that_comes_too_late_is_shown_again(desk: Office) -> None:
    meeting, _case, told = items(desk, out=True)
    path = f"{meeting}dagsorden/punkt/{told.pk}/meddelelse/"
    client = signed_in(desk, "bo")

    answer = client.post(
        path, {"text": "Havnen isolerer."}, headers={"referer": "http://testserver/x/"}
    )

    page = LexborHTMLParser(answer.content.decode())
    assert words(page, "main .panel") == ["Havnen isolerer."]
    assert links(page, "main")[0] == "http://testserver/x/"
    assert announcements_of([told]) == {}


def test_an_item_that_is_out_is_not_taken_off_without_a_reason(desk: Office) -> None:
    meeting, case, _told = items(desk, out=True)

    answer = signed_in(desk, "erik").post(
        f"{meeting}dagsorden/punkt/{case.pk}/tag-af/", follow=True
    )

    page = LexborHTMLParser(answer.content.decode())
    (said,) = words(page, ".told-warning")
    assert said.startswith("Punktet er sendt til medlemmerne. Skriv, hvorfor det tages af;")
    assert AgendaItem.objects.filter(pk=case.pk, gone=False).exists()
