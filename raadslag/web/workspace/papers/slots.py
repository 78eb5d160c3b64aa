"""The fields of the editor: the template's sections and those the text has besides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from raadslag.cases.entries import TemplateSection, Typed, TypedSection
from raadslag.cases.models import PaperTemplate
from raadslag.cases.richtext import clean
from raadslag.web.kit.rich_field import RichField


@dataclass(frozen=True, slots=True)
class Slot:
    """A section in the editor."""

    at: int
    heading: str
    level: int
    fixed: bool  # named by the template
    mandatory: bool
    field: RichField
    error: str = ""

    @property
    def name(self) -> str:
        """What its fields begin with."""
        return f"section-{self.at}"


@dataclass(frozen=True, slots=True)
class ProposalSlot:
    """A proposal in the editor, with an empty line for one motion more."""

    at: int
    proposer: str
    kind: str
    motions: Sequence[str]

    @property
    def name(self) -> str:
        """What its fields begin with."""
        return f"proposal-{self.at}"


def with_template(typed: Typed, template: PaperTemplate | None) -> list[TypedSection]:
    """The sections typed, and the template's empty ones each after what it follows there."""
    sections = list(typed["sections"])
    before = -1
    for wanted in template.sections if template else ():
        at = _place(sections, wanted["heading"])
        if at is None:
            at = before + 1
            sections.insert(at, {"heading": wanted["heading"], "level": 1, "html": ""})
        before = at
    return sections


def _place(sections: Sequence[TypedSection], heading: str) -> int | None:
    wanted = heading.casefold()
    found = (at for at, one in enumerate(sections) if one["heading"].casefold() == wanted)
    return next(found, None)


def slots(
    typed: Typed,
    template: PaperTemplate | None,
    picture_url: str,
    errors: dict[int, str] | None = None,
) -> list[Slot]:
    """The sections as fields, guidance beside each; the guidance stands in no field."""
    asked = {one["heading"].casefold(): one for one in (template.sections if template else ())}
    found = []
    for at, one in enumerate(with_template(typed, template)):
        wanted = asked.pop(one["heading"].casefold(), None)
        error = (errors or {}).get(at, "")
        found.append(_slot(at, one, wanted, picture_url, error))
    return found


def _slot(
    at: int, section: TypedSection, wanted: TemplateSection | None, picture_url: str, error: str
) -> Slot:
    label = wanted["heading"] if wanted else _("Tekst")
    field = RichField(
        name=f"section-{at}-text",
        label=label,
        html=clean(section["html"]),
        hint=wanted["guidance"] if wanted else "",
        picture_url=picture_url,
        rows=10 if wanted and wanted["mandatory"] else 6,
    )
    mandatory = bool(wanted and wanted["mandatory"])
    heading = section["heading"]
    return Slot(at, heading, section["level"], wanted is not None, mandatory, field, error)


def proposal_slots(typed: Typed) -> list[ProposalSlot]:
    """The proposals as fields; one empty proposal when there is none."""
    given = typed["proposals"] or [{"proposer": "", "kind": "recommendation", "motions": []}]
    return [
        ProposalSlot(at, one["proposer"], one["kind"], (*_trimmed(one["motions"]), ""))
        for at, one in enumerate(given)
    ]


def _trimmed(motions: Sequence[str]) -> list[str]:
    """Motions without the empty ones at the end."""
    kept = list(motions)
    while kept and not kept[-1].strip():
        kept.pop()
    return kept


def faults(typed: Typed, template: PaperTemplate | None) -> dict[int, str]:
    """Sections of one's own that have a heading and no text, by their place."""
    named = {one["heading"].casefold() for one in (template.sections if template else ())}
    return {
        at: _("Skriv teksten under »%s«, eller slet overskriften.") % one["heading"].strip()
        for at, one in enumerate(typed["sections"])
        if one["heading"].strip()
        and one["heading"].casefold() not in named
        and not clean(one["html"])
    }
