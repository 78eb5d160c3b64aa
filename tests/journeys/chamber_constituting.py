"""The council's constituting meeting: six members without a chair, elections of all kinds."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone
from playwright.sync_api import Locator, expect

from raadslag.bodies.actions import register, seat
from raadslag.bodies.models import Membership, Person
from raadslag.bodies.states import Role
from raadslag.cases.states import ItemKind
from tests import desk as at
from tests.cast import SYSTEM
from tests.journeys.chamber_called import Called, joined, sent_out
from tests.journeys.chamber_screens import PATIENCE, Screens, do, part, sees, stays, unfold
from tests.journeys.town_hall import town

CHAIR, MEMBERS = "Valg af formand og næstformand", "Valg af medlemmer til udvalget"
ITEMS = (
    (CHAIR, ItemKind.ELECTION, ("valget holdes",)),
    (MEMBERS, ItemKind.ELECTION, ("valget holdes",)),
)

HANDS = (  # who has no phone, and whom they vote for
    ("Anna Holm", "Dina Sø"),
    ("Carl Ravn", "Dina Sø"),
    ("Dina Sø", "Dina Sø"),
    ("Eva Kaas", ""),
    ("Finn Vig", ""),
)


def council_called() -> Called:
    """Anna, Bo, Carl, Dina and two more are to constitute the council today."""
    lived = town()
    Membership.objects.filter(organization=lived.council).update(role=Role.MEMBER)
    joined(lived.desk, lived.council, "Dina Sø")
    body = lived.desk.house.body
    known = list(Person.objects.filter(name__in=("Bo Lund", "Carl Ravn")))
    more = [register(body=body, name=one, actor=SYSTEM) for one in ("Eva Kaas", "Finn Vig")]
    for person in (*known, *more):
        seat(person=person, organization=lived.council, actor=SYSTEM)
    meeting = at.meeting(lived.desk, timezone.localdate(), lived.council)
    return Called(lived, sent_out(lived.desk, meeting, ITEMS))


def roll_is_called(screens: Screens) -> None:
    """All six are there; Anna, who has sat longest, takes the first item up from her guide."""
    with screens.desk.expect_navigation():
        screens.desk.get_by_role("button", name="Åbn mødet").click()
    sees(screens.people, "Organet har ingen formand.", "(kommunestyrelsesloven § 6)")
    screens.people.get_by_label("Længst siddende medlem").select_option(label="Anna Holm")
    do(screens.people, "Leder mødet")
    screens.guide.reload()
    sees(screens.guide, "Vi begynder med navneopråb.")
    do(screens.people, "De afkrydsede er til stede")
    do(part(screens.guide, "steps"), "Tag punkt 1 op")


def chair_is_elected(screens: Screens) -> None:
    """Nobody has four of six in two rounds; the third is a tie, and lots decide."""
    _election(screens, "formand")
    for following in ("2. afstemning", "3. afstemning"):
        _round(screens, (("Bo Lund", 3), ("Anna Holm", 2)), blank=1)
        sees(_wall(screens), "4 stemmer vælger", following)
    _round(screens, (("", 3), ("", 3)))
    sees(part(screens.guide, "steps"), "Vi trækker lod.", "§ 24, stk. 1")
    sees(part(screens.phone, "item"), "Der trækkes lod mellem")
    _lots(screens, "Bo Lund")
    for shown in (_wall(screens), part(screens.phone, "item")):
        sees(shown, "Valgt: Bo Lund")


def vice_is_elected(screens: Screens) -> None:
    """In one round, by four of six; both are entered in the register by a press each."""
    _election(screens, "næstformand")
    _voted(screens)
    sees(_wall(screens), "Valgt: Dina Sø")
    sees(part(screens.phone, "item"), "Hvem stemte på hvem, 1. afstemning")
    _written(screens)
    sees(screens.now, "Bo Lund går fra medlem til formand.")
    screens.guide.get_by_role("link", name="Deltag").click()  # another will lead from now on
    sees(part(screens.guide, "item"), "Valgt: Dina Sø")
    _seated(screens, 2)


def members_are_elected(screens: Screens, committee: str) -> None:
    """Four stand together and two; the last seat is a tie, and falls to the two by lot."""
    do(screens.now, "Tag punkt 2 op")
    sees(screens.now, "Punkt 2")
    _election(screens, f"medlemmer af {committee}", seats=2)
    rows = screens.now.locator(".group-row input")
    for place in range(6):
        rows.nth(place).fill("Nord" if place < 4 else "Syd")
    do(screens.now, "Fordel pladserne")
    sees(_wall(screens), "2,00", "Der trækkes lod mellem Nord og Syd.")
    _lots(screens, "Syd")
    sees(part(screens.phone, "item"), "Pladserne er fordelt.")
    for group, name in (("Nord", "Dina Sø"), ("Syd", "Eva Kaas")):
        screens.now.locator(f'select[name="plads-{group}"]').select_option(label=name)
    do(screens.now, "De er valgt")
    sees(_wall(screens), "Valgt: Dina Sø og Eva Kaas")
    _written(screens)
    _seated(screens, 1)


def _wall(screens: Screens) -> Locator:
    return part(screens.wall, "screen")


def _election(screens: Screens, office: str, seats: int = 0) -> None:
    form = unfold(screens.now, "Nyt valg")
    form.get_by_label("Hvad vælges der til?").fill(office)
    if seats:
        form.get_by_label("Hvordan?").select_option("proportional")
        form.get_by_label("Pladser (forholdstalsvalg)").fill(str(seats))
    do(form, "Begynd valget")
    sees(_wall(screens), f"Valg af {office}")


def _round(screens: Screens, votes: Sequence[tuple[str, int]], blank: int = 0) -> None:
    form = screens.now.locator("form", has=screens.desk.get_by_text("Stemmer i denne runde"))
    for row, (name, count) in enumerate(votes, 1):
        if name:
            form.get_by_label(f"Kandidat {row}", exact=True).fill(name)
        form.get_by_label(f"Stemmer på kandidat {row}", exact=True).fill(str(count))
    form.get_by_label("Blanke").fill(str(blank))
    do(form, "Gem runden")


def _voted(screens: Screens) -> None:
    """Bo votes on his phone and thinks again; Erik enters the others, and counts."""
    do(screens.now, "Lad medlemmerne stemme selv")
    dock = part(screens.phone, "dock")
    do(dock, "Stem blankt")
    sees(dock, "Du har stemt blankt.", "1 af 6 har stemt", "5 mangler")
    dock.get_by_label("Hvem stemmer du på?").select_option("Dina Sø")
    do(dock, "Ret din stemme")
    sees(dock, "Du har stemt på Dina Sø.")
    for given, (name, said) in enumerate(HANDS, 2):
        row = screens.now.locator(".ballot", has_text=name)
        row.locator("input[name=candidate]").fill(said)
        do(row, f"Gem {name}")
        sees(_wall(screens), f"{given} af 6 har stemt")
    do(screens.now, "Luk runden, og tæl")


def _lots(screens: Screens, drawn: str) -> None:
    screens.now.get_by_label("1. lod").select_option(label=drawn)
    screens.now.get_by_label("Hvem trak, eller så det?").fill("Anna Holm")
    do(screens.now, "Gem lodtrækningen")


def _written(screens: Screens) -> None:
    """The elections are the decision, and its wording stands."""
    do(screens.now, "Skriv valget i beslutningen")
    stays(screens)


def _seated(screens: Screens, presses: int) -> None:
    """Those elected are entered in the register."""
    buttons = screens.now.get_by_role("button", name="Indsæt de valgte")
    for left in range(presses, 0, -1):
        expect(buttons).to_have_count(left, timeout=PATIENCE)
        do(screens.now, "Indsæt de valgte")
    expect(buttons).to_have_count(0, timeout=PATIENCE)
