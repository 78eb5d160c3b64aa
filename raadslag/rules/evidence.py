"""A document with its proofs in one package: what the files in it are called.

>>> proof_name("referat.pdf")
'referat.pdf.bevis.json'
"""

from __future__ import annotations

PROOF = ".bevis.json"  # after the name of the document it proves
README = "LAES-MIG.txt"


def proof_name(document: str) -> str:
    """What the proof of a document is called beside it."""
    return document + PROOF
