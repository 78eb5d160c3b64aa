"""The properties of a picture: where, when, with what and by whom."""

from __future__ import annotations

import io
import warnings

from PIL import ExifTags, Image

from raadslag.exchange.enclosures.found import Found
from raadslag.exchange.enclosures.kinds import NO_TEXT
from raadslag.exchange.pictures.redraw import ALSO_KEPT, DAMAGE

_TAGS = {
    ExifTags.Base.Artist: "forfatter",
    ExifTags.Base.XPAuthor: "forfatter",
    ExifTags.Base.Copyright: "rettigheder",
    ExifTags.Base.ImageDescription: "beskrivelse",
    ExifTags.Base.XPComment: "beskrivelse",
    ExifTags.Base.XPTitle: "titel",
    ExifTags.Base.Make: "kamera",
    ExifTags.Base.Model: "kamera",
    ExifTags.Base.HostComputer: "computer",
    ExifTags.Base.DateTime: "taget",
}
_INNER = {ExifTags.Base.CameraOwnerName: "kameraets ejer", ExifTags.Base.UserComment: "kommentar"}
_TEXTS = ("comment", "Comment", "Author", "Title", "Description", "Copyright", "XML:com.adobe.xmp")


def read(data: bytes, found: Found) -> None:
    """Take up the properties; a picture says nothing else."""
    found.problem = NO_TEXT
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            _properties(Image.open(io.BytesIO(data), formats=ALSO_KEPT), found)
        except (*DAMAGE, Image.DecompressionBombError):
            return


def _properties(picture: Image.Image, found: Found) -> None:
    exif = picture.getexif()
    for tag, name in _TAGS.items():
        found.tell(name, _words(exif.get(tag)))
    inner = exif.get_ifd(ExifTags.IFD.Exif)
    for tag, name in _INNER.items():
        found.tell(name, _words(inner.get(tag)))
    if exif.get_ifd(ExifTags.IFD.GPSInfo):
        found.tell("sted", "billedet fortæller, hvor det er taget (GPS)")
    for key in _TEXTS:
        found.tell("beskrivelse", _words(picture.info.get(key)))


def _words(value: object) -> str:
    """A property as text; Windows writes some as UTF-16 bytes."""
    if isinstance(value, bytes):
        wide = value[1::2].count(0) * 3 > len(value)
        return value.removeprefix(b"ASCII\0\0\0").decode(
            "utf-16-le" if wide else "utf-8", "replace"
        )
    return value if isinstance(value, str) else ""
