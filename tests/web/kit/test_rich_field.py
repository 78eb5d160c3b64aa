"""The rich field without scripts: what is not touched stays as it was."""

from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from django.template.loader import render_to_string

from raadslag.cases.richtext import plain
from raadslag.web.kit.rich_field import RichField, written

HTML = "<h2>Resume</h2><p>En <strong>fed</strong> linje</p><ul><li>a</li></ul>"


def posted(**fields: str) -> QueryDict:
    """A form as it arrives."""
    return QueryDict(urlencode(fields))


@pytest.mark.parametrize(
    ("post", "html"),
    [
        (posted(text_html="<p onclick=x>Kaj</p><p></p>", text_form="html"), "<p>Kaj</p>"),
        (posted(text=plain(HTML).replace("\n", "\r\n"), text_html=HTML, text_form="plain"), HTML),
        (
            posted(text=plain(HTML).replace("- a", "- b"), text_html=HTML, text_form="plain"),
            HTML.replace("<li>a", "<li>b"),
        ),
        (posted(text="", text_html=HTML, text_form="plain"), ""),
        (posted(text="## Ny\n\nTekst"), "<h2>Ny</h2><p>Tekst</p>"),
        (posted(), ""),
    ],
)
def test_written(post: QueryDict, html: str) -> None:
    assert written(post, "text") == html


def test_field_shows_the_error_beside_it_and_keeps_guidance_out_of_the_text() -> None:
    field = RichField(
        name="text", label="Resume", html="<p>\nA &lt;</p>", hint="Kort.", error="Skriv et resume."
    )

    page = render_to_string("kit/rich_field.html", {"field": field})

    assert 'aria-describedby="id_text-hint id_text-error"' in page
    assert '<p class="rich-error" id="id_text-error">Skriv et resume.</p>' in page
    assert ">\nA &lt;</textarea>" in page
