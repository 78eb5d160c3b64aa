"""A year's meetings from one rule."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.year_plan import LAST, MeetingRule, PlannedDay, days
from raadslag.rules.year_plan_words import Unreadable, in_words, parse

AFTERNOON = time(13, 30)
HALF_HOURS = st.sampled_from([time(hour, minute) for hour in range(24) for minute in (0, 5, 30)])
ORDINALS = st.sets(st.sampled_from([1, 2, 3, 4, 5, LAST]), min_size=1).map(
    lambda found: tuple(sorted(found, key=lambda one: one if one > 0 else 6))
)


@st.composite
def rules(draw: st.DrawFn) -> MeetingRule:
    """Any rule that makes sense, with any place."""
    starts = draw(HALF_HOURS)
    monthly = draw(st.booleans())
    return MeetingRule(
        weekday=draw(st.integers(0, 6)),
        starts=starts,
        ordinals=draw(ORDINALS) if monthly else (),
        every=0 if monthly else draw(st.integers(1, 52)),
        since=None if monthly else draw(st.dates(date(1970, 1, 1), date(2100, 1, 1))),
        ends=draw(st.none() | HALF_HOURS.filter(lambda ends: ends != starts)),
        place=draw(st.text(max_size=20) | st.sampled_from(PLACES)),
        excluded=draw(st.frozensets(st.integers(1, 12))),
    )


PLACES = ["C3.40", "Byrådssalen, 1. sal", "i kantinen", "Maj-salen", 'Lokale "2-4"', "ikke juli"]


def rule(ordinals: tuple[int, ...], weekday: int = 1, *excluded: int) -> MeetingRule:
    """A monthly rule at half past one."""
    return MeetingRule(weekday, AFTERNOON, ordinals, excluded=frozenset(excluded))


def test_second_tuesday_of_each_month_but_july() -> None:
    found = days(rule((2,), 1, 7), 2026, [])

    said = " ".join(f"{one.day:%d.%m}" for one in found if one.day)
    assert said == "13.01 10.02 10.03 14.04 12.05 09.06 11.08 08.09 13.10 10.11 08.12"


def test_closed_day_moves_within_its_month() -> None:
    found = days(rule((LAST,), 0, *range(1, 5), *range(6, 13)), 2026, [date(2026, 5, 25)])

    assert found == [
        PlannedDay(
            date(2026, 5, 18),
            date(2026, 5, 25),
            "Flyttet fra mandag den 25. maj 2026, som er en hellig- eller lukkedag.",
        )
    ]


def test_closed_day_with_no_free_week_is_skipped() -> None:
    weekly = MeetingRule(3, time(16), every=1, excluded=frozenset(range(2, 13)))

    found = days(weekly, 2026, [date(2026, 1, 1)])

    assert [one.day for one in found] == [None] + [date(2026, 1, day) for day in (8, 15, 22, 29)]
    assert found[0].reason == (
        "Springes over: torsdag den 1. januar 2026 er en hellig- eller lukkedag, "
        "og ugerne om er optaget."
    )


def test_month_without_a_fifth_weekday() -> None:
    found = days(rule((5,), 0, *range(3, 13)), 2026, [])

    assert found == [
        PlannedDay(None, None, "Januar 2026 har ingen femte mandag."),
        PlannedDay(None, None, "Februar 2026 har ingen femte mandag."),
    ]


def test_every_other_week_counts_on_from_the_year_before() -> None:
    other = MeetingRule(3, time(16), every=2, since=date(2025, 12, 4))

    found = days(other, 2026, [])

    assert [one.day for one in found][:2] == [date(2026, 1, 1), date(2026, 1, 15)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "anden tirsdag i hver måned kl. 13.30, C3.40, ikke juli",
            MeetingRule(1, AFTERNOON, (2,), place="C3.40", excluded=frozenset({7})),
        ),
        (
            "hver 3. onsdag i måneden 15-17, Byrådssalen, undtagen juli og december",
            MeetingRule(
                2,
                time(15),
                (3,),
                ends=time(17),
                place="Byrådssalen",
                excluded=frozenset({7, 12}),
            ),
        ),
        ("sidste mandag i måneden kl. 9", MeetingRule(0, time(9), (LAST,))),
        (
            "hver anden torsdag fra 8. januar kl. 16",
            MeetingRule(3, time(16), every=2, since=date(2026, 1, 8)),
        ),
        (
            "Hver 3. fredag fra 9/1-2026 kl. 9.30 til 11.00 i kantinen",
            MeetingRule(
                4, time(9, 30), every=3, since=date(2026, 1, 9), ends=time(11), place="kantinen"
            ),
        ),
        (
            "1. og 3. mandag i måneden, kl 8:15, ikke i juni-august",
            MeetingRule(0, time(8, 15), (1, 3), excluded=frozenset({6, 7, 8})),
        ),
        ("hver onsdag kl. 10", MeetingRule(2, time(10), every=1)),
        ("første tirsdag kl. 14", MeetingRule(1, time(14), (1,))),
        (
            'sidste torsdag i måneden kl. 16-18, "Maj-salen, 1. sal"',
            MeetingRule(3, time(16), (LAST,), ends=time(18), place="Maj-salen, 1. sal"),
        ),
    ],
)
def test_sentence_of_the_town_hall(sentence: str, expected: MeetingRule) -> None:
    assert parse(sentence, year=2026) == expected


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        ("", "Skriv hvilken ugedag"),
        ("anden uge i måneden kl. 13", "Skriv hvilken ugedag"),
        ("tirsdag kl. 13", "Skriv hvilken uge i måneden"),
        ("anden tirsdag i måneden", "Skriv hvad klokken"),
        ("anden tirsdag i måneden kl. 25", "Klokkeslættet findes ikke"),
        ("anden tirsdag i måneden kl. 13-13", "Mødet slutter"),
        ("hver anden torsdag kl. 16", "Skriv hvilken dag ugerne tælles fra"),
        ("hver anden torsdag fra 31. februar kl. 16", "Den dag ugerne tælles fra"),
        ("hver sidste torsdag kl. 16", "Skriv om det er i måneden"),
        ("7. mandag i måneden kl. 9", "En måned har højst fem"),
        ("anden tirsdag hver anden måned kl. 10", "»hver anden måned« kan ikke læses"),
        ("anden tirsdag i måneden kl. 10, ikke i uge 7", "»ikke i uge 7« kan ikke læses"),
        ('anden tirsdag i måneden kl. 10 vist, "C3"', "»vist« kan ikke læses"),
    ],
)
def test_sentence_that_cannot_be_read(sentence: str, start: str) -> None:
    with pytest.raises(Unreadable) as caught:
        parse(sentence, year=2026)

    assert str(caught.value).startswith(start)


@pytest.mark.parametrize(
    "values",
    [
        {"weekday": 7, "ordinals": (1,)},
        {"weekday": 1},
        {"weekday": 1, "ordinals": (6,)},
        {"weekday": 1, "every": 2},
        {"weekday": 1, "ordinals": (1,), "ends": AFTERNOON},
        {"weekday": 1, "ordinals": (1,), "excluded": frozenset({13})},
    ],
)
def test_rule_that_makes_no_sense(values: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"weekday|either|ordinals|weeks apart|lasts|months"):
        MeetingRule(starts=AFTERNOON, **values)  # type: ignore[arg-type]  # the point


@given(rules(), st.integers(1970, 2100))
def test_rule_in_words_is_read_back(some: MeetingRule, year: int) -> None:
    assert parse(in_words(some), year=year) == some


@given(st.text(max_size=80), st.integers(1970, 2100))
def test_any_sentence_is_read_or_refused(sentence: str, year: int) -> None:
    try:
        parse(sentence, year=year)
    except Unreadable as refusal:
        assert str(refusal).endswith(".")


@given(rules(), st.integers(1970, 2100), st.sets(st.dates(date(1970, 1, 1)), max_size=5))
def test_plan_keeps_the_weekday_and_avoids_closed_days(
    some: MeetingRule, year: int, closed: set[date]
) -> None:
    closed |= {date(year, 1, 1) + timedelta(days=3 * n) for n in range(100)}

    planned = [one.day for one in days(some, year, closed) if one.day]

    assert planned == sorted(set(planned))
    assert {day.weekday() for day in planned} <= {some.weekday}
    assert closed.isdisjoint(planned)
    assert {day.month for day in planned}.isdisjoint(some.excluded)
