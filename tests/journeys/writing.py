"""Dorte opens the case, lays its way, and writes its paper."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.journeys.people import People, field, follow, press, told
from tests.journeys.preparing import YEAR

TITLE = "Proces for fremtidens arbejdspladser på havnen"
WORD = Path(__file__).parents[1] / "cases" / "samples" / "word-clipboard.html"
ROUTE = (
    ("Havnens MED-udvalg", "høres"),
    ("Havneudvalget", "indstiller"),
    ("Byrådet", "beslutter"),
)
PLAN = (
    (f"februar {YEAR}", "Udvalget drøfter, hvilke arbejdspladser der ønskes"),
    (f"3. kvartal {YEAR}", "Virksomheder og uddannelser inviteres til to møder"),
    (f"10. november {YEAR}", "Handlingsplanen forelægges Byrådet"),
)
MOTIONS = (
    "processen og tidsplanen godkendes",
    "der afsættes 120.000 kr. til inddragelse af virksomhederne",
)
SAVED = re.compile(r"^Gemt kl\. |skriver også nu")
PASTE = """(box, html) => {
  const data = new DataTransfer();
  data.setData("text/html", html);
  box.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


def dorte_opens_the_case(people: People) -> str:
    """With its KLE number and her department; the path of the case."""
    dorte = people.at("dorte", "sager/ny/")
    field(dorte, "Titel").fill(TITLE)
    field(dorte, "KLE-emne").fill("15.00.00")
    field(dorte, "Afdeling").select_option(label="Havn og Drift")
    field(dorte, "Ansvarlig sagsbehandler").select_option(label="Dorte Krogh")
    field(dorte, "Ida Sand").check()
    press(dorte, "Opret sag")

    assert dorte.get_by_role("heading", level=1).inner_text() == TITLE
    return dorte.url.split("/arbejdsplads/")[1]


def dorte_lays_the_route(people: People, case: str) -> None:
    """The works committee is heard, the committee recommends, the council decides."""
    dorte = people.at("dorte", case)
    follow(dorte, "Sæt ruten")
    for at, (body, role) in enumerate(ROUTE, 1):
        if not dorte.locator(f"#organ-{at}").count():
            press(dorte, "Gem ruten")
            follow(dorte, "Ret ruten")
        dorte.locator(f"#organ-{at}").select_option(label=body)
        dorte.locator(f"#rolle-{at}").select_option(label=role)
    press(dorte, "Gem ruten")

    stops = dorte.locator(".route-body").all_inner_texts()
    assert stops == [f"{body} {role}" for body, role in ROUTE]


def dorte_lays_the_process_plan(people: People, case: str) -> None:
    """Milestones, each with its time as it is said; a slip is told beside the row."""
    dorte = people.at("dorte", case)
    follow(dorte, "Læg en procesplan")
    field(dorte, "Planens navn").fill("Vejen til en handlingsplan")
    for at, (when, what) in enumerate(PLAN, 1):
        dorte.locator(f"#tid-{at}").fill(when if at > 1 else "engang")
        dorte.locator(f"#hvad-{at}").fill(what)
    press(dorte, "Gem planen")
    assert dorte.locator("#hvad-3").input_value() == PLAN[2][1]
    dorte.locator("#tid-1").fill(PLAN[0][0])
    press(dorte, "Gem planen")

    steps = dorte.locator(".timeline-step")
    assert steps.locator(".timeline-when").all_inner_texts() == [when for when, _ in PLAN]


def dorte_begins_the_paper(people: People, case: str) -> str:
    """For the committee, upon its template; the path of the paper."""
    dorte = people.at("dorte", case)
    follow(dorte, "Ny sagsfremstilling")
    field(dorte, "Organ").select_option(label="Havneudvalget")
    field(dorte, "Skabelon").select_option(label="Sag til beslutning")
    press(dorte, "Begynd at skrive")
    found = re.search(r"/arbejdsplads/(.*/fremstilling/\d+/)", dorte.url)
    assert found is not None
    return found[1]


def box(page: Page, heading: str) -> Locator:
    """The editor of a section."""
    return page.get_by_role("textbox", name=re.compile(f"^{heading}"))


def dorte_writes(people: People, paper: str, picture: Path) -> None:
    """Heading, list, table, link, picture and a paste from Word; and the recommendation."""
    dorte = people.at("dorte", f"{paper}skriv/")
    box(dorte, "Resume").click()
    dorte.keyboard.type("Havnen skal have flere arbejdspladser året rundt.")
    _account(dorte, picture)
    onward = box(dorte, "Den videre proces")
    onward.click()
    onward.evaluate(PASTE, WORD.read_text(encoding="utf-8"))
    field(dorte, "Hvem indstiller").fill("Direktøren for Havn og Drift")
    field(dorte, "at nummer 1").fill(MOTIONS[0])
    dorte.get_by_role("button", name="Gem, og få et »at« mere").click()
    field(dorte, "at nummer 2").fill(MOTIONS[1])
    field(dorte, "Åben: alle må se den").check()
    expect(dorte.locator("[data-autosave-status]")).to_have_text(SAVED)
    press(dorte, "Gem og vis")


def _account(page: Page, picture: Path) -> None:
    account = box(page, "Sagsfremstilling")
    account.click()
    page.keyboard.type("## Baggrund")
    page.keyboard.press("Enter")
    page.keyboard.type("Tre ting er undersøgt:")
    page.keyboard.press("Enter")
    page.keyboard.type("- værftets ordrer")
    page.keyboard.press("Enter")
    page.keyboard.type("sejlturismens sæson")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    _link(page)
    section = page.locator("section.slot", has=account)
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    _picture(page, section, picture)
    page.keyboard.press("Control+End")
    page.keyboard.press("Enter")
    _table(page, section)


def _link(page: Page) -> None:
    page.keyboard.press("Control+k")
    field(page, "Adresse").fill("https://havneliv.invalid/kort")
    field(page, "Linkets tekst").fill("Kortet over kajerne")
    page.get_by_role("button", name="Indsæt link").click()


def _table(page: Page, section: Locator) -> None:
    section.get_by_role("button", name="Tabel", exact=True).click()
    dialog = page.get_by_role("dialog")
    field(dialog, "Rækker").fill("2")
    field(dialog, "Kolonner").fill("2")
    field(dialog, "Titel").fill("Arbejdspladser")
    page.keyboard.press("Enter")
    for word in ("Kaj", "Ansatte", "Nordkaj", "42"):
        page.keyboard.type(word)
        if word != "42":
            page.keyboard.press("Tab")


def _picture(page: Page, section: Locator, picture: Path) -> None:
    with page.expect_file_chooser() as chosen:
        section.get_by_role("button", name="Billede", exact=True).click()
    chosen.value.set_files(picture)
    field(page, "Hvad viser billedet?").fill("Nordkajen set fra færgen")
    page.keyboard.press("Enter")
    page.locator("img[alt='Nordkajen set fra færgen']").wait_for()


def two_write_at_once(people: People, paper: str) -> None:
    """Ida is told who holds the pen; both have saved, and no word is lost."""
    dorte = people.at("dorte", f"{paper}skriv/")
    _add(dorte, "Økonomi", "Udgiften holdes inden for rammen.")
    ida = people.at("ida", f"{paper}skriv/")
    expect(ida.get_by_text("Dorte Krogh har pennen lige nu.")).to_be_visible()
    _add(ida, "Økonomi", "Staten giver tilskud.")
    press(dorte, "Gem")
    press(ida, "Gem")
    assert told(ida)[0].startswith("Dorte Krogh gemte udgave 4, mens du skrev.")
    choice = ida.get_by_role("group", name=re.compile("^Økonomi"))
    field(choice, "Begge, den ene efter den anden").check()
    press(ida, "Saml teksterne")
    people.at("ida", "")

    people.at("dorte", paper)
    text = dorte.locator("main").inner_text()
    assert "Udgiften holdes inden for rammen." in text
    assert "Staten giver tilskud." in text


def _add(page: Page, section: str, words: str) -> None:
    box(page, section).click()
    page.keyboard.type(words)
    expect(page.locator("[data-autosave-status]")).to_have_text(SAVED)


def dorte_attaches(people: People, paper: str, files: list[Path]) -> None:
    """Several at once; one is closed and says why."""
    dorte = people.at("dorte", f"{paper}bilag/")
    dorte.locator("#file").set_input_files(files)
    expect(dorte.locator(".attachment-row")).to_have_count(len(files), timeout=20_000)
    rows = dorte.locator(".attachment-row")
    for row in rows.all():
        row.get_by_role("radio", name="Åbent").check()
    last = rows.last
    last.get_by_role("radio", name="Lukket på grund af").check()
    last.get_by_role("combobox").select_option(label="personforhold")
    field(rows.first, "Titel").fill("Oplæg fra borgermødet")
    press(dorte, "Gem titler og åbenhed")
