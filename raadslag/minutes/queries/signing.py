"""How those who took part stand to the text they are asked to approve."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from raadslag.minutes.faults import NotWritten
from raadslag.minutes.models import Minutes, MinutesCopy, Signatory, Signature
from raadslag.minutes.queries.copies import latest_copy
from raadslag.minutes.states import MinutesState
from raadslag.rules import signing
from raadslag.rules.signing import Answer, Given


@dataclass(frozen=True, slots=True)
class Standing:
    """Who is asked to approve a text, and what each has answered."""

    copy: MinutesCopy
    signatories: tuple[Signatory, ...]  # in the order of the roll
    answers: Mapping[int, Signature]  # the last one, by signatory
    approved: tuple[Signatory, ...]
    refused: tuple[Signatory, ...]
    missing: tuple[Signatory, ...]

    @property
    def complete(self) -> bool:
        """Whether everyone has approved."""
        return bool(self.approved) and not (self.refused or self.missing)

    def signatory(self, person_id: int | None) -> Signatory | None:
        """The place of a person among them."""
        return next((one for one in self.signatories if one.person_id == person_id), None)

    @property
    def lines(self) -> list[tuple[Signatory, Signature | None]]:
        """Each of them with their answer, in the order of the roll."""
        return [(one, self.answers.get(one.pk)) for one in self.signatories]


def standing_of(minutes: Minutes) -> Standing:
    """How they stand to the latest text; three queries.

    Raises:
        NotWritten: There is no text.
    """
    copy = latest_copy(minutes)
    if copy is None:
        raise NotWritten
    signatories = list(copy.signatory_set.select_related("person").order_by("position"))
    rows = Signature.objects.filter(signatory__in=signatories).select_related("document")
    given = list(rows.filter(fingerprint=copy.fingerprint).order_by("id")) if signatories else []
    by_key = {one.pk: one for one in signatories}
    found = signing.standing(
        [one.pk for one in signatories],
        [Given(one.signatory_id, one.fingerprint, Answer(one.answer)) for one in given],
        copy.fingerprint,
    )
    return Standing(
        copy=copy,
        signatories=tuple(signatories),
        answers={one.signatory_id: one for one in given},
        approved=tuple(by_key[key] for key in found.approved),
        refused=tuple(by_key[key] for key in found.refused),
        missing=tuple(by_key[key] for key in found.missing),
    )


def owed_by(person_id: int | None) -> list[Signatory]:
    """Where a person is asked to approve minutes and has not answered; one query."""
    if person_id is None:
        return []
    later = MinutesCopy.objects.filter(
        minutes=OuterRef("copy__minutes"), number__gt=OuterRef("copy__number")
    )
    asked = Signatory.objects.filter(
        ~Exists(later),
        person=person_id,
        copy__minutes__state=MinutesState.APPROVING,
        signature=None,
    )
    rows = asked.select_related("copy__minutes__meeting__organization")
    return list(rows.defer("copy__text").order_by("copy__minutes__meeting__on", "id"))
