"""The log of releases as CSV."""

from datetime import UTC, date, datetime

from raadslag.exchange.releases.write import write
from raadslag.publications.log import Line


def test_each_line_is_a_row_and_no_cell_a_formula() -> None:
    line = Line(
        at=datetime(2026, 11, 28, 13, 5, tzinfo=UTC),
        who="Erik Bruun",
        act="Fjernet fra portalen",
        what="Punkt 1: bilag",
        organization="Havneudvalget",
        on=date(2026, 11, 24),
        meeting=7,
        reason="=1+1",
        breach=True,
    )

    table = write([line])

    assert table.decode("utf-8-sig").splitlines() == [
        "Tidspunkt;Hvem;Organ;Mødedato;Handling;Hvad;Begrundelse;Persondatabrud",
        "2026-11-28 14:05;Erik Bruun;Havneudvalget;2026-11-24;Fjernet fra portalen;"
        "Punkt 1: bilag;'=1+1;ja",
    ]
