"""Terms of office follow each other without a gap."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.term import term_of


@given(st.dates(min_value=date(1982, 1, 1), max_value=date(2120, 12, 31)))
def test_term_holds_the_day_and_the_next_begins_the_day_after(day: date) -> None:
    starts_on, ends_on = term_of(day)

    assert starts_on <= day <= ends_on
    assert term_of(ends_on + timedelta(days=1))[0] == ends_on + timedelta(days=1)
