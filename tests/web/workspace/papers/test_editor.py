"""Writing in the browser: saved, drafted, two at once, and never lost."""

import json

import pytest

from raadslag.cases.actions import submit
from raadslag.cases.models import CaseWorker, Draft, Paper, PaperVersion, Pen
from raadslag.cases.queries import draft_of
from tests.cases.desks import NOW, paper_of, written
from tests.cast import Office, office, paragraph
from tests.web.workspace.papers.seats import at_desk, here, typed

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Office:
    return office()


def text(paper: Paper) -> str:
    """The Resume in force."""
    paper.refresh_from_db()
    return str(paper.sections[0]["text"])


def test_a_text_is_saved_and_told(desk: Office) -> None:
    paper = paper_of(desk)

    answer = at_desk(desk, "dorte").post(here(paper, "skriv/"), typed(paper), follow=True)

    assert text(paper) == "Kajen er fra 1932."
    assert "Gemt som udgave 3." in answer.content.decode()


def test_a_text_is_saved_without_scripts(desk: Office) -> None:
    paper = paper_of(desk)
    plain = {"section-0-text": "Kajen.\n\n- synker", "section-0-text_form": "plain"}

    at_desk(desk, "dorte").post(here(paper, "skriv/"), typed(paper) | plain)

    paper.refresh_from_db()
    assert paper.sections[0]["html"] == "<p>Kajen.</p><ul><li>synker</li></ul>"


def test_a_double_click_saves_once(desk: Office) -> None:
    paper, client = paper_of(desk), at_desk(desk, "dorte")
    sent = typed(paper, once="a")

    answers = [client.post(here(paper, "skriv/"), sent) for _ in range(2)]

    assert [one.status_code for one in answers] == [302, 302]
    assert PaperVersion.objects.count() == 3


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"title": " "}, "Skriv en titel."),
        (
            {"sections": "2", "section__1__heading": "Trafik"},
            "Skriv teksten under »Trafik«, eller slet overskriften.",
        ),
    ],
)
def test_a_fault_is_told_and_what_was_typed_is_kept(
    desk: Office, values: dict[str, str], sentence: str
) -> None:
    paper = paper_of(desk)

    answer = at_desk(desk, "dorte").post(here(paper, "skriv/"), typed(paper, **values))

    page = answer.content.decode()
    assert answer.status_code == 400
    assert sentence in page
    assert "Kajen er fra 1932." in page
    assert text(paper) == "Kajen er fra 1931."
    draft = draft_of(paper, desk.dorte)
    assert draft is not None
    assert draft.fields["sections"][0]["html"] == "<p>Kajen er fra 1932.</p>"


def test_a_fault_in_the_openness_does_not_keep_the_text_from_being_saved(desk: Office) -> None:
    paper = paper_of(desk)

    answer = at_desk(desk, "dorte").post(
        here(paper, "skriv/"), typed(paper, classification="closed")
    )

    assert (answer.status_code, text(paper)) == (400, "Kajen er fra 1932.")
    assert "Vælg, hvorfor sagsfremstillingen er lukket." in answer.content.decode()
    assert paper.classification == "open"


def test_a_field_more_is_given_without_scripts_and_nothing_is_lost(desk: Office) -> None:
    paper, client = paper_of(desk), at_desk(desk, "dorte")

    answer = client.post(here(paper, "skriv/"), typed(paper, do="add-section"))
    page = client.get(answer["Location"]).content.decode()

    assert 'name="section-1-heading"' in page
    assert "Kajen er fra 1932." in page
    assert text(paper) == "Kajen er fra 1931."


def test_of_two_who_save_the_second_sees_the_difference_and_joins(desk: Office) -> None:
    paper, client = paper_of(desk), at_desk(desk, "dorte")
    stale = typed(paper)
    written(paper, desk, paragraph("Resume", "Kajen er fra 1930."))

    answer = client.post(here(paper, "skriv/"), stale)
    page = client.get(answer["Location"]).content.decode()
    joined = {"version": "3", "part-0": "both"}
    client.post(answer["Location"], joined)

    assert answer["Location"] == here(paper, "udgaver/4/saml/")
    assert "ændret af begge" in page
    assert text(paper) == "Kajen er fra 1930.\n\nKajen er fra 1932."


def test_a_join_that_grew_old_is_chosen_again(desk: Office) -> None:
    paper, client = paper_of(desk), at_desk(desk, "dorte")
    stale = typed(paper)
    written(paper, desk, paragraph("Resume", "Kajen er fra 1930."))
    place = client.post(here(paper, "skriv/"), stale)["Location"]
    written(paper, desk, paragraph("Resume", "Kajen er fra 1929."))

    answer = client.post(place, {"version": "3", "part-0": "mine"}, follow=True)

    assert "Der er kommet en ny udgave imens." in answer.content.decode()
    assert text(paper) == "Kajen er fra 1929."


