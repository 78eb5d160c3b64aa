"""Drawings for letterheads keep their shapes and colours, and nothing that runs or reaches out."""

import io

import pytest

from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.pictures import drawing, logo
from raadslag.exchange.pictures.drawing import drawn
from raadslag.exchange.pictures.logo import logo_of
from tests.exchange.pictures.drawn import picture

ROOT = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"{}>{}</svg>'
)
RECT = '<rect width="9" height="9" fill="#c00"/>'
BARE = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'


def svg(inside: str, more: str = "") -> bytes:
    """A drawing with this in it."""
    return ROOT.format(more, inside).encode()


@pytest.mark.parametrize(
    ("inside", "left"),
    [
        ("<script>alert(1)</script>", ""),
        ('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>', ""),
        ('<g onload="alert(1)" onclick="x()"><line x1="1"/></g>', '<g><line x1="1"/></g>'),
        ('<a xlink:href="https://x.dk/"><line/></a>', "<g><line/></g>"),
        ('<use xlink:href="https://x.dk/a.svg#b"/><use href="#b"/>', '<use/><use href="#b"/>'),
        ('<line fill="url(https://x.dk/a)" stroke="url(#b)"/>', '<line stroke="url(#b)"/>'),
        ("<line style=\"fill:red;mask:url('//x.dk');-x:1\"/>", '<line style="fill:red"/>'),
        ("<style>@import 'x'; .a{fill:red;src:url(x)}</style>", "<style>.a{fill:red}</style>"),
        ('<animate attributeName="href" to="javascript:x"/><set/>', ""),
        ('<metadata>Dorte</metadata><title>c:\\dorte\\logo.ai</title><!-- Dorte -->', ""),
        ("<switch><foreignObject/><g><line/></g></switch>", "<g><g><line/></g></g>"),
        ('<line class="a" id="b" data-x="1" tabindex="0"/>', '<line class="a" id="b"/>'),
    ],
)  # fmt: skip
def test_only_shapes_and_colours_are_left(inside: str, left: str) -> None:
    assert drawn(svg(RECT + inside)).decode() == BARE.format(RECT + left)


def test_a_plain_doctype_is_passed_over() -> None:
    doctype = '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">'

    assert drawn(doctype.encode() + svg(RECT)).decode() == BARE.format(RECT)


def _nested(levels: int) -> str:
    """Ten times as many shapes a level."""
    groups = [
        f'<g id="a{at}">{f"""<use href="#a{at - 1}"/>""" * 10}</g>' for at in range(1, levels)
    ]
    return f'<g id="a0">{RECT}</g>{"".join(groups)}'


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (svg(RECT + "<text>Lyngsø</text>"), drawing.LACKING["text"]),
        (svg(RECT + '<image href="data:image/png;base64,AA"/>'), drawing.LACKING["image"]),
        (svg(RECT + '<filter id="a"/>'), drawing.LACKING["filter"]),
        (svg("<g/>"), drawing.EMPTY),
        (svg(_nested(8)), drawing.LARGE),
        (svg(f'{RECT}<g id="a"><use href="#a"/></g>'), drawing.LARGE),
        (svg("<g>" * 230 + RECT + "</g>" * 230), drawing.LARGE),
        (svg(RECT) + b" " * drawing.MOST_BYTES, drawing.LARGE),
        (b"<html><svg/></html>", drawing.NO_DRAWING),
    ],
)
def test_what_cannot_be_printed_is_told(data: bytes, told: str) -> None:
    with pytest.raises(Unreadable) as refused:
        drawn(data)

    assert str(refused.value) == told


def test_entities_are_not_read() -> None:
    bomb = b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg(RECT)

    with pytest.raises(Unreadable, match="DOCTYPE"):
        drawn(bomb)


def test_logo_is_a_drawing_or_a_picture() -> None:
    assert logo_of(io.BytesIO(svg(RECT))).decode() == BARE.format(RECT)
    assert logo_of(io.BytesIO(picture("PNG"))).startswith(b"\x89PNG")
    with pytest.raises(Unreadable) as refused:
        logo_of(io.BytesIO(b"%PDF-1.7"))
    assert str(refused.value) == logo.NO_LOGO
