"""The order of the rooms: contracts and the diagram are made from it.

``python -m raadslag.flow`` writes ``.importlinter`` and ``docs/flow.md``;
``make check`` fails when they are out of date.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Room:
    """A package of the house, the Danish word on its door and its question."""

    name: str
    danish: str
    question: str
    holds: str


CELLAR = (
    Room("rules", "regler", "the law", "pure functions, standard library only"),
    Room("verdict", "kendelse", "may it be done", "yes, or no with a reason"),
    Room("journal", "journal", "what happened", "append-only facts, written with every act"),
    Room("ledger", "logbog", "what can be proved", "Entry, Node, Checkpoint: a log of hashes"),
    Room("files", "filer", "stored documents", "kept by SHA-256, on disk or S3"),
)

ROOMS = (
    Room("bodies", "organer", "who", "Body, LegislativeTerm, Organization, Person, Membership"),
    Room("cases", "sager", "why", "Case, Paper, Recommendation, Attachment"),
    Room("consultations", "behandling", "by whom", "Consultation"),
    Room("meetings", "møder", "when", "Meeting"),
    Room("agendas", "dagsordener", "about what", "Agenda, AgendaItem"),
    Room("sittings", "fremmøde", "present", "Sitting, Seat, Presence, Recusal, Attendance"),
    Room("decisions", "beslutninger", "resolved", "Decision, VoteEvent, Vote, Statement"),
    Room("minutes", "referater", "recorded", "Minutes, MinutesCopy, Signature, Correction"),
    Room("publications", "offentliggørelse", "released", "Publication: a sealed public copy"),
    Room("followups", "opfølgning", "came of it", "FollowUp, FollowUpNote"),
    Room("notices", "breve", "told", "Letter, Telling, Preference"),
    Room("search", "søgning", "found by its words", "an index of publications; tantivy"),
    Room("subscriptions", "abonnementer", "followed", "Subscription, Spread, Owing"),
)

UPSTAIRS = (
    Room("exchange", "ind og ud", "in and out", "one folder per format; import"),
    Room("errands", "ærinder", "what is owed", "Claim, Heartbeat: work in the background"),
    Room("backup", "sikkerhedskopi", "all of it in a file", "tables, documents, manifest"),
    Room("demonstration", "demonstration", "an example", "a fictional municipality"),
)

DOORS = (
    Room("web.portal", "borgerportal", "public", "reads publications and nothing else"),
    Room("web.workspace", "arbejdsplads", "administration", "behind sign-in"),
    Room("web.chamber", "mødesal", "members", "the meeting while it is held"),
    Room("web.live", "live", "open screens", "events of a meeting; writes nothing"),
)

# What sets a page of the public's is handed public rows by the portal, and reads no others.
PRINTED = (
    "views.item_documents -> raadslag.exchange.protocol.printing",
    "views.item_documents -> raadslag.exchange.binder.write",
)


def layers() -> list[str]:
    """Import-linter layers, highest first."""
    rooms = [room.name for room in reversed(ROOMS)]
    return [
        "config",
        "web",
        "demonstration",
        "errands",
        "backup",
        "exchange",
        *rooms,
        "files",
        "ledger",
        "journal",
        "verdict",
    ]


def contracts() -> str:
    """The text of ``.importlinter``."""
    inside = [room.name for room in (*CELLAR, *ROOMS) if room.name != "publications"]
    open_to_all = (
        "rules",
        "ledger",  # the log that proves what is public
        "search",
        "subscriptions",  # a reader's own
    )
    others = ("exchange", "errands", "backup", "demonstration")
    portal_sees_not = [name for name in (*inside, *others) if name not in open_to_all]
    return "\n".join(
        [
            "# Made by `python -m raadslag.flow`; edit raadslag/flow.py instead.",
            "[importlinter]",
            "root_package = raadslag",
            "include_external_packages = True",
            "",
            "[importlinter:contract:one-way]",
            "name = A room knows the rooms before it, never one after it",
            "type = layers",
            "layers =",
            *(f"    raadslag.{name}" for name in layers()),
            "",
            "[importlinter:contract:pure-law]",
            "name = The law imports neither Django nor rooms",
            "type = forbidden",
            "source_modules =",
            "    raadslag.rules",
            "forbidden_modules =",
            "    django",
            *(f"    raadslag.{n}" for n in ["config", "web", "errands", "exchange", *inside[1:]]),
            "    raadslag.publications",
            "",
            "[importlinter:contract:portal]",
            "name = The portal reads publications and nothing else",
            "type = forbidden",
            "source_modules =",
            "    raadslag.web.portal",
            "forbidden_modules =",
            *(f"    raadslag.{name}" for name in portal_sees_not),
            "ignore_imports =",
            *(f"    raadslag.web.portal.{one}" for one in PRINTED),
            "allow_indirect_imports = True",
            "",
            "[importlinter:contract:doors]",
            "name = Doors do not know each other",
            "type = independence",
            "modules =",
            *(f"    raadslag.{room.name}" for room in DOORS),
            "",
        ]
    )


def diagram() -> str:
    """The text of ``docs/flow.md``."""
    arrow = "\n".join(
        f"    {a.name} --> {b.name}" for a, b in zip(ROOMS, (*ROOMS[1:], UPSTAIRS[0]), strict=True)
    )
    named = "\n".join(f'    {r.name}["{r.danish}<br/>{r.name}: {r.question}"]' for r in ROOMS)
    rows = "\n".join(
        f"| `{room.name}` | {room.danish} | {room.question} | {room.holds} |"
        for room in (*CELLAR, *ROOMS, *UPSTAIRS, *DOORS)
    )
    return (
        "<!-- Made by `python -m raadslag.flow`; edit raadslag/flow.py instead. -->\n"
        "# The flow of the house\n\n"
        "Data walks one way: a room knows the rooms before it, never one after it.\n\n"
        f"```mermaid\nflowchart LR\n{named}\n{arrow}\n```\n\n"
        "| Room | On the door | Question | Holds |\n|---|---|---|---|\n"
        f"{rows}\n"
    )


MADE = {".importlinter": contracts, "docs/flow.md": diagram}


def main(arguments: list[str]) -> int:
    """Write the made files, or with ``--check`` say which are out of date."""
    stale = [
        name
        for name, make in MADE.items()
        if not Path(name).exists() or Path(name).read_text(encoding="utf-8") != make()
    ]
    if "--check" in arguments:
        for name in stale:
            print(f"{name} is out of date: run `python -m raadslag.flow`")
        return 1 if stale else 0
    for name in stale:
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(MADE[name](), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