def test_what_is_sent_after_the_paper_was_submitted_is_kept_and_shown(desk: Office) -> None:
    paper = paper_of(desk)
    submit(paper=paper, chain=[[desk.users["gerda"]]], actor=desk.dorte, now=NOW)

    answer = at_desk(desk, "dorte").post(here(paper, "skriv/"), typed(paper))

    assert answer.status_code == 409
    assert "Kajen er fra 1932." in answer.content.decode()
    assert draft_of(paper, desk.dorte) is not None


def autosaved(
    desk: Office, paper: Paper, name: str, sequence: int, **values: str
) -> dict[str, object]:
    """What the autosave answers."""
    sent = typed(paper, sequence=str(sequence), **values)
    answer = at_desk(desk, name).post(here(paper, "gem-undervejs/"), sent)
    found: dict[str, object] = json.loads(answer.content)
    return found


def test_the_autosave_keeps_a_draft_that_the_editor_opens_with(desk: Office) -> None:
    paper = paper_of(desk)

    said = autosaved(desk, paper, "dorte", 5)
    page = at_desk(desk, "dorte").get(here(paper, "skriv/")).content.decode()

    assert (said["kept"], said["conflict"], said["holder"]) == (True, False, "")
    assert "som ikke er gemt som udgave endnu" in page
    assert "Kajen er fra 1932." in page


def test_the_autosave_tells_who_holds_the_pen_and_that_the_text_grew_old(desk: Office) -> None:
    paper = paper_of(desk)
    CaseWorker.objects.create(case=paper.case, user=desk.users["ida"])
    autosaved(desk, paper, "ida", 1)

    held = autosaved(desk, paper, "dorte", 1)
    late = autosaved(desk, paper, "dorte", 2, version="1")

    assert (held["holder"], held["text"]) == (
        "Ida Sand",
        "Ida Sand skriver også nu. Jeres tekster bliver begge gemt.",
    )
    assert late["conflict"] is True
    assert Draft.objects.count() == 2


def test_a_draft_is_its_writers_alone(desk: Office) -> None:
    paper = paper_of(desk)
    CaseWorker.objects.create(case=paper.case, user=desk.users["ida"])
    autosaved(desk, paper, "dorte", 1, title="Kanariefugl")

    page = at_desk(desk, "ida").get(here(paper, "skriv/")).content.decode()

    assert "Kanariefugl" not in page
    assert "Dorte Krogh har pennen lige nu." in page


def test_the_pen_is_laid_down_when_the_page_is_left(desk: Office) -> None:
    paper, client = paper_of(desk), at_desk(desk, "dorte")
    client.get(here(paper, "skriv/"))
    held = Pen.objects.count()

    client.post(here(paper, "pennen/"))

    assert (held, Pen.objects.count()) == (1, 0)


def test_an_open_page_keeps_the_pen_and_is_told_of_another_writer(desk: Office) -> None:
    paper = paper_of(desk)
    CaseWorker.objects.create(case=paper.case, user=desk.users["ida"])
    kept = {"do": "keep", "version": "2"}

    mine = at_desk(desk, "dorte").post(here(paper, "pennen/"), kept).json()
    second = at_desk(desk, "ida").post(here(paper, "pennen/"), kept).json()

    assert mine == {"holder": "", "text": ""}
    assert second == {
        "holder": "Dorte Krogh",
        "text": "Dorte Krogh skriver også nu. Jeres tekster bliver begge gemt.",
    }
    assert Pen.objects.get().user == desk.users["dorte"]


def test_a_draft_is_thrown_away_by_its_button(desk: Office) -> None:
    paper, client = paper_of(desk), at_desk(desk, "dorte")
    autosaved(desk, paper, "dorte", 1)

    client.post(here(paper, "kasser-kladde/"))

    assert Draft.objects.count() == 0


def test_an_earlier_version_is_brought_back(desk: Office) -> None:
    paper = paper_of(desk)
    written(paper, desk, paragraph("Resume", "Ny."))

    at_desk(desk, "dorte").post(here(paper, "udgaver/2/"))

    assert text(paper) == "Kajen er fra 1931."


def test_any_two_versions_are_compared(desk: Office) -> None:
    paper = paper_of(desk)
    written(paper, desk, paragraph("Resume", "Kajen er fra 1930."))

    page = at_desk(desk, "dorte").get(here(paper, "udgaver/forskel/?fra=2&til=3")).content.decode()

    assert "1931" in page and "1930" in page
    assert "<del>" in page
