"""The committed editor is made from the sources beside it, and asks nobody for anything."""

import gzip
import json
import re
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parents[3]
SOURCES = ROOT / "editor"
MADE = ROOT / "raadslag" / "web" / "kit" / "static" / "kit" / "editor"


def checksum() -> str:
    """The checksum of the sources, counted as editor/build.js does."""
    digest = sha256()
    names = sorted(one.name for one in (SOURCES / "src").iterdir())
    for name in ("build.js", "package.json", "package-lock.json", *(f"src/{n}" for n in names)):
        digest.update(f"{name}\n".encode() + (SOURCES / name).read_bytes() + b"\n")
    return digest.hexdigest()


def test_bundle_is_made_from_its_sources() -> None:
    head = (MADE / "editor.js").read_text(encoding="utf-8").partition("\n")[0]

    assert head == (
        f"/* Made by make editor; sources {checksum()}; licences in LICENSES.txt. */"
    ), "run make editor"


def test_bundle_is_small() -> None:
    assert len(gzip.compress((MADE / "editor.js").read_bytes())) < 120_000


def test_versions_are_pinned_and_the_lock_names_no_host() -> None:
    package = json.loads((SOURCES / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((SOURCES / "package-lock.json").read_text(encoding="utf-8"))

    versions = {**package["dependencies"], **package["devDependencies"]}
    assert [v for v in versions.values() if not re.fullmatch(r"\d+\.\d+\.\d+", v)] == []
    assert [name for name, one in lock["packages"].items() if "resolved" in one] == []


def test_every_package_in_the_bundle_has_its_licence_beside_it() -> None:
    notes = (MADE / "LICENSES.txt").read_text(encoding="utf-8")
    package = json.loads((SOURCES / "package.json").read_text(encoding="utf-8"))

    named = [name for name, v in package["dependencies"].items() if f"{name} {v} (MIT)" in notes]
    assert named == list(package["dependencies"])
