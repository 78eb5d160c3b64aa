"""One item's blocks given their meaning."""

from raadslag.exchange.draft import DraftItem
from raadslag.exchange.meeting import (
    Attachment,
    Decision,
    Dissent,
    Item,
    Kle,
    Proposal,
    Reference,
    Section,
    Stage,
    Vote,
)
from tests.exchange.assembly.drafts import BORDER, head, item, meeting, point, text


def test_item_is_understood_whole() -> None:
    found = item(
        text("15.00.00-A00-3-25"),
        head("Resume"),
        text("Byen får en legeplads, jf. Byrådets møde den 9. december 2025, pkt. 4."),
        head("Indstilling"),
        text("Direktøren indstiller"),
        text("at legepladsen bygges."),
        head("Beslutning"),
        text("Indstillingen er tiltrådt."),
        text("Anna Ask (A) tog forbehold."),
        head("Bilag"),
        text("Tegning (påført 12.01.2026)"),
    )

    resume = "Byen får en legeplads, jf. Byrådets møde den 9. december 2025, pkt. 4."
    assert found == Item(
        number="1",
        title="Ny legeplads",
        case_number="15.00.00-A00-3-25",
        kle=Kle("15.00.00", "A00"),
        sections=(
            Section("Resume", 1, resume, f"<p>{resume}</p>"),
            Section(
                "Indstilling",
                1,
                "Direktøren indstiller\nat legepladsen bygges.",
                "<p>Direktøren indstiller</p><p>at legepladsen bygges.</p>",
            ),
        ),
        proposals=(Proposal("Direktøren", "recommendation", ("legepladsen bygges.",)),),
        decision=Decision(
            "Indstillingen er tiltrådt.\nAnna Ask (A) tog forbehold.",
            "<p>Indstillingen er tiltrådt.</p><p>Anna Ask (A) tog forbehold.</p>",
            "adopted",
        ),
        dissent=(Dissent("Anna Ask (A)", "reservation"),),
        references=(
            Reference(
                "Byrådets møde den 9. december 2025, pkt. 4", "Byrådet", "2025-12-09", None, "4"
            ),
        ),
        attachments=(Attachment("Tegning (påført 12.01.2026)"),),
    )


def test_border_ends_a_decision_that_stands_first() -> None:
    found = item(
        head("Beslutninger"),
        text("Godkendt."),
        BORDER,
        text("Legepladsen ligger ved søen."),
        head("Resume"),
        text("Kort."),
    )

    assert found.decision == Decision("Godkendt.", "<p>Godkendt.</p>", "adopted")
    assert [(one.heading, one.text) for one in found.sections] == [
        (None, "Legepladsen ligger ved søen."),
        ("Resume", "Kort."),
    ]


def test_only_the_decision_of_the_meetings_date_is_its_own() -> None:
    found = item(
        head("Beslutning i Børneudvalget den 06-01-2026"),
        text("Udsat. Bo Bech tog forbehold."),
        head("Supplerende sagsfremstilling"),
        text("Mere."),
        head("Beslutning i Børneudvalget den 13-01-2026"),
        text("Godkendt."),
    )

    assert found.decision == Decision("Godkendt.", "<p>Godkendt.</p>", "adopted")
    assert found.history == (
        Stage("Børneudvalget", "2026-01-06", None, "Udsat. Bo Bech tog forbehold."),
    )
    assert found.dissent == ()
    assert [one.heading for one in found.sections] == [
        "Beslutning i Børneudvalget den 06-01-2026",
        "Supplerende sagsfremstilling",
        "Beslutning i Børneudvalget den 13-01-2026",
    ]


def test_no_decision_where_only_earlier_bodies_have_decided() -> None:
    found = item(head("Beslutning i Skoleudvalget den 06-01-2026"), text("Anbefales."))

    assert found.decision is None
    assert found.history == (Stage("Skoleudvalget", "2026-01-06", None, "Anbefales."),)


def test_stage_lines_under_the_recommendation_are_history() -> None:
    found = item(
        head("Indstilling"),
        text("Anna indstiller, at legepladsen bygges."),
        text("Skoleudvalget, 6. januar 2026, pkt. 65:"),
        text("Anbefales."),
        head("Beslutning"),
        text("Godkendt."),
    )

    assert found.proposals == (Proposal("Anna", "recommendation", ("legepladsen bygges.",)),)
    assert found.history == (Stage("Skoleudvalget", "2026-01-06", "65", "Anbefales."),)
    assert found.decision == Decision("Godkendt.", "<p>Godkendt.</p>", "adopted")


def test_decision_ends_where_the_history_tells_it_to() -> None:
    found = item(
        head("BESLUTNING"),
        text("Sagens behandling udsat."),
        text("Opførelse af en legeplads."),
        head("Sagens forløb"),
        text("13-01-2026 Børneudvalget"),
        text("Sagens behandling udsat."),
    )

    assert found.decision is not None
    assert found.decision.text == "Sagens behandling udsat."
    assert found.sections[0] == Section(
        None, 1, "Opførelse af en legeplads.", "<p>Opførelse af en legeplads.</p>"
    )
    assert found.history == ()


def test_decision_the_carrier_knows_goes_before_headings() -> None:
    draft = DraftItem(
        "1",
        "Ny legeplads",
        blocks=(head("Beslutning i Børneudvalget den 06-01-2026"), text("Udsat.")),
        decision=(text("Godkendt."),),
    )

    found = meeting(draft).items[0]

    assert found.decision == Decision("Godkendt.", "<p>Godkendt.</p>", "adopted")
    assert found.history == (Stage("Børneudvalget", "2026-01-06", None, "Udsat."),)


