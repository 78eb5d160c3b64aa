"""How many each choice leaves of what was found.

All of them are counted while they can be in a moment. Of more than that, which only a search
of a whole country finds, every sixteenth is: chosen by its key, so that a meeting, a body or a
year does not weigh more than another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tantivy import Query

from raadslag.search.asking import sampled
from raadslag.search.documents import SAMPLED
from raadslag.search.engine import Reading

EXACT_TO = 100_000  # items found that are counted one by one
MOST_COUNTED = 40  # values of one choice
CHOICES = {
    "organization": "organization",
    "year": "year",
    "topic": "group",
    "outcome": "outcome",
    "person": "person",
    "attached": "attached",
}
_ASKED = {name: {"terms": {"field": of, "size": MOST_COUNTED}} for name, of in CHOICES.items()}

Values = Mapping[str, dict[int | str, int]]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many have each value."""

    # By choice: keys of bodies and people, years, KLE groups, outcomes, 1 for with attachments.
    values: Values = field(default_factory=dict)
    rounded: bool = False  # whether they are judged from a part of what was found


def counts(query: Query, total: int, index: Reading, *, exact_to: int = EXACT_TO) -> Counts:
    """Count the values of each choice.

    Args:
        query: What is asked.
        total: How many it finds.
        index: Where it finds them.
        exact_to: The number found up to which all are counted.
    """
    if not total:
        return Counts()
    if total <= exact_to:
        return Counts(_counted(query, index))
    found = _counted(sampled(query, index), index)
    return Counts(
        {
            name: {value: _round(number * SAMPLED) for value, number in values.items()}
            for name, values in found.items()
        },
        rounded=True,
    )


def _counted(query: Query, index: Reading) -> Values:
    answered = index.searcher.aggregate(query, _ASKED)
    return {
        name: {
            one["key"] if isinstance(one["key"], str) else int(one["key"]): one["doc_count"]
            for one in answered[name]["buckets"]
        }
        for name in CHOICES
    }


def _round(number: int) -> int:
    """To two digits: more would say more than is known."""
    step: int = 10 ** max(0, len(str(number)) - 2)
    return (number + step // 2) // step * step
