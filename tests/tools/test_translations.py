import polib

from tools.messages import Message
from tools.translations import faults, renewed

WANTED = {Message("%(n)s møde", "%(n)s møder"): ["a.py"], Message("Sag"): ["a.py", "b.html"]}


def translated() -> polib.POFile:
    there = renewed(WANTED, polib.POFile())
    there[0].msgstr_plural = {0: "%(n)s meeting", 1: "%(n)s meetings"}
    there[1].msgstr = "Case"
    return there


def test_faults_of_a_whole_catalogue() -> None:
    there = translated()

    assert list(faults(WANTED, there, there.to_binary())) == []


def test_faults_name_what_is_new_old_and_untranslated() -> None:
    there = translated()
    there[1].msgstr = ""
    compiled = there.to_binary()
    wanted = {Message("Sag"): ["b.html"], Message("Bilag"): ["b.html"]}

    assert list(faults(wanted, there, compiled)) == [
        "not in the catalogue: 'Bilag' (b.html)",
        "no longer in the sources: '%(n)s møde'",
        "not translated: 'Sag'",
    ]


def test_faults_name_a_value_the_source_does_not_have() -> None:
    there = translated()
    there[0].msgstr_plural[1] = "%(count)s meetings"

    assert list(faults(WANTED, there, there.to_binary())) == [
        "names a value the source does not have: '%(n)s møde'"
    ]


def test_faults_name_a_catalogue_that_is_not_compiled() -> None:
    assert list(faults(WANTED, translated(), b"")) == [
        "django.mo is not compiled from django.po: run `python -m tools.translations`"
    ]


def test_renewed_keeps_translations_and_drops_what_is_gone() -> None:
    wanted = {Message("Bilag"): ["c.py"], Message("Sag"): ["c.py"]}

    made = renewed(wanted, translated())

    assert [(entry.msgid, entry.msgstr) for entry in made] == [("Bilag", ""), ("Sag", "Case")]
