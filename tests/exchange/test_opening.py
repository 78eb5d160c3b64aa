"""One document is taken out of an export; nothing outside it is touched."""

import os
import stat
import tempfile
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings

from raadslag.exchange.limits import MEGABYTE, Limits
from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.opening import Document, beside, opened
from tests.exchange.documents import zipped as packed
from tests.exchange.mutations import damaged

MAIN = b"<Publication>Havneudvalget</Publication>"
EXPORT = {
    "Publication7.xml": MAIN,
    "Enclosures/1.pdf": b"%PDF bilag",
    "Enclosures/Kort.PDF": b"kort",
}


def rank(data: bytes) -> int | None:
    """XML is surer than text; nothing else is known."""
    return {b"<": 0, b"T": 5}.get(data[:1])


def zipped(path: Path, files: dict[str, bytes]) -> Path:
    """A zip with the files."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def laid_out(path: Path, files: dict[str, bytes]) -> Path:
    """A folder with the files."""
    for name, data in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(data)
    return path


def _refusal(path: Path, limits: Limits | None = None) -> str:
    with pytest.raises(Unreadable) as refused:
        opened(path, rank, limits or Limits())
    return str(refused.value)


def test_opened_file_is_the_document(tmp_path: Path) -> None:
    path = tmp_path / "møde.xml"
    path.write_bytes(MAIN)

    assert opened(path, rank) == Document("møde.xml", MAIN)


@pytest.mark.parametrize("top", ["", "Publication7/", "c/publish/Publication7/"])
def test_opened_export_finds_its_document_and_enclosures(tmp_path: Path, top: str) -> None:
    files = {top + name: data for name, data in EXPORT.items()}
    folder = laid_out(tmp_path / "folder", files)
    packed = zipped(tmp_path / "export.bin", files)

    for path in (folder, packed):
        assert opened(path, rank) == Document("Publication7.xml", MAIN)
        assert beside(path, "Enclosures/1.pdf") == b"%PDF bilag"
        assert beside(path, "enclosures\\KORT.pdf") == b"kort"
        assert beside(path, "Enclosures/2.pdf") is None


def test_opened_zip_with_backslashes_is_read(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {"P\\P.xml": MAIN, "P\\Enclosures\\1.pdf": b"bilag"})

    assert opened(path, rank) == Document("P.xml", MAIN)
    assert beside(path, "Enclosures/1.pdf") == b"bilag"


def test_opened_several_takes_the_surest(tmp_path: Path) -> None:
    files = {"a.txt": b"Tekst", "b.txt": b"<xml/>", "c.png": b"\x89PNG"}

    assert opened(laid_out(tmp_path, files), rank) == Document("b.txt", b"<xml/>")


def test_opened_word_document_is_itself_also_in_a_zip(tmp_path: Path) -> None:
    word = zipped(tmp_path / "x.docx", {"[Content_Types].xml": b"<Types/>"}).read_bytes()

    packed = zipped(tmp_path / "x.zip", {"møde.docx": word})

    assert opened(tmp_path / "x.docx", rank) == Document("x.docx", word)
    assert opened(packed, rank) == Document("møde.docx", word)


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({}, "Der er ingen dokumenter i mappen eller zip-filen"),
        ({"Enclosures/1.pdf": b"x", "Other/2.pdf": b"x"}, "Der er ingen dokumenter"),
        (
            {"a.xml": b"<a/>", "b.xml": b"<b/>"},
            "Mappen eller zip-filen rummer flere møder (a.xml, b.xml …)",
        ),
        ({f"{n}.xml": b"<a/>" for n in range(40)}, "Mappen eller zip-filen rummer 40 dokumenter"),
        ({"a.png": b"\x89PNG", "b.png": b"\x89PNG"}, "Ingen af de 2 filer"),
    ],
)
def test_opened_without_one_main_document_is_refused(
    tmp_path: Path, files: dict[str, bytes], words: str
) -> None:
    folder = laid_out(tmp_path / "folder", files)
    folder.mkdir(exist_ok=True)
    packed = zipped(tmp_path / "x.zip", files) if files else folder

    assert _refusal(folder).startswith(words)
    assert _refusal(packed).startswith(words)


def test_opened_folder_of_one_unknown_leaves_the_verdict_to_the_readers(tmp_path: Path) -> None:
    assert opened(laid_out(tmp_path, {"a.png": b"\x89PNG"}), rank) == Document("a.png", b"\x89PNG")


def test_opened_zip_within_a_zip_is_refused(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "inner.zip", {"a.xml": MAIN}).read_bytes()

    sentence = _refusal(zipped(tmp_path / "outer.zip", {"inner.zip": inner}))

    assert sentence.startswith("Der ligger en zip-fil inde i en anden")


@pytest.mark.parametrize(
    "name", ["../a.xml", "/etc/a.xml", "C:\\a.xml", "x/../../a.xml", "..\\a.xml"]
)
def test_opened_zip_that_points_outside_is_refused(tmp_path: Path, name: str) -> None:
    path = zipped(tmp_path / "x.zip", {"fine.xml": MAIN, name: MAIN})

    assert _refusal(path).startswith("Zip-filen rummer en sti, der peger ud af den")


def test_opened_zip_with_a_link_is_refused(tmp_path: Path) -> None:
    path, link = tmp_path / "x.zip", zipfile.ZipInfo("a.xml")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(link, "/etc/passwd")

    assert _refusal(path).startswith("Zip-filen rummer en sti, der peger ud af den")


@pytest.mark.parametrize("keep", [0.2, 0.5, 0.9, 0.99])
def test_opened_truncated_zip_is_refused(tmp_path: Path, keep: float) -> None:
    data = zipped(tmp_path / "x.zip", {f"{n}.xml": os.urandom(50) for n in range(9)}).read_bytes()
    (tmp_path / "x.zip").write_bytes(data[: int(len(data) * keep)])

    assert _refusal(tmp_path / "x.zip").startswith("Den pakkede fil (zip eller Word) er beskadiget")


@pytest.mark.parametrize("name", ["a.xml", "[Content_Types].xml"])
def test_opened_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, name: str) -> None:
    limits = Limits(unpacked_bytes=5 * MEGABYTE)
    path = zipped(tmp_path / "x.zip", {name: b"<" + b"\0" * 20 * MEGABYTE})

    words = "Den pakkede fil (zip eller Word) folder sig ud til langt mere"
    assert _refusal(path, limits).startswith(words)


def test_opened_bomb_of_many_word_parts_is_refused(tmp_path: Path) -> None:
    parts = {f"word/{n}.xml": b"\0" * MEGABYTE for n in range(8)}
    path = zipped(tmp_path / "x.docx", {"[Content_Types].xml": b"<Types/>", **parts})

    assert _refusal(path, Limits(unpacked_bytes=5 * MEGABYTE)).startswith("Den pakkede fil")


def test_opened_zip_with_too_many_entries_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {f"{n}.xml": b"" for n in range(30)})

    assert "langt mere" in _refusal(path, Limits(entries=20))
    assert "langt mere" in _refusal(path, Limits(entries=2))


def test_opened_zip_with_a_password_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {"a.xml": MAIN})
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)

    assert _refusal(path).startswith("Zip-filen er låst med adgangskode")


def test_opened_zip_packed_with_lzma_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.xml", MAIN)

    assert _refusal(tmp_path / "x.zip").startswith("Zip-filen er pakket på en usædvanlig måde")


def test_opened_pipe_does_not_wait(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert _refusal(tmp_path / "pipe").startswith("Det er ikke en almindelig fil")


def test_opened_large_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    with path.open("wb") as file:
        file.truncate(300 * MEGABYTE)

    assert _refusal(path) == (
        "Filen fylder 300 MB, og højst 150 MB læses; hent dagsordenen eller referatet uden bilag."
    )


def test_opened_folder_with_too_many_files_is_refused(tmp_path: Path) -> None:
    laid_out(tmp_path, {f"{n}.xml": b"" for n in range(9)})

    assert _refusal(tmp_path, Limits(entries=8)).startswith("Mappen rummer over 8 filer")


def test_opened_and_beside_follow_no_link_in_a_folder(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    laid_out(secret, {"Kort.pdf": b"secret"})
    folder = laid_out(tmp_path / "folder", EXPORT)
    (folder / "Enclosures" / "2.pdf").symlink_to(secret / "Kort.pdf")
    (folder / "Linked").symlink_to(secret)
    (folder / "a.xml").symlink_to(folder / "Publication7.xml")

    assert opened(folder, rank) == Document("Publication7.xml", MAIN)
    for path in (folder, folder / "Publication7.xml"):
        assert beside(path, "Enclosures/1.pdf") == b"%PDF bilag"
        assert beside(path, "Enclosures/2.pdf") is None
        assert beside(path, "Linked/Kort.pdf") is None


@pytest.mark.parametrize(
    "relative",
    ["", ".", "..", "../secret", "x/../../secret", "/etc/passwd", "c:\\x", "\0", "https://x/y"],
)
def test_beside_name_that_leads_elsewhere_is_none(tmp_path: Path, relative: str) -> None:
    laid_out(tmp_path, {"secret": b"secret", "export/a.xml": MAIN})

    assert beside(tmp_path / "export" / "a.xml", relative) is None
    assert beside(tmp_path / "export", relative) is None


def test_beside_of_what_is_missing_is_none(tmp_path: Path) -> None:
    assert beside(tmp_path / "missing.xml", "Enclosures/1.pdf") is None


@settings(max_examples=300, deadline=None)
@given(damaged(packed(EXPORT)))
def test_damaged_zip_is_opened_or_refused_and_beside_it_bytes_or_none(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "x.zip")
        path.write_bytes(data)

        with suppress(Unreadable):
            assert opened(path, rank).name
        assert beside(path, "Enclosures/1.pdf") in (None, EXPORT["Enclosures/1.pdf"])


def test_beside_bomb_in_an_archive_is_none(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {"a.xml": MAIN, "E/1.pdf": b"\0" * 20 * MEGABYTE})

    assert beside(path, "E/1.pdf", Limits(unpacked_bytes=5 * MEGABYTE)) is None


def test_beside_an_archive_with_a_nameless_entry_finds_the_others(tmp_path: Path) -> None:
    data = packed({"a.xml": MAIN, "E/1.pdf": b"%PDF bilag", "n": b"?"})
    path = tmp_path / "x.zip"
    path.write_bytes(data.replace(b"n", b"\0"))  # a name ends at its first zero byte

    assert beside(path, "E/1.pdf") == b"%PDF bilag"
