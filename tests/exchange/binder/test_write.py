"""An agenda as one PDF: what stands on its pages, and where its links lead."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pikepdf
import pytest

from raadslag.exchange.binder.contents import Binder, Entry
from raadslag.exchange.binder.item import write_item
from raadslag.exchange.binder.write import write
from tests.exchange.binder.examples import (
    CASE,
    DOCX,
    PDF,
    PICTURE,
    WHOLE,
    drawing,
    enclosure,
    one,
    report,
    with_enclosures,
)
from tests.exchange.binder.reading import Printed, destinations, printed
from tests.pdf_conformance import A3A, UA1, faults


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    return printed(WHOLE, tmp_path_factory.mktemp("binder"))


def test_write_keeps_both_standards(whole: Printed) -> None:
    assert faults(whole.path) == {UA1: {}, A3A: {}}


def test_write_tells_what_came_of_it(whole: Printed) -> None:
    written = whole.written

    assert (written.pages, written.accessible, written.archival) == (9, True, "A")
    assert written.size == whole.path.stat().st_size
    assert written.notes == (
        "Bilag 3 til punkt 2 (»Notat«) er ikke blandt siderne. "
        "Vedlagt som fil i dette dokument: Notat.docx.",
    )


def test_write_front_page(whole: Printed) -> None:
    assert whole.pages[0] == (
        "Enghave Kommune Rådhuspladsen 1 7400 Enghave Dagsorden Beskæftigelsesudvalget "
        "Dato tirsdag den 13. januar 2026 Tid kl. 13.30–15.30 Sted Rådhuset, lokale C3.40 "
        "Udgave Version 2, udsendt 7. januar 2026 kl. 10.15 "
        "Medlemmer Anna Holm (formand), Bo Lund, Clara Friis "
        "Udsendt for sent: Sagen om nøgletal blev først kendt den 8. januar. "
        "Ændringer i denne udgave: Punkt 3 er tilføjet. Bilag 1 til punkt 2 er udskiftet. "
        "Indhold 1. Godkendelse af dagsorden 2 "
        "2. Godkendelse af proces for udvikling af den fremtidige indsats 3 "
        "3. Orientering om nøgletal 5 4. Personsag 6 5. Meddelelser 6 "
        "Dagsorden, version 2 Side 1 af 6"
    )


def test_write_prints_an_item_in_order(whole: Printed) -> None:
    assert whole.pages[2] == (
        "Enghave Kommune · Beskæftigelsesudvalget 13. januar 2026 Beslutningssag "
        "2. Godkendelse af proces for udvikling af den fremtidige indsats "
        "Sagsnr. 15.00.00-A00-3-25 DIR BFU SOS BSK KFU BYB MIN ØKE BYR X X "
        "Resume Udvalget skal drøfte processen for den nye indsats. "
        "Sagsfremstilling Byrådet besluttede i foråret, at indsatsen skal omlægges. "
        "Kommunerne får større frihed, se siden om reformen. "
        "Målgrupper Forvaltningen foreslår tre spor: • Unge – Uddannelse først – Fritidsjob "
        "• Virksomheder 1. Drøftelse af politiske ambitioner 2. Høring i MED-udvalget "
        "Indsats 2025 2026 Mentorordning 1.250 1.400 Virksomhedspraktik 840 910 I alt 2.310 "
        "Indsatsen skal være værdig og enkel. CO2 og 100 m2. "
        "Økonomi Sagen har ingen økonomiske konsekvenser. Dagsorden, version 2 Side 3 af 6"
    )


def test_write_ends_an_item_with_what_is_proposed_and_enclosed(whole: Printed) -> None:
    assert whole.pages[3] == (
        "Enghave Kommune · Beskæftigelsesudvalget 13. januar 2026 "
        "Indstilling Direktøren for Beskæftigelse indstiller, 1. at udvalget drøfter processen "
        "2. at sagen sendes i høring i MED-udvalget "
        "Tidligere behandling Direktionen, 2. december 2025, punkt 7 Anbefales. "
        "Bilag 1. Procesplan side 7 2. Søjler side 9 3. Notat "
        "Vedlagt som fil i dette dokument: Notat.docx. Dagsorden, version 2 Side 4 af 6"
    )


def test_write_links_contents_and_enclosures_to_their_pages(whole: Printed) -> None:
    leads = [destinations(whole.path, page) for page in range(1, 10)]

    assert leads == [[2, 3, 5, 6, 6], [], [], [7, 9], [7], [], [8], [8], []]


def test_write_bookmarks_items_with_their_enclosures(whole: Printed) -> None:
    assert [(deep, title.replace("\u2002", " ")) for deep, title in whole.bookmarks] == [
        (0, "1. Godkendelse af dagsorden"),
        (0, "2. Godkendelse af proces for udvikling af den fremtidige indsats"),
        (1, "Bilag 1: Procesplan"),
        (2, "Procesplan 1"),
        (2, "Procesplan 2"),
        (3, "Slut"),
        (1, "Bilag 2: Søjler"),
        (0, "3. Orientering om nøgletal"),
        (1, "Bilag 1: Samme plan"),
        (0, "4. Personsag"),
        (0, "5. Meddelelser"),
    ]


def test_write_embeds_the_fonts_it_promises(whole: Printed) -> None:
    with pikepdf.open(whole.path) as pdf:
        fonts = {
            str(font.BaseFont).split("+")[1]
            for page in pdf.pages[:6]
            for font in page.resources.Font.values()
        }

    assert fonts == {"SourceSans3-Regular", "SourceSans3-SemiBold", "SourceSans3-Italic"}


def test_write_attaches_what_is_no_pdf(whole: Printed) -> None:
    with pikepdf.open(whole.path) as pdf:
        file = pdf.attachments["Notat.docx"]
        kept = (file.get_file().read_bytes(), file.relationship, str(pdf.Root.AF[0].UF))
        kind = str(file.obj.EF.F.Subtype)

    assert kept == (b"PK\x03\x04 et notat", pikepdf.Name.Supplement, "Notat.docx")
    assert kind == f"/{DOCX}"


def test_write_tells_how_far_it_is(tmp_path: Path) -> None:
    heard: list[tuple[str, int, int]] = []
    binder = with_enclosures(enclosure("Plan", PDF, report()))

    write(binder, tmp_path / "pakke.pdf", lambda *told: heard.append(told))

    assert heard == [
        ("Henter bilag", 0, 1),
        ("Sætter siderne", 0, 1),
        ("Sætter siderne", 1, 1),
        ("Samler bilag", 0, 1),
        ("Samler bilag", 1, 1),
        ("Færdig", 1, 1),
    ]


def test_write_draft_says_so_on_every_page(tmp_path: Path) -> None:
    draft = printed(replace(one("<p>Tekst</p>"), draft=True), tmp_path)

    assert [page.count("KLADDE") for page in draft.pages] == [1, 1]
    assert "Udgave Kladde, ikke udsendt" in draft.pages[0]
    assert faults(draft.path) == {UA1: {}, A3A: {}}


def test_write_supplementary_agenda_of_an_extraordinary_meeting(tmp_path: Path) -> None:
    binder = Binder(
        "Enghave Kommune",
        "Byrådet",
        date(2026, 1, 13),
        kind="Tillægsdagsorden",
        starts=time(9),
        extraordinary=True,
    )

    assert printed(binder, tmp_path).text == (
        "Enghave Kommune Tillægsdagsorden · ekstraordinært møde Byrådet "
        "Dato tirsdag den 13. januar 2026 Tid kl. 9.00 Tillægsdagsorden Side 1 af 1"
    )


def test_write_prints_of_a_closed_entry_what_it_is_given(tmp_path: Path) -> None:
    binder = replace(WHOLE, entries=(Entry("4", "Lukket sag", closed=True),), public=True)

    assert printed(binder, tmp_path).pages[1] == (
        "Enghave Kommune · Beskæftigelsesudvalget 13. januar 2026 Lukket punkt 4. Lukket sag "
        "Dagsorden, version 2 Side 2 af 2"
    )


def test_write_leaves_nothing_beside_the_target(tmp_path: Path) -> None:
    printed(with_enclosures(enclosure("Plan", PDF, report())), tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["pakke.pdf"]


def test_write_item_alone_has_its_head_and_its_enclosures(tmp_path: Path) -> None:
    written = write_item(WHOLE, 1, tmp_path / "punkt.pdf")

    item = Printed(tmp_path / "punkt.pdf", written)
    assert item.pages[0].startswith(
        "Enghave Kommune · Beskæftigelsesudvalget 13. januar 2026 Beslutningssag "
        f"2. {CASE.title} Sagsnr. 15.00.00-A00-3-25"
    )
    assert (written.pages, faults(item.path)) == (5, {UA1: {}, A3A: {}})


def test_write_logo_that_is_no_picture_is_told(tmp_path: Path) -> None:
    assert WHOLE.letterhead is not None
    binder = replace(one(), letterhead=replace(WHOLE.letterhead, logo=b"GIF?"))

    made = printed(binder, tmp_path)

    told = "Logoet kunne ikke læses og er udeladt; brug en SVG-, PNG- eller JPEG-fil."
    assert (made.written.notes, made.bookmarks[-1]) == ((told,), (0, "Om dokumentet"))
    assert told in made.pages[-1]
    assert faults(made.path) == {UA1: {}, A3A: {}}


@pytest.mark.parametrize("wide", [200, 4000])
def test_write_logo_drawn_as_svg_is_shown_as_a_drawing(tmp_path: Path, wide: int) -> None:
    assert WHOLE.letterhead is not None
    shape = f'<path fill="#14506b" opacity=".5" d="M0 0H{wide}V100H0z"/>'
    logo = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} 100">{shape}</svg>'
    binder = replace(one(), letterhead=replace(WHOLE.letterhead, logo=logo.encode()))

    made = printed(binder, tmp_path)

    assert (made.written.notes, faults(made.path)) == ((), {UA1: {}, A3A: {}})
    assert "Rådhuspladsen 1 7400 Enghave Dagsorden" in made.pages[0]


def test_write_picture_without_words_is_told(tmp_path: Path) -> None:
    html = f'<p><img src="/arbejdsplads/billede/{PICTURE}/"></p>'
    binder = one(html, picture={PICTURE: drawing((300, 5000))}.get)

    made = printed(binder, tmp_path)

    assert made.written.notes == (
        "Et billede mangler en beskrivelse for dem, der ikke kan se det (punkt 1).",
    )
    assert faults(made.path, UA1) == {UA1: {}}
