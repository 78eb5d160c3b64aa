"""Citations made into links."""

from datetime import date
from typing import cast

import pytest

from raadslag.publications.content import ItemContent
from raadslag.publications.models import Citation, PublicBody, PublicMeeting, PublicOrganization
from raadslag.web.portal.links import linked
from raadslag.web.portal.place import Place
from tests.web.portal.published import decision, section

HOME = PublicBody(pk=1, slug="fjordby")
MEETING = PublicMeeting(
    pk=1, slug="2025-08-19", on=date(2025, 8, 19), organization=PublicOrganization(slug="job")
)
ITEM = '<a href="/udvalg/job/2025-08-19/punkt/47/">'


def link(html: str, *texts: str) -> str:
    """The HTML of a section in which these texts are cited."""
    content = {"sections": [section("x", html)], "proposals": [], "decision": decision("Ja.")}
    cited = [Citation(text=text, cited_meeting=MEETING, cited_slug="47") for text in texts]
    made = linked(cast(ItemContent, content), cited, Place(HOME, HOME))
    return made["sections"][0]["html"]


@pytest.mark.parametrize(
    ("html", "texts", "made"),
    [
        ("<p>se pkt. 47</p>", [], "<p>se pkt. 47</p>"),
        ("<p>se pkt. 47</p>", ["pkt. 47"], f"<p>se {ITEM}pkt. 47</a></p>"),
        ("<p>se job &amp; by 4</p>", ["job & by 4"], f"<p>se {ITEM}job &amp; by 4</a></p>"),
        ('<p title="pkt. 47">x</p>', ["pkt. 47"], '<p title="pkt. 47">x</p>'),
        ('<a href="/x">pkt. 47</a>', ["pkt. 47"], '<a href="/x">pkt. 47</a>'),
        ('<a href="/x">x</a> pkt. 47', ["pkt. 47"], f'<a href="/x">x</a> {ITEM}pkt. 47</a>'),
        ("møde, pkt. 47", ["pkt. 47", "møde, pkt. 47"], f"{ITEM}møde, pkt. 47</a>"),
    ],
)
def test_citations_in_text_become_links(html: str, texts: list[str], made: str) -> None:
    assert link(html, *texts) == made
