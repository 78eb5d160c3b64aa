"""Questions about a meeting while it is held: who is there, and what follows from it."""

from raadslag.sittings.queries.doors import doors_of, doors_words
from raadslag.sittings.queries.guests import guests_of
from raadslag.sittings.queries.house_rules import house_rules_of
from raadslag.sittings.queries.items import (
    dealt_with,
    difference_lines,
    differences_of,
    frame_of,
    lines_of,
    presence_in,
    quorum_of_item,
    quorum_through,
    spans_of,
)
from raadslag.sittings.queries.recusals import may_deal_with, recusal_words, recusals_of
from raadslag.sittings.queries.regrets import reasons_outdated
from raadslag.sittings.queries.roll import (
    Roll,
    aside_of,
    label_of,
    log_of,
    member_of,
    missing_from,
    people_at,
    present_now,
    quorum_now,
    recused_at,
    roll_of,
    seats_of,
    voters_now,
)
from raadslag.sittings.queries.speech import SpeechList, notes_of, speech_list
from raadslag.sittings.queries.substitutes import (
    group_of,
    kind_of,
    known_as,
    proposals_at,
    proposed_for,
    regrets_of,
    substitutions_of,
)

__all__ = [
    "Roll",
    "SpeechList",
    "aside_of",
    "dealt_with",
    "difference_lines",
    "differences_of",
    "doors_of",
    "doors_words",
    "frame_of",
    "group_of",
    "guests_of",
    "house_rules_of",
    "kind_of",
    "known_as",
    "label_of",
    "lines_of",
    "log_of",
    "may_deal_with",
    "member_of",
    "missing_from",
    "notes_of",
    "people_at",
    "presence_in",
    "present_now",
    "proposals_at",
    "proposed_for",
    "quorum_now",
    "quorum_of_item",
    "quorum_through",
    "reasons_outdated",
    "recusal_words",
    "recusals_of",
    "recused_at",
    "regrets_of",
    "roll_of",
    "seats_of",
    "spans_of",
    "speech_list",
    "substitutions_of",
    "voters_now",
]
