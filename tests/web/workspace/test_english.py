"""An English reader meets no Danish word of ours on any page of the workspace."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import pytest
from django.db import transaction
from django.utils.translation import override
from lxml import html
from pytest_django import DjangoDbBlocker

from tests.attack.agendas import whole
from tests.attack.conftest import stored_in
from tests.attack.crawler import PARAMETER, addresses, fetched, signed_in
from tests.attack.nests import Nest
from tools.translations import catalogue, translations

pytestmark = [pytest.mark.django_db]
READERS = ("erik", "hans", "dorte", "anna")  # each sees pages of their own
SPOKEN = ("aria-label", "title", "placeholder", "alt")
VALUE = re.compile(r"%(?:\(\w+\))?[sd]|\{\w*\}")
TELLING = 9  # letters that some words of ours must have to be looked for within others
TRIES = 12  # things of a kind that are tried until the reader may see the page of one
# Data of the house that happens to be a word of ours too.
OWN = {"meddelelser", "formalia", "indlæsning"}


@pytest.fixture(scope="module")
def nest(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Nest]:
    """A house with something of every kind, in every state."""
    folder = tmp_path_factory.mktemp("english")
    with django_db_blocker.unblock(), stored_in(str(folder)), transaction.atomic():
        yield whole()
        transaction.set_rollback(True)


def plain(text: str) -> str:
    """A text as it is compared."""
    return " ".join(text.split()).casefold()


def sources() -> tuple[set[str], set[str]]:
    """What our texts say in Danish alone, and in English alone."""
    translated = catalogue().translated_entries()
    danish = pieces(text for one in translated for text in (one.msgid, one.msgid_plural or ""))
    english = pieces(text for one in translated for text in translations(one))
    return danish - english - OWN, english - danish


def pieces(texts: Iterable[str]) -> set[str]:
    """Texts as they stand on a page: cut where values and markup are put in."""
    cut = (VALUE.split(re.sub(r"<[^>]*>", "%s", text)) for text in texts)
    return {plain(one) for texts in cut for one in texts if re.search(r"\w{2}", one)}


def said(page: str, language: str) -> set[str]:
    """What a page says in a language: its texts, and its names for things."""
    found, spoken = set(), dict[html.HtmlElement | None, str]()  # in which language each is
    for one in html.document_fromstring(page).iter():
        around = spoken.get(one.getparent(), "en")
        spoken[one] = one.get("lang", around) if isinstance(one.tag, str) else around
        if not isinstance(one.tag, str) or one.tag in {"script", "style", "textarea"}:
            continue
        if spoken[one] == language:
            found.add(one.text or "")
            found |= {one.get(name, "") for name in SPOKEN if language == "en"}
        if one.getparent() is not None and around == language:
            found.add(one.tail or "")
    return {plain(text) for text in found}


def danish(texts: set[str], ours: set[str]) -> set[str]:
    """Those of the texts that are our Danish sources, or hold one."""
    telling = [one for one in ours if len(one) >= TELLING and " " in one]
    return {text for text in texts if text in ours or any(one in text for one in telling)}


def pages(nest: Nest, reader: str) -> Iterator[tuple[str, str]]:
    """Each kind of page once, as the reader sees it in English."""
    client, tries = signed_in(nest, reader), Counter[str]()
    with override("da"):
        known = list(addresses(nest))
    for route, address in known:
        if not route.pattern.startswith("arbejdsplads/") or tries[route.pattern] >= TRIES:
            continue
        tries[route.pattern] += 1
        page = fetched(client, f"/en{address}")
        if page.status == 200 and page.headers["Content-Type"].startswith("text/html"):
            tries[route.pattern] = TRIES
            yield PARAMETER.sub("…", route.pattern), page.body.decode()


@pytest.mark.parametrize("reader", READERS)
def test_every_page_speaks_english_to_an_english_reader(reader: str, nest: Nest) -> None:
    (ours, english), found, fine = sources(), {}, set[str]()

    with override("en"):
        for where, page in pages(nest, reader):
            mixed = {one for one in said(page, "da") & english if len(one) >= TELLING}
            new = said(page, "en") - fine  # most of what pages say they all say
            wrong = danish(new, ours)
            fine |= new - wrong
            found[where] = sorted(wrong | mixed)

    assert len(found) > 20
    assert {where: texts for where, texts in found.items() if texts} == {}


def test_a_danish_word_of_ours_would_be_found() -> None:
    page = (
        '<html lang="en"><p>Sager <b lang="da">Frister</b></p><i title="Ingen endnu.">x</i></html>'
    )
    ours = {"sager", "frister", "ingen endnu."}

    found = danish(said(page, "en"), ours), danish(said(page, "da"), ours)

    assert found == ({"sager", "ingen endnu."}, {"frister"})
