"""The page of an item."""

from datetime import date

import pytest
from django.test import Client

from raadslag.bodies.actions import found as founded
from raadslag.cases.actions import supply_topics
from raadslag.cases.entries import TopicEntry
from raadslag.publications.models import Citation
from tests.cast import SYSTEM
from tests.web.portal.published import (
    cite,
    coming,
    decision,
    dissent,
    full,
    item,
    minuted,
    planned,
    publication,
    route,
    section,
    town,
)
from tests.web.portal.reading import body, links, none_of, see, words

pytestmark = pytest.mark.django_db
MEETING = "/udvalg/jobudvalget/2026-01-13/"
PATH = f"{MEETING}punkt/5/"


def test_item_puts_the_decision_and_what_it_changed_first(client: Client) -> None:
    full(minuted(town().jobs, date(2026, 1, 13)))

    page = see(client, PATH)

    assert words(page, "h2")[:2] == ["Beslutning", "På denne side"]
    assert words(page, ".decision .chip") == ["Tiltrådt med ændring"]
    assert words(page, ".decision-text") == [
        "Tiltrådt, dog således at mødet holdes kl. 15.00 - 16.30."
    ]
    assert words(page, ".decision .change dd") == ["Tidspunkt", "14.00", "15.00"]
    assert words(page, ".dissent") == ["Bo Lundsgaard var imod (andet led)"]


def test_item_leads_to_its_topics_by_their_titles(client: Client) -> None:
    there = town()
    release = minuted(there.jobs, date(2026, 1, 13))
    item(release, "5", "Sag", kle_topic="15.00.00")
    item(release, "6", "Sag", kle_topic="07.00.01")
    body = founded(name=there.body.name, actor=SYSTEM)
    titles = {"15": "Arbejdsmarked", "15.00.00": "Arbejdsmarked i almindelighed"}
    topics = [TopicEntry(number, title, "") for number, title in titles.items()]
    supply_topics(body=body, topics=topics, actor=SYSTEM)

    first, second = see(client, PATH), see(client, f"{MEETING}punkt/6/")

    assert words(first, "[aria-labelledby=emner] li") == list(titles.values())
    assert links(first, "[aria-labelledby=emner]") == ["/emne/15/", "/emne/15-00-00/"]
    assert words(second, "[aria-labelledby=emner]") == []


def test_item_shows_its_votes_with_names(client: Client) -> None:
    full(minuted(town().jobs, date(2026, 1, 13)))

    page = see(client, PATH)

    assert words(page, ".votes caption") == ["Afstemning: Indstillingens andet led"]
    assert words(page, ".votes tbody tr") == [
        "For 5 Fjordlisten og Bylisten",
        "Imod 1 Bo Lundsgaard",
        "Undlod at stemme 0",
    ]


def test_item_shows_recommendation_texts_and_contents(client: Client) -> None:
    full(minuted(town().jobs, date(2026, 1, 13)))

    page = see(client, PATH)

    assert words(page, ".motions li") == [
        "processen godkendes",
        "der holdes møde kl. 14.00 - 16.30.",
    ]
    assert words(page, ".text h2, .text h3:not(.stage h3)") == words(page, ".contents a")
    assert words(page, ".contents a") == [
        "Indstilling", "Resume", "Sagsfremstilling", "Økonomi", "Bilag", "Tidligere behandling"
    ]  # fmt: skip
    assert [page.css_first(href) is not None for href in links(page, ".contents")] == [True] * 6


def test_item_names_attachments_with_and_without_a_file(client: Client) -> None:
    full(minuted(town().jobs, date(2026, 1, 13)))

    page = see(client, PATH)

    assert words(page, ".files li") == [
        "Tidsplan (PDF, 1,2 MB)",
        "Notat om reformen (kun nævnt, filen er ikke her)",
    ]
    assert links(page, ".files") == [f"/fil/{'a' * 64}/"]


def test_item_says_once_when_none_of_its_attachments_can_be_fetched(client: Client) -> None:
    named = [{"title": f"Bilag {n}", "sha256": "", "media_type": "", "size": 0} for n in (1, 2)]
    item(minuted(town().jobs, date(2026, 1, 13)), "5", "Sag", content={"attachments": named})

    page = see(client, PATH)

    assert words(page, ".files li") == ["Bilag 1", "Bilag 2"]
    assert words(page, "section[aria-labelledby=bilag] p") == [
        "Dokumentet nævner disse bilag. Filerne er ikke offentliggjort her.",
        "Link til »Bilag«",
    ]


