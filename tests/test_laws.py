"""The laws of the house that no other tool holds."""

import ast
from pathlib import Path

import pytest
from django.apps import apps

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "raadslag"
WRITES = {
    "save",
    "create",
    "create_user",
    "update",
    "delete",
    "bulk_create",
    "bulk_update",
    "get_or_create",
    "update_or_create",
}
# Words that hide what a module is about.
EMPTY_WORDS = {"utils", "util", "helpers", "helper", "common", "manager", "data", "process", "misc"}


def modules() -> list[Path]:
    """Every module of the house, except migrations, which Django writes."""
    return sorted(p for p in PACKAGE.rglob("*.py") if "migrations" not in p.parts)


def acts(path: Path) -> bool:
    """Whether a module holds verbs."""
    return "actions" in path.with_suffix("").relative_to(PACKAGE).parts


def writes(tree: ast.AST) -> list[str]:
    """The calls that write rows, as ``line: method``."""
    return [
        f"{node.lineno}: {node.func.attr}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in WRITES
        and _on_rows(node)
    ]


def _on_rows(call: ast.Call) -> bool:
    """Whether what is called looks like a model, its manager or a query."""
    assert isinstance(call.func, ast.Attribute)
    receiver = ast.unparse(call.func.value)
    if receiver in ("super()", "cache"):  # a model that refuses to be changed; no rows at all
        return False
    if "objects" in receiver or "_set" in receiver or ".filter(" in receiver:
        return True
    # hash.update(bytes) and store.save(path) take a value; rows are written by name alone
    return not (call.func.attr in {"update", "save"} and call.args)


def parsed(path: Path) -> ast.Module:
    """A module as a tree."""
    return ast.parse(path.read_text(encoding="utf-8"), shown(path))


def shown(path: Path) -> str:
    """A path as readers know it."""
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("Body.objects.create(name='A')", ["1: create"]),
        ("meeting.save(update_fields=['on'])", ["1: save"]),
        ("Meeting.objects.filter(pk=1).update(state='held')", ["1: update"]),
        ("body.person_set.all().delete()", ["1: delete"]),
        ("digest.update(data)", []),
        ("document.save(path)", []),
        ("known.update({'a': 1})", []),
    ],
)
def test_writes_in_some_code(code: str, found: list[str]) -> None:
    assert writes(ast.parse(code)) == found


def test_actions_write() -> None:
    writing = [path for path in modules() if acts(path) and writes(parsed(path))]

    assert PACKAGE / "bodies" / "actions" / "register.py" in writing


def test_only_actions_write() -> None:
    found = {shown(path): writes(parsed(path)) for path in modules() if not acts(path)}

    assert {name: lines for name, lines in found.items() if lines} == {}


def test_every_module_says_what_it_is() -> None:
    made = [*modules(), *(ROOT / "tools").rglob("*.py"), *(ROOT / "bench").rglob("*.py")]

    assert [shown(path) for path in made if not ast.get_docstring(parsed(path))] == []


def test_no_module_has_an_empty_name() -> None:
    assert [shown(path) for path in modules() if path.stem in EMPTY_WORDS] == []
    assert [shown(p) for p in PACKAGE.rglob("*") if p.is_dir() and p.name in EMPTY_WORDS] == []


def test_rules_import_only_the_standard_library_and_rules() -> None:
    imported = {
        name.split(".")[0]
        for path in (PACKAGE / "rules").rglob("*.py")
        for name in imports(parsed(path))
        if not name.startswith("raadslag.rules")
    }

    assert imported & {"django", "raadslag", "lxml", "selectolax", "pypdfium2"} == set()


def imports(tree: ast.Module) -> list[str]:
    """Names of the modules a module imports."""
    named = [node for node in ast.walk(tree) if isinstance(node, ast.Import)]
    taken = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return [a.name for node in named for a in node.names] + [n.module or "" for n in taken]


def test_only_the_demonstration_tells_of_another_time() -> None:
    taken = "from raadslag.journal.clock import told_at"
    telling = [shown(path) for path in modules() if taken in path.read_text(encoding="utf-8")]

    assert telling == ["raadslag/demonstration/evening.py", "raadslag/demonstration/held.py"]


def test_glossary_knows_every_thing() -> None:
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    things = sorted(model.__name__ for model in apps.get_app_config("raadslag").get_models())

    assert [name for name in things if f"`{name}`" not in glossary] == []
