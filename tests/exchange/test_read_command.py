"""``raadslag read`` as a user meets it: good files, and every kind of bad one."""

import io
import random
import re
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest

from raadslag.exchange.meeting import Meeting
from tests.exchange import command, documents

MEMORY = 500_000_000
SECONDS = 35  # 30 for the file, and the start of two processes
NAMES = {"text": "a.txt", "html": "a.html", "api": "a.json", "acadre": "a.xml"} | {
    "sbsys": "a.xml",
    "word": "a.docx",
    "pdf": "a.pdf",
}


def _encrypted() -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(documents.pdf()))
    writer.encrypt("hemmelig", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def _half(make: Callable[[], bytes], keep: float = 0.5) -> Callable[[], bytes]:
    def cut() -> bytes:
        whole = make()
        return whole[: int(len(whole) * keep)]

    return cut


def _laughing_word() -> bytes:
    return documents.word_with(documents.laughs("w:document"))


def _noise() -> bytes:
    return random.Random(2031).randbytes(200_000)


def _other_page() -> bytes:
    story = "<p>Læg dejen til hævning, og bag brødet i en time.</p>" * 40
    return f"<!DOCTYPE html><html><body><h1>Rugbrød</h1>{story}</body></html>".encode()


def _other_text() -> bytes:
    return "Kære Anna\n\nTak for brevet. Vi ses til sommer.\n\nHilsen Bo\n".encode() * 20


# name on disk, how it is made, what the sentence must say
BAD: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "empty": ("referat.pdf", lambda: b"", r"Filen er tom"),
    "blank": ("referat.txt", lambda: b" \n\t " * 50, r"Filen er tom"),
    "truncated pdf": ("referat.pdf", _half(documents.pdf, 0.1), r"PDF"),
    "truncated docx": ("referat.docx", _half(documents.word), r"beskadiget"),
    "truncated zip": (
        "export.zip",
        _half(lambda: documents.zipped({"a.xml": documents.sbsys()})),
        r"beskadiget",
    ),
    "encrypted": ("referat.pdf", _encrypted, r"adgangskode|krypteret"),
    "scan": ("referat.pdf", documents.pdf_scan, r"billede|scan|skan"),
    "zip bomb": ("export.zip", documents.zip_bomb, r"folder sig ud"),
    "docx bomb": ("referat.docx", documents.word_bomb, r"folder sig ud"),
    "billion laughs": ("a.xml", documents.laughs, r"entiteter"),
    "billion laughs in word": ("a.docx", _laughing_word, r"."),
    "external entity": ("a.xml", documents.outsider, r"entiteter"),
    "pdf of nothing, 10,000 pages": (
        "stor.pdf",
        lambda: documents.pdf_pages([b"BT /R 11 Tf 50 700 Td (Side uden punkter) Tj ET"], 10_000),
        r"sider|punkt|dagsorden",
    ),
    "pdf tree loop": ("loop.pdf", documents.pdf_tree_loop, r"."),
    "pdf nested forms": ("former.pdf", documents.pdf_nested_forms, r"."),
    "pdf bomb": ("bombe.pdf", documents.pdf_bomb, r"."),
    "noise": ("referat.pdf", _noise, r"ukendt format"),
    "picture": ("referat.pdf", lambda: b"\x89PNG\r\n\x1a\n" + _noise(), r"billede \(PNG\)"),
    "old word": ("referat.docx", lambda: b"\xd0\xcf\x11\xe0" + _noise(), r"gem den som \.docx"),
    "other html": ("side.html", _other_page, r"HTML-siden"),
    "other text": ("brev.txt", _other_text, r"dagsorden"),
    "nul and surrogates": ("x.txt", lambda: b"\0\xed\xa0\x80\xed\xb0\x80\0\n" * 90, r"."),
    "utf-16 text": ("x.txt", lambda: "Kære Anna\nVi ses\n".encode("utf-16") * 9, r"."),
}


def _refused(outcome: command.Outcome, path: Path) -> str:
    """The one sentence, after everything that must hold for it has been held."""
    assert (outcome.code, outcome.out) == (2, ""), outcome
    (sentence,) = outcome.err.splitlines()
    assert sentence.startswith(f"{path}: ") and sentence.endswith("."), sentence
    assert outcome.seconds < SECONDS and outcome.peak_bytes < MEMORY, outcome
    said = sentence.removeprefix(f"{path}: ")
    assert not re.search(r"\.\s", said.removesuffix(".")), f"more than one sentence: {said}"
    return said