def test_empty_fields_say_nothing() -> None:
    found = item(
        text("."),
        head("Lovgrundlag"),
        text("Tomt indhold"),
        head("Beslutning"),
        text("-"),
        head("Bilag"),
        text("Ingen"),
    )

    assert found == Item("1", "Ny legeplads", sections=(Section("Lovgrundlag", 1, "", ""),))


def test_headings_in_capitals_part_a_members_motion_from_the_answer() -> None:
    found = item(
        head("Beslutning"),
        text("Godkendt."),
        text("BESLUTNINGSFORSLAG FRA VENSTRE"),
        head("Baggrund:", weak=True),
        text("Byen vokser. Venstre foreslår derfor at,"),
        text("1. der bygges en legeplads."),
        text("INDSTILLING FRA AFDELINGEN FOR LEG"),
        head("Resume"),
        text("Afdelingen for Leg svarer."),
        head("Beslutningspunkter"),
        text("Det indstilles:"),
        text("At 1) forslaget følges."),
    )

    assert found.proposals == (
        Proposal("Venstre", "member_motion", ("der bygges en legeplads.",)),
        Proposal("Afdelingen for Leg", "recommendation", ("forslaget følges.",)),
    )
    assert [(one.heading, one.level) for one in found.sections] == [
        ("BESLUTNINGSFORSLAG FRA VENSTRE", 1),
        ("Baggrund:", 2),
        ("INDSTILLING FRA AFDELINGEN FOR LEG", 1),
        ("Resume", 1),
        ("Beslutningspunkter", 1),
    ]


def test_unknown_headings_are_headings_and_doubtful_ones_sub_headings() -> None:
    found = item(
        head("Legens betydning"),
        text("Stor."),
        head("Sagsfremstilling"),
        text("Sagen."),
        head("Placering ved søen", weak=True),
        text("Ved søen."),
        head("Tidsplan", weak=True),
        text("I marts."),
    )

    assert [(one.heading, one.level) for one in found.sections] == [
        ("Legens betydning", 1),
        ("Sagsfremstilling", 1),
        ("Placering ved søen", 2),
        ("Tidsplan", 2),
    ]


def test_bold_lines_inside_a_decision_stay_in_it() -> None:
    found = item(head("Beslutning"), head("Afstemning", weak=True), text("Godkendt."))

    assert found.decision is not None
    assert found.decision.text == "Afstemning\nGodkendt."


def test_absent_under_a_heading_of_their_own_are_absent() -> None:
    found = item(head("Beslutning"), text("Godkendt."), head("Fraværende"), text("Bo Bech (V)"))

    assert found.dissent == (Dissent("Bo Bech (V)", "absent"),)
    assert found.sections == (Section("Fraværende", 1, "Bo Bech (V)", "<p>Bo Bech (V)</p>"),)


def test_text_under_an_empty_label_of_the_absent_is_the_decision() -> None:
    found = item(head("Beslutning"), head("Fraværende"), text("Sagen blev udsat til marts."))

    assert found.decision is not None
    assert found.decision.text == "Sagen blev udsat til marts."
    assert found.dissent == ()


def test_votes_are_counted_from_the_decision() -> None:
    found = item(
        head("Beslutning"),
        text("Godkendt."),
        text("For stemte: A og F (8)"),
        text("Imod stemte: V (5)"),
    )

    assert found.votes == (Vote(None, for_=8, against=5, for_who=("A", "F"), against_who=("V",)),)


def test_recommendation_without_a_heading_is_found_by_its_introduction() -> None:
    found = item(
        text("Det foreslås,"),
        point("at der bygges en legeplads.", "1."),
        text("(Stillet af Anna Ask)"),
        title="Medlemsforslag om leg",
    )

    assert found.proposals == (
        Proposal("Anna Ask", "member_motion", ("der bygges en legeplads.",)),
    )


def test_title_loses_its_number_and_tells_whether_it_is_closed() -> None:
    titles = [
        "Punkt 7: Lukket: Personsag",
        "Personsag (lukket)",
        "Lukket sag: Personsag",
        "Personsag",
    ]

    found = meeting(*(DraftItem("7", title) for title in titles)).items

    assert [(one.title, one.closed) for one in found] == [
        ("Personsag", True),
        ("Personsag", True),
        ("Personsag", True),
        ("Personsag", False),
    ]


def test_closed_item_of_minutes_may_hold_nothing_but_its_decision() -> None:
    decided = DraftItem("1", "Ny bro", blocks=(head("Beslutning"), text("Godkendt.")))
    closed = DraftItem("2", "Lukket: Køb af eng", blocks=(text("12/27845"), text("Tiltrådt.")))

    found = meeting(decided, closed)

    assert found.items[1] == Item(
        "2",
        "Køb af eng",
        closed=True,
        case_number="12/27845",
        decision=Decision("Tiltrådt.", "<p>Tiltrådt.</p>", "adopted"),
    )
    assert [warning.where for warning in found.warnings] == ["items[1].decision"]


def test_agenda_text_without_headings_is_no_decision() -> None:
    assert item(text("Sagen drøftes.")).decision is None


def test_proposal_in_capitals_stands_on_its_own_wherever_it_is() -> None:
    found = item(
        head("Beslutning"),
        text("Udsat."),
        BORDER,
        head("BESLUTNINGSFORSLAG FRA SF", level=2),
        text("SF foreslår derfor, at"),
        text("1. der plantes træer"),
    )

    assert found.proposals == (Proposal("SF", "member_motion", ("der plantes træer",)),)


def test_title_is_told_without_its_access_word() -> None:
    printed = ("Åben sag: Ny vej", "Åben - Ny vej", "(Åbent) Ny vej", "Åben dagsorden")

    told = [item(text("Det sker."), title=one).title for one in printed]

    assert told == ["Ny vej", "Ny vej", "Ny vej", "Åben dagsorden"]
