"""Whatever is asked, there is an answer."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from raadslag.search.address import FURTHEST, key, of_key, parameters, parsed
from raadslag.search.asked import Asked
from raadslag.search.clauses import WORDS, Clause, Kind, clauses
from raadslag.search.find import PAGE, Found, find
from raadslag.search.suggest import suggest
from tests.search.indexed import indexed
from tests.web.portal.published import full, minuted, town


@given(st.text(max_size=400))
@settings(max_examples=60)
def test_clauses_of_anything(question: str) -> None:
    found = clauses(question)

    assert len(found) <= WORDS
    assert all(one.tokens and all(one.tokens) for one in found)


@given(st.dictionaries(st.sampled_from(["q", "aar", "fra", "til", "side", "emne"]), st.text()))
@settings(max_examples=60)
def test_an_address_read_and_written_again_is_the_same(query: dict[str, str]) -> None:
    asked = parsed(query)

    assert parsed(parameters(asked)) == asked


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("hvad er støj", [Clause(Kind.WORD, ("støj",))]),
        ("og til", [Clause(Kind.WORD, ("og",)), Clause(Kind.WORD, ("til",))]),
        ('"bolig først', [Clause(Kind.PHRASE, ("bolig", "først"))]),
        ("»bolig først«", [Clause(Kind.PHRASE, ("bolig", "først"))]),
        ("havn -marina", [Clause(Kind.WORD, ("havn",)), Clause(Kind.WORD, ("marina",), True)]),
        ("cyk*", [Clause(Kind.BEGINNING, ("cyk",))]),
        ("a* *", [Clause(Kind.WORD, ("a",))]),
    ],
)
def test_clauses(question: str, found: list[Clause]) -> None:
    assert clauses(question) == found


def test_an_address_with_what_there_is_not() -> None:
    asked = parsed({"fra": "31-02-2026", "til": "1.3.2026", "aar": "x", "side": "9" * 12})

    assert asked == Asked(until=date(2026, 3, 1))


def test_the_last_page_is_one_that_can_be_asked_for() -> None:
    assert Found(Asked("havn"), total=PAGE * FURTHEST * 2).pages == FURTHEST


HARD = [
    "q=" + "ord+" * 2500,
    "q=og+til+fra",
    "q=%22%22%22ub%22",
    "q='; DROP TABLE raadslag_publicitem; --",
    "q=(a%2B)%2B$*.*%5B",
    "q=*&aar=2026",
    "q=-proces",
    "q=%E2%80%8Bpro%C2%ADces",
    "q=proces&udvalg=findes-ikke&person=ingen&afgoerelse=x&emne=99",
    "q=proces&side=1000000000",
    "q=proces&fra=31-02-2026&til=0000-00-00",
    "q=%00%FF%FE",
    "udvalg=jobudvalget&orden=dato",
    "q=" + "æ" * 3000,
    "q=" + "1.2-" * 500,
    "q=" + "x" * 10_000,
    "q=" + "%22" * 5000,
    "q=" + ")" * 10_000 + "*",
    "q=%EF%BB%BF%E2%80%8D%E2%80%8B",
    "q=%F0%9F%8F%9B%EF%B8%8F&aar=99999999999&emne=15.&fra=9999-12-31&til=0001-01-01",
    "q=proces&side=%C2%B2&aar=31-02&bilag=x&orden=x&udvalg=%00&person=../..",
    "q=proces&q=&q=%5B%5D&q[]=1",
    "q=proc%00es+ha%00v",
    "%00jobudvalget",
]
ASKED = ("soeg/?{}", "soeg.json?{}", "soeg/forslag.json?{}")
FOLLOWED = ("soeg/nyt.atom?{}", "foelg/?hvad=soeg&noegle={}", "foelg/?hvad=udvalg&noegle={}")
# What people, programs and attackers type: signs that mean something, and some that are not seen.
SIGNS = st.sampled_from(list("\"'»«“-*()[]{}^$.\\/%_&=+~:;!?<> \t\n0123456789aæøåÅß"))
UNSEEN = st.sampled_from(["\u200b", "\u200d", "\u00ad", "\ufeff", "\u202e", "\0", "e\u0301", "🏛️"])
WORDS_THERE = st.sampled_from(["proces", "reform", "15.00.00-A00", "og", "beskæft*", "-indsats"])


@pytest.mark.django_db
def test_hard_questions_are_answered(client: Client, folder: Path) -> None:
    fjordby = town()
    full(minuted(fjordby.jobs, date(2026, 1, 13)))
    unready = client.get("/soeg/?q=proces")
    indexed(folder)

    pages = [client.get(f"/{path.format(query)}").status_code for query in HARD for path in ASKED]
    followed = [client.get(f"/{path.format(query)}") for query in HARD for path in FOLLOWED]

    assert {one.status_code for one in followed} == {200, 404}
    assert (unready.status_code, "gjort klar" in unready.text) == (200, True)
    assert set(pages) == {200}


@pytest.mark.django_db
def test_whatever_is_asked_of_an_index_is_answered(folder: Path) -> None:
    fjordby = town()
    full(minuted(fjordby.jobs, date(2026, 1, 13)))
    indexed(folder)

    @given(st.lists(SIGNS | UNSEEN | WORDS_THERE | st.characters(), max_size=60).map("".join))
    @settings(max_examples=150, deadline=None)
    def answered(question: str) -> None:
        asked = parsed({"q": question})
        found = find(asked, fjordby.body)
        assert found.total == len(found.hits) <= 1
        assert of_key(key(asked)) == asked
        assert suggest(question, fjordby.body) is not None

    answered()


@pytest.mark.django_db
def test_programs_are_told_what_people_are(client: Client, folder: Path) -> None:
    fjordby = town()
    full(minuted(fjordby.jobs, date(2026, 1, 13)))
    indexed(folder)

    told = client.get("/soeg.json?q=porces").json()
    found = client.get("/soeg.json?q=proces&aar=2026").json()

    assert (told["total"], told["corrected"]) == (0, "proces")
    assert (found["total"], found["items"][0]["case_number"]) == (1, "15.00.00-A00-3-25")
    ends = [client.get(f"/soeg.json?q={one}").json()["total"] for one in ("A00-3-25", "A00-4-25")]
    assert ends == [1, 0]
    assert found["counts"]["organization"] == {"jobudvalget": 1}
