"""Faults of forms are told by the house, in Danish, and not by the browser."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from django import forms

import raadslag
import raadslag.web.workspace

TEMPLATES = Path(raadslag.__file__).parent / "web/workspace/templates"
FORM = re.compile(r'<form(?=[^>]*method="post")[^>]*>')


def test_no_form_is_stopped_by_the_browser() -> None:
    pages = sorted((TEMPLATES / "workspace").rglob("*.html"))

    forms = [form for page in pages for form in FORM.findall(page.read_text(encoding="utf-8"))]

    assert len(forms) > 100
    assert [form for form in forms if "novalidate" not in form] == []


def test_each_field_that_must_be_filled_says_so_in_its_own_words() -> None:
    said = str(forms.Field.default_error_messages["required"])

    silent = [
        (form.__name__, name)
        for form in made_here()
        for name, field in form.base_fields.items()
        if field.required and str(field.error_messages["required"]) == said
        if not isinstance(field.widget, forms.HiddenInput)
    ]

    assert silent == [("SignInForm", "password")]  # says so when it is made


def made_here() -> Iterator[type[forms.Form]]:
    """The forms of the workspace."""
    house = raadslag.web.workspace
    for found in pkgutil.walk_packages(house.__path__, f"{house.__name__}."):
        module = importlib.import_module(found.name)
        for one in vars(module).values():
            if isinstance(one, type) and issubclass(one, forms.Form) and here(one, module):
                yield one


def here(form: type[forms.Form], module: ModuleType) -> bool:
    """Whether a form is written in a module, and not brought in."""
    return form.__module__ == module.__name__
