"""Rich text from anywhere made into the one clean form that is kept."""

from __future__ import annotations

import re
from html import escape

from raadslag.cases.richtext import word
from raadslag.cases.richtext.blocks import (
    BREAK,
    ORDER,
    Block,
    Cell,
    Listing,
    Para,
    Piece,
    Quote,
    Table,
    add,
    add_item,
    html_of,
    name_of,
)
from raadslag.cases.richtext.lines import paragraphs
from raadslag.cases.richtext.tree import Node, tree

LARGEST_NUMBER = 9999  # of a list's first item
LARGEST_SPAN = 100  # columns or rows of one cell
_MARKS = {"b": "strong", "strong": "strong", "i": "em", "em": "em"}
_MARKS |= {"u": "u", "sub": "sub", "sup": "sup"}
_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>]+", re.IGNORECASE)
_PICTURE = re.compile(r"/arbejdsplads/billede/[0-9a-f]{64}/")
_STYLES = (
    (re.compile(r"font-weight:\s*(?:bold|[6-9]00)"), "strong"),
    (re.compile(r"font-style:\s*italic"), "em"),
    (re.compile(r"text-decoration:[^;]*underline"), "u"),
    (re.compile(r"vertical-align:\s*sub\b"), "sub"),
    (re.compile(r"vertical-align:\s*super"), "sup"),
)
_NORMAL = re.compile(r"font-(?:weight|style):\s*(?:normal|[1-4]00)")


def clean(html: str) -> str:
    """Rich text by allow-list, with Word's and Outlook's leftovers made structure.

    Cleaning what is clean changes nothing.

    >>> clean('<p class=MsoNormal>Kajen <b>synker</b><o:p></o:p></p><p>&nbsp;</p>')
    '<p>Kajen <strong>synker</strong></p>'
    """
    return html_of(blocks_of(html))


def blocks_of(html: str) -> list[Block]:
    """The clean blocks of HTML in any state."""
    root = tree(html)
    flow = _Flow(shift=int("<h1" in html.lower()))
    flow.read(root, ())
    return flow.done()


class _Flow:
    """Blocks read so far, and the running text being gathered."""

    def __init__(self, *, shift: int, flat: bool = False, cell: bool = False) -> None:
        self._shift = shift  # how much lower headings go, when the text has an h1
        self._flat = flat  # headings are paragraphs here
        self._cell = cell  # neither tables nor quotes in a table
        self._blocks: list[Block] = []
        self._pieces: list[Piece] = []
        self._tag = "p"
        self._word = word.Outline()

    def done(self) -> list[Block]:
        """All blocks, the last running text among them."""
        self._flush()
        return self._blocks

    def read(self, node: Node, marks: tuple[str, ...]) -> None:
        """Take in what an element holds."""
        for child in node.children:
            if isinstance(child, str):
                self._pieces.append(Piece(child, marks))
            elif child.tag == "br":
                self._pieces.append(Piece(tag=BREAK))
            elif child.tag == "img":
                self._picture(child)
            elif child.tag in _MARKS or child.tag in ("a", "span"):
                if not word.is_mark(child):
                    self.read(child, _marked(child, marks))
            else:
                self._flush()
                self._block(child, marks)

    def _block(self, node: Node, marks: tuple[str, ...]) -> None:
        item = word.item_of(node)
        if item is not None:
            self._word.place(item, self._inside(node, marks, flat=True), self._blocks)
            return
        if word.continues(node) and self._word.goes_on(self._inside(node, marks, flat=True)):
            return
        if node.tag not in ("div", "section"):
            self._word = word.Outline()
        if node.tag in ("ul", "ol"):
            add_to = self._list(node, marks)
            self._put(add_to if add_to.items else None)
        elif node.tag == "table":
            self._table(node, marks)
        elif (node.tag == "blockquote" or word.is_quote(node)) and not self._cell:
            inside = self._inside(node, marks)
            self._put(Quote(inside) if inside else None)
        else:
            self._paragraph(node, marks)

    def _put(self, block: Block | None) -> None:
        if block is not None:
            add(self._blocks, block)

    def _paragraph(self, node: Node, marks: tuple[str, ...]) -> None:
        outer = self._tag
        level = word.heading_of(node, self._shift)
        if level and not self._flat:
            self._tag = f"h{level}"
        self.read(node, marks)
        self._flush()
        self._tag = outer

    def _inside(self, node: Node, marks: tuple[str, ...], *, flat: bool = False) -> list[Block]:
        flow = _Flow(shift=self._shift, flat=flat or self._flat, cell=self._cell)
        flow.read(node, marks)
        return flow.done()

    def _flush(self) -> None:
        if self._pieces:
            for pieces in paragraphs(self._pieces, heading=self._tag != "p"):
                self._blocks.append(Para(self._tag, pieces))
                self._word = word.Outline()
            self._pieces = []

    def _picture(self, node: Node) -> None:
        attributes = node.attributes
        source = attributes.get("src", "")
        if _PICTURE.fullmatch(source):
            told = attributes.get("alt")
            alt = "" if told is None else f' alt="{escape(" ".join(told.split()))}"'
            self._pieces.append(Piece(tag=f'<img src="{source}"{alt}>'))

    def _list(self, node: Node, marks: tuple[str, ...]) -> Listing:
        start = _number(node.attributes.get("start"), LARGEST_NUMBER) if node.tag == "ol" else 1
        listing = Listing(node.tag, start)
        for child in node.children:
            if isinstance(child, Node) and child.tag == "li":
                add_item(listing, self._inside(child, marks, flat=True))
            elif isinstance(child, Node) or child.strip():
                add_item(listing, self._inside(Node("", "", [child]), marks, flat=True))
        return listing

    def _table(self, node: Node, marks: tuple[str, ...]) -> None:
        rows = [(row, head) for row, head in _rows(node) if _cells(row)]
        if self._cell:
            for row, _ in rows:
                for cell in _cells(row):
                    self.read(cell, marks)
                    self._flush()
            return
        caption = "".join(_text(one) for one in _named(node, "caption"))
        table = Table(" ".join(caption.split()), [self._row(r, head, marks) for r, head in rows])
        if len(rows) == 1 and len(table.rows[0]) == 1 and not table.caption:
            for block in table.rows[0][0].blocks:
                self._put(block)
        elif rows:
            self._put(_headed(table))

    def _row(self, node: Node, head: bool, marks: tuple[str, ...]) -> list[Cell]:
        return [self._one_cell(cell, head, marks) for cell in _cells(node)]

    def _one_cell(self, node: Node, head: bool, marks: tuple[str, ...]) -> Cell:
        flow = _Flow(shift=self._shift, flat=True, cell=True)
        flow.read(node, marks)
        attributes = node.attributes
        scope = attributes.get("scope", "")
        return Cell(
            tag="th" if head else node.tag,
            blocks=flow.done(),
            scope=scope if scope in ("col", "row") else "",
            colspan=_number(attributes.get("colspan"), LARGEST_SPAN),
            rowspan=_number(attributes.get("rowspan"), LARGEST_SPAN),
        )