@pytest.mark.parametrize("bad", BAD)
def test_read_bad_file_gives_one_sentence(tmp_path: Path, bad: str) -> None:
    name, make, words = BAD[bad]
    path = tmp_path / name
    path.write_bytes(make())

    said = _refused(command.read(path, "--json"), path)

    assert re.search(words, said), said


def test_read_missing_file_gives_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "findes-ikke.pdf"

    said = _refused(command.read(path), path)

    assert said == "Filen findes ikke; kontrollér navn og sti."


def test_read_empty_folder_gives_one_sentence(tmp_path: Path) -> None:
    said = _refused(command.read(tmp_path), tmp_path)

    assert said == "Der er ingen dokumenter i mappen eller zip-filen; angiv et dokument."


def test_read_file_of_300_megabytes_gives_one_sentence_at_once(tmp_path: Path) -> None:
    path = tmp_path / "stor.pdf"
    with path.open("wb") as file:
        file.write(documents.pdf())
        file.truncate(300_000_000)

    outcome = command.read(path)

    assert _refused(outcome, path).startswith("Filen fylder 300 MB, og højst 150 MB læses;")
    assert outcome.seconds < 5


@pytest.mark.parametrize("filling", [b"Punkt 1: Havn\n\nSagen.\n\n", b"<p>", b"[", b"\n"])
def test_read_140_megabytes_of_anything_stays_within_bounds(tmp_path: Path, filling: bytes) -> None:
    path = tmp_path / "stor.bin"
    with path.open("wb") as file:
        for _ in range(140):
            file.write(filling * (1_000_000 // len(filling)))

    outcome = command.read(path, "--seconds", "5")

    _refused(outcome, path)
    assert outcome.seconds < 10


def test_read_too_slow_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "lang.txt"
    path.write_bytes(documents.text() * 20_000)

    outcome = command.read(path, "--seconds", "0.05")

    assert _refused(outcome, path) == (
        "Filen tog mere end 0,05 sekunder at læse og blev opgivet; del den op, eller prøv igen."
    )


@pytest.mark.parametrize("carrier", documents.CARRIERS)
def test_read_small_document_of_every_carrier(tmp_path: Path, carrier: str) -> None:
    path = tmp_path / NAMES[carrier]
    path.write_bytes(documents.CARRIERS[carrier]())

    outcome = command.read(path, "--json")

    assert (outcome.code, outcome.err) == (0, "")
    meeting = Meeting.from_json(outcome.out)
    assert meeting.to_json() == outcome.out
    assert (meeting.source.name, meeting.kind, meeting.meeting.date) == (
        path.name,
        "minutes",
        "2031-02-03",
    )
    assert [(item.number, item.title) for item in meeting.items] == [
        ("1", "Ny mole i lystbådehavnen"),
        ("2", "Orientering om badevand"),
    ]
    assert [item.decision and item.decision.outcome for item in meeting.items] == [
        "adopted",
        "noted",
    ]


@pytest.mark.parametrize("carrier", documents.CARRIERS)
def test_read_renamed_file_is_read_by_its_content(tmp_path: Path, carrier: str) -> None:
    true, false = tmp_path / NAMES[carrier], tmp_path / "a.jpg"
    for path in (true, false):
        path.write_bytes(documents.CARRIERS[carrier]())

    read = [Meeting.from_json(command.read(path, "--json").out) for path in (true, false)]

    assert read[0].without_source() == read[1].without_source()


def test_read_export_as_folder_zip_and_file_is_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "Publication7"
    (folder / "Enclosures").mkdir(parents=True)
    (folder / "Publication7.xml").write_bytes(documents.sbsys())
    (folder / "Enclosures" / "1.pdf").write_bytes(documents.pdf())
    packed = tmp_path / "export.zip"
    packed.write_bytes(
        documents.zipped(
            {
                "Publication7/Publication7.xml": documents.sbsys(),
                "Publication7/Enclosures/1.pdf": b"%PDF",
            }
        )
    )

    outs = {
        command.read(path, "--json").out for path in (folder, packed, folder / "Publication7.xml")
    }

    assert [Meeting.from_json(out).source.name for out in outs] == ["Publication7.xml"]


def test_read_without_json_prints_a_summary(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(documents.text())

    outcome = command.read(path)

    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("Referat: Havneudvalget\n")
    assert max(map(len, outcome.out.splitlines())) <= 80


def test_read_nul_and_lone_surrogates_do_not_come_through(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(documents.api().replace(b"rent.", rb"re\u0000nt\u0007\ud800."))

    outcome = command.read(path, "--json")

    assert (outcome.code, outcome.err) == (0, "")
    assert "Vandet er rent." in outcome.out
    assert not re.search(r"\\u00[01]|\\ud[89a-f]", outcome.out)
