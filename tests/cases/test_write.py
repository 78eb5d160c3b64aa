"""Writing papers: versions, two at once, drafts and the pen."""

from datetime import timedelta

import pytest

from raadslag.cases.actions import (
    drop_draft,
    drop_pen,
    keep_draft,
    lay_out_templates,
    restore,
    retire_template,
    save_paper,
    set_recommendations,
    start_paper,
    take_pen,
)
from raadslag.cases.entries import ProposalEntry, Typed
from raadslag.cases.faults import Retired, UnknownVersion, WithoutTitle
from raadslag.cases.models import CaseWorker, Draft, Paper, PaperVersion, Pen
from raadslag.cases.queries import draft_of
from raadslag.cases.text import text_of, text_of_version
from raadslag.journal.models import Fact
from raadslag.verdict import NotAllowed
from tests.cases.desks import MOTIONS, NOW, TODAY, case_of, paper_of, submitted, written
from tests.cast import SYSTEM, Office, office, paragraph

pytestmark = pytest.mark.django_db
RESUME = paragraph("Resume", "Kajen er fra 1931.")


@pytest.fixture
def desk() -> Office:
    return office()


def typed(title: str) -> Typed:
    """What a browser sends now and then."""
    return {"title": title, "sections": [], "proposals": []}


def test_a_paper_begins_with_the_title_of_its_case_and_no_sections(desk: Office) -> None:
    template = lay_out_templates(body=desk.house.body, actor=SYSTEM)[0]

    paper = start_paper(
        case=case_of(desk),
        organization=desk.house.committee,
        template=template,
        actor=desk.dorte,
        now=NOW,
    )

    assert (paper.title, paper.sections, paper.state, paper.version) == ("Ny kaj", [], "writing", 1)


def test_a_retired_template_begins_no_paper(desk: Office) -> None:
    template = lay_out_templates(body=desk.house.body, actor=SYSTEM)[0]
    retire_template(template=template, actor=SYSTEM, today=TODAY)

    with pytest.raises(Retired):
        start_paper(
            case=case_of(desk),
            organization=desk.house.committee,
            template=template,
            actor=desk.dorte,
            now=NOW,
        )


def test_a_text_is_cleaned_and_what_is_empty_is_left_out(desk: Office) -> None:
    paper = paper_of(
        desk,
        {"heading": "Resume", "level": 1, "text": "", "html": "<p onclick=x>Kaj<script>1</script>"},
        {"heading": "Økonomi", "level": 1, "text": "", "html": "<p>&nbsp;</p>"},
    )

    assert paper.sections == [
        {"heading": "Resume", "level": 1, "text": "Kaj", "html": "<p>Kaj</p>"}
    ]


def test_each_saved_version_is_kept(desk: Office) -> None:
    paper = paper_of(desk, RESUME)
    written(paper, desk, paragraph("Resume", "Kajen er fra 1932."))

    texts = [
        (one.number, one.base, [s["text"] for s in one.sections])
        for one in PaperVersion.objects.all()
    ]
    assert texts == [(1, 0, []), (2, 1, ["Kajen er fra 1931."]), (3, 2, ["Kajen er fra 1932."])]
    assert text_of(paper) == text_of_version(PaperVersion.objects.get(number=3))


def test_the_same_text_again_makes_no_version(desk: Office) -> None:
    paper = paper_of(desk, RESUME)
    written(paper, desk, RESUME)

    assert PaperVersion.objects.count() == 2


def test_of_two_who_write_at_once_the_second_is_laid_aside(desk: Office) -> None:
    paper = paper_of(desk, RESUME)
    written(paper, desk, paragraph("Resume", "Dortes."), base=2)

    saved = save_paper(
        paper=paper,
        base=2,
        title="Ny kaj",
        sections=[paragraph("Resume", "Gerdas.")],
        proposals=MOTIONS,
        actor=desk.dorte,
        now=NOW,
    )

    assert (saved.aside, saved.version.number, saved.version.sections[0]["text"]) == (
        True,
        4,
        "Gerdas.",
    )
    assert saved.other is not None and saved.other.number == 3
    paper.refresh_from_db()
    assert (paper.version, paper.sections[0]["text"]) == (3, "Dortes.")
    assert Fact.objects.filter(verb="cases.save_paper").last().details == {  # type: ignore[union-attr]
        "version": 4,
        "aside": True,
    }


def test_a_text_laid_aside_is_brought_back_as_the_newest(desk: Office) -> None:
    paper = paper_of(desk, RESUME)
    written(paper, desk, paragraph("Resume", "Dortes."), base=2)
    written(paper, desk, paragraph("Resume", "Gerdas."), base=2)

    saved = restore(version=PaperVersion.objects.get(number=4), actor=desk.dorte, now=NOW)

    paper.refresh_from_db()
    assert (saved.aside, paper.version, paper.sections[0]["text"]) == (False, 5, "Gerdas.")
    assert saved.version.note == "Udgave 4 hentet frem igen"


def test_a_paper_without_title_is_not_saved(desk: Office) -> None:
    paper = paper_of(desk)

    with pytest.raises(WithoutTitle):
        save_paper(
            paper=paper, base=2, title=" ", sections=[], proposals=[], actor=desk.dorte, now=NOW
        )


def test_a_text_upon_a_version_that_never_was_is_refused(desk: Office) -> None:
    paper = paper_of(desk)

    with pytest.raises(UnknownVersion):
        written(paper, desk, paragraph("Resume", "Ny"), base=99)


