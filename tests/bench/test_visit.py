from bench.server import Answer
from bench.visit import named

PAGE = b"""<!doctype html><html><head>
<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/a.css">
<link rel="preload" as="font" href="/f.woff2"><link rel="canonical" href="/here/">
</head><body><a href="/there/">x</a><img src="/p.png" alt="">
<script src="/s.js"></script></body></html>"""
SHEET = b"""@import "b.css"; @font-face { src: url('f.woff2') format("woff2") }
p { background: url(x.svg) }"""


def answer(kind: str, body: bytes) -> Answer:
    """What a server sends of some kind."""
    return Answer(200, {"content-type": kind}, body)


def test_page_names_what_a_browser_fetches_with_it() -> None:
    assert set(named(answer("text/html; charset=utf-8", PAGE))) == {
        "/a.css",
        "/icon.svg",
        "/f.woff2",
        "/p.png",
        "/s.js",
    }


def test_style_sheet_names_imports_fonts_and_images() -> None:
    assert list(named(answer("text/css", SHEET))) == ["b.css", "f.woff2", "x.svg"]


def test_font_names_nothing() -> None:
    assert list(named(answer("font/woff2", b"wOF2"))) == []