@pytest.mark.parametrize(
    ("row", "sentence", "named"),
    [
        (route("JOB"), "Sagen behandles i Jobudvalget (JOB).", []),
        (
            route("JOB", "ØKU", "BYR"),
            "Sagen behandles i Byrådet (BYR), ØKU og Jobudvalget (JOB).",
            [],
        ),
        (
            route(),
            "Kilden fortæller ikke, hvilke af disse organer der er sat kryds ved. "
            "Skemaet over behandlingen nævner:",
            ["DIR", "Byrådet (BYR)", "ØKU", "Jobudvalget (JOB)"],
        ),
        (
            {**route(), "marked": []},
            "Ingen af organerne i skemaet over behandlingen er krydset af.",
            [],
        ),
    ],
)
def test_item_says_the_route_in_words(
    client: Client, row: dict[str, object], sentence: str, named: list[str]
) -> None:
    item(minuted(town().jobs, date(2026, 1, 13)), "5", "Sag", content={"route": row})

    page = see(client, PATH)

    assert words(page, "section[aria-labelledby=behandling] p") == [sentence]
    assert words(page, "section[aria-labelledby=behandling] li") == named


def test_item_links_what_it_cites_and_is_cited_by(client: Client) -> None:
    fjordby = town()
    citing = full(minuted(fjordby.jobs, date(2026, 1, 13)))
    cited = item(minuted(fjordby.jobs, date(2025, 8, 19)), "47", "Planen")
    cite(citing, "udvalgsmøde i august 2025, pkt. 47", cited.meeting, "47")
    target = "/udvalg/jobudvalget/2025-08-19/punkt/47/"

    assert links(see(client, PATH), ".text .prose") == [target]
    assert links(see(client, PATH), "section[aria-labelledby=henvisninger]") == [target]
    assert links(see(client, target), "section[aria-labelledby=omtalt]") == [PATH]


def test_item_leaves_a_citation_of_an_unknown_meeting_as_text(client: Client) -> None:
    cite(full(minuted(town().jobs, date(2026, 1, 13))), "udvalgsmøde i august 2025, pkt. 47", None)

    assert Citation.objects.count() == 1
    assert links(see(client, PATH), ".text .prose") == []


def test_item_leads_to_neighbours_and_the_case_elsewhere(client: Client) -> None:
    fjordby = town()
    release = minuted(fjordby.jobs, date(2026, 1, 13))
    item(release, "4", "Før")
    full(release)
    item(release, "6", "Efter", closed=True)
    full(minuted(fjordby.council, date(2026, 1, 27)), "9")

    page = see(client, PATH)

    assert links(page, ".turn") == [f"{MEETING}punkt/4/", f"{MEETING}punkt/6/"]
    assert links(page, "section[aria-labelledby=sagen]") == [
        "/sag/15-00-00-a00-3-25/",
        "/udvalg/byraadet/2026-01-27/punkt/9/",
    ]
    assert words(page, "section[aria-labelledby=sagen] li") == [
        "Byrådet 27. januar 2026, punkt 9 Tiltrådt med ændring"
    ]


def test_item_that_recommends_tells_how_the_case_ended(client: Client) -> None:
    fjordby = town()
    case = {"case_number": "15.00.00-A00-3-25", "case_slug": "15-00-00-a00-3-25"}
    said = {"content": {"decision": decision("Anbefales.")}, "outcome": "recommended", **case}
    item(minuted(fjordby.jobs, date(2026, 1, 13)), "5", "Ny kaj", **said)
    alone = see(client, PATH)
    last = {"content": {"decision": decision("Tiltrådt.")}, "outcome": "adopted", **case}
    item(minuted(fjordby.council, date(2026, 1, 27)), "9", "Ny kaj", **last)

    first, second = see(client, PATH), see(client, "/udvalg/byraadet/2026-01-27/punkt/9/")

    told = "Senest behandlet: Byrådet 27. januar 2026, punkt 9 Tiltrådt"
    assert words(alone, ".decision .decision-on") == []
    assert words(first, ".decision .decision-on") == [told]
    assert words(second, ".decision .decision-on") == []


