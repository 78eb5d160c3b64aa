"""Names of files as people give them: cleaned, and their endings read."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 180  # signs; most file systems take 255 bytes

# Control characters, and the direction marks that turn "fdp.exe" round.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)
_FORBIDDEN = re.compile(r'[<>:"|?*]')
_ENDING = re.compile(r"\.([A-Za-z][A-Za-z0-9]{0,9})$")

RUNS = frozenset(
    (
        *("exe", "scr", "bat", "cmd", "pif", "msi", "msp", "jar", "lnk", "hta", "cpl", "dll"),
        *("js", "jse", "mjs", "vbs", "vbe", "wsf", "wsh", "ps1", "psm1", "sh", "py", "php", "reg"),
        *("html", "htm", "xhtml", "shtml", "mht", "mhtml", "svg", "svgz", "swf", "chm", "url"),
        *("docm", "dotm", "xlsm", "xltm", "xlsb", "xlam", "pptm", "potm", "ppsm", "ppam", "xll"),
        *("apk", "deb", "rpm", "dmg", "iso", "vhd"),
    )
)


def clean_name(name: str) -> str:
    """A file's own name without folders and without signs nobody sees.

    >>> clean_name("C:\\\\Users\\\\dorte\\\\Notat om sti.docx"), clean_name("../../etc/passwd")
    ('Notat om sti.docx', 'passwd')
    >>> clean_name("Notat\u202efdp.docx"), clean_name(' a\\tb: "c".pdf '), clean_name("..")
    ('Notatfdp.docx', 'ab_ _c_.pdf', 'fil')
    """
    own = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    seen = _FORBIDDEN.sub("_", _UNSEEN.sub("", own.encode("utf-8", "ignore").decode()))
    folded = " ".join(seen.split()).strip(". ") or "fil"
    stem, ending = split_name(folded)
    return stem[: LONGEST - len(ending)].rstrip() + ending


def split_name(name: str) -> tuple[str, str]:
    """A name's stem and its ending with the full stop, "" when it has none.

    >>> split_name("Budget 2026.xlsx"), split_name("Notat af 1. maj"), split_name("Version 2.10")
    (('Budget 2026', '.xlsx'), ('Notat af 1. maj', ''), ('Version 2.10', ''))
    """
    found = _ENDING.search(name)
    return (name[: found.start()], found[0]) if found and found.start() else (name, "")


def ending_of(name: str) -> str:
    """A name's ending in small letters without the full stop.

    >>> ending_of("KORT.PDF"), ending_of("Notat")
    ('pdf', '')
    """
    return split_name(name)[1][1:].lower()


def disguise_of(name: str) -> str:
    """An ending of a program that hides before or as the last ending; "" when none does.

    >>> disguise_of("faktura.exe.pdf"), disguise_of("script.js"), disguise_of("Notat.docx.pdf")
    ('exe', 'js', '')
    """
    endings = [part.strip().lower() for part in name.split(".")[1:]]
    return next((ending for ending in endings if ending in RUNS), "")
