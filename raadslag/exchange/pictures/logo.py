"""A logo for printed documents: a picture or a drawing, made safe by the child."""

from __future__ import annotations

from typing import IO

from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.pictures.picture import picture_of
from raadslag.exchange.workbench.ask import ask
from raadslag.files.media_type import SVG, media_type_of

NO_LOGO = "Filen er ikke et billede, der kan trykkes; brug SVG, PNG eller JPEG."


def logo_of(file: IO[bytes]) -> bytes:
    """The logo drawn anew, as SVG when it was one, else as PNG or JPEG.

    Raises:
        Unreadable: One Danish sentence that says what to do.
    """
    kind = media_type_of(file)
    if kind == SVG:
        return str(ask("drawing", file)["drawing"]).encode()
    if not kind.startswith("image/"):
        raise Unreadable(NO_LOGO)
    return picture_of(file).data