def _number(text: str | None, largest: int) -> int:
    """A number from 1 up; 1 for anything else."""
    if text is None or not re.fullmatch(r"[0-9]{1,6}", text):
        return 1
    return min(max(int(text), 1), largest)


def _marked(node: Node, marks: tuple[str, ...]) -> tuple[str, ...]:
    """The marks with those an element adds."""
    style = node.attributes.get("style", "") if "style" in node.raw else ""
    added = [f"<{tag}>" for pattern, tag in _STYLES if style and pattern.search(style)]
    if node.tag in _MARKS and not (style and _NORMAL.search(style)):
        added.append(f"<{_MARKS[node.tag]}>")
    href = node.attributes.get("href", "").strip() if node.tag == "a" else ""
    if _LINK.fullmatch(href):
        added.append(f'<a href="{escape(href)}">')
    if not added:
        return marks
    known = {name_of(mark) for mark in marks}
    new = {mark for mark in added if name_of(mark) not in known}
    return tuple(sorted((*marks, *new), key=lambda mark: ORDER.index(name_of(mark))))


def _rows(node: Node) -> list[tuple[Node, bool]]:
    """The rows of a table, and whether each stands in its head."""
    rows: list[tuple[Node, bool]] = []
    for child in node.children:
        if not isinstance(child, Node):
            continue
        if child.tag == "tr":
            rows.append((child, False))
        elif child.tag in ("thead", "tbody", "tfoot"):
            rows.extend((row, child.tag == "thead") for row in _named(child, "tr"))
    return rows


def _cells(row: Node) -> list[Node]:
    return _named(row, "td", "th")


def _named(node: Node, *tags: str) -> list[Node]:
    return [one for one in node.children if isinstance(one, Node) and one.tag in tags]


def _text(node: Node) -> str:
    return "".join(one if isinstance(one, str) else f" {_text(one)}" for one in node.children)


def _headed(table: Table) -> Table:
    """The table with its leading rows of headings as its head, and every heading's scope."""
    while table.head < len(table.rows) and all(c.tag == "th" for c in table.rows[table.head]):
        table.head += 1
    for number, row in enumerate(table.rows):
        for cell in row:
            if cell.tag == "td":
                cell.scope = ""
            elif not cell.scope:
                cell.scope = "col" if number < table.head else "row"
    return table
