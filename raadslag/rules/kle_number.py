"""Numbers of KLE, the classification of municipal tasks, and their addresses."""

from __future__ import annotations

import re

_SLUG = re.compile(r"[0-9]{2}(-[0-9]{2}){0,2}")


def kle_of_slug(slug: str) -> str | None:
    """The KLE number of an address part; none when it is no such number.

    Args:
        slug: Main group, group or topic, its levels parted by hyphens.

    Source: KLE, the numbering of main groups, groups and topics (KL).

    >>> kle_of_slug("15-00-00"), kle_of_slug("15"), kle_of_slug("15-0")
    ('15.00.00', '15', None)
    """
    return slug.replace("-", ".") if _SLUG.fullmatch(slug) else None


def slug_of_kle(number: str) -> str:
    """The address part of a KLE number.

    Args:
        number: NN, NN.NN or NN.NN.NN.

    Source: KLE, the numbering of main groups, groups and topics (KL).

    >>> slug_of_kle("15.00.00")
    '15-00-00'
    """
    return number.replace(".", "-")


def within(number: str) -> str:
    """How every number below this one begins.

    Args:
        number: NN, NN.NN or NN.NN.NN.

    Source: KLE, the numbering of main groups, groups and topics (KL).

    >>> within("15")
    '15.'
    """
    return f"{number}."
