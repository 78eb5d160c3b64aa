"""The paper's way through two approvers, one of whom sends it back."""

from __future__ import annotations

from tests.journeys.people import People, field, follow, press, told
from tests.journeys.writing import box

COMMENT = "Skriv, hvem der inviteres til møderne."


def dorte_sends_it(people: People, paper: str) -> None:
    """To Gerda first, then to Karen."""
    dorte = people.at("dorte", f"{paper}godkendelse/")
    assert field(dorte, "1. godkender").locator("option:checked").inner_text() == "Gerda Vang"
    field(dorte, "2. godkender").select_option(label="Karen Dahl, Direktør")
    press(dorte, "Send til godkendelse")

    assert told(dorte) == ["Sagsfremstillingen er sendt til godkendelse."]


def gerda_returns_it(people: People) -> None:
    """With words, which are asked for."""
    gerda = people.at("gerda", "")
    gerda.get_by_role("region", name="Venter på dit svar").get_by_role("link").first.click()
    press(gerda, "Send tilbage")
    assert gerda.get_by_role("alert").count() == 1
    field(gerda, "Bemærkning").fill(COMMENT)
    press(gerda, "Send tilbage")

    assert told(gerda) == ["Sagsfremstillingen er sendt tilbage med din bemærkning."]


def dorte_mends_it(people: People, paper: str) -> None:
    """She reads the comment, writes, and sends it the same way again."""
    dorte = people.at("dorte", f"{paper}godkendelse/")
    assert dorte.locator(".chain-comment").first.inner_text() == COMMENT
    follow(dorte, "Skriv")
    box(dorte, "Inddragelse af borgere").click()
    dorte.keyboard.type("Værftet, skipperne og teknisk skole inviteres.")
    press(dorte, "Gem")
    people.at("dorte", f"{paper}godkendelse/")
    press(dorte, "Send til godkendelse")


def both_approve(people: People, paper: str) -> None:
    """Gerda, and then Karen, to whom it comes by itself."""
    for name in ("gerda", "karen"):
        page = people.at(name, "")
        page.get_by_role("region", name="Venter på dit svar").get_by_role("link").first.click()
        press(page, "Godkend")
        assert told(page) == ["Din godkendelse er gemt."]
    dorte = people.at("dorte", f"{paper}godkendelse/")
    states = dorte.locator(".chain-state .tag").all_inner_texts()
    assert states == ["godkendt", "godkendt", "sendt tilbage", "bortfaldet"]


def dorte_queues_it(people: People, case: str) -> None:
    """For the committee, with a word to the secretary."""
    dorte = people.at("dorte", case)
    field(dorte, "Besked til sekretæren").fill("Gerne før sommeren.")
    dorte.get_by_role("button", name="Sæt i kø").click()

    dorte.get_by_text("Sagen står i køen til Havneudvalget.").wait_for()
