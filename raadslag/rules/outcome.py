"""What a decision's wording comes to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from raadslag.rules import outcome_words as words
from raadslag.rules.wording import fold, sentences

Result = Literal[
    "adopted",
    "adopted_with_changes",
    "partly_adopted_by_majority",
    "recommended",
    "noted",
    "discussed",
    "approved",
    "elected",
    "postponed",
    "referred",
    "rejected",
    "no_decision",
]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome, and the body it sends the matter on to."""

    outcome: Result
    recommends_to: str | None = None
    referred_to: str | None = None
    sure: bool = True


# A talk gives way to what it led to, when a later sentence says so outright.
_YIELDING = ("discussed", "noted")
_FIRM = ("postponed", "adopted", "adopted_with_changes", "recommended", "rejected")
_SOFT: tuple[tuple[re.Pattern[str], Result], ...] = (
    (words.ELECTED, "elected"),
    (words.DISCUSSED, "discussed"),
    (words.NOTED, "noted"),
)


def read_outcome(text: str, *, title: str = "", motions: Sequence[str] = ()) -> Verdict:
    """What a decision comes to; ``sure`` is False when its words are not known.

    >>> read_outcome("Indstillingen er tiltrådt.").outcome
    'adopted'
    >>> read_outcome("Fremsendes til Teknisk Udvalg til behandling.").referred_to
    'Teknisk Udvalg'
    >>> read_outcome("Godkendt.", title="Godkendelse af dagsorden").outcome
    'approved'
    >>> read_outcome("Anbefales over for Byrådet.").recommends_to
    'Byrådet'
    >>> read_outcome("Tilbagesendes med bemærkning, at byrådet har vedtaget forslaget.").outcome
    'adopted'
    """
    low = fold(text)
    if not low or words.NOTHING.match(low):
        return Verdict("no_decision")
    ruling = _ruling(text, low)
    return _refined(ruling, low, title, motions) if ruling else Verdict("no_decision", sure=False)


def is_amended(text: str) -> bool:
    """Whether a decision's words change what was proposed.

    >>> is_amended("Tiltrådt, dog således at beløbet halveres."), is_amended("Tiltrådt.")
    (True, False)
    """
    return words.AMENDED.search(fold(text)) is not None


def _ruling(text: str, low: str) -> Verdict | None:
    """The outcome by the first sentence that has one."""
    if words.MAJORITY.search(low) and words.ADOPTED.search(low):
        return _by_majority(text, low)
    return _of_sentences(_telling(text), low) or _of_sentences(sentences(text), low)


def _by_majority(text: str, low: str) -> Verdict:
    """What a majority has done: adopted in part, recommended or put off."""
    told = _of_sentences(_telling(text), low)
    if told is not None and told.outcome in ("recommended", "postponed", "rejected", "referred"):
        return told
    return Verdict("partly_adopted_by_majority")


def _telling(text: str) -> list[str]:
    """The sentences that are neither about amendments, votes nor dissent."""
    return [one for one in sentences(text) if not words.OF_AMENDMENT.search(fold(one))]


def _of_sentences(told: Sequence[str], whole: str) -> Verdict | None:
    """The first firm outcome, or the first soft one."""
    soft: Verdict | None = None
    for sentence in told:
        low = fold(sentence)
        found = _of_sentence(sentence, low, whole)
        if found is None:
            continue
        if soft is None and (found.outcome not in _YIELDING or "til efterretning" in low):
            return found
        if soft is not None and _leads_to(found, low):
            return found
        soft = soft or found
    return soft


def _leads_to(later: Verdict, low: str) -> bool:
    """Whether a later sentence says what a talk led to; coming back to it does not."""
    firm = later.outcome in _FIRM and words.FIRM_START.search(low) is not None
    return firm and "genoptages" not in low


def _of_sentence(sentence: str, low: str, whole: str) -> Verdict | None:
    """The outcome one sentence states."""
    if words.DISSENT.search(low) and not words.VOTED_THROUGH.search(low):
        return None
    if remark := words.REMARK.search(low):
        return _returned(sentence, low[remark.end() :])
    if words.POSTPONED.search(low) and not words.NOT_POSTPONED.search(low):
        return Verdict("postponed")
    if words.REJECTED.search(low):
        return Verdict("rejected")
    if words.RECOMMENDED.search(low) and not words.AS_PROPOSED.search(low):
        return Verdict("recommended", recommends_to=_body(words.RECOMMENDS_TO, sentence))
    return _plain(sentence, low, whole)


def _plain(sentence: str, low: str, whole: str) -> Verdict | None:
    """The outcome of a sentence that neither delays, rejects nor recommends."""
    if "til efterretning" in low:
        return Verdict("noted")
    if words.ADOPTED.search(low) or words.AS_PROPOSED.search(low):
        return Verdict("adopted_with_changes" if words.AMENDED.search(whole) else "adopted")
    if referred := _body(words.REFERRED_TO, sentence):
        return Verdict("referred", referred_to=referred)
    return next((Verdict(result) for form, result in _SOFT if form.search(low)), None)


def _returned(sentence: str, remark: str) -> Verdict:
    """What was done, by "med bemærkning, at byrådet har vedtaget ..."."""
    if words.HAS_ADOPTED.search(remark):
        return Verdict("adopted_with_changes" if words.AMENDED.search(remark) else "adopted")
    if words.RECOMMENDED.search(remark):
        return Verdict("recommended", recommends_to=_body(words.REFERRED_TO, sentence))
    if words.REJECTED.search(remark):
        return Verdict("rejected")
    if "til efterretning" in remark:
        return Verdict("noted")
    return Verdict("referred", referred_to=_body(words.REFERRED_TO, sentence))


def _body(form: re.Pattern[str], sentence: str) -> str | None:
    """The body a form names."""
    match = form.search(sentence)
    return match["body"].strip() if match else None


def _refined(ruling: Verdict, low: str, title: str, motions: Sequence[str]) -> Verdict:
    """An adoption told apart by what was adopted."""
    if ruling.outcome != "adopted":
        return ruling
    if motions and all(words.TO_ELECT.search(fold(motion)) for motion in motions):
        return Verdict("elected")
    heading = fold(title)
    of_agenda = words.OF_AGENDA.search(heading) is not None and len(heading) < 90
    return Verdict("approved") if of_agenda and "godken" in low else ruling
