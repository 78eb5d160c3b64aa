"""An agenda not yet out, printed with its mark."""

import pypdfium2
import pytest
from django.test import Client

from raadslag.agendas.actions import exclude
from raadslag.agendas.models import Agenda
from raadslag.agendas.queries import standing_items
from raadslag.files.actions import keep
from raadslag.journal.models import Fact
from tests.cast import Office, meeting_of, office, placed
from tests.cast import entry as imported
from tests.desk import NOW, agenda, attached, drawn, paper, queued
from tests.exchange.binder.reading import words
from tests.web.workspace.test_users import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


@pytest.fixture
def desk() -> Office:
    return office()


def page_of(made: Agenda) -> str:
    """The address of the draft."""
    return f"/arbejdsplads/moeder/{made.meeting_id}/dagsorden/kladde.pdf"


def printed(client: Client, made: Agenda) -> list[str]:
    """The words of each page."""
    answer = client.get(page_of(made))
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    with pypdfium2.PdfDocument(answer.content) as pdf:
        return [words(one.get_textpage().get_text_range()) for one in pdf]


def drafted(desk: Office) -> Agenda:
    """An open item with an attachment, and a closed one."""
    made, written = agenda(desk), paper(desk, "Kajen", text="Kajen er fra 1931.")
    attached(desk, written, "Kort over havnen", keep(b"%PDF kort"))
    drawn(desk, made, queued(desk, made=written))
    drawn(desk, made, queued(desk, "Opsigelse af lejer", closed=True))
    return made


def test_every_page_says_that_it_is_a_draft(desk: Office) -> None:
    made = drafted(desk)

    pages = printed(signed_in(desk, "erik"), made)

    assert {page.count("KLADDE") for page in pages} == {1}
    told = ("Kajen er fra 1931.", "Kort over havnen", "Opsigelse af lejer")
    assert [one in " ".join(pages) for one in told] == [True, True, True]
    assert Fact.objects.filter(verb="agendas.read_draft").count() == 1


def test_nobody_prints_what_they_may_not_see(desk: Office) -> None:
    made = drafted(desk)
    kept = standing_items(made)[1]
    exclude(item=kept, person=desk.house.anna, reason="Nabo", now=NOW, actor=desk.erik)

    mine = " ".join(printed(signed_in(desk, "anna"), made))
    others = {
        name: signed_in(desk, name).get(page_of(made)).status_code
        for name in ("dorte", "gerda", "hans", "bo", "ida")
    }

    assert ("Kajen er fra 1931." in mine, "Opsigelse" in mine) == (True, False)
    assert set(others.values()) == {404}


def test_an_imported_agenda_has_no_draft(desk: Office) -> None:
    held = meeting_of(desk.house.committee)
    item = placed(held, imported("1", "Kajen"))[0]

    assert signed_in(desk, "erik").get(page_of(item.agenda)).status_code == 404
