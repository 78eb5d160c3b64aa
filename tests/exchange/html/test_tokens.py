import pytest

from raadslag.exchange.html.tokens import Token, refuse_depth, tokens
from raadslag.exchange.meeting import Unreadable


def test_tokens_open_tags_are_closed_and_scripts_left_out() -> None:
    assert tokens("<p>et<p>to<!-- <b> --><script>if (a<b) x()</script>") == [
        Token("p", ""),
        Token("", "et"),
        Token("/p", ""),
        Token("p", ""),
        Token("", "to"),
        Token("/p", ""),
    ]


def test_token_attribute_is_unescaped() -> None:
    (token, *_) = tokens('<a href="/x?a=1&amp;b=2" title="a > b">x</a>')

    assert (token.attribute("href"), token.attribute("title"), token.attribute("id")) == (
        "/x?a=1&b=2",
        "a > b",
        "",
    )


def test_refuse_depth_many_tags_side_by_side_pass() -> None:
    wide = "<div></div>" * 20_000

    refuse_depth(wide)

    assert len(tokens(wide)) == 40_000


def test_refuse_depth_nested_for_ever_is_refused() -> None:
    with pytest.raises(Unreadable, match="mærker inden i hinanden"):
        refuse_depth("<div>" * 50_000)
