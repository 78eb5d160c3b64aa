"""What the minutes tell of an item besides its decision, in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from raadslag.decisions.states import DissentKind, MotionKind, MotionState
from raadslag.minutes.content import MotionLine, ProtocolItem, TimeSpan
from raadslag.minutes.item_content import ItemVote

STATES = {
    MotionState.ADOPTED.value: "blev vedtaget",
    MotionState.REJECTED.value: "blev forkastet",
    MotionState.WITHDRAWN.value: "blev trukket tilbage",
    MotionState.LAPSED.value: "bortfaldt",
    MotionState.TABLED.value: "kom ikke til afstemning",
}
KINDS = {
    MotionKind.POSTPONEMENT.value: "udsættelse",
    MotionKind.REFERRAL.value: "oversendelse",
    MotionKind.AMENDMENT.value: "en ændring",
    MotionKind.ALTERNATIVE.value: "et alternativ",
    MotionKind.ADDITION.value: "en tilføjelse",
}


def notes_of(item: ProtocolItem) -> list[str]:
    """All of it that the public may read of an open item, in the order it happened."""
    decision = item["content"]["decision"]
    said = decision["text"] if decision else ""
    return [one for one in _notes(item) if one and one not in said]


def _notes(item: ProtocolItem) -> Iterator[str]:
    yield item["doors"]
    for recusal in item["recusals"]:
        yield from recusal["text"].splitlines()
    yield item["away"]
    for motion in item["motions"]:
        yield moved(motion)
    for election in item["elections"]:
        yield from election["steps"]
    for referral in item["referrals"]:
        yield referral["text"]


def votes_of(item: ProtocolItem) -> list[str]:
    """What was voted on, and how each side stood, a line for each vote."""
    return [voted(one) for one in item["content"]["votes"]]


def voted(vote: ItemVote) -> str:
    """A counted vote in a line; a side that was not counted is left out.

    >>> voted({"on": "Indstillingen", "yes": 2, "no": 1, "abstained": None,
    ...        "yes_who": ["A", "V"], "no_who": [], "abstained_who": []})
    'Indstillingen: 2 for (A, V), 1 imod'
    """
    sides = (
        (vote["yes"], "for", vote["yes_who"]),
        (vote["no"], "imod", vote["no_who"]),
        (vote["abstained"], "blankt", vote["abstained_who"]),
    )
    told = [
        (f"{count} {side}" if count is not None else side) + (f" ({', '.join(who)})" if who else "")
        for count, side, who in sides
        if count is not None or who
    ]
    on = f"{vote['on'].rstrip(' .:')}: " if vote["on"] else ""
    return on + ", ".join(told)


def dissent_of(item: ProtocolItem) -> list[str]:
    """Who did not go along, and in which words, a line for each."""
    return [
        f"{one['who']} {DissentKind(one['kind']).label}"
        + (f": {one['scope']}" if one["scope"] else "")
        for one in item["content"]["dissent"]
    ]


def moved(motion: MotionLine) -> str:
    """A motion and what became of it, in a sentence.

    >>> moved({"number": 1, "kind": "amendment", "by": "Bo Lund (A)", "text": "kajen males blå",
    ...        "state": "rejected", "why": ""})
    'Bo Lund (A) stillede forslag om en ændring: »kajen males blå«. Forslaget blev forkastet.'
    """
    by = motion["by"] or "Der"
    verb = "stillede forslag" if motion["by"] else "blev stillet forslag"
    text = f": »{motion['text'].rstrip('.')}«" if motion["text"] else ""
    lapsed = motion["why"] if motion["state"] == MotionState.LAPSED else ""
    became = f"Forslaget {STATES[motion['state']]}."
    return f"{by} {verb} om {KINDS[motion['kind']]}{text}. {became} {lapsed}".strip()


def hours(spans: list[TimeSpan]) -> str:
    """When an item was dealt with, as it is printed; empty when that is not known.

    >>> hours([{"begins": "2026-01-13T13:31+01:00", "ends": "2026-01-13T13:45+01:00"}])
    'kl. 13.31-13.45'
    """
    told = [_hours(one) for one in spans]
    return f"kl. {', '.join(told)}" if told else ""


def _hours(span: TimeSpan) -> str:
    ends = f"-{clock(span['ends'])}" if span["ends"] else ""
    return clock(span["begins"]) + ends


def clock(instant: str) -> str:
    """An instant of the protocol as an hour, "13.31"."""
    return datetime.fromisoformat(instant).strftime("%H.%M")
