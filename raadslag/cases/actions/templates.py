"""Templates of papers: made, changed, retired, and a set to begin with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from raadslag.bodies.models import Body, Organization
from raadslag.cases.access import may_for_body
from raadslag.cases.default_templates import TEMPLATES
from raadslag.cases.entries import TemplateSection
from raadslag.cases.faults import ReasonMissing
from raadslag.cases.models import PaperTemplate
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor

NAMELESS = "Giv skabelonen et navn og mindst ét afsnit med en overskrift."


@transaction.atomic
def make_template(
    *,
    body: Body,
    name: str,
    kind: str,
    sections: Sequence[TemplateSection],
    actor: Actor,
    organization: Organization | None = None,
    needs_approval: bool = True,
) -> PaperTemplate:
    """Make a template for papers of a kind, for one body or for all.

    Raises:
        ReasonMissing: It has no name, or no section with a heading.
    """
    may_for_body(actor, "set_templates", body.pk).require()
    template = PaperTemplate(body=body, position=PaperTemplate.objects.filter(body=body).count())
    _fill(template, name, kind, sections, organization, needs_approval)
    record("cases.make_template", subject=template, actor=actor)
    return template


@transaction.atomic
def change_template(
    *,
    template: PaperTemplate,
    name: str,
    kind: str,
    sections: Sequence[TemplateSection],
    actor: Actor,
    organization: Organization | None = None,
    needs_approval: bool = True,
) -> PaperTemplate:
    """Give a template other sections; papers begun upon it ask for the new ones.

    Raises:
        ReasonMissing: It has no name, or no section with a heading.
    """
    may_for_body(actor, "set_templates", template.body_id).require()
    _fill(template, name, kind, sections, organization, needs_approval)
    record("cases.change_template", subject=template, actor=actor)
    return template


def _fill(
    template: PaperTemplate,
    name: str,
    kind: str,
    sections: Sequence[TemplateSection],
    organization: Organization | None,
    needs_approval: bool,
) -> None:
    kept: list[TemplateSection] = [
        {
            "heading": " ".join(one["heading"].split()),
            "mandatory": one["mandatory"],
            "guidance": one["guidance"].strip(),
        }
        for one in sections
        if one["heading"].strip()
    ]
    name = " ".join(name.split())
    if not name or not kept:
        raise ReasonMissing(sentence=NAMELESS)
    template.name, template.kind, template.sections = name, kind, kept
    template.organization, template.needs_approval = organization, needs_approval
    template.save()


@transaction.atomic
def retire_template(*, template: PaperTemplate, actor: Actor, today: date) -> None:
    """Offer a template no more; papers begun upon it keep it."""
    may_for_body(actor, "set_templates", template.body_id).require()
    if PaperTemplate.objects.filter(pk=template.pk, retired_on=None).update(retired_on=today):
        template.retired_on = today
        record("cases.retire_template", subject=template, actor=actor)


@transaction.atomic
def lay_out_templates(*, body: Body, actor: Actor) -> list[PaperTemplate]:
    """Give a municipality that has no templates a set to begin with."""
    may_for_body(actor, "set_templates", body.pk).require()
    if PaperTemplate.objects.filter(body=body).exists():
        return []
    return [
        make_template(body=body, name=name, kind=kind, sections=sections, actor=actor)
        for name, kind, sections in TEMPLATES
    ]
