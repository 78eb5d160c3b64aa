"""Enclosures joined to the agenda: tags, bookmarks, files, and what cannot be joined."""

import io
from pathlib import Path
from typing import IO

import pikepdf
import pytest

from raadslag.exchange.binder.contents import Enclosure
from raadslag.exchange.binder.gather import MOST_ATTACHED, TOO_LARGE
from raadslag.exchange.binder.orders import DAMAGED, ENDLESS, LOCKED, MOST_PAGES
from raadslag.exchange.binder.tagtree import numbers
from tests.exchange.binder.examples import (
    DOCX,
    PDF,
    PNG,
    enclosure,
    locked,
    report,
    scripted,
    untagged,
    with_enclosures,
)
from tests.exchange.binder.reading import printed
from tests.pdf_conformance import A3A, UA1, faults


def missing() -> IO[bytes]:
    raise FileNotFoundError("file is gone")


def test_join_keeps_tags_and_standards(tmp_path: Path) -> None:
    made = printed(
        with_enclosures(
            enclosure("A", PDF, report("Alfa", 3)), enclosure("B", PDF, report("Beta", 3))
        ),
        tmp_path,
    )

    assert faults(made.path) == {UA1: {}, A3A: {}}
    with pikepdf.open(made.path) as pdf:
        tree = numbers(pdf.Root.StructTreeRoot.ParentTree)
        led = [int(page.obj.StructParents) for page in pdf.pages]
    assert sorted(set(led)) == sorted(led)
    assert set(led) <= set(tree)


def test_join_reads_each_page_its_own_words(tmp_path: Path) -> None:
    made = printed(
        with_enclosures(
            enclosure("A", PDF, report("Alfa", 1)), enclosure("B", PDF, report("Beta", 1))
        ),
        tmp_path,
    )

    with pikepdf.open(made.path) as pdf:
        tree = numbers(pdf.Root.StructTreeRoot.ParentTree)
        for page in pdf.pages:
            for element in tree[int(page.obj.StructParents)]:
                if element.get("/Pg") is not None:
                    assert element.Pg.objgen == page.obj.objgen


def test_join_lists_identical_files_once(tmp_path: Path) -> None:
    same = report("Alfa", 2)

    made = printed(with_enclosures(enclosure("A", PDF, same), enclosure("B", PDF, same)), tmp_path)

    assert made.written.pages == 4
    assert "2. B Samme dokument som bilag 1 til punkt 1. side 3" in made.pages[1]


@pytest.mark.parametrize(
    ("given", "page", "note"),
    [
        (
            enclosure("Scan", PDF, untagged()),
            "1. Scan Ikke mærket op til skærmlæser. side 3",
            "Bilag 1 til punkt 1 (»Scan«) er ikke mærket op til skærmlæser.",
        ),
        (
            enclosure("Låst", PDF, locked()),
            f"1. Låst {LOCKED}",
            f"Bilag 1 til punkt 1 (»Låst«) er ikke blandt siderne. {LOCKED}",
        ),
        (
            enclosure("Ødelagt", PDF, b"%PDF-1.7\n" + b"x" * 900),
            f"1. Ødelagt {DAMAGED}",
            f"Bilag 1 til punkt 1 (»Ødelagt«) er ikke blandt siderne. {DAMAGED}",
        ),
        (
            enclosure("Tom", PDF, b""),
            f"1. Tom {DAMAGED}",
            f"Bilag 1 til punkt 1 (»Tom«) er ikke blandt siderne. {DAMAGED}",
        ),
        (
            enclosure("Billede", PNG, b"\x89PNG\r\n\x1a\n" + b"x" * 90),
            f"1. Billede {DAMAGED}",
            f"Bilag 1 til punkt 1 (»Billede«) er ikke blandt siderne. {DAMAGED}",
        ),
        (
            enclosure("Script", PDF, scripted()),
            "1. Script Scripts, medier eller filer i bilaget er ikke taget med. side 3",
            "Bilag 1 til punkt 1 (»Script«) indeholdt scripts, medier eller filer, "
            "som ikke er taget med.",
        ),
        (
            Enclosure("Væk", PDF, missing, "0" * 64),
            "1. Væk Filen kunne ikke hentes; hent den i systemet.",
            "Bilag 1 til punkt 1 (»Væk«) er ikke blandt siderne. "
            "Filen kunne ikke hentes; hent den i systemet.",
        ),
    ],
    ids=["untagged", "locked", "broken", "empty", "no picture", "script", "gone"],
)
def test_join_tells_of_a_document_it_cannot_vouch_for(
    tmp_path: Path, given: Enclosure, page: str, note: str
) -> None:
    made = printed(with_enclosures(given), tmp_path)

    assert page in made.pages[1]
    assert made.written.notes == (note,)


