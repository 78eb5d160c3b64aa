"""A small set of minutes, as a town's system would print them."""

from pathlib import Path

MINUTES = """REFERAT Havneudvalget d. 13-01-2026

Mødedato Tirsdag d. 13. januar 2026 kl. 13:30

Mødested Lokale 2

Indholdsfortegnelse

Valg af formand.....	2
Ny kajkant i Prøvekøbing.....	3

Punkt 1: Valg af formand

00.22.02-A00-1-25

Kommunikation

DIR HAV BYR

X

Sagsbehandler: -

Øvrige sagsbehandlere: -

Resume

Udvalget vælger selv sin formand i Prøvekøbing Kommune.

Indstilling

Borgmesteren indstiller

at Anna Holm (C) vælges som formand

Beslutning

Indstillingen er tiltrådt.

Punkt 2: Ny kajkant i Prøvekøbing

82.00.00-P20-4-25

Kommunikation

DIR HAV BYR

X

Sagsbehandler: -

Øvrige sagsbehandlere: -

Resume

Kajen i Prøvekøbing Kommune synker. Sagen blev drøftet på udvalgsmøde i august 2025, pkt. 47.

Indstilling

Direktøren for Teknik indstiller

at udvalget holder et ekstraordinært møde tirsdag den 10. marts 2026 kl. 14.00 - 16.30

Beslutning

Indstillingen er tiltrådt dog således, at mødet holdes den 10. marts 2026 kl. 15.00 - 16.30.

Bilag

Kort over kajen
"""

EARLIER = """REFERAT Havneudvalget d. 18-08-2025

Mødedato Mandag d. 18. august 2025 kl. 13:30

Mødested Lokale 2

Punkt 47: Kajens tilstand

82.00.00-P20-4-25

Resume

Prøvekøbing Kommune har målt kajen.

Indstilling

Direktøren for Teknik indstiller

at målingen tages til efterretning

Beslutning

Taget til efterretning.
"""


def written(folder: Path, name: str = "referat.txt", text: str = MINUTES) -> Path:
    """The minutes as a file."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
