"""States speak the reader's language on screens, and Danish wherever they are kept."""

from importlib import import_module
from pathlib import Path

from django.db.models import TextChoices
from django.utils.translation import override

from raadslag.cases.models import Paper
from raadslag.cases.states import PaperState
from raadslag.words import Words

ROOMS = Path(__file__).parents[1] / "raadslag"


def test_label_is_danish_to_every_reader() -> None:
    with override("en"):
        label = PaperState.APPROVING.label

    assert label == "til godkendelse"


def test_screens_show_the_word_of_the_reader() -> None:
    paper = Paper(state=PaperState.APPROVING)

    with override("en"):
        shown = paper.get_state_display()
        offered = [str(word) for _, word in PaperState.choices]

    assert shown == "for approval"
    assert offered == [
        "being written",
        "for approval",
        "approved",
        "with the secretariat",
        "issued",
    ]


def test_every_state_speaks_both_languages() -> None:
    found = [
        one
        for path in ROOMS.rglob("states.py")
        for one in vars(import_module(_name(path))).values()
        if isinstance(one, type) and issubclass(one, TextChoices)
    ]

    assert [one.__name__ for one in found if not issubclass(one, Words)] == []


def _name(path: Path) -> str:
    return ".".join(path.relative_to(ROOMS.parent).with_suffix("").parts)
