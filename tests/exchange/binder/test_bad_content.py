"""Bad content never blocks an agenda, and what is lost of it is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from raadslag.exchange.binder.contents import Entry, Section
from tests.exchange.binder.examples import one
from tests.exchange.binder.reading import printed
from tests.pdf_conformance import A3A, UA1, faults

CODE = (
    "#let x = 1; $a^2$ *b* _c_ [d] \\ @ref // /* #panic() ~ -- ... `raw` = == - + /t: "
    '#{read("/etc/passwd")} <mærke> {{x}} %}'
)
WIDE = (
    "<table><tr>"
    + "".join(f"<th>K{at}</th>" for at in range(300))
    + "</tr><tr>"
    + "".join(f"<td>v{at}</td>" for at in range(300))
    + "</tr></table>"
)


def body(text: str) -> str:
    """The words of the item's only section."""
    return text.split("Sagsfremstilling ")[1].split(" Dagsorden Side 2", maxsplit=1)[0]


def test_code_in_a_text_is_printed_as_it_is(tmp_path: Path) -> None:
    html = "<p>" + CODE.replace("<", "&lt;") + "</p><script>alert(1)</script>"

    made = printed(one(html), tmp_path)

    assert (body(made.text), made.written.notes) == (CODE, ())


BAD: list[tuple[str, str | None, tuple[str, ...]]] = [
    ("<p>a\x00b\x07c</p>", "abc", ()),
    ("<p>\uf0b7 punkt \uf0fc</p>", "• punkt ✓", ()),
    ("<p>\u202eabc\u202c \u200fd\ufeff</p>", "abc d", ()),
    ("<p>😀 ☑ é</p>", "😀 ☑ é", ()),
    (
        "<p>字</p>",
        "□",
        ("Tegnet 字 (U+5B57) findes ikke i skriften og vises som □ (punkt 1).",),
    ),
    ("<h6>Dyb</h6><h2>Høj</h2><h5>Midt</h5>", "Dyb Høj Midt", ()),
    ("<ul>" * 300 + "<li>Inderst", None, ()),
    ("<b>" * 3000 + "Fed", "Fed", ()),
    ("<table><tr><td rowspan=9 colspan=3>x<tr><td>y</table>", "x y", ()),
    ("<table></table><ul></ul><h3> </h3><p>Kun dette</p>", "Kun dette", ()),
    (
        '<p>Se <img src="https://x.dk/a.png" alt="kort"></p>',
        "Se [Billede: kort]",
        ("Et billede kunne ikke hentes og er udeladt: kort (punkt 1).",),
    ),
    ('<a href="javascript:alert(1)">her</a> og <a href="file:///x">der</a>', "her og der", ()),
]


@pytest.mark.parametrize(("html", "shown", "notes"), BAD)
def test_bad_content_is_printed_and_what_is_lost_is_told(
    tmp_path: Path, html: str, shown: str | None, notes: tuple[str, ...]
) -> None:
    made = printed(one(html), tmp_path)

    assert made.written.notes == notes
    assert shown is None or body(made.text) == shown


def test_bad_content_keeps_both_standards(tmp_path: Path) -> None:
    texts = [CODE.replace("<", "&lt;"), WIDE, *(html for html, _, _ in BAD)]
    entries = tuple(
        Entry(str(at), "Et punkt", sections=(Section("Sagsfremstilling", html),))
        for at, html in enumerate(texts, 1)
    )

    made = printed(replace(one(), entries=entries), tmp_path)

    assert (made.written.accessible, faults(made.path)) == (True, {UA1: {}, A3A: {}})


def test_table_of_300_columns_becomes_a_list(tmp_path: Path) -> None:
    made = printed(one(WIDE), tmp_path)

    text = made.text
    assert [at for at in range(300) if f"K{at}: v{at}" not in text] == []
    assert made.written.notes == (
        "En tabel med 300 kolonner er for bred til siden og er skrevet som en liste, "
        "række for række (punkt 1).",
    )


def test_page_keeps_the_words_of_a_long_text_in_order(tmp_path: Path) -> None:
    words = [f"arbejdsmarkedsforvaltning{at}" for at in range(2_000)]
    html = "".join(f"<p>{' '.join(words[at : at + 100])}</p>" for at in range(0, 2_000, 100))

    made = printed(one(html), tmp_path)

    assert [one for one in made.text.split() if one.startswith("arbejdsmarked")] == words
