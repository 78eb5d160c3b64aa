"""Two who act at the same instant: both succeed, and nothing is overwritten."""

from collections.abc import Callable
from threading import Barrier, Thread

import pytest
from django.db import connection

from raadslag.cases.actions import approve, save_paper, submit
from raadslag.cases.models import Case, Paper, PaperVersion
from raadslag.verdict import RuleBroken
from tests.cases.desks import MOTIONS, NOW, case_of, paper_of, waiting_for
from tests.cast import office, paragraph

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], object]) -> list[BaseException]:
    """Do all acts at the same instant; what was raised."""
    start, raised = Barrier(len(acts)), list[BaseException]()

    def run(act: Callable[[], object]) -> None:
        try:
            start.wait()
            act()
        except RuleBroken as broken:
            raised.append(broken)
        finally:
            connection.close()

    threads = [Thread(target=run, args=(act,)) for act in acts]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return raised


def test_cases_opened_at_once_get_a_number_each() -> None:
    desk = office()

    raised = at_once(*[lambda: case_of(desk)] * 4)

    assert raised == []
    assert sorted(str(one.number) for one in Case.objects.all()) == [
        f"08.01.00-A00-{at}-26" for at in (1, 2, 3, 4)
    ]


def test_of_texts_saved_at_once_one_is_in_force_and_the_others_are_aside() -> None:
    desk = office()
    paper = paper_of(desk)

    def save(said: str) -> Callable[[], object]:
        return lambda: save_paper(
            paper=paper,
            base=2,
            title="Ny kaj",
            sections=[paragraph("Resume", said)],
            proposals=MOTIONS,
            actor=desk.dorte,
            now=NOW,
        )

    raised = at_once(*[save(f"Tekst {at}") for at in range(3)])

    kept = PaperVersion.objects.filter(number__gt=2)
    assert raised == []
    assert sorted(one.sections[0]["text"] for one in kept) == ["Tekst 0", "Tekst 1", "Tekst 2"]
    assert sorted(kept.values_list("number", "aside")) == [(3, False), (4, True), (5, True)]


def test_two_who_approve_at_once_leave_the_paper_approved() -> None:
    desk = office()
    paper = paper_of(desk)
    both = [[desk.users["gerda"], desk.users["ida"]]]
    submit(paper=paper, chain=both, actor=desk.dorte, now=NOW)

    raised = at_once(
        lambda: approve(approval=waiting_for(paper, "gerda"), actor=desk.gerda, now=NOW),
        lambda: approve(approval=waiting_for(paper, "ida"), actor=desk.ida, now=NOW),
    )

    assert raised == []
    assert Paper.objects.get().state == "approved"


def test_one_who_answers_twice_at_once_is_heard_once() -> None:
    desk = office()
    paper = paper_of(desk)
    submit(paper=paper, chain=[[desk.users["gerda"]]], actor=desk.dorte, now=NOW)
    stale = [waiting_for(paper, "gerda") for _ in range(2)]

    raised = at_once(
        *[lambda one=one: approve(approval=one, actor=desk.gerda, now=NOW) for one in stale]
    )

    assert len(raised) == 1
    assert Paper.objects.get().state == "approved"