def test_nobody_writes_in_a_paper_that_is_being_approved(desk: Office) -> None:
    paper = submitted(desk)

    with pytest.raises(NotAllowed) as refused:
        written(paper, desk, paragraph("Resume", "Ny"))

    assert str(refused.value) == "Sagsfremstillingen er til godkendelse, og det kan ikke gøres nu."


def test_recommendations_are_kept_by_proposer_without_at(desk: Office) -> None:
    paper = paper_of(desk, RESUME)

    set_recommendations(
        paper=paper,
        base=2,
        proposals=[
            ProposalEntry("Direktøren", "recommendation", ("At kajen fornys", " ", "at pladsen")),
            ProposalEntry("Borgmesteren", "recommendation", ()),
        ],
        actor=desk.dorte,
        now=NOW,
    )

    rows = paper.recommendation_set.values_list("position", "group", "proposer", "text")
    assert list(rows) == [(0, 0, "Direktøren", "kajen fornys"), (1, 0, "Direktøren", "pladsen")]


def test_an_imported_paper_keeps_its_first_text_when_it_is_amended(desk: Office) -> None:
    paper = paper_of(desk, RESUME)
    PaperVersion.objects.all().delete()
    Paper.objects.update(version=0)

    written(paper, desk, paragraph("Resume", "Rettet."), base=0)

    kept = PaperVersion.objects.order_by("number")
    assert [(one.number, one.sections[0]["text"]) for one in kept] == [
        (1, "Kajen er fra 1931."),
        (2, "Rettet."),
    ]


def test_a_draft_is_kept_as_typed_until_it_is_saved(desk: Office) -> None:
    paper = paper_of(desk, RESUME)

    kept = keep_draft(
        paper=paper, base=2, sequence=1, fields=typed("Ny ka"), actor=desk.dorte, now=NOW
    )
    draft = Draft.objects.get()
    written(paper, desk, paragraph("Resume", "Gemt."))

    assert (kept, draft.fields, draft.base) == (True, typed("Ny ka"), 2)
    assert draft_of(paper, desk.dorte) is None


def test_a_draft_still_on_its_way_when_the_text_is_saved_is_dropped(desk: Office) -> None:
    paper = paper_of(desk, RESUME)
    save_paper(
        paper=paper,
        base=2,
        title="Ny kaj",
        sections=[paragraph("Resume", "Gemt.")],
        proposals=MOTIONS,
        actor=desk.dorte,
        now=NOW,
        sequence=7,
    )

    late = keep_draft(
        paper=paper, base=2, sequence=7, fields=typed("Gammel"), actor=desk.dorte, now=NOW
    )

    assert (late, draft_of(paper, desk.dorte)) == (False, None)


def test_a_draft_that_comes_late_is_dropped(desk: Office) -> None:
    paper = paper_of(desk)
    sent = [
        keep_draft(
            paper=paper, base=2, sequence=at, fields=typed(str(at)), actor=desk.dorte, now=NOW
        )
        for at in (1, 3, 2, 3)
    ]

    assert sent == [True, True, False, False]
    assert Draft.objects.get().fields == typed("3")
    assert Fact.objects.filter(verb="cases.keep_draft").count() == 1


def test_a_draft_is_kept_even_when_the_paper_was_submitted_meanwhile(desk: Office) -> None:
    paper = submitted(desk)

    kept = keep_draft(
        paper=paper, base=2, sequence=1, fields=typed("Ny"), actor=desk.dorte, now=NOW
    )

    assert kept
    drop_draft(paper=paper, actor=desk.dorte)
    assert Draft.objects.count() == 0


@pytest.mark.parametrize("name", ["ida", "bo", "hans"])
def test_outsiders_keep_no_drafts_and_take_no_pen(desk: Office, name: str) -> None:
    paper = paper_of(desk)

    with pytest.raises(NotAllowed):
        keep_draft(
            paper=paper, base=2, sequence=1, fields=typed("x"), actor=desk.actor(name), now=NOW
        )
    with pytest.raises(NotAllowed):
        take_pen(paper=paper, actor=desk.actor(name), now=NOW)


def test_the_second_writer_sees_who_holds_the_pen(desk: Office) -> None:
    paper = paper_of(desk)
    CaseWorker.objects.create(case=paper.case, user=desk.users["ida"])
    take_pen(paper=paper, actor=desk.dorte, now=NOW)

    pen = take_pen(paper=paper, actor=desk.ida, now=NOW + timedelta(minutes=1))

    assert (pen.user.username, pen.seen_at) == ("dorte", NOW)


def test_a_pen_that_was_silent_for_two_minutes_passes_on(desk: Office) -> None:
    paper = paper_of(desk)
    CaseWorker.objects.create(case=paper.case, user=desk.users["ida"])
    take_pen(paper=paper, actor=desk.dorte, now=NOW)
    take_pen(paper=paper, actor=desk.dorte, now=NOW + timedelta(minutes=1))

    late = NOW + timedelta(minutes=2)
    kept = take_pen(paper=paper, actor=desk.ida, now=late).user.username
    passed = take_pen(paper=paper, actor=desk.ida, now=late + timedelta(minutes=2))

    assert (kept, passed.user.username) == ("dorte", "ida")
    assert Fact.objects.filter(verb="cases.take_pen").count() == 2


def test_a_pen_is_laid_down_by_its_holder_alone(desk: Office) -> None:
    paper = paper_of(desk)
    CaseWorker.objects.create(case=paper.case, user=desk.users["ida"])
    take_pen(paper=paper, actor=desk.dorte, now=NOW)

    drop_pen(paper=paper, actor=desk.ida)
    held = Pen.objects.count()
    drop_pen(paper=paper, actor=desk.dorte)

    assert (held, Pen.objects.count()) == (1, 0)
