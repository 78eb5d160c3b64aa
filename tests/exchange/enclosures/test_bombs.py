"""Files that unpack without end cost a child its life, and nobody else anything."""

import io
import os
import tracemalloc
from typing import IO

import pytest

from raadslag.exchange.enclosures.accept import Refused, accept
from raadslag.exchange.enclosures.extract import Extractor
from raadslag.exchange.limits import MEGABYTE, Limits
from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.workbench.ask import ask
from raadslag.files.media_type import DOCX
from tests.exchange import documents
from tests.exchange.enclosures import office

SMALL = Limits(memory_bytes=400 * MEGABYTE, seconds=20.0)


def peak_of(file: IO[bytes], name: str) -> int:
    """Most memory it took here to look at a file, bytes."""
    tracemalloc.start()
    try:
        accept(file, name)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("task", ["text", "page"])
def test_pdf_bomb_is_refused_with_a_sentence(task: str) -> None:
    options: dict[str, object] = {"media_type": "application/pdf", "number": 1, "width": 240}

    with pytest.raises(Unreadable) as refused:
        ask(task, documents.pdf_bomb(600), limits=SMALL, **options)

    assert str(refused.value).endswith(".")


def test_pdf_bomb_is_not_accepted() -> None:
    with pytest.raises(Refused):
        accept(documents.pdf_bomb(1000), "a.pdf")


def test_word_bomb_is_refused_with_a_sentence() -> None:
    bomb = documents.word_bomb()

    with pytest.raises(Refused, match="folder sig ud"):
        accept(bomb, "a.docx")
    with pytest.raises(Unreadable, match="folder sig ud"):
        Extractor("").extract(bomb, DOCX)


def test_accept_large_file_takes_little_memory() -> None:
    large = io.BytesIO(office.word(word__media__film_bin=os.urandom(30 * MEGABYTE)))
    text = io.BytesIO(b"Stien skal anlaegges.\n" * 3_000_000)

    assert peak_of(large, "a.docx") < 3 * MEGABYTE
    assert peak_of(text, "a.txt") < 3 * MEGABYTE


def test_accept_list_of_contents_without_end_is_not_loaded() -> None:
    many = office.packed({f"{at:0100d}": "" for at in range(30_000)})

    with pytest.raises(Refused, match="pakket fil"):
        accept(many, "a.docx")
