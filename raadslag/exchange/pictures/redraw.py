"""A picture drawn anew without its properties; runs in the child."""

from __future__ import annotations

import base64
import io
import struct
import warnings
import zlib
from collections.abc import Mapping

from PIL import Image, ImageOps, UnidentifiedImageError

from raadslag.exchange.meeting import Unreadable

LONGEST = 2400  # pixels on the long side; sharp on paper at full width
LEGIBLE = 4000  # pixels on the long side
MOST_PIXELS = 80_000_000  # what a good telephone takes; more is a bomb or a map for a plotter
DRAFT_PIXELS = 24_000_000  # beyond this a JPEG is unpacked at half size or less
FORMATS = ("PNG", "JPEG", "GIF", "WEBP")
ALSO_KEPT = (*FORMATS, "TIFF")  # laid by as they are, but not shown in papers
JPEG_QUALITY = 88

# What Pillow raises over damaged pictures.
DAMAGE = (
    *(UnidentifiedImageError, OSError, SyntaxError, ValueError, TypeError, EOFError),
    *(struct.error, zlib.error, IndexError, KeyError, OverflowError, ZeroDivisionError),
)
NO_PICTURE = "Filen er ikke et billede, der kan vises; brug PNG, JPEG, GIF eller WebP."
BROKEN = "Billedet er beskadiget og kan ikke tegnes; hent det igen fra kilden, eller gem det på ny."
HUGE = (
    "Billedet måler {width} × {height} punkter, og det er for stort; "
    "gør det mindre, og prøv igen (2400 punkter på den lange led er nok)."
)


def picture_task(data: bytes, options: Mapping[str, object]) -> dict[str, object]:
    """The picture redrawn, as JSON values."""
    drawn, media_type, (width, height) = redrawn(data)
    packed = base64.b64encode(drawn).decode()
    return {"data": packed, "media_type": media_type, "width": width, "height": height}


def look_task(data: bytes, options: Mapping[str, object]) -> dict[str, object]:
    """Width and height of a picture that can be unpacked; else ``Unreadable``."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        picture = _opened(data, ALSO_KEPT)
        try:
            picture.load()
        except DAMAGE as error:
            raise Unreadable(BROKEN) from error
    return {"width": picture.width, "height": picture.height}


def legible_task(data: bytes, options: Mapping[str, object]) -> dict[str, object]:
    """The picture in grey as PNG, large enough for its text to be recognised."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        picture = _opened(data, ALSO_KEPT)
        try:
            grey = ImageOps.exif_transpose(picture).convert("L")
        except DAMAGE as error:
            raise Unreadable(BROKEN) from error
    grey.thumbnail((LEGIBLE, LEGIBLE))
    out = io.BytesIO()
    grey.save(out, "PNG")
    return {"data": base64.b64encode(out.getvalue()).decode()}


def redrawn(data: bytes) -> tuple[bytes, str, tuple[int, int]]:
    """Bytes, media type and size of the picture without anything but its pixels.

    Turned the way it was taken, no longer than ``LONGEST``, colours in sRGB
    as they stand. A moving picture becomes its first frame.

    Raises:
        Unreadable: No picture, a damaged one, or one too large to unpack.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # our own bound on pixels is stricter
        picture = _opened(data)
        try:
            return _drawn(picture)
        except DAMAGE as error:
            raise Unreadable(BROKEN) from error


def _opened(data: bytes, formats: tuple[str, ...] = FORMATS) -> Image.Image:
    try:
        picture = Image.open(io.BytesIO(data), formats=formats)
    except Image.DecompressionBombError as error:
        raise Unreadable(HUGE.format(width="mange", height="mange")) from error
    except DAMAGE as error:
        raise Unreadable(NO_PICTURE) from error
    width, height = picture.size
    if width * height > MOST_PIXELS:
        raise Unreadable(HUGE.format(width=width, height=height))
    return picture


def _drawn(picture: Image.Image) -> tuple[bytes, str, tuple[int, int]]:
    photograph = picture.format == "JPEG"
    if photograph and picture.width * picture.height > DRAFT_PIXELS:
        picture.draft("RGB", (LONGEST, LONGEST))
    picture = ImageOps.exif_transpose(picture)
    picture = _plain(picture)
    picture.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS, reducing_gap=2.0)
    out = io.BytesIO()
    fresh = Image.new(picture.mode, picture.size)
    fresh.paste(picture)
    if photograph:
        fresh.save(out, "JPEG", quality=JPEG_QUALITY, optimize=True)
    else:
        fresh.save(out, "PNG", optimize=True)
    return out.getvalue(), "image/jpeg" if photograph else "image/png", fresh.size


def _plain(picture: Image.Image) -> Image.Image:
    """The pixels in grey, RGB or RGB with transparency."""
    if picture.mode in ("L", "RGB", "RGBA"):
        return picture
    if picture.mode in ("1", "I;16", "I", "F"):
        return picture.convert("L")
    clear = "transparency" in picture.info or picture.mode in ("LA", "PA", "La", "RGBa")
    return picture.convert("RGBA" if clear else "RGB")
