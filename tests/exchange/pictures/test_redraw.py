"""Pictures for papers lose all but their pixels."""

import io

import pytest
from hypothesis import HealthCheck, given, settings
from PIL import Image

from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.pictures.picture import picture_of
from raadslag.exchange.pictures.redraw import BROKEN, NO_PICTURE, redrawn
from tests.exchange.mutations import damaged
from tests.exchange.pictures import drawn


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("GIF", "image/png"), ("WEBP", "image/png")],
)
def test_picture_of_each_kind_is_drawn_anew(kind: str, media_type: str) -> None:
    picture = picture_of(drawn.picture(kind))

    assert (picture.media_type, picture.width, picture.height) == (media_type, 60, 40)
    assert Image.open(io.BytesIO(picture.data)).size == (60, 40)


def test_photograph_is_turned_and_tells_nothing() -> None:
    picture = picture_of(io.BytesIO(drawn.photograph()))

    shown = Image.open(io.BytesIO(picture.data))
    assert (shown.size, dict(shown.getexif())) == ((40, 60), {})
    assert not any(word in picture.data for word in (b"Dorte", b"070761", b"GPS", b"Exif"))


def test_picture_large_is_made_smaller() -> None:
    picture = picture_of(drawn.picture("PNG", (4800, 1200)))

    assert (picture.width, picture.height) == (2400, 600)


@pytest.mark.parametrize("mode", drawn.MODES)
def test_picture_of_every_mode_is_drawn(mode: str) -> None:
    assert redrawn(drawn.picture("PNG", mode=mode))[2] == (60, 40)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", NO_PICTURE),
        (b"<svg onload='alert(1)'/>", NO_PICTURE),
        (drawn.picture("TIFF"), NO_PICTURE),
        (drawn.picture("PNG", (900, 900), "L")[:-400], BROKEN),
    ],
)
def test_picture_refused_with_a_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(Unreadable) as refused:
        picture_of(data)

    assert str(refused.value) == sentence


def test_picture_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(Unreadable, match="for stort"):
        picture_of(drawn.bomb())


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_damaged_picture_is_drawn_or_refused(kind: str) -> None:
    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(damaged(drawn.picture(kind)))
    def check(data: bytes) -> None:
        try:
            size = redrawn(data)[2]
        except Unreadable as refused:
            assert str(refused).endswith(".") or str(refused).endswith(").")
        else:
            assert max(size) <= 2400

    check()
