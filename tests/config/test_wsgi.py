"""The web process is light: libraries for documents are loaded where documents are worked on."""

import subprocess
import sys

HEAVY = ("PIL", "docx", "pikepdf", "pypdfium2", "typst")
LOADED = f"""
import sys
from raadslag.config.wsgi import application
from django.urls import get_resolver
assert get_resolver().reverse_dict
print(*(name for name in {HEAVY!r} if name in sys.modules))
"""


def test_no_library_for_documents_is_loaded_with_the_pages() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True, timeout=120
    )

    assert done.stdout.split() == []
