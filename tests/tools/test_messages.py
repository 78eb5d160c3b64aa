from pathlib import Path

import pytest

from tools.messages import Message, in_code, in_template, messages


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("_('Møde')", [Message("Møde")]),
        ("gettext_lazy('Sag')", [Message("Sag")]),
        ("translation.gettext('Sag')", [Message("Sag")]),
        ("_('Et langt ' 'ord')", [Message("Et langt ord")]),
        ("ngettext('%(n)s møde', '%(n)s møder', n)", [Message("%(n)s møde", "%(n)s møder")]),
        ("pgettext('KLE', 'Emne')", [Message("Emne", context="KLE")]),
        ("_(name)", []),
        ("print('Møde')", []),
    ],
)
def test_in_code(code: str, found: list[Message]) -> None:
    assert list(in_code(code)) == found


@pytest.mark.parametrize(
    ("template", "found"),
    [
        ('{% translate "Møde" %}', [Message("Møde")]),
        ('{% translate "Emne" context "KLE" %}', [Message("Emne", context="KLE")]),
        ("{% blocktranslate %}Hej {{ navn }}{% endblocktranslate %}", [Message("Hej %(navn)s")]),
        (
            "{% blocktranslate count n=x %}Et{% plural %}{{ n }} møder{% endblocktranslate %}",
            [Message("Et", "%(n)s møder")],
        ),
        ('{{ a|default:_("intet") }}', [Message("intet")]),
        ("<p>Møde</p>", []),
    ],
)
def test_in_template(template: str, found: list[Message]) -> None:
    assert list(in_template(template)) == found


def test_messages_says_where_each_text_stands(tmp_path: Path) -> None:
    (tmp_path / "house" / "templates").mkdir(parents=True)
    (tmp_path / "house" / "verbs.py").write_text("_('Sag')\n_('Møde')")
    (tmp_path / "house" / "templates" / "page.html").write_text('{% translate "Møde" %}')

    assert messages(tmp_path / "house") == {
        Message("Møde"): ["house/templates/page.html", "house/verbs.py"],
        Message("Sag"): ["house/verbs.py"],
    }
