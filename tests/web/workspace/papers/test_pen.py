"""The pen: kept while the page is open, and no longer than one may write."""

import pytest
from django.utils import timezone

from raadslag.cases.actions import approve, submit
from raadslag.cases.models import Pen
from tests.cases.desks import NOW, paper_of, waiting_for
from tests.cast import Office, office
from tests.web.workspace.papers.seats import at_desk, here

pytestmark = pytest.mark.django_db
KEEP = {"do": "keep", "version": "2"}


@pytest.fixture
def desk() -> Office:
    return office()


def test_pen_is_kept_while_the_page_is_open(desk: Office) -> None:
    paper = paper_of(desk)

    answer = at_desk(desk, "dorte").post(here(paper, "pennen/"), KEEP)

    assert answer.json() == {"holder": "", "text": ""}
    assert list(Pen.objects.values_list("user__username", flat=True)) == ["dorte"]


def test_page_left_open_lets_go_of_a_paper_that_was_sent_on(desk: Office) -> None:
    paper, client = paper_of(desk), at_desk(desk, "dorte")
    client.post(here(paper, "pennen/"), KEEP)
    submit(paper=paper, chain=[[desk.users["gerda"]]], actor=desk.dorte, now=NOW)
    approve(approval=waiting_for(paper, "gerda"), actor=desk.gerda, now=NOW)

    answer = client.post(here(paper, "pennen/"), KEEP)

    assert answer.json()["holder"] == ""
    assert list(Pen.objects.all()) == []


def test_page_that_nobody_touches_looks_and_takes_nothing(desk: Office) -> None:
    paper = paper_of(desk)

    answer = at_desk(desk, "dorte").post(here(paper, "pennen/"), KEEP | {"do": "look"})

    assert answer.json() == {"holder": "", "text": ""}
    assert list(Pen.objects.all()) == []


def test_page_that_only_looks_is_told_who_writes(desk: Office) -> None:
    paper, now = paper_of(desk), timezone.now()
    Pen.objects.create(paper=paper, user=desk.users["ida"], since=now, seen_at=now)

    answer = at_desk(desk, "dorte").post(here(paper, "pennen/"), KEEP | {"do": "look"})

    assert answer.json()["holder"] == "Ida Sand"
