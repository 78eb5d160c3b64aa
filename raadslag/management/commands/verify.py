"""``raadslag verify``: is a document the one the log holds, or is the whole log whole?"""

from __future__ import annotations

import binascii
import sys
from argparse import ArgumentParser
from base64 import b64decode
from hashlib import sha256
from pathlib import Path
from typing import Any, NoReturn
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

from django.core.management.base import BaseCommand
from django.utils.timezone import localtime

from raadslag.ledger.check import NoProof, NotProved, Proved, proved
from raadslag.ledger.states import EntryKind
from raadslag.management.progress import Progress
from raadslag.management.proofs import MOST, as_json, beside, is_proof, packed, site_in
from raadslag.rules.checkpoint import NoCheckpoint, read

CHANGED, UNTRIED = 1, 2  # what the command ends with when it is not as it should be
SECONDS = 30  # longest a server may take
WEB = ("http://", "https://")
HOW = (
    "Beviset mangler. Hent »Referat med bevis« fra mødets side, eller hent beviset og læg det i "
    "samme mappe som dokumentet. Med net: giv kommunens adresse med --site (https://…)."
)
HOW_NAMED = (
    "Beviset mangler. Dokumentet nævner logbogen på {site}: kør igen med --fetch, så hentes "
    "beviset dér. Uden net: hent »Referat med bevis« fra mødets side, eller læg beviset i samme "
    "mappe som dokumentet."
)


