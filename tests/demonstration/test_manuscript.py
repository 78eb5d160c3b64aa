from raadslag.demonstration.manuscript import prose, sections
from raadslag.exchange.meeting import Section


def test_manuscript_of_every_kind() -> None:
    text, html = prose("Se **her**:\n\n1. en\n2. to\n- [tre](https://a.dk)\n| A | B |\n| 1 | < |")

    assert text == "Se her:\n1. en\n2. to\n- tre\nA | B\n1 | <"
    assert html == (
        "<p>Se <strong>her</strong>:</p><ol><li>en</li><li>to</li></ol>"
        '<ul><li><a href="https://a.dk">tre</a></li></ul>'
        "<table><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>&lt;</td></tr></table>"
    )


def test_manuscript_with_sub_headings() -> None:
    found = list(sections("Sagsfremstilling", "Først.\n## Tid\nSå."))

    assert found == [
        Section("Sagsfremstilling", 1, "Først.", "<p>Først.</p>"),
        Section("Tid", 2, "Så.", "<p>Så.</p>"),
    ]
