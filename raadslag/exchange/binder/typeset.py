"""The agenda's own pages, and a page for each picture, set with typst."""

from __future__ import annotations

import io
import json
from pathlib import Path
from shutil import copyfile
from typing import TYPE_CHECKING, TypedDict

import typst
from PIL import Image, ImageOps

from raadslag.exchange.binder.glyphs import FONTS
from raadslag.exchange.binder.orders import Set
from raadslag.files.media_type import SVG, media_type

if TYPE_CHECKING:  # only the description of the library has the name
    from typst import PDFStandard

TEMPLATES = Path(__file__).parent
# Each is tried when the one before is refused; the first is what we promise.
STANDARDS: tuple[list[PDFStandard], ...] = (["ua-1", "a-3a"], ["a-3b"], [])
MOST_PIXELS = 2_200  # along the longer side: 300 dots per inch over a page
TALLEST = 620.0  # points a picture may take of a page's height
BOMB_PIXELS = 120_000_000
DRAWING = 120.0  # points a drawing takes, which has no size of its own


class Shown(TypedDict):
    """A picture made ready: its width on paper, points."""

    width: float


class NoPicture(Exception):
    """Bytes that cannot be shown as a picture."""


def typeset(template: str, folder: Path, target: Path, issued: int | None) -> Set:
    """Set a template over ``content.json`` in the same folder.

    Raises:
        typst.TypstError: No standard, not even none, lets the content be set.
    """
    main = folder / template
    copyfile(TEMPLATES / template, main)
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )
    refused = ""
    for standards in STANDARDS:
        try:
            typst.compile(
                main,
                output=target,
                root=folder,
                font_paths=fonts,
                pdf_standards=standards,
                timestamp=issued,
                format="pdf",
            )
        except typst.TypstError as error:
            if not standards:
                raise
            refused = refused or str(error)
        else:
            return {"standards": list(standards), "refused": refused}
    raise AssertionError("the last attempt returns or raises")


def ready_picture(source: Path, target: Path) -> Shown:
    """Make a picture safe and small enough to print.

    Raises:
        NoPicture: It is damaged, too large or no picture.
    """
    Image.MAX_IMAGE_PIXELS = BOMB_PIXELS
    content = source.read_bytes()
    if media_type(content) == SVG:
        target.write_bytes(content)  # drawn anew when it was set; typst runs and fetches nothing
        return {"width": DRAWING}
    try:
        with Image.open(io.BytesIO(content), formats=["PNG", "JPEG", "GIF"]) as found:
            if found.width * found.height > BOMB_PIXELS:
                raise NoPicture
            found.draft("RGB", (MOST_PIXELS, MOST_PIXELS))
            turned = ImageOps.exif_transpose(found)
            turned.thumbnail((MOST_PIXELS, MOST_PIXELS))
            width = min(turned.width * 0.75, TALLEST * turned.width / turned.height)
            _save(turned, target)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise NoPicture from error
    return {"width": width}


def _save(picture: Image.Image, target: Path) -> None:
    """Without metadata, which may tell where a photograph was taken."""
    clear = picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info
    plain = picture.convert("RGBA" if clear else "RGB")
    if clear:
        backed = Image.new("RGB", plain.size, "white")
        backed.paste(plain, mask=plain.getchannel("A"))
        plain = backed
    drawn = len(plain.getcolors(1 << 12) or ()) > 0  # few colours: a drawing, kept sharp
    if drawn:
        plain.save(target, "PNG", optimize=False)
    else:
        plain.save(target, "JPEG", quality=85)


def picture_page(folder: Path, target: Path, title: str, issued: int | None) -> Set:
    """A page that shows ``picture`` in the folder under its title."""
    content = {"title": title, "file": "picture"}
    (folder / "content.json").write_text(json.dumps(content), encoding="utf-8")
    return typeset("picture.typ", folder, target, issued)