class Command(BaseCommand):
    """Check a document against a proof, without any database; or the log of this installation."""

    help = "Kontrollér, at et dokument er det, logbogen har, eller hele logbogen med --log."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "document",
            metavar="FIL|ADRESSE",
            nargs="?",
            help="dokumentet, en pakke »med bevis« eller et bevis",
        )
        parser.add_argument("--proof", metavar="FIL", type=Path, help="beviset for dokumentet")
        parser.add_argument(
            "--site", metavar="ADRESSE", default="", help="kommunens side; beviset hentes dér"
        )
        parser.add_argument(
            "--fetch",
            action="store_true",
            help="hent beviset på den side, dokumentet selv nævner",
        )
        parser.add_argument(
            "--checkpoint",
            metavar="FIL",
            type=Path,
            action="append",
            default=[],
            help="et kontrolpunkt, du har fra et andet sted; kan gives flere gange med --log",
        )
        parser.add_argument(
            "--key", metavar="NØGLE", action="append", default=[], help="logbogens offentlige nøgle"
        )
        parser.add_argument(
            "--timestamp-root",
            metavar="FIL",
            type=Path,
            help="certifikatet for den, der har tidsstemplet; tidsstemplet kontrolleres med",
        )
        parser.add_argument(
            "--since",
            metavar="FIL",
            type=Path,
            help="med --log: kun det, der er kommet efter kontrolpunktet i filen; er alt helt, "
            "lægges det nyeste kontrolpunkt i den. Findes filen ikke, kontrolleres alt",
        )
        parser.add_argument(
            "--log", action="store_true", help="gå hele denne installations logbog igennem"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        outside = [self._text(one) for one in options["checkpoint"]]
        if options["log"]:
            self._whole_log(outside, options["since"])
        elif options["document"]:
            self._document(options, outside[0] if outside else None)
        else:
            self._stop("Skriv, hvilket dokument der skal kontrolleres, eller --log.", UNTRIED)

    def _document(self, options: dict[str, Any], outside: str | None) -> None:
        content = self._bytes(options["document"])
        package = packed(content)
        for one in package:
            self.stdout.write(f"{one.name}:")
            if one.proof is None:
                self._stop("Filen har intet bevis i pakken og er ikke kontrolleret.", UNTRIED)
            self._tell(one.proof, sha256(one.content).hexdigest(), options, outside)
        if not package:
            self._tell(*self._proof(options, content), options, outside)

    def _tell(
        self, bundle: object, checksum: str | None, options: dict[str, Any], outside: str | None
    ) -> None:
        """What a proof shows; the command ends when it does not hold."""
        try:
            shown = proved(bundle, sha256=checksum, keys=options["key"], outside=outside)
        except NoProof as refused:
            self._stop(str(refused), UNTRIED)
        except NotProved as refused:
            self._stop(f"IKKE UÆNDRET. {refused}", CHANGED)
        stamped = self._stamped(bundle, options["timestamp_root"])
        self.stdout.write(said(shown) + stamped)

    def _stamped(self, bundle: object, root: Path | None) -> str:
        """What the timestamp in the proof tells; nothing unless it is asked for."""
        if root is None:
            return ""
        from raadslag.ledger.stamps import NotStamped, stamped_at

        self._bytes(str(root))  # stops when it cannot be read
        told = bundle if isinstance(bundle, dict) else {}
        if not told.get("timestamp"):
            self._stop("Kontrolpunktet i beviset har intet tidsstempel.", UNTRIED)
        try:
            packed = b64decode(str(told["timestamp"]))
            at = localtime(stamped_at(packed, str(told["checkpoint"]), root))
        except (NotStamped, binascii.Error) as refused:
            self._stop(f"TIDSSTEMPLET PASSER IKKE. {refused}", CHANGED)
        return f"\nKontrolpunktet er tidsstemplet udefra {at:%d-%m-%Y kl. %H.%M}."

    def _proof(self, options: dict[str, Any], content: bytes) -> tuple[object, str | None]:
        """The proof, and the checksum it is to be the proof of; none when it is all there is."""
        found = as_json(content)
        if is_proof(found):
            return found, None
        checksum = sha256(content).hexdigest()
        if options["proof"]:
            return as_json(self._bytes(str(options["proof"]))), checksum
        if not options["site"] and not options["document"].startswith(WEB):
            found = beside(Path(options["document"]), checksum)
            if found is not None:
                return found, checksum
        site = self._site(options, content)
        place = f"{site}/log/bevis/{EntryKind.DOCUMENT}/{checksum}.json"
        return as_json(self._bytes(place)), checksum

    def _site(self, options: dict[str, Any], content: bytes) -> str:
        """Where to fetch the proof: said on the line, or with consent named by the document."""
        said = options["site"] or options["document"]
        if said.startswith(WEB):
            address = urlsplit(said)
            return f"{address.scheme}://{address.netloc}"
        named = "" if options["site"] else site_in(content)
        if not named:
            self._stop(HOW, UNTRIED)
        if not options["fetch"]:
            self._stop(HOW_NAMED.format(site=named), UNTRIED)
        self.stdout.write(f"Beviset hentes fra {named}, som dokumentet selv nævner.")
        return named

    def _whole_log(self, outside: list[str], kept: Path | None) -> None:
        from raadslag.ledger.audit import audited
        from raadslag.ledger.queries import latest

        since = self._text(kept) if kept and kept.exists() else ""
        self._refuse_unreadable([*outside, since] if since else outside)
        newest = latest()
        with Progress(self.stderr) as progress:
            audit = audited(
                outside, lambda done, total: progress.step("Linjer", done, total), since
            )
        for fault in audit.faults:
            self.stderr.write(fault)
        if audit.more:
            self.stderr.write(f"… og {audit.more} fejl mere.")
        if audit.faults:
            self._stop("LOGBOGEN ER ÆNDRET.", CHANGED)
        if kept and newest:
            kept.write_text(newest.note, encoding="utf-8")
        self.stdout.write(
            f"Logbogen er hel: {audit.entries} linjer og {audit.checkpoints} kontrolpunkter passer."
        )

    def _refuse_unreadable(self, outside: list[str]) -> None:
        for note in outside:
            try:
                read(note)
            except NoCheckpoint:
                self._stop("Kontrolpunktet kan ikke læses; hent det igen.", UNTRIED)

    def _bytes(self, place: str) -> bytes:
        try:
            if place.startswith(WEB):
                with urlopen(place, timeout=SECONDS) as answer:
                    content: bytes = answer.read(MOST)
                    return content
            return Path(place).read_bytes()
        except (URLError, OSError, ValueError) as error:
            self._stop(f"{place} kan ikke hentes: {error}", UNTRIED)

    def _text(self, place: Path) -> str:
        return self._bytes(str(place)).decode("utf-8", "replace")

    def _stop(self, told: str, code: int) -> NoReturn:
        self.stderr.write(told)
        sys.exit(code)


def said(shown: Proved) -> str:
    """What a proof shows, in Danish."""
    when = f"{localtime(shown.at):%d-%m-%Y kl. %H.%M}"
    lines = [
        f"UÆNDRET siden {when}.",
        f"{EntryKind(shown.kind).label}: linje {shown.index} af {shown.checkpoint.size} i "
        f"logbogen {shown.checkpoint.origin}.",
    ]
    if not shown.trusted:
        lines.append(
            "Nøglen er beviset selv kilde til. Sammenlign den med kommunens, eller giv den "
            f"med --key: {shown.key_used}"
        )
    return "\n".join(lines)