def test_item_of_an_agenda_waits_for_its_decision(client: Client) -> None:
    meeting = coming(town().jobs)
    item(publication(meeting, "agenda"), "1", "Sag")

    page = see(client, f"/udvalg/jobudvalget/{meeting.slug}/punkt/1/")

    assert words(page, ".decision p") == [
        "Sagen er ikke behandlet endnu. Beslutningen kommer her, når referatet er offentliggjort."
    ]


def test_item_title_names_number_body_date_and_municipality(client: Client) -> None:
    full(minuted(town().jobs, date(2026, 1, 13)))

    assert words(see(client, PATH), "title") == [
        "Punkt 5: Proces for den fremtidige beskæftigelsesindsats · "
        "Jobudvalget 13. januar 2026 · Fjordby Kommune"
    ]


SECRETS = ("15.09.00", "Hemmeligheden", "Fru Skjult", "hemmeligt-bilag", "14.00", "var imod")


def leaky(client: Client, **values: object) -> None:
    """A closed item whose row holds more than it should."""
    item(
        minuted(town().jobs, date(2026, 1, 13)),
        "5",
        "Salg af areal",
        closed=True,
        case_number="15.09.00-A00-1-26",
        case_slug="15-09-00-a00-1-26",
        outcome="adopted",
        content={
            "sections": [section("Hemmeligheden")],
            "proposals": [{"proposer": "Fru Skjult", "kind": "recommendation", "motions": ["x"]}],
            "changes": [{"kind": "time", "before": "14.00", "after": "15.00"}],
            "dissent": [dissent("Fru Skjult")],
            "attachments": [
                {"title": "hemmeligt-bilag", "sha256": "", "media_type": "", "size": 0}
            ],
            **values,
        },
    )


def test_closed_item_shows_its_title_and_public_decision_alone(client: Client) -> None:
    leaky(client, decision=decision("Anbefales.", recommends_to="Fru Skjult"))

    page = see(client, PATH)

    assert words(page, "article") == [
        "Punkt 5 · Jobudvalget 13. januar 2026 Salg af areal Beslutning Lukket Tiltrådt Anbefales."
        " Link til »Beslutning«"
    ]
    assert none_of(page.html or "", SECRETS) == []


def test_closed_item_without_decision_shows_its_title_alone(client: Client) -> None:
    leaky(client)

    page = see(client, PATH)

    assert words(page, ".decision .chip") == ["Lukket"]
    assert words(page, ".decision p") == [
        "Punktet er behandlet for lukkede døre. Kun overskriften er offentlig."
    ]


def test_closed_item_without_decision_shows_how_it_was_voted(client: Client) -> None:
    sides: dict[str, object] = {"yes": 2, "no": 1, "abstained": None, "abstained_who": []}
    vote = {"on": "", **sides, "yes_who": ["Anna Holm", "Bo Lund"], "no_who": ["Ida Juul"]}
    leaky(client, votes=[vote])

    page = see(client, PATH)

    assert words(page, ".decision p") == [
        "Punktet er behandlet for lukkede døre. Beslutningen er ikke offentlig, men det er, "
        "hvordan der blev stemt."
    ]
    assert [name in words(page, ".votes")[0] for name in ("Anna Holm", "Ida Juul")] == [True, True]
    assert none_of(page.html or "", SECRETS) == []


@pytest.mark.parametrize(
    "path", ["/", "/udvalg/jobudvalget/", MEETING, "/soeg/?q=areal", "/sitemap-2026.xml"]
)
def test_closed_item_gives_nothing_away_in_lists(client: Client, path: str) -> None:
    leaky(client)

    assert none_of(body(client, path), (*SECRETS, "Tiltrådt", "bilag")) == []


def test_item_of_no_such_number_is_not_found(client: Client) -> None:
    full(minuted(town().jobs, date(2026, 1, 13)))

    see(client, f"{MEETING}punkt/6/", 404)


def test_item_with_another_number_now_is_found_where_it_was(client: Client) -> None:
    meeting = planned(town().jobs, date(2026, 1, 13))
    first = publication(meeting, "agenda", state="superseded")
    item(first, "7", "Planen", item_key=4, shown=False)
    item(publication(meeting, "agenda", 2), "8", "Planen", item_key=4)

    answer = client.get(f"{MEETING}punkt/7/")

    assert (answer.status_code, answer.headers["Location"]) == (302, f"{MEETING}punkt/8/")
