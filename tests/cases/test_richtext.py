"""Rich text stays what it is through cleaning, plain text and back."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.cases.richtext import (
    clean,
    from_plain,
    pictures_without_alt,
    plain,
    rewritten,
    words,
)
from raadslag.minutes.staff import without_staff

SAMPLES = Path(__file__).parent / "samples"
PICTURE = f"/arbejdsplads/billede/{'a1' * 32}/"

TEXT = st.text(
    st.sampled_from("abcæøå ABC 123 .,-#>|\\[]()!*⏎:/\n\t\u00a0&<>\"'=?"), min_size=1, max_size=12
) | st.sampled_from(
    ["- x", "1. x", "## x", "> x", "| x |", "|= x", "---", "[x](http://a.dk)", "\\"]
)


def tagged(tag: str, inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """An element around something."""
    return st.lists(inside, max_size=4).map(lambda parts: f"<{tag}>{''.join(parts)}</{tag}>")


ESCAPED = TEXT.map(lambda text: text.replace("&", "&amp;").replace("<", "&lt;"))
LINKED = ESCAPED.map(lambda text: f'<a href="https://a.dk/?a=(1)&amp;b=[2]|">{text}</a>')
DRAWN = ESCAPED.map(lambda text: f'<img src="{PICTURE}" alt="{text.replace(chr(34), "")}">')
PIECES = ESCAPED | LINKED | DRAWN | st.sampled_from(["<br>", f'<img src="{PICTURE}">'])
INLINE = PIECES | st.sampled_from(["strong", "em", "sup", "b", "span"]).flatmap(
    lambda tag: tagged(tag, PIECES)
)
BLOCKS = st.recursive(
    st.sampled_from(["p", "h1", "h2", "h3", "h4", "div"]).flatmap(lambda tag: tagged(tag, INLINE)),
    lambda inner: st.one_of(
        st.sampled_from(["ul", "ol", 'ol start="7"', "blockquote"]).flatmap(
            lambda tag: tagged("li", INLINE | inner).map(
                lambda item: f"<{tag}>{item}</{tag.split()[0]}>"
            )
        ),
        st.lists(st.sampled_from(["td", "th"]).flatmap(lambda t: tagged(t, INLINE | inner))).map(
            lambda cells: (
                f"<table><caption>{len(cells)}|</caption><tr>{''.join(cells)}</tr>"
                f"<tr>{''.join(cells)}</tr></table>"
            )
        ),
    ),
    max_leaves=6,
)
DOCUMENT = st.lists(BLOCKS | INLINE, max_size=5).map("".join)
SHAPE = re.compile(r"</?(?:p|h[2-4]|ul|ol|li|blockquote|table|tr|caption|img|br)\b")
WILD = st.text(
    st.sampled_from("<>/=\"'ab &;#0x-!\x00\x0b\ud800\ufeff") | st.characters(), max_size=60
)


def shape(html: str) -> list[str]:
    """The elements of a text in order."""
    return SHAPE.findall(html)


@given(DOCUMENT | WILD)
def test_cleaning_what_is_clean_changes_nothing(html: str) -> None:
    once = clean(html)

    assert clean(once) == once


@given(DOCUMENT)
def test_plain_text_and_back_keeps_words_and_shape(html: str) -> None:
    kept = clean(html)

    again = clean(from_plain(plain(kept)))

    assert (words(again), shape(again)) == (words(kept), shape(kept))


@given(DOCUMENT)
def test_rewriting_with_the_same_plain_text_changes_nothing(html: str) -> None:
    kept = clean(html)

    assert rewritten(kept, plain(kept)) == kept


@given(WILD)
def test_plain_text_of_any_kind_is_read(text: str) -> None:
    html = from_plain(text)

    assert clean(html) == html


@pytest.mark.parametrize(
    ("html", "cleaned"),
    [
        ("", ""),
        ("Kajen", "<p>Kajen</p>"),
        ("<p>&nbsp;</p><p> <br> </p>", ""),
        ("<h1>A</h1><h2>B</h2><h6>C</h6>", "<h2>A</h2><h3>B</h3><h4>C</h4>"),
        ("<h2><b>A</b></h2>", "<h2>A</h2>"),
        ("<p>a<br><br>b<br></p>", "<p>a</p><p>b</p>"),
        ("<div>a<div>b</div>c</div>", "<p>a</p><p>b</p><p>c</p>"),
        ("<ul><li>a</li></ul><ul><li>b</li></ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ('<ol start="3"><li><p>a</p></li></ol>', '<ol start="3"><li>a</li></ol>'),
        ("<b><i>a</i></b><i>b</i>", "<p><strong><em>a</em></strong><em>b</em></p>"),
        ('<b style="font-weight:normal">a</b>', "<p>a</p>"),
        ('<span style="font-weight:700">a</span>', "<p><strong>a</strong></p>"),
        ('<a href="javascript:alert(1)">a</a>', "<p>a</p>"),
        ('<a href="/hemmeligt">a</a>', "<p>a</p>"),
        ('<a href="mailto:a@b.dk" onclick="x">a</a>', '<p><a href="mailto:a@b.dk">a</a></p>'),
        ("<script>alert(1)</script><p onclick=x style='color:red'>a</p>", "<p>a</p>"),
        ('<img src="file:///c:/a.png" alt="a"><img src="https://a.dk/b.png">', ""),
        (
            f'<p><img src="{PICTURE}" alt="a" onerror=x></p>',
            f'<p><img src="{PICTURE}" alt="a"></p>',
        ),
        ("<p>a\x00\x0b&#1;\u200bb\ud800</p>", "<p>ab</p>"),
        ("<table><tr><td><p>a</p></td></tr></table>", "<p>a</p>"),
        (
            "<table><tr><th>a<th>b<tr><th>c<td colspan=2>d</table>",
            '<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>'
            '<tbody><tr><th scope="row">c</th><td colspan="2">d</td></tr></tbody></table>',
        ),
        (
            '<div style="border-left:solid blue 1.5pt"><p class=MsoNormal>Hej</p></div>',
            "<blockquote><p>Hej</p></blockquote>",
        ),
        ("<p class=MsoTitle>A</p><p class=MsoNormal>b<o:p></o:p></p>", "<h2>A</h2><p>b</p>"),
    ],
)
def test_clean(html: str, cleaned: str) -> None:
    assert clean(html) == cleaned


def test_word_lists_become_lists() -> None:
    html = (SAMPLES / "word-clipboard.html").read_text(encoding="utf-8")

    assert (
        clean(html) == (SAMPLES / "word-clipboard.clean.html").read_text(encoding="utf-8").strip()
    )


def test_styles_that_word_names_by_the_hundred_do_no_harm() -> None:
    island = '<w:LsdException Locked="false" Name="heading 1"/>' * 1000

    cleaned = clean(f"<!--[if gte mso 9]><xml>{island}</xml><![endif]--><h2>A</h2>{island}<p>b</p>")

    assert cleaned == "<h2>A</h2><p>b</p>"


def test_plain_is_readable() -> None:
    html = clean(
        '<h2>Resume</h2><p>Se <a href="https://a.dk/">kortet</a>.</p><ol><li>a<ul><li>b</li></ul>'
        "</li><li>c</li></ol><table><caption>Tal</caption><tr><th>År</th><th>Kr.</th></tr>"
        f'<tr><td>2026</td><td>4</td></tr></table><p><img src="{PICTURE}" alt="Kajen"></p>'
    )

    assert plain(html) == (
        "## Resume\n\nSe [kortet](https://a.dk/).\n\n1. a\n   - b\n2. c\n\n"
        "|= Tal\n| År | Kr. |\n| --- | --- |\n| 2026 | 4 |\n\n"
        f"![Kajen]({PICTURE})"
    )
    assert words(html) == "Resume Se kortet. a b c Tal År Kr. 2026 4 Kajen"


def test_rewriting_keeps_what_was_not_touched() -> None:
    html = "<p>En <strong>fed</strong> linje</p><ul><li><em>a</em></li><li>b</li></ul>"

    changed = rewritten(html, plain(html).replace("- b", "- bb"))

    assert changed == html.replace("<li>b</li>", "<li>bb</li>")


def test_pictures_without_alt_counts_the_silent() -> None:
    html = clean(f'<p><img src="{PICTURE}"><img src="{PICTURE}" alt=""></p>')

    assert pictures_without_alt(html) == 1


def test_staff_lines_leave_clean_text() -> None:
    html = clean("<div>Sagsbehandler: A. Holm</div><p>Kajen synker.</p>")

    assert without_staff(html) == "<p>Kajen synker.</p>"


@pytest.mark.parametrize(
    "hostile",
    ["<div>", "<b>", "<p>", "<a href=http://x>x", "<", "&", "<ul><li>", "<b><i>x</b>", "<!--",
     "<table><tr><td>", "<p style='", "<select><option>", "<svg><g>", "<li>", "<h2>", "[x](", "> ",
     "- ", "|", "\\"],
)  # fmt: skip
def test_cost_grows_with_the_length_of_hostile_text_and_no_faster(hostile: str) -> None:
    def cost(times: int) -> float:
        begun = time.process_time()
        clean(hostile * times)
        from_plain(hostile * times)
        return time.process_time() - begun

    cost(100)
    small = min(cost(4000), cost(4000))

    # Once in a while the collector of garbage comes by; a cost that is real is there each time.
    assert any(cost(32000) < max(small, 0.01) * 8 * 4 for _ in range(3))
