"""What is to be seen to before minutes can be sealed or released, item by item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from raadslag.minutes.content import Protocol, ProtocolItem
from raadslag.minutes.models import Correction, MinutesRemark
from raadslag.minutes.notes import notes_of
from raadslag.publications.privacy import suspect
from raadslag.publications.redactions.models import Redaction
from raadslag.publications.redactions.queries import undecided
from raadslag.publications.words import all_texts


@dataclass(frozen=True, slots=True)
class Mark:
    """Marks of an item in the list of contents, each in words."""

    slug: str
    remarks: int = 0  # that wait for an answer
    redactions: int = 0  # nobody has said whether it may come back
    suspicion: bool = False  # something reads as a CPR number
    silent: bool = False  # closed, and the public is told nothing of the decision
    corrections: int = 0

    @property
    def words(self) -> list[str]:
        """What is marked, the pressing first."""
        told = [
            _("ligner et CPR-nummer") if self.suspicion else "",
            ngettext("%(n)d bemærkning", "%(n)d bemærkninger", self.remarks) % {"n": self.remarks}
            if self.remarks
            else "",
            _("fjernet fra portalen: tag stilling") if self.redactions else "",
            _("intet at sige offentligheden") if self.silent else "",
            ngettext("%(n)d rettelse", "%(n)d rettelser", self.corrections)
            % {"n": self.corrections}
            if self.corrections
            else "",
        ]
        return [one for one in told if one]


def marks_of(
    text: Protocol,
    remarks: Sequence[MinutesRemark],
    redactions: Sequence[Redaction],
    corrections: Sequence[Correction],
) -> dict[str, Mark]:
    """The marks of each item by address part; no query."""
    waiting = Counter(
        one.item.slug for one in remarks if one.item is not None and one.answered_at is None
    )
    taken_out = Counter(one.slug for one in redactions)
    added = Counter(one.item.slug for one in corrections if one.item is not None)
    return {
        one["slug"]: Mark(
            one["slug"],
            waiting[one["slug"]],
            taken_out[one["slug"]],
            suspicion=_suspect(one),
            silent=one["closed"] and not one["public_decision"],
            corrections=added[one["slug"]],
        )
        for one in text["items"]
    }


def _suspect(item: ProtocolItem) -> bool:
    """Whether something that would be public reads as a CPR number."""
    if item["closed"]:
        return any(suspect(one) for one in (item["public_title"], item["public_decision"]))
    texts = (item["title"], *all_texts(item["content"]), *notes_of(item))
    return any(suspect(one) for one in texts)


def taken_out_of(meeting_id: int) -> list[Redaction]:
    """What was taken out of the public side, and nobody has decided on; one query."""
    return list(undecided(meeting_id))
