"""Who proposes what: a recommendation taken apart into its motions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from raadslag.rules.wording import clean, plain


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph or list item of a recommendation, with its printed mark."""

    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Motions:
    """The proposer, when named, and the motions without their marks."""

    proposer: str | None
    motions: tuple[str, ...]


_VERB = (
    r"(?:indstiller|indstilles|indstillede|foreslår|foreslås|anbefaler|anbefales"
    r"|fremsætter\s+forslag\s+om)"
)
_TO = r"(?:\s*,?\s*(?:til|overfor|over\s+for)\s+(?!at\b)[^,:;]{1,120}?(?=\s*(?:[,:;]|\bat\b|$)))?"
_INTRO = re.compile(
    rf"^(?P<who>[^.:;]{{1,160}}?)\s+{_VERB}\b\s*(?:derfor\s*)?{_TO}"
    r"\s*(?P<colon>[,:;]?)\s*(?P<at>at\b)?\s*(?P<end>[,:;]?)\s*(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_BARE_INTRO = re.compile(
    r"^(?:indstilling(?:en)?|det\s+(?:indstilles|foreslås|anbefales)|indstilles)"
    r"\s*(?:til\s.{1,80})?(?:\s+om)?[,:;]?(?:\s*at)?\s*[,:;]?$",
    re.IGNORECASE,
)
_BY = re.compile(r"^\((?:Stillet\s+af\s+|Forslag\s+fra\s+)?(?P<who>[A-ZÆØÅ][^()]{2,100})\)$")
_MARK = re.compile(
    r"^\s*(?:[-–•*·▪o]\s+)?"
    r"(?:(?:ad\s+)?(?:at\b\s*)?(?:\(?\d{1,2}\s*[.)]+|\(?[a-zæøå]\)|[a-zæøå]\.(?=\s))\s*)?"
    r"(?:,?\s*at\b\)?\s*[:,]?\s*)?",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"(?:^|(?<=[\s,;:]))(?:(?:at\s+)?\(?(?:\d{1,2}|[a-h])\)\s*(?=\S)|\d{1,2}\.\s*at\s+)",
    re.IGNORECASE,
)
_ENDING = re.compile(r"\s*(?:,\s*(?:og|samt|eller)?|;\s*(?:og)?|\s(?:og|samt))\s*$")
_LEADS_ON = re.compile(
    r"\b(?:godkender|beslutter|vedtager|anbefaler|indstiller|tiltræder|foreslår|drøfter|bemyndiger"
    r"|følgende|anbefales|indstilles|om|at)\s*[,:]?$",
    re.IGNORECASE,
)
_NOBODY = {"det", "der", "herefter det", "derfor", "hermed", "som"}


def strip_label(text: str) -> str:
    """A motion without "at", "At 1)", "1." or a bullet before it.

    >>> [strip_label(t) for t in ("at A godkendes", "At 1) A godkendes", "1. At A godkendes")]
    ['A godkendes', 'A godkendes', 'A godkendes']
    >>> strip_label("At) A"), strip_label("A) at sagen"), strip_label("Atlas købes")
    ('A', 'sagen', 'Atlas købes')
    """
    return text[_end_of_mark(text) :].strip()


def has_label(text: str) -> bool:
    """Whether a text begins with a label.

    >>> has_label("At 1) A godkendes"), has_label("Anna indstiller")
    (True, False)
    """
    return _end_of_mark(text) > 0


def _end_of_mark(text: str) -> int:
    """Where the label at the start of a text ends."""
    match = _MARK.match(text)
    return match.end() if match else 0


def read_motions(lines: Iterable[Line]) -> Motions:
    """The proposer and the motions of a recommendation's lines.

    >>> read_motions([Line("Borgmesteren indstiller"), Line("at A vælges"), Line("at B vælges.")])
    Motions(proposer='Borgmesteren', motions=('A vælges', 'B vælges.'))
    >>> read_motions([Line("Direktøren indstiller, at planen godkendes.")])
    Motions(proposer='Direktøren', motions=('planen godkendes.',))
    >>> read_motions([Line("Det indstilles:"), Line("At 1) A."), Line("At 2) B.")]).motions
    ('A.', 'B.')
    """
    reading = _Reading()
    for line in lines:
        for piece in line.text.split("\n"):
            if text := clean(piece):
                reading.take(text, line.label if piece is line.text else "")
    return reading.result()


