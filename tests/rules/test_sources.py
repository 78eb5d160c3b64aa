"""Every paragraph the code cites is on the page for the yearly check."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reference" / "sources.md").read_text(encoding="utf-8")
CITED = re.compile(r"(\w+loven) § (\d+(?: [a-z]\b)?)", re.IGNORECASE)
STATEMENT = re.compile(r"RD (\d{4}/\d{2}\.\d\w?\.\d+)")


def citations(text: str) -> set[str]:
    """Acts with their paragraph, and statements of the ministry."""
    acts = {f"{act.capitalize()} § {number}" for act, number in CITED.findall(text)}
    return acts | {f"RD {number}" for number in STATEMENT.findall(text)}


def test_citations_of_a_text() -> None:
    text = "Source: Kommunestyrelsesloven § 8, stk. 4; forvaltningsloven § 3 (RD 1997/97.1.1)."

    assert citations(text) == {
        "Kommunestyrelsesloven § 8",
        "Forvaltningsloven § 3",
        "RD 1997/97.1.1",
    }


def test_every_paragraph_cited_in_the_code_is_listed() -> None:
    listed = citations(PAGE)
    cited = {
        path.relative_to(ROOT).as_posix(): citations(path.read_text(encoding="utf-8")) - listed
        for path in sorted((ROOT / "raadslag").rglob("*.py"))
    }

    assert {path: missing for path, missing in cited.items() if missing} == {}
