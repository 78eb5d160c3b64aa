"""A Word document becomes a paper, however it was made."""

import hashlib
import io
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from PIL import Image

from raadslag.exchange.docx.import_paper import paper_of
from raadslag.exchange.docx.paper import NO_WORD, NO_WORDS, read
from raadslag.exchange.docx.read_paper import ReadProposal
from raadslag.exchange.meeting import Section, Unreadable
from tests.exchange.docx.writing import Doc, bold, changed, new, plain, saved, table
from tests.exchange.mutations import damaged
from tests.exchange.pictures import drawn

MAIN = "word/document.xml"
RELAXED = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
SECTIONS = (
    Section("Resume", 1, "Stien skal forlænges.", "<p>Stien skal forlænges.</p>"),
    Section(
        "Sagsfremstilling",
        1,
        "Der er to forslag:\n- Nord\n- Syd",
        "<p>Der er to forslag:</p><ul><li>Nord</li><li>Syd</li></ul>",
    ),
    Section("Økonomi", 1, "2 mio. kr.", "<p>2 mio. kr.</p>"),
)
PROPOSALS = (ReadProposal("Direktøren for Teknik", ("stien anlægges", "udgiften afholdes")),)


def part_of(data: bytes, name: str) -> bytes:
    """One part of a Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def with_part(data: bytes, name: str, part: bytes) -> bytes:
    """The Word file with another part in place of one."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as packed:
        for entry in old.namelist():
            packed.writestr(entry, part if entry == name else old.read(entry))
    return buffer.getvalue()


def heading(document: Doc, text: str) -> None:
    """A heading by its style."""
    document.add_heading(text, 1)


def written(head: Callable[[Doc, str], None]) -> Doc:
    """A paper with a title, three sections and a recommendation."""
    document = new()
    if head is heading:
        document.add_heading("Ny sti ved havnen", 0)
    else:
        bold(document, "Ny sti ved havnen")
    head(document, "Resume")
    plain(document, "Stien skal forlænges.")
    head(document, "Sagsfremstilling")
    plain(document, "Der er to forslag:")
    for one in ("Nord", "Syd"):
        document.add_paragraph(one, style="List Bullet")
    head(document, "Økonomi")
    plain(document, "2 mio. kr.")
    head(document, "Indstilling")
    plain(
        document,
        "Direktøren for Teknik indstiller, at",
        "at stien anlægges",
        "at udgiften afholdes",
    )
    return document


@pytest.mark.parametrize("head", [heading, bold])
def test_paper_with_styles_and_with_bold_lines(head: Callable[[Doc, str], None]) -> None:
    paper = paper_of(saved(written(head)))

    assert (paper.title, paper.sections) == ("Ny sti ved havnen", SECTIONS)
    assert (paper.proposals, paper.pictures, paper.warnings) == (PROPOSALS, (), ())


def test_paper_words_beside_the_motions_are_kept() -> None:
    document = written(heading)
    plain(document, "Udvalget hørte sagen i maj, og ældrerådet bakkede op om den.")

    last = read(saved(document)).sections[-1]

    assert (last.heading, last.text) == (
        "Indstilling",
        "Udvalget hørte sagen i maj, og ældrerådet bakkede op om den.",
    )


def test_paper_title_stands_under_case_number_and_caseworker() -> None:
    document = new()
    bold(document, "Notat")
    plain(document, "Sagsnr.: 08.02.00-P20-3-31", "Sagsbehandler: Dorte Dam")
    plain(document, "Ny sti ved havnen")
    bold(document, "Resume")
    plain(document, "Stien skal forlænges.")

    paper = read(saved(document))

    assert (paper.title, paper.case_number, paper.caseworker) == (
        "Ny sti ved havnen",
        "08.02.00-P20-3-31",
        "Dorte Dam",
    )
    assert [(one.heading, one.text) for one in paper.sections][-1] == (
        "Resume",
        "Stien skal forlænges.",
    )


def test_paper_two_proposers_under_one_heading() -> None:
    document = written(bold)
    plain(document, "Borgmesteren indstiller, at sagen tages til efterretning.")

    assert read(saved(document)).proposals == (
        *PROPOSALS,
        ReadProposal("Borgmesteren", ("sagen tages til efterretning.",)),
    )


