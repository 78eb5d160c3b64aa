"""What a search can be narrowed by, with how many each choice leaves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from raadslag.publications.models import PublicBody, PublicOrganization, PublicPerson
from raadslag.publications.queries import places
from raadslag.publications.queries.registers import topics
from raadslag.search.address import address
from raadslag.search.asked import Asked
from raadslag.search.counts import Values
from raadslag.search.find import Found
from raadslag.web.kit.outcomes import WORDS

MOST = 12  # values of one choice that are offered


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that can be chosen; or one that is, and the search without it."""

    name: str
    href: str
    number: int = 0
    danish: bool = False  # a name that is not translated


@dataclass(frozen=True, slots=True)
class Group:
    """The values of one choice."""

    key: str
    title: str
    choices: tuple[Choice, ...]


def groups(found: Found, body: PublicBody, bodies: Iterable[PublicOrganization]) -> list[Group]:
    """What the search found can be narrowed by; what is chosen already is left out."""
    asked, counts = replace(found.asked, page=1), found.counts.values
    made = [
        _group("udvalg", _("Udvalg"), [] if asked.organization else _bodies(asked, counts, bodies)),
        _group("aar", _("År"), [] if asked.year else _years(asked, counts)),
        _group("afgoerelse", _("Afgørelse"), [] if asked.outcome else _outcomes(asked, counts)),
        _group("emne", _("KLE-emne"), [] if asked.topic else _topics(asked, counts, body)),
        _group("person", _("Person"), [] if asked.person else _people(asked, counts, body)),
        _group("bilag", _("Bilag"), [] if asked.attached else _attached(asked, counts)),
    ]
    return [one for one in made if one.choices]


def known(asked: Asked, body: PublicBody, bodies: Iterable[PublicOrganization]) -> Asked:
    """The search without bodies, people and outcomes that there are not."""
    if asked.organization and all(one.slug != asked.organization for one in bodies):
        asked = replace(asked, organization="")
    if asked.person and places.person(body, asked.person) is None:
        asked = replace(asked, person="")
    return asked if asked.outcome in WORDS else replace(asked, outcome="")


def chosen(asked: Asked, body: PublicBody, bodies: Iterable[PublicOrganization]) -> list[Choice]:
    """What is chosen, each with the search without it; what there is not is not chosen."""
    bare = replace(asked, page=1)
    person = places.person(body, asked.person) if asked.person else None
    named = next((one.name for one in bodies if one.slug == asked.organization), "")
    outcome = str(WORDS[asked.outcome].label) if asked.outcome in WORDS else ""
    made = [
        Choice(named, address(replace(bare, organization="")), danish=True),
        Choice(str(asked.year or ""), address(replace(bare, year=None))),
        Choice(outcome, address(replace(bare, outcome=""))),
        Choice(_topic(asked, body), address(replace(bare, topic="")), danish=True),
        Choice(person.name if person else "", address(replace(bare, person="")), danish=True),
        Choice(_("med bilag") if asked.attached else "", address(replace(bare, attached=False))),
        Choice(_days(asked), address(replace(bare, since=None, until=None))),
    ]
    return [one for one in made if one.name]


def _group(key: str, title: str, choices: Iterable[Choice]) -> Group:
    return Group(key, title, tuple(choices)[:MOST])


def _bodies(asked: Asked, counts: Values, bodies: Iterable[PublicOrganization]) -> list[Choice]:
    numbers = counts.get("organization", {})
    made = [
        Choice(one.name, address(replace(asked, organization=one.slug)), numbers[one.pk], True)
        for one in bodies
        if one.pk in numbers
    ]
    return sorted(made, key=lambda one: -one.number)


def _years(asked: Asked, counts: Values) -> list[Choice]:
    years = sorted(counts.get("year", {}).items(), key=lambda one: -int(one[0]))
    return [Choice(str(y), address(replace(asked, year=int(y))), number) for y, number in years]


def _outcomes(asked: Asked, counts: Values) -> list[Choice]:
    return [
        Choice(str(WORDS[str(key)].label), address(replace(asked, outcome=str(key))), number)
        for key, number in counts.get("outcome", {}).items()
        if key in WORDS
    ]


def _topics(asked: Asked, counts: Values, body: PublicBody) -> list[Choice]:
    numbers = {f"{int(key):02d}": number for key, number in counts.get("topic", {}).items()}
    return [
        Choice(
            f"{one.number} {one.title}".strip(),
            address(replace(asked, topic=one.number)),
            numbers[one.number],
            danish=True,
        )
        for one in topics(body, list(numbers)[:MOST])
    ]


def _topic(asked: Asked, body: PublicBody) -> str:
    """The topic that is chosen, by its title where the list has one."""
    found = topics(body, [asked.topic]) if asked.topic else []
    return "".join(f"KLE {one.number} {one.title}".strip() for one in found)


def _people(asked: Asked, counts: Values, body: PublicBody) -> list[Choice]:
    numbers = counts.get("person", {})
    people = PublicPerson.objects.filter(body=body, pk__in=list(numbers)).only("name", "slug")
    made = [
        Choice(one.name, address(replace(asked, person=one.slug)), numbers[one.pk], True)
        for one in people
    ]
    return sorted(made, key=lambda one: -one.number)


def _attached(asked: Asked, counts: Values) -> list[Choice]:
    number = counts.get("attached", {}).get(1, 0)
    return [Choice(_("med bilag"), address(replace(asked, attached=True)), number)] * bool(number)


def _days(asked: Asked) -> str:
    days = [f"{one:%d.%m.%Y}" if one else "" for one in (asked.since, asked.until)]
    return " – ".join(days) if any(days) else ""
