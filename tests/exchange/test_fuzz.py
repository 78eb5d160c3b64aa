"""Damaged documents give a meeting or one sentence, never anything else.

``RAADSLAG_FUZZ_EXAMPLES=5000`` makes the search long; its finds become
cases in ``HARD``.
"""

import io
import os
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from raadslag.exchange.limits import Limits
from raadslag.exchange.meeting import Meeting, Unreadable
from raadslag.exchange.sandbox import Reader
from raadslag.exchange.summary import summary
from tests.exchange import documents
from tests.exchange.mutations import damaged, odd_json
from tests.samples import sample

EXAMPLES = int(os.environ.get("RAADSLAG_FUZZ_EXAMPLES", "40"))
RELAXED = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
REAL = (
    "herning-bsk-2026-01-13.txt",
    "aarhus-tu-2014-09-08.txt",
    "aarhus-tu-2025-10-01.html",
    "aarhus-listings.html",
    "sbsys/Publication32/Publication32.xml",
    "syddjurs/minutes-acadre.xml",
    "syddjurs/manifest-acadre.xml",
    "syddjurs/minutes.docx",
    "syddjurs/minutes.pdf",
    "aarhus-byraad-2025-08-27-p1-14.pdf",
)
LARGE = 200_000  # bytes; beyond this an example costs so much that few are tried

# Small cases that break readers written in haste; what the search finds is added here.
HARD: dict[str, Callable[[], bytes]] = {
    "digit that is no number": lambda: documents.text().replace(b"Punkt 1:", "Punkt ²:".encode()),
    "number without end": lambda: documents.text().replace(b"Punkt 1:", b"Punkt " + b"1" * 5000),
    "day that never comes": lambda: documents.text().replace(b"03-02-2031", b"31-02-2031"),
    "hour that never comes": lambda: documents.html().replace(b"13.30", b"99.99"),
    "lists within lists": lambda: documents.html().replace(b"rent.", b"<ul><li>" * 3000),
    "tags within tags": lambda: documents.sbsys().replace(b"<Items>", b"<Items>" + b"<a>" * 9000),
    "table without measure": lambda: documents.html().replace(
        b"rent.", b"<table><tr><td colspan=99999999 rowspan=99999999>X</table>"
    ),
    "answer of brackets": lambda: documents.api().replace(b'"Felter":', b'"Felter":' + b"[" * 5000),
    # Found by the search: a parser that recovers keeps what no text can hold.
    "number of a surrogate in XML": lambda: documents.sbsys().replace(
        b"<PublicationTypeAsEnum>", b"<PublicationTypeAsEnum>&#xD800;&#56320;"
    ),
    "bits of surrogates": lambda: documents.api().replace(b"rent.", rb"\ud83d"),
}
LINES = (
    *documents.text().decode().split("\n\n"),
    *("Punkt 9:", "Lukket: Punkt 3: Salg", "Bilag", "at", "- at", "1) at", "X", "Imod stemte:"),
    *("Beslutning den 31. februar 2031", "DIR BYB", "Sagsbehandler: -", "|", "1.", "12/27845"),
)


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader(Limits(seconds=20)) as reader:
        yield reader


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def _holds(reader: Reader, place: Path, data: bytes) -> None:
    """A meeting that can be shown, or one sentence; and no reader broke."""
    path = place / "damaged"
    path.write_bytes(data)
    reader.crashes.clear()
    try:
        meeting = reader.read(path)
    except Unreadable as refused:
        said = str(refused)
        assert said.startswith(f"{path}: ") and said.endswith(".") and "\n" not in said, said
        assert "sekunder" not in said, said
    else:
        assert Meeting.from_json(meeting.to_json()) == meeting
        assert meeting.items and summary(meeting).encode()
    # A crash inside PDFium is contained and told; a bug of ours is neither forgiven.
    ours = [crash for crash in reader.crashes if "died, signal" not in crash]
    assert not ours, ours[0]


@pytest.mark.parametrize("carrier", documents.CARRIERS)
def test_damaged_document_is_read_or_refused(reader: Reader, place: Path, carrier: str) -> None:
    @RELAXED
    @given(damaged(documents.CARRIERS[carrier]()))
    def check(data: bytes) -> None:
        _holds(reader, place, data)

    check()


def test_api_answer_with_odd_values_is_read_or_refused(reader: Reader, place: Path) -> None:
    @RELAXED
    @given(odd_json(documents.api()))
    def check(data: bytes) -> None:
        _holds(reader, place, data)

    check()


def test_word_with_a_damaged_body_is_read_or_refused(reader: Reader, place: Path) -> None:
    @RELAXED
    @given(damaged(_body(documents.word())))
    def check(body: bytes) -> None:
        _holds(reader, place, documents.word_with(body))

    check()


def test_export_damaged_inside_is_read_or_refused(reader: Reader, place: Path) -> None:
    packed = documents.zipped({"a/P.xml": documents.sbsys(), "a/Enclosures/1.pdf": b"%PDF"})

    @RELAXED
    @given(damaged(packed))
    def check(data: bytes) -> None:
        _holds(reader, place, data)

    check()


@RELAXED
@given(data=st.binary(max_size=500))
def test_any_bytes_are_read_or_refused(reader: Reader, place: Path, data: bytes) -> None:
    _holds(reader, place, data)


@RELAXED
@given(lines=st.lists(st.sampled_from(LINES) | st.text(max_size=30), max_size=40))
def test_any_lines_are_read_or_refused(reader: Reader, place: Path, lines: list[str]) -> None:
    _holds(reader, place, "\n\n".join(lines).encode("utf-8", "replace"))


@pytest.mark.parametrize("name", REAL)
def test_damaged_real_document_is_read_or_refused(reader: Reader, place: Path, name: str) -> None:
    data = sample(name).read_bytes()
    examples = max(3, EXAMPLES // (20 if len(data) > LARGE else 4))

    @settings(RELAXED, max_examples=examples)
    @given(damaged(data))
    def check(data: bytes) -> None:
        _holds(reader, place, data)

    check()


@pytest.mark.parametrize("hard", HARD)
def test_hard_case_is_read_or_refused(reader: Reader, place: Path, hard: str) -> None:
    _holds(reader, place, HARD[hard]())


def _body(word: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(word)) as archive:
        return archive.read("word/document.xml")
