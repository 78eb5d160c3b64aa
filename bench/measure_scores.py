"""How well real documents are read, held against hand-checked truth."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.documents import SAMPLES, SHARED
from bench.figure import Figure, measures
from raadslag.exchange.sandbox import Reader

SCORER = SHARED / "tools" / "score_import.py"
TRUTH = SAMPLES / "truth"
# Sample and truth; one meeting may have been published in several carriers.
HELD = {
    "herning": ("herning-bsk-2026-01-13.txt", "herning-bsk-2026-01-13.json"),
    "aarhus_pdf": (
        "aarhus-byraad-2025-08-27-p1-14.pdf",
        "aarhus-byraad-2025-08-27-p1-14.json",
    ),
    "aarhus_html": ("aarhus-tu-2025-10-01.html", "aarhus-tu-2025-10-01.json"),
    "sbsys": ("sbsys/Publication32", "sbsys-Publication32.json"),
    "syddjurs_pdf": ("syddjurs/minutes.pdf", "syddjurs.json"),
    "syddjurs_docx": ("syddjurs/minutes.docx", "syddjurs.json"),
    "syddjurs_acadre": ("syddjurs/minutes-acadre.xml", "syddjurs.json"),
}
MEAN = re.compile(r"^mean F1 ([0-9.]+)$", re.M)


@measures
def scores() -> Iterator[Figure]:
    """The mean F1 of every real sample that lies beside the repository."""
    with Reader() as reader:
        for name, (sample, truth) in HELD.items():
            files = (SAMPLES / sample, TRUTH / truth)
            if all(file.exists() for file in (*files, SCORER)):
                yield Figure(
                    f"score_{name}",
                    mean(reader.read(files[0]).to_json(), files[1]),
                    "F1",
                    f"{sample} against truth/{truth}, mean over fields; 1 is all",
                    ".venv/bin/python -m bench scores",
                )


def mean(read: str, truth: Path) -> float:
    """The mean F1 the scorer prints for a meeting as read.

    Raises:
        ValueError: The scorer printed none.
    """
    with TemporaryDirectory() as folder:
        result = Path(folder) / "result.json"
        result.write_text(read, encoding="utf-8")
        done = subprocess.run(
            [sys.executable, str(SCORER), str(result), str(truth)],
            capture_output=True,
            text=True,
            check=True,
        )
    found = MEAN.search(done.stdout)
    if found is None:
        raise ValueError(f"the scorer says no mean: {done.stdout!r}")
    return float(found[1])
