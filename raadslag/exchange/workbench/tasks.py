"""What the child can do with a file, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from raadslag.exchange.docx import paper
from raadslag.exchange.enclosures import reading, sheet
from raadslag.exchange.pdf import site
from raadslag.exchange.pictures import drawing, redraw

Options = Mapping[str, object]
Task = Callable[[bytes, Options], dict[str, object]]

TASKS: Mapping[str, Task] = {
    "inspect": sheet.inspect_task,  # a PDF: may it be kept?
    "page": sheet.page_task,  # a PDF: one page as a picture
    "site": site.site_task,  # a PDF: the site whose log it names
    "text": reading.text_task,  # any kind: its text and properties
    "look": redraw.look_task,  # a picture: may it be kept?
    "legible": redraw.legible_task,  # a picture: in grey PNG, for recognising its text
    "picture": redraw.picture_task,  # a picture: drawn anew without its properties
    "drawing": drawing.drawing_task,  # an SVG drawing: its shapes and colours alone
    "paper": paper.paper_task,  # a Word document: title, sections, proposals, pictures
}
