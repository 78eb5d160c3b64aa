"""Makes PDFs like FirstAgenda's and record systems' with typst; all fictional.

Every line is set at its own place, as those systems do, so a test can state
the very spacing it is about. Sizes are a parameter: nothing may depend on them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field

import typst

WIDTH, HEIGHT, LEFT, TOP, FOOT = 595.0, 842.0, 40.0, 60.0, 60.0
SERIF = "Libertinus Serif"

_TEMPLATE = """
#set document(title: "Prøve", date: none)
#set page(width: {width}pt, height: {height}pt, margin: 0pt)
#set text(font: "{font}", hyphenate: false, lang: "da")
#set text(bottom-edge: "baseline", top-edge: "baseline")
#let sheets = json(bytes({data}))
#for (at, sheet) in sheets.enumerate() {{
  if at > 0 {{ pagebreak() }}
  for piece in sheet {{
    let word = text(
      size: piece.size * 1pt,
      weight: if piece.bold {{ "bold" }} else {{ "regular" }},
      style: if piece.italic {{ "italic" }} else {{ "normal" }},
      piece.text,
    )
    let word = if piece.url != "" {{ link(piece.url, word) }} else {{ word }}
    place(top + left, dx: piece.x * 1pt, dy: piece.y * 1pt, word)
  }}
}}
"""


@dataclass
class Piece:
    """Words at a place; ``y`` is the baseline, counted from the top."""

    text: str
    x: float
    y: float
    size: float
    bold: bool = False
    italic: bool = False
    url: str = ""


@dataclass
class Paper:
    """Pages being written from the top down."""

    scale: float = 1.0
    sheets: list[list[Piece]] = field(default_factory=lambda: [[]])
    y: float = TOP

    def page(self) -> Paper:
        """Begin a new page."""
        self.sheets.append([])
        self.y = TOP
        return self

    def line(
        self,
        text: str,
        gap: float = 12.2,
        size: float = 10.9,
        x: float = LEFT,
        *,
        bold: bool = False,
        italic: bool = False,
        url: str = "",
    ) -> Paper:
        """One line ``gap`` points below the last one."""
        self.y += gap * self.scale
        self.piece(text, x, size, bold=bold, italic=italic, url=url)
        return self

    def piece(
        self,
        text: str,
        x: float,
        size: float = 10.9,
        *,
        bold: bool = False,
        italic: bool = False,
        url: str = "",
        rise: float = 0.0,
    ) -> Paper:
        """More words on the same baseline, or ``rise`` points above it."""
        y = self.y - rise
        self.sheets[-1].append(Piece(text, x, y, size * self.scale, bold, italic, url))
        return self

    def lines(self, *texts: str) -> Paper:
        """Lines of running text."""
        for text in texts:
            self.line(text)
        return self

    def title(self, *texts: str) -> Paper:
        """An item's title on a new page, in FirstAgenda's look."""
        self.page()
        for text in texts:
            self.line(text, 18.3, 16.3, bold=True)
        return self

    def heading(self, text: str, first: str, *more: str) -> Paper:
        """A heading and the text under it."""
        self.line(text, 18.3, 13.6, bold=True)
        self.line(first, 20.5)
        return self.lines(*more)

    def pdf(self, font: str = SERIF) -> bytes:
        """The finished file."""
        sheets = [[vars(piece) for piece in sheet] for sheet in self.sheets]
        data = json.dumps(json.dumps(sheets, ensure_ascii=False), ensure_ascii=False)
        source = _TEMPLATE.format(width=WIDTH, height=HEIGHT, font=font, data=data)
        return bytes(typst.compile(source.encode(), format="pdf"))


def front(paper: Paper, *titles: str) -> Paper:
    """FirstAgenda's first two pages: what, when, where, and the contents."""
    paper.line("REFERAT Teknikudvalget d. 04-03-2025", 20, 21.7, bold=True)
    paper.line("Mødedato", 50, x=41).piece("Tirsdag d. 4. marts 2025 kl. 15:30 - 17:00", 110)
    paper.line("Mødested", 24.5, x=41).piece("Rådhuset, lokale 2", 110)
    paper.page().line("Indholdsfortegnelse", 20, 17.3, bold=True)
    for at, title in enumerate(titles, 3):
        paper.line(title + "." * 40 + f" {at}", 18.3, 12.4)
    return paper


def typeset(source: str) -> bytes:
    """A PDF of typst's own typesetting, with typst's tags."""
    return bytes(typst.compile(source.encode(), format="pdf"))
