"""Differences as the page shows them."""

from django.template import engines

from raadslag.rules.difference import Piece, difference
from raadslag.rules.list_difference import Entry, entries
from raadslag.web.kit.differences import CONTEXT, Stretch, news, stretches

LONG = " ".join(f"ord{number}" for number in range(100))


def rendered(source: str, **context: object) -> str:
    """A template's text on one line."""
    return " ".join(engines["django"].from_string(source).render(context).split())


def test_long_unchanged_text_is_folded_around_a_change() -> None:
    before, after = f"{LONG} gammelt {LONG}", f"{LONG} nyt {LONG}"

    found = tuple(stretches(difference(before, after)))

    kinds = [(one.kind, one.words) for one in found]
    hidden = 100 - CONTEXT
    assert kinds == [
        ("folded", hidden),
        ("same", 0),
        ("removed", 0),
        ("added", 0),
        ("same", 0),
        ("folded", hidden),
    ]
    assert "".join(one.text for one in found if one.kind != "added") == before


def test_short_unchanged_text_is_shown() -> None:
    found = tuple(stretches(difference("kl. 14", "kl. 15")))

    assert found == (Stretch("same", "kl. "), Stretch("removed", "14"), Stretch("added", "15"))


def test_line_break_that_went_is_seen() -> None:
    found = tuple(stretches([Piece("same", "a"), Piece("removed", "\n"), Piece("same", "b")]))

    assert found[1] == Stretch("removed", "¶\n")


def test_change_is_said_aloud_and_escaped() -> None:
    html = rendered("{% difference pieces %}", pieces=difference("a <b>", "a <i>"))

    assert "<b>" not in html
    assert '<del><span class="unseen">Slettet: </span>b<span' in html
    assert '<ins><span class="unseen">Tilføjet: </span>i<span' in html


def test_text_that_stayed_is_said_to() -> None:
    html = rendered("{% difference pieces %}", pieces=difference("a", "a"))

    assert (
        html == '<div class="difference"><p class="difference-same">Teksten er uændret.</p></div>'
    )


def test_news_of_an_agenda_in_words() -> None:
    kort = Entry("k", "Kort", stamp="1", kind="attachment")
    before = [
        *(Entry(key, key, number=str(at)) for at, key in enumerate("abcd", 1)),
        Entry("e", "Plan", number="5", parts=(kort,)),
    ]
    replaced = Entry("k", "Kort", stamp="2", kind="attachment")
    after = [
        *(Entry(key, key, number=str(at)) for at, key in enumerate("bcax", 1)),
        Entry("e", "Planen", number="5", parts=(replaced,)),
    ]

    found = entries(before, after)

    told = [one for entry in found for one in (entry, *entry.parts)]
    said = [str(one.label) for entry in told for one in news(entry)]
    assert said == ["Udgået", "Flyttet fra 1 til 3", "Nyt punkt", "Ny titel", "Bilag udskiftet"]


def test_list_difference_on_the_page() -> None:
    old = [Entry("a", "Plan", number="1", parts=(Entry("k", "Kort", kind="attachment"),))]

    html = rendered("{% list_difference found %}", found=entries(old, []))

    assert '<span class="news news-removed">Udgået</span>' in html
    assert rendered("{% list_difference found %}", found=()) == (
        '<p class="difference-same">Ingen ændringer.</p>'
    )
