"""Erik issues the agenda; everybody sees what they should, and what comes after."""

from __future__ import annotations

import io
import re
from datetime import timedelta

import pikepdf
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from tests.journeys.people import People, field, follow, press, press_within, told
from tests.journeys.setting import ORDER, WHARF, titles
from tests.journeys.town_hall import LATER, NEUTRAL, URGENT, Town
from tests.journeys.writing import TITLE

MENDED = "der afsættes 90.000 kr. til inddragelse af virksomhederne"
NEWS = "Beløbet i punkt 5 er rettet, og sluseporten er kommet til."
MARKS = re.compile(r"^(Slettet|Tilføjet):\s*|\s*Slut på (slettet|tilføjet)\.\s*$")
DECISION = "Udvalget anbefaler indstillingen."
PUBLIC = [NEUTRAL if one == WHARF else one for one in ORDER]


def erik_issues(people: People, meeting: str) -> None:
    """In good time, so that nothing is asked but the last press."""
    erik = people.at("erik", f"{meeting}dagsorden/udsend/")
    assert erik.locator(".faults-blocking li").all_inner_texts() == []
    press(erik, "Udsend nu")

    assert told(erik) == ["Dagsordenen er udsendt."]
    assert titles(erik) == list(ORDER)


def each_sees(people: People, meeting: str) -> dict[str, list[str]]:
    """The items of the issue, as each one's own page shows them."""
    seen: dict[str, list[str]] = {}
    for name in ("anna", "bo", "carl", "gerda", "dorte", "hans"):
        page = people.at(name, meeting)
        link = page.get_by_role("link", name="Læs dagsordenen")
        if not link.count():
            seen[name] = []
            continue
        link.click()
        seen[name] = titles(page)
    return seen


def citizen_sees(people: People) -> list[str]:
    """What the portal shows to one who is nobody here."""
    page = people.stranger()
    page.goto(f"{people.url}/udvalg/havneudvalget/")
    with page.expect_navigation():
        page.locator("main").get_by_role("link", name="oktober").click()
    return page.locator(".line-title").all_inner_texts()


def work() -> None:
    """Do what is owed: texts, letters and the PDF of it all."""
    call_command("work", once=True)


def letters() -> dict[str, set[str]]:
    """Who has been written to, by subject; the box is emptied."""
    found: dict[str, set[str]] = {}
    for one in mail.outbox:
        found.setdefault(str(one.subject), set()).update(one.to)
    mail.outbox.clear()
    return found


def fetches_the_pdf(people: People, name: str, meeting: str) -> list[str]:
    """All of it in one file; the titles of its bookmarks."""
    page = people.at(name, meeting)
    follow(page, "Læs dagsordenen")
    link = page.get_by_role("link", name="Hent det hele som PDF")
    answer = page.request.get(people.url + str(link.get_attribute("href")))
    with pikepdf.open(io.BytesIO(answer.body())) as pdf, pdf.open_outline() as outline:
        return [str(one.title) for one in outline.root]


def carl_asks_for_his_own(people: People, meeting: str) -> None:
    """His PDF has no word of the item he is kept from, and is made when he asks."""
    carl = people.at("carl", meeting)
    follow(carl, "Læs dagsordenen")
    press(carl, "Lav en PDF af det hele")
    work()


def erik_adds_and_mends(people: People, meeting: str, paper: str) -> None:
    """A case that could not wait, and an amount that was wrong."""
    erik = people.at("erik", f"{meeting}dagsorden/")
    press_within(erik.locator(".queue-card", has_text=LATER[0][0]))
    people.at("erik", f"{paper}godkendelse/")
    field(erik, "Hvorfor den rettes").fill("Beløbet var skrevet forkert.")
    press(erik, "Ret den udsendte sagsfremstilling")
    people.at("erik", f"{paper}skriv/")
    field(erik, "at nummer 2").fill(MENDED)
    press(erik, "Gem")


def erik_issues_again(people: People, meeting: str) -> list[str]:
    """Only with a word on what is new; the differences the members are shown."""
    erik = people.at("erik", f"{meeting}dagsorden/udsend/")
    field(erik, "Nyt i denne udgave").fill(NEWS)
    press(erik, "Udsend den nye udgave")
    assert erik.locator(".note").first.inner_text() == f"Nyt i denne udgave: {NEWS}"
    bo = people.at("bo", f"{meeting}dagsorden/udgave/2/aendringer/")
    return [MARKS.sub("", one) for one in bo.locator("del, ins").all_text_contents()]


def erik_issues_late(people: People) -> str:
    """A meeting in two days: only with a reason, which stands on the agenda."""
    on = timezone.localdate() + timedelta(days=2)
    erik = people.at("erik", "moeder/nyt/")
    field(erik, "Organ").select_option(label="Havneudvalget")
    field(erik, "Dag").fill(on.isoformat())
    field(erik, "Begynder kl.").fill("08:00")
    field(erik, "Ekstraordinært møde").uncheck()
    press(erik, "Sæt i kalenderen")
    press(erik, "Begynd dagsordenen")
    press_within(erik.locator(".queue-card", has_text=URGENT[0][0]))
    follow(erik, "Udsend …")
    reason = field(erik, "Grund til, at dagsordenen udsendes efter fristen")
    reason.fill(" ")
    press(erik, "Udsend nu")
    assert "Skriv grunden." in erik.get_by_role("alert").first.inner_text()
    reason.fill("Stormfloden kom i nat.")
    press(erik, "Udsend nu")
    return erik.locator(".note-late").inner_text()


def erik_enters_the_decision(people: People, meeting: str) -> None:
    """What the committee said sends the case on to the council."""
    erik = people.at("erik", f"{meeting}dagsorden/beslutninger/")
    with erik.expect_navigation():
        erik.locator(".agenda-line", has_text=TITLE).get_by_role("link").click()
    field(erik, "Hvad skete der?").select_option(label="Anbefalet")
    field(erik, "Beslutning").fill(DECISION)
    press(erik, "Gem beslutningen")

    assert told(erik) == ["Beslutningen er gemt, og sagen står nu i køen til Byrådet."]


def council_finds_it_waiting(people: People, lived: Town) -> str:
    """The row of the case in the council's queue."""
    erik = people.at("erik", f"koe/{lived.council.pk}/")
    return erik.locator(".queue-table tbody tr").inner_text()
