"""The pages of papers: there for those who may know of them, and for nobody else."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from raadslag.cases.actions import add_attachment, classify_attachment, lay_out_templates
from raadslag.cases.models import Attachment, Paper
from raadslag.journal.models import Fact
from tests.cases.desks import NOW, in_state, paper_of, stored, written
from tests.cast import SYSTEM, Office, office, paragraph
from tests.web.workspace.papers.seats import at_desk, here

pytestmark = pytest.mark.django_db
PAGES = (
    "",
    "skriv/",
    "word/",
    "bilag/",
    "godkendelse/",
    "udgaver/",
    "udgaver/forskel/",
    "udgaver/1/",
)


@pytest.fixture
def desk() -> Office:
    return office()


@pytest.mark.parametrize("page", PAGES)
def test_pages_of_a_paper_open_to_its_writer(desk: Office, page: str) -> None:
    paper = paper_of(desk)

    assert at_desk(desk, "dorte").get(here(paper, page)).status_code == 200


@pytest.mark.parametrize("name", ["ida", "hans", "bo", "anna"])
def test_pages_of_a_paper_are_not_there_for_others(desk: Office, name: str) -> None:
    paper, client = paper_of(desk), at_desk(desk, name)
    pages = (*PAGES, "aaben-lukket/", "udgaver/2/saml/", "godkendelse/send/")

    there = [client.get(here(paper, page)) for page in pages]
    Paper.objects.filter(pk=paper.pk).delete()
    nowhere = [client.get(here(paper, page)) for page in pages]

    assert {one.status_code for one in (*there, *nowhere)} == {404}
    assert [one.content for one in there] == [one.content for one in nowhere]


@pytest.mark.parametrize("page", ["gem-undervejs/", "pennen/", "billede/", "bilag/send/"])
def test_nothing_is_sent_to_a_paper_that_is_not_seen(desk: Office, page: str) -> None:
    paper = paper_of(desk)

    assert at_desk(desk, "ida").post(here(paper, page)).status_code == 404


def test_guidance_and_empty_sections_are_not_in_what_members_will_see(desk: Office) -> None:
    lay_out_templates(body=desk.house.body, actor=SYSTEM)
    template = desk.house.body.papertemplate_set.get(name="Sag til beslutning")
    paper = paper_of(desk)
    Paper.objects.update(template=template)

    read = at_desk(desk, "erik").get(here(paper)).content.decode()
    write = at_desk(desk, "dorte").get(here(paper, "skriv/")).content.decode()

    assert "Tre til fem linjer" in write
    assert "Tre til fem linjer" not in read
    assert ">Økonomi</h2>" not in read
    assert ">Resume</h2>" in read


def test_reading_a_closed_paper_is_noted(desk: Office) -> None:
    paper = paper_of(desk)
    Paper.objects.update(classification="closed", ground="person", public_title="Sag")
    client = at_desk(desk, "dorte")

    for _ in range(2):
        client.get(here(paper))

    facts = Fact.objects.filter(verb="cases.read_closed")
    assert list(facts.values_list("subject_type", "actor")) == [("Paper", "Dorte Krogh")]


def test_a_closed_attachment_is_not_there_for_one_who_sees_the_open_paper(desk: Office) -> None:
    paper = paper_of(desk)
    one = add_attachment(
        paper=paper, file=stored(), name="kanariefugl.pdf", actor=desk.dorte, now=NOW
    )
    classify_attachment(attachment=one, classification="closed", ground="person", actor=desk.dorte)
    pages = [here(paper), here(paper, "bilag/"), here(paper, "godkendelse/")]

    erik, dorte = at_desk(desk, "erik"), at_desk(desk, "dorte")

    assert "kanariefugl" in dorte.get(pages[1]).content.decode()
    assert [one for p in pages if "kanarie" in erik.get(p).content.decode().lower()] == []
    address = f"/arbejdsplads/sager/bilag/{one.pk}/"
    assert [erik.get(address + page).status_code for page in ("", "hent/", "side/1/")] == [404] * 3


def test_queries_of_the_pages_do_not_grow(desk: Office) -> None:
    paper, client = paper_of(desk), at_desk(desk, "dorte")
    pages = ("", "bilag/", "udgaver/", "godkendelse/", "skriv/", "udgaver/forskel/")

    def counts() -> list[int]:
        found = []
        for page in pages:
            with CaptureQueriesContext(
                connection,
            ) as queries:
                client.get(here(paper, page))
            found.append(len(queries))
        return found

    grow(paper, desk, 1)
    counts()  # the first visit takes the pen
    few = counts()
    grow(paper, desk, 30)

    assert counts() == few
    assert max(few) <= 25


def grow(paper: Paper, desk: Office, to: int) -> None:
    """Let the paper have so many attachments, sections and versions more."""
    Attachment.objects.bulk_create(
        Attachment(paper=paper, position=at, title=f"b{at}", classification="open", file=stored())
        if at == 0 and not Attachment.objects.exists()
        else Attachment(paper=paper, position=at, title=f"b{at}", classification="open")
        for at in range(to)
    )
    sections = [paragraph(f"Afsnit {at}", f"Tekst {at} {to}") for at in range(to)]
    for at in range(min(to, 5)):
        written(paper, desk, *sections, paragraph("Resume", f"{at} {to}"))


def test_a_secretary_takes_what_is_approved_and_writes_in_it(desk: Office) -> None:
    paper, client = in_state(desk, "approved"), at_desk(desk, "erik")

    before = client.get(here(paper, "skriv/")).status_code
    client.post(here(paper, "godkendelse/videre/"), {"do": "take"})

    assert (before, client.get(here(paper, "skriv/")).status_code) == (403, 200)
