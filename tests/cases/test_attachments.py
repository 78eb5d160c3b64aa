"""Documents that go with a paper."""

import pytest

from raadslag.cases.actions import (
    add_attachment,
    classify_attachment,
    order_attachments,
    remove_attachment,
    replace_attachment,
    retitle_attachment,
)
from raadslag.cases.faults import AnotherOrder, GroundMissing, Unchosen, WithoutTitle
from raadslag.cases.models import Attachment, Paper
from raadslag.cases.queries import attachments_seen_by
from raadslag.journal.models import Fact
from raadslag.verdict import NotAllowed
from tests.cases.desks import NOW, paper_of, stored, submitted
from tests.cast import Office, office

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Office:
    return office()


def added(paper: Paper, desk: Office, name: str) -> Attachment:
    """An attachment of the paper."""
    return add_attachment(paper=paper, file=stored(name[0]), name=name, actor=desk.dorte, now=NOW)


def listed(paper: Paper) -> list[tuple[int, str]]:
    """Positions and titles."""
    return list(paper.attachment_set.values_list("position", "title"))


def test_attachments_stand_in_the_order_they_came_titled_by_their_names(desk: Office) -> None:
    paper = paper_of(desk)

    for name in ("a kort.pdf", "b budget.pdf"):
        added(paper, desk, name)

    assert listed(paper) == [(0, "a kort"), (1, "b budget")]
    assert Attachment.objects.filter(classification="").count() == 2


def test_the_same_document_twice_in_a_row_is_laid_once(desk: Office) -> None:
    paper = paper_of(desk)
    first = added(paper, desk, "a.pdf")
    assert first.file is not None

    again = add_attachment(paper=paper, file=first.file, name="a.pdf", actor=desk.dorte, now=NOW)

    assert (again, Attachment.objects.count()) == (first, 1)


def test_attachments_are_put_in_another_order(desk: Office) -> None:
    paper = paper_of(desk)
    keys = [added(paper, desk, name).pk for name in ("a.pdf", "b.pdf", "c.pdf")]

    order_attachments(paper=paper, order=[keys[2], keys[0], keys[1]], actor=desk.dorte)

    assert listed(paper) == [(0, "c"), (1, "a"), (2, "b")]


@pytest.mark.parametrize("order", [[], [0], [0, 0]])
def test_an_order_that_misses_one_is_refused(desk: Office, order: list[int]) -> None:
    paper = paper_of(desk)
    keys = [added(paper, desk, name).pk for name in ("a.pdf", "b.pdf")]

    with pytest.raises(AnotherOrder):
        order_attachments(paper=paper, order=[keys[at] for at in order], actor=desk.dorte)

    assert listed(paper) == [(0, "a"), (1, "b")]


def test_an_attachment_is_taken_away_and_leaves_no_gap(desk: Office) -> None:
    paper = paper_of(desk)
    first, _ = added(paper, desk, "a.pdf"), added(paper, desk, "b.pdf")

    remove_attachment(attachment=first, actor=desk.dorte)

    assert listed(paper) == [(0, "b")]


def test_a_replaced_attachment_keeps_position_title_and_openness(desk: Office) -> None:
    paper = paper_of(desk)
    one = added(paper, desk, "a.pdf")
    retitle_attachment(attachment=one, title="Kort over kajen", actor=desk.dorte)
    classify_attachment(attachment=one, classification="open", actor=desk.dorte)

    replace_attachment(attachment=one, file=stored("z"), name="z.pdf", actor=desk.dorte, now=NOW)

    one.refresh_from_db()
    assert (one.position, one.title, one.classification, one.name) == (
        0,
        "Kort over kajen",
        "open",
        "z.pdf",
    )


@pytest.mark.parametrize(
    ("values", "fault"),
    [({"classification": ""}, Unchosen), ({"classification": "closed"}, GroundMissing)],
)
def test_an_attachment_is_not_closed_without_ground(
    desk: Office, values: dict[str, str], fault: type[Exception]
) -> None:
    one = added(paper_of(desk), desk, "a.pdf")

    with pytest.raises(fault):
        classify_attachment(attachment=one, actor=desk.dorte, **values)
    with pytest.raises(WithoutTitle):
        retitle_attachment(attachment=one, title=" ", actor=desk.dorte)


def test_what_is_told_of_attachments_holds_no_words(desk: Office) -> None:
    one = added(paper_of(desk), desk, "kanariefugl.pdf")
    retitle_attachment(attachment=one, title="Kanariefugl", actor=desk.dorte)
    classify_attachment(attachment=one, classification="closed", ground="person", actor=desk.dorte)

    told = [
        f"{fact.reason}{fact.details}".casefold()
        for fact in Fact.objects.filter(verb__endswith="_attachment")
    ]
    assert len(told) == 3
    assert [one for one in told if "kanarie" in one] == []


def test_nothing_is_attached_while_the_paper_is_being_approved(desk: Office) -> None:
    with pytest.raises(NotAllowed):
        added(submitted(desk), desk, "a.pdf")


def test_a_closed_attachment_is_not_there_for_those_who_see_the_open_paper(desk: Office) -> None:
    paper = paper_of(desk)
    openly, closed = added(paper, desk, "a.pdf"), added(paper, desk, "b.pdf")
    classify_attachment(attachment=openly, classification="open", actor=desk.dorte)
    classify_attachment(
        attachment=closed, classification="closed", ground="person", actor=desk.dorte
    )

    seen = {
        name: [one.title for one in attachments_seen_by(desk.actor(name)).order_by("position")]
        for name in ("dorte", "erik", "ida", "hans")
    }
    assert seen == {"dorte": ["a", "b"], "erik": ["a"], "ida": [], "hans": []}
