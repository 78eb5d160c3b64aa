"""Our own sentences are set alike: quotations stand in »…« everywhere."""

import re
from importlib import import_module
from pathlib import Path

from raadslag.verdict import RuleBroken
from tools.messages import messages

PACKAGE = Path(__file__).parents[1] / "raadslag"
QUOTED = re.compile("»[^«»]*«")


def sentences() -> set[str]:
    """What we say on screens, and when a rule is broken."""
    for path in PACKAGE.rglob("faults.py"):
        import_module(".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts))
    shown = {text for one in messages(PACKAGE) for text in (one.id, one.plural)}
    return shown | {one.text for one in broken(RuleBroken)}


def broken(rule: type[RuleBroken]) -> set[type[RuleBroken]]:
    """A rule with all that are of its kind."""
    return {rule}.union(*(broken(one) for one in rule.__subclasses__()))


def test_quotations_are_of_one_kind() -> None:
    other = {one for one in sentences() if re.search("[«»„“”]", QUOTED.sub("", one))}

    assert other == set()


def test_quotations_of_other_kinds_would_be_found() -> None:
    found = [bool(re.search("[«»]", QUOTED.sub("", one))) for one in ("»a« og »b«", "«a»", "»a")]

    assert found == [False, True, True]
