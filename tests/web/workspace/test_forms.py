"""Faults of forms are told by the house, in Danish, and not by the browser."""

import re
from pathlib import Path

import raadslag

TEMPLATES = Path(raadslag.__file__).parent / "web/workspace/templates"
FORM = re.compile(r'<form(?=[^>]*method="post")[^>]*>')


def test_no_form_is_stopped_by_the_browser() -> None:
    pages = sorted((TEMPLATES / "workspace").rglob("*.html"))

    forms = [form for page in pages for form in FORM.findall(page.read_text(encoding="utf-8"))]

    assert len(forms) > 100
    assert [form for form in forms if "novalidate" not in form] == []