def test_paper_heading_of_heading() -> None:
    document = written(heading)
    document.add_heading("Tidsplan", 1)
    document.add_heading("Efterår", 2)
    plain(document, "Der graves.")

    last = read(saved(document)).sections[-2:]

    assert [(one.heading, one.level, one.text) for one in last] == [
        ("Tidsplan", 1, ""),
        ("Efterår", 2, "Der graves."),
    ]


def test_paper_table_stays_a_table() -> None:
    document = new()
    document.add_heading("Økonomi", 1)
    grid = table(document, [["Udgift", "Kr."], ["Jord", "100"], ["Asfalt", "200"]])
    for row in grid.rows:
        row.cells[0].paragraphs[0].runs[0].bold = True

    (section,) = read(saved(document)).sections

    assert section.text == "Udgift | Kr.\nJord | 100\nAsfalt | 200"
    assert section.html.startswith("<table><tr><td><strong>Udgift</strong></td><td>Kr.</td></tr>")


def test_paper_template_with_sections_in_a_table() -> None:
    document = new()
    table(document, [["Titel:", "Ny sti"], ["Resume", "Kort."], ["Økonomi", "Ingen."]])

    paper = read(saved(document))

    assert [(one.heading, one.text) for one in paper.sections][-2:] == [
        ("Resume", "Kort."),
        ("Økonomi", "Ingen."),
    ]


def test_paper_picture_keeps_its_place_and_its_words() -> None:
    document = new()
    document.add_heading("Kort", 1)
    plain(document, "Før")
    document.add_picture(io.BytesIO(drawn.photograph()))
    plain(document, "Efter")
    data = changed(
        saved(document), MAIN, [('name="Picture 1"', 'name="P" descr="Kort over &lt;havnen>"')]
    )

    paper = paper_of(data)

    (picture,) = paper.pictures
    (section,) = paper.sections
    assert picture.sha256 == hashlib.sha256(picture.data).hexdigest()
    assert Image.open(io.BytesIO(picture.data)).size == (40, 60)
    assert section.text == "Før\nKort over <havnen>\nEfter"
    assert section.html == (
        f'<p>Før</p><p><img src="/arbejdsplads/billede/{picture.sha256}/" '
        'alt="Kort over &lt;havnen&gt;"></p><p>Efter</p>'
    )


def test_paper_forged_mark_is_only_text() -> None:
    document = new()
    document.add_heading("Kort", 1)
    plain(document, "Se ⦗billede 0⦘ her")

    assert read(saved(document)).sections[0].html == "<p>Se billede 0 her</p>"


def test_paper_text_is_never_markup() -> None:
    document = new()
    document.add_heading("Kort <b>", 1)
    plain(document, "<script>alert(1)</script> & mere")

    (section,) = read(saved(document)).sections

    assert section.html == "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; mere</p>"


def test_paper_tracked_changes_are_told() -> None:
    document = new()
    plain(document, "Sti", "Stien anlægges.")
    inserted = '<w:ins w:author="Erik"><w:r><w:t>Straks.</w:t></w:r></w:ins></w:p><w:sectPr'
    data = changed(saved(document), MAIN, [("</w:p><w:sectPr", inserted)])

    assert read(data).warnings == (
        "Dokumentet har rettelser, som ingen har godkendt; de er taget med som godkendt.",
    )


@pytest.mark.parametrize(
    ("data", "sentence"),
    [(b"", NO_WORD), (b"%PDF-1.7", NO_WORD), (saved(new()), NO_WORDS)],
)
def test_paper_refused_with_a_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(Unreadable) as refused:
        paper_of(data)

    assert str(refused.value) == sentence


def holds(data: bytes) -> None:
    """A paper that says something, or one sentence."""
    try:
        paper = read(data)
    except Unreadable as refused:
        assert str(refused).endswith(".")
    else:
        assert paper.title or paper.sections or paper.proposals


@RELAXED
@given(damaged(saved(written(heading))))
def test_damaged_paper_is_read_or_refused(data: bytes) -> None:
    holds(data)


@RELAXED
@given(damaged(part_of(saved(written(bold)), MAIN)))
def test_paper_with_a_damaged_body_is_read_or_refused(body: bytes) -> None:
    holds(with_part(saved(written(bold)), MAIN, body))
