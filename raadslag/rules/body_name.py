"""When two names mean the same body of a municipality."""

import re
from functools import lru_cache

COUNCIL = frozenset({"byråd", "kommunalbestyrels", "borgerrepræsentation"})  # as stems
ENDINGS = ("ets", "ens", "et", "en", "s")


@lru_cache(maxsize=4096)  # a municipality names few bodies, very often
def key(name: str) -> str:
    """A name without case, genitive, article and the municipality's name.

    >>> key("Byrådets") == key("Aarhus Byråd") == key("Byrådet")
    True
    >>> key("beskæftigelsesudvalget") == key("Beskæftigelsesudvalgets")
    True
    >>> key("Teknisk Udvalg") == key("Økonomiudvalget")
    False
    """
    words = re.findall(r"[^\W_]+", name.casefold())
    if not words:
        return ""
    words[-1] = _stem(words[-1])
    if words[-1] in COUNCIL:
        return "byråd"
    return " ".join(words)


def _stem(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
