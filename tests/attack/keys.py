"""Every key there is in the house, to be put in every address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from raadslag.agendas.models import (
    AgendaIssue,
    AgendaItem,
    Announcement,
    Exclusion,
    Remark,
)
from raadslag.bodies.models import Body, Organization, Person
from raadslag.cases.models import Approval, Attachment, Case, MemberRequest, Paper, PaperVersion
from raadslag.consultations.models import Consultation, Milestone
from raadslag.decisions.models import Referral, Statement, VoteEvent
from raadslag.exchange.importing.models import ImportRun
from raadslag.files.models import StoredFile
from raadslag.followups.models import FollowUp
from raadslag.ledger.models import Checkpoint, Entry
from raadslag.meetings.models import Meeting
from raadslag.minutes.models import Minutes, MinutesRemark, Signatory, Signature
from raadslag.publications.breaches.models import Breach
from raadslag.publications.redactions.models import Redaction
from raadslag.publications.timing.models import PlannedRelease
from raadslag.sittings.models import Presence, Recusal, Regret, Substitution
from tests.attack.nests import Nest

Filling = Mapping[str, object]
NOWHERE = 10**7  # a key that nothing has
SIGN_IN = ("log-ind", "log-ud", "min-konto")


def keys(model: Any, **of: object) -> list[Any]:
    """The keys of all things of a kind, or of those of something."""
    return list(model.objects.filter(**of).order_by("pk").values_list("pk", flat=True))


def fillings(pattern: str, parameters: tuple[str, ...], nest: Nest) -> Iterator[Filling]:
    """What an address pattern can be filled with."""
    if any(one in pattern for one in SIGN_IN) and parameters:
        return
    if not parameters:
        yield {}
    elif "dagsorden/udgave" in pattern:
        yield from _issued(parameters)
    elif "<int:meeting>/dagsorden" in pattern:
        yield from _agenda(pattern, parameters)
    elif "<int:meeting>/referat" in pattern:
        yield from _minutes(parameters)
    elif pattern.startswith("moedesal/"):
        yield from _chamber(parameters)
    elif pattern.startswith("arbejdsplads/"):
        yield from _workspace(pattern, parameters)
    else:
        yield from _portal(pattern, parameters)


def _issued(parameters: tuple[str, ...]) -> Iterator[Filling]:
    rows = AgendaIssue.objects.values_list("agenda__meeting", "number", "content")
    shas = [one["sha256"] for one in _files()]
    for meeting, number, content in rows:
        where: Filling = {"meeting": meeting, "number": number}
        if "item" in parameters:
            yield from ({**where, "item": one["slug"]} for one in content["items"])
        elif "sha256" in parameters:
            yield from ({**where, "sha256": one} for one in shas)
        else:
            yield where


def _agenda(pattern: str, parameters: tuple[str, ...]) -> Iterator[Filling]:
    meetings = keys(Meeting, agenda__isnull=False)
    if "item" not in parameters:
        kind = Redaction if "fra-portalen" in pattern else Remark
        inner = keys(kind) if "key" in parameters else [0]
        yield from ({"meeting": one, "key": key} for one in meetings for key in inner)
        return
    model = next((kind for word, kind in INNER.items() if word in pattern), cast(Any, AgendaItem))
    for item, meeting in AgendaItem.objects.values_list("pk", "agenda__meeting"):
        inner = keys(model) if "key" in parameters else [0]
        yield from ({"meeting": meeting, "item": item, "key": one} for one in inner)
        yield {"meeting": meetings[0], "item": item, "key": inner[0] if inner else NOWHERE}


def _minutes(parameters: tuple[str, ...]) -> Iterator[Filling]:
    """Every meeting that has minutes and one that has none, with all that may be named of them."""
    rest = [one for one in parameters if one != "meeting"]
    kinds: dict[str, Any] = {
        "item": AgendaItem,
        "remark": MinutesRemark,
        "signatory": Signatory,
        "signature": Signature,
        "note": Presence,
    }
    written = keys(Meeting, minutes__isnull=False)
    for meeting in [*written, *keys(Meeting, minutes=None)[:1]]:
        inner: list[object] = [1]
        if rest == ["form"]:
            inner = ["pdf", "docx", "json"]
        elif rest and rest[0] in kinds:
            inner = keys(kinds[rest[0]])
        yield from ({"meeting": meeting, **dict.fromkeys(rest, key)} for key in inner)


def _chamber(parameters: tuple[str, ...]) -> Iterator[Filling]:
    """Every meeting, with all that may be named at it; of other meetings too."""
    rest = [one for one in parameters if one != "meeting"]
    for meeting in keys(Meeting):
        inner = keys(AT_MEETING[rest[0]]) or [NOWHERE] if rest else [0]
        yield from ({"meeting": meeting, **dict.fromkeys(rest, key)} for key in inner)


AT_MEETING: dict[str, Any] = {
    "item": AgendaItem,
    "event": VoteEvent,
    "note": Presence,
    "regret": Regret,
    "substitution": Substitution,
    "recusal": Recusal,
    "statement": Statement,
    "referral": Referral,
}
INNER: dict[str, Any] = {
    "bemaerkning/": Remark,
    "meddelelse/<int:key>": Announcement,
    "afskaer/<int:key>": Exclusion,
}
# The model whose keys a parameter takes, by the parameter or the address it stands in.
SINGLE: dict[str, Any] = {
    "case": Case,
    "paper": Paper,
    "attachment": Attachment,
    "organization": Organization,
    "run": ImportRun,
    "followup": FollowUp,
    "brud/<int:key>": Breach,
    "forslag/<int:key>": MemberRequest,
    "moeder/<int:key>": Meeting,
    "til/<str:thing>/<int:key>": Paper,
    "referat/<int:key>": Minutes,
    "planlagt/<int:key>": PlannedRelease,
}


def _workspace(pattern: str, parameters: tuple[str, ...]) -> Iterator[Filling]:
    if parameters == ("sha256",):
        yield from _files()
        return
    kind = next((one for name, one in SINGLE.items() if name in pattern), None)
    first = parameters[0] if parameters[0] != "thing" else "key"
    for key in keys(kind) if kind else [NOWHERE]:
        outer: Filling = {"thing": "Paper", first: key}
        yield from ({**outer, **inner} for inner in _inner(parameters, outer))


def _inner(parameters: tuple[str, ...], outer: Filling) -> Iterator[Filling]:
    """What a second parameter takes: all that is there, of other things too where few."""
    rest = [one for one in parameters if one not in outer]
    if not rest:
        yield {}
    elif rest == ["number"] and "paper" in outer:
        saved = PaperVersion.objects.filter(paper=cast(int, outer["paper"]))
        yield from ({"number": one} for one in saved.values_list("number", flat=True))
    elif rest == ["number"]:
        yield {"number": 1}
    elif rest[0] in SECOND:
        kind, of = SECOND[rest[0]]
        mine = keys(kind, **{of: outer[of.partition("__")[2] or of]})
        yield from ({rest[0]: one} for one in {*mine, *keys(kind)[:1]})
    else:
        yield {rest[0]: NOWHERE}


# What a second parameter takes, and how it belongs to the first: all of the first, and one other.
SECOND: dict[str, tuple[Any, str]] = {
    "approval": (Approval, "paper"),
    "paper": (Paper, "case"),
    "item": (AgendaItem, "consultation__case"),
    "milestone": (Milestone, "plan__case"),
    "consultation": (Consultation, "organization"),
}


def _files() -> Iterator[Filling]:
    """Every other file, closed and open alike, and every picture and PDF."""
    files = StoredFile.objects.order_by("pk")
    shown = files.exclude(media_type="text/plain")
    for one in [*files.filter(media_type="text/plain")[::4], *shown]:
        yield {"sha256": one.sha256}


def _portal(pattern: str, parameters: tuple[str, ...]) -> Iterator[Filling]:
    if parameters == ("sha256",):
        yield from _files()
        return
    if parameters == ("size",):
        yield from ({"size": one} for one in Checkpoint.objects.values_list("size", flat=True))
        return
    if parameters == ("kind", "key"):
        yield from Entry.objects.order_by("pk").values("kind", "key")[:40]
        return
    if parameters == ("year",):
        yield from ({"year": one} for one in {one.on.year for one in Meeting.objects.all()})
        return
    bodies = Body.objects.values_list("slug", flat=True) if "municipality" in parameters else [""]
    inner = tuple(one for one in parameters if one != "municipality")
    for body in bodies:
        yield from ({"municipality": body, **one} for one in _public(inner))


def _public(parameters: tuple[str, ...]) -> Iterator[Filling]:
    if not parameters:
        yield {}
    elif parameters[0] == "case":
        yield from ({"case": one} for one in Case.objects.values_list("slug", flat=True))
    elif parameters[0] == "topic":
        topics = Case.objects.order_by("kle_topic").values_list("kle_topic", flat=True).distinct()
        yield from ({"topic": one.replace(".", "-")} for one in topics if one)
    elif parameters[0] == "person":
        yield from ({"person": one} for one in Person.objects.values_list("slug", flat=True))
    elif parameters[0] != "organization":
        yield dict.fromkeys(parameters, "findes-ikke")  # a secret is nobody's to guess
    elif "meeting" in parameters:
        yield from _held(parameters)
    elif "year" in parameters:
        held = Meeting.objects.values_list("organization__slug", "on__year").distinct()
        yield from ({"organization": slug, "year": year} for slug, year in held)
    else:
        slugs = Organization.objects.values_list("slug", flat=True)
        yield from ({"organization": one} for one in slugs)


def _held(parameters: tuple[str, ...]) -> Iterator[Filling]:
    """Every meeting, with its items, or two releases of it to compare."""
    if "item" in parameters:
        meeting = "agenda__meeting"
        rows = AgendaItem.objects.values_list(
            f"{meeting}__organization__slug", f"{meeting}__slug", "slug"
        )
        yield from (dict(zip(parameters, one, strict=True)) for one in rows)
        return
    held = Meeting.objects.values_list("organization__slug", "slug")
    compared = [("dagsorden-1", "referat-1"), ("dagsorden-1", "dagsorden-2")]
    for pair in compared if "before" in parameters else [()]:
        yield from (dict(zip(parameters, (*one, *pair), strict=True)) for one in held)