def test_join_leaves_out_what_is_huge_and_goes_on(tmp_path: Path) -> None:
    """A film of over 40 MB, and a list of over 5,000 pages, beside a report."""
    film, pages = tmp_path / "film", tmp_path / "liste.pdf"
    with film.open("wb") as file:
        file.truncate(MOST_ATTACHED + 1)
    with pikepdf.new() as made:
        for _ in range(MOST_PAGES + 1):
            made.add_blank_page(page_size=(99, 99))
        made.save(pages)
    given = (
        Enclosure("Film", "video/mp4", lambda: film.open("rb"), "f" * 64),
        Enclosure("Liste", PDF, lambda: pages.open("rb"), "e" * 64),
        enclosure("Rapport", PDF, report("Alfa", 1)),
    )

    made_of = printed(with_enclosures(*given), tmp_path)

    assert made_of.written.pages == 3
    assert "Alfa" in made_of.pages[2]
    assert made_of.written.notes == (
        f"Bilag 1 til punkt 1 (»Film«) er ikke blandt siderne. {TOO_LARGE}",
        f"Bilag 2 til punkt 1 (»Liste«) er ikke blandt siderne. {ENDLESS}",
    )


def test_join_claims_no_more_than_its_parts(tmp_path: Path) -> None:
    made = printed(with_enclosures(enclosure("Scan", PDF, untagged())), tmp_path)

    assert (made.written.accessible, made.written.archival) == (False, "")
    assert "5-1" in faults(made.path, UA1)[UA1]


def test_join_passes_no_script_on(tmp_path: Path) -> None:
    made = printed(with_enclosures(enclosure("Script", PDF, scripted())), tmp_path)

    assert b"alert" in scripted() or b"JavaScript" in scripted()
    with pikepdf.open(made.path) as pdf:
        pdf.save(tmp_path / "plain.pdf", object_stream_mode=pikepdf.ObjectStreamMode.disable)
    assert b"JavaScript" not in (tmp_path / "plain.pdf").read_bytes()


def test_join_gives_files_of_one_title_names_of_their_own(tmp_path: Path) -> None:
    files = [enclosure("Notat: a/b", DOCX, content) for content in (b"PK1", b"PK2")]

    made = printed(with_enclosures(*files), tmp_path)

    with pikepdf.open(made.path) as pdf:
        kept = {name: file.get_file().read_bytes() for name, file in pdf.attachments.items()}
    assert kept == {"Notat a b.docx": b"PK1", "Notat a b (2).docx": b"PK2"}
    assert faults(made.path) == {UA1: {}, A3A: {}}


def test_join_keeps_fields_and_layers_of_an_enclosure(tmp_path: Path) -> None:
    made = printed(with_enclosures(enclosure("Skema", PDF, form())), tmp_path)

    with pikepdf.open(made.path) as pdf:
        names = [str(field.T) for field in pdf.Root.AcroForm.Fields]
    assert names == ["navn"]


def form() -> bytes:
    """A page with one field to fill in."""
    held = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        field = pdf.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Annot,
                Subtype=pikepdf.Name.Widget,
                FT=pikepdf.Name.Tx,
                T=pikepdf.String("navn"),
                Rect=[50, 700, 250, 720],
                P=pdf.pages[0].obj,
            )
        )
        pdf.pages[0].obj.Annots = pikepdf.Array([field])
        pdf.Root.AcroForm = pdf.make_indirect(pikepdf.Dictionary(Fields=[field]))
        pdf.save(held)
    return held.getvalue()


def test_join_leaves_out_a_document_that_kills_its_child(tmp_path: Path) -> None:
    given = [
        enclosure("Før", PDF, report("Alfa", 1)),
        enclosure("Dyb", PDF, bottomless()),
        enclosure("Efter", PDF, report("Beta", 1)),
    ]

    made = printed(with_enclosures(*given), tmp_path)

    assert made.written.notes == (f"Bilag 2 til punkt 1 (»Dyb«) er ikke blandt siderne. {DAMAGED}",)
    assert f"1. Før side 3 2. Dyb {DAMAGED} 3. Efter side 4" in made.pages[1]
    assert faults(made.path) == {UA1: {}, A3A: {}}


def bottomless() -> bytes:
    """A PDF whose tags lie within each other deeper than any reader can follow."""
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(report("Dyb", 1))) as pdf:
        tree = pdf.Root.StructTreeRoot
        inmost = tree.K[0] if isinstance(tree.K, pikepdf.Array) else tree.K
        for _ in range(200_000):
            inner = pdf.make_indirect(
                pikepdf.Dictionary(S=pikepdf.Name.Sect, P=inmost, K=pikepdf.Array())
            )
            inmost.K = pikepdf.Array([inner])
            inmost = inner
        pdf.save(held, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return held.getvalue()