@dataclass(slots=True)
class _Reading:
    """The state of reading a recommendation line by line."""

    proposer: str | None = None
    introduced: bool = False
    motions: list[tuple[str, bool]] = field(default_factory=list)
    stem: bool = False

    def take(self, text: str, label: str) -> None:
        """Read one line."""
        marked = bool(label.strip()) or self._is_marked(text)
        if not marked and (self._signed(text) or self._intro(text)):
            return
        if marked and self.stem and (label.strip() or not self._is_next_at(text)):
            self.motions.pop()
        self.stem = False
        if marked:
            for piece in _inline(text):
                self._add(strip_label(piece), labelled=True)
        elif self.introduced:
            self._unmarked(text)

    def _is_next_at(self, text: str) -> bool:
        """Whether "at B" goes on from the "at A," of the introduction."""
        whole = self.motions and not _LEADS_ON.search(self.motions[-1][0])
        return bool(whole) and re.match(r"at\s", text, re.IGNORECASE) is not None

    def _signed(self, text: str) -> bool:
        """Take a proposer in brackets under the motions."""
        match = _BY.match(text) if self.motions else None
        if match and self.proposer is None:
            self.proposer = match["who"]
        return match is not None

    def _is_marked(self, text: str) -> bool:
        """Whether a line begins with a label."""
        return has_label(text) and strip_label(text) != ""

    def _intro(self, text: str) -> bool:
        """Take a line such as "X indstiller, at ..."; False when it is none."""
        if _BARE_INTRO.match(text):
            self.introduced = True
            return True
        match = _INTRO.match(text)
        if match is None or not self._plausible(match):
            return False
        who = clean(match["who"]).strip(" ,")
        if self.proposer is None and plain(who) not in _NOBODY and not self.motions:
            self.proposer = who
        self.introduced = True
        for piece in _inline(match["rest"]):
            self._add(strip_label(piece), labelled=bool(match["at"]))
        # "indstiller, at byrådet godkender," only leads in the list below it.
        self.stem = bool(match["rest"]) and match["rest"].rstrip()[-1:] not in ".!?"
        return True

    def _plausible(self, match: re.Match[str]) -> bool:
        """Whether an introduction introduces, and is not a clause of prose."""
        follows = match["at"] or match["colon"] or match["end"] or not match["rest"]
        return bool(follows) and (not self.motions or bool(match["at"])) and len(match["who"]) < 150

    def _unmarked(self, text: str) -> None:
        """A line without a label after the introduction."""
        labelled = bool(self.motions) and self.motions[-1][1]
        if not labelled:
            self._add(text, labelled=False)
        elif text[0].islower():
            before, _ = self.motions[-1]
            self.motions[-1] = (f"{before} {text}", True)

    def _add(self, motion: str, *, labelled: bool) -> None:
        """Keep a motion that says something."""
        if any(sign.isalnum() for sign in motion):
            self.motions.append((_ENDING.sub("", motion.strip()), labelled))

    def result(self) -> Motions:
        """What has been found."""
        return Motions(self.proposer, tuple(motion for motion, _ in self.motions))


def _inline(text: str) -> list[str]:
    """A paragraph cut where it lists motions inside: "1) at ..., 2) at ..."."""
    marks = [match.start() for match in _INLINE.finditer(text)]
    if len(marks) < 2 or _start_gap(text, marks[0]) > 4:
        return [text]
    cut = [text[at:end] for at, end in zip(marks, [*marks[1:], len(text)], strict=True)]
    return [re.sub(r"[\s,;]*(?:\bog)?[\s,;]*$", "", piece) for piece in cut]


def _start_gap(text: str, first: int) -> int:
    """How much text stands before the first mark."""
    return len(text[:first].strip())


def leads_in(line: Line, following: Line) -> bool:
    """Whether a line introduces the marked line after it: "Det foreslås," "1. at A".

    >>> leads_in(Line("Det foreslås,"), Line("1. at A")), leads_in(Line("Det ses,"), Line("at A"))
    (True, False)
    """
    text, after = clean(line.text), clean(following.text)
    introduces = _BARE_INTRO.match(text) or re.search(
        rf"\s{_VERB}\b{_TO}\s*[,:;]?(?:\s*at)?\s*[,:;]?$", text, re.IGNORECASE
    )
    marked = following.label.strip() or has_label(after)
    return bool(introduces and marked)


def read_plain_motions(lines: Sequence[Line]) -> Motions:
    """As ``read_motions``; a recommendation that is one plain text is itself the motion.

    >>> read_plain_motions([Line("Orienteringen tages til efterretning.")]).motions
    ('Orienteringen tages til efterretning.',)
    """
    found = read_motions(lines)
    if found.motions or not lines:
        return found
    texts = [clean(line.text) for line in lines if any(sign.isalnum() for sign in line.text)]
    return Motions(found.proposer, tuple(texts))
