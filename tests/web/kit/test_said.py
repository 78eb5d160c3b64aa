"""Scripts speak the reader's language."""

import json
import re
from pathlib import Path

import pytest
from django.utils.translation import override

from raadslag.web.kit.said import SCRIPTS, said

ROOT = Path(__file__).parents[3]
SAID = re.compile(r'\bsaid\(\s*("(?:[^"\\]|\\.)*")')
EDITOR = sorted((ROOT / "editor" / "src").glob("*.js"))
PLAIN_ONES = sorted((ROOT / "raadslag" / "web").glob("*/static/*/*.js"))
SOURCES = {"editor": EDITOR} | {one.stem: [one] for one in PLAIN_ONES if one.stem != "said"}
PLAIN = re.compile(r'(?<!said\()"[^"\n]*[æøåÆØÅ][^"\n]*"')


def read(script: str) -> str:
    """The sources of a script."""
    return "\n".join(one.read_text(encoding="utf-8") for one in SOURCES[script])


@pytest.mark.parametrize("script", SOURCES)
def test_words_given_are_those_the_script_says(script: str) -> None:
    asked = {json.loads(text) for text in SAID.findall(read(script))}

    assert set(SCRIPTS.get(script, ())) == asked


@pytest.mark.parametrize("script", SOURCES)
def test_script_says_nothing_without_asking_for_the_word(script: str) -> None:
    code = re.sub(r"^\s*//.*", "", read(script), flags=re.MULTILINE)

    assert PLAIN.findall(code) == []


@pytest.mark.parametrize("script", SCRIPTS)
def test_page_that_has_a_script_brings_its_words(script: str) -> None:
    templates = (ROOT / "raadslag" / "web").glob("*/templates/**/*.html")
    pages = {path: path.read_text(encoding="utf-8") for path in templates}
    having = {name for name, text in pages.items() if f"/{script}.js" in text}
    bringing = {
        name for name, text in pages.items() if re.search(rf'{{% said [^%]*"{script}"', text)
    }

    assert having == bringing


def test_words_are_in_the_language_of_the_reader() -> None:
    with override("en"):
        given = said("paper", "order")

    words = json.loads(re.sub(r"<[^>]*>", "", given))
    assert list(words) == [*SCRIPTS["paper"], *SCRIPTS["order"]]
    assert words["at nummer {number}"] == "that number {number}"


def test_danish_scripts_bring_their_own_words() -> None:
    assert said("editor") == ""
