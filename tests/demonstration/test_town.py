from collections import Counter

from raadslag.demonstration import town


def test_town_council_has_21_members_of_known_parties() -> None:
    assert len({name for name, _ in town.COUNCILLORS}) == 21
    assert {letter for _, letter in town.COUNCILLORS} == set(town.PARTIES)


def test_town_committees_have_seven_members() -> None:
    sizes = {one.code: len(set(town.members(one))) for one in town.STANDING}

    assert sizes == {**dict.fromkeys(["BEU", "BUU", "TMU", "KFU", "SSU", "ØKU"], 7), "BYR": 21}


def test_town_everybody_sits_in_a_committee() -> None:
    seats = Counter(name for one in town.COMMITTEES for name in one.members)
    leaders = {"Kirsten Vestermark", "Henrik Aalund"}

    assert {name for name, _ in town.COUNCILLORS} - set(seats) - leaders == set()


def test_town_every_party_is_in_one_election_group() -> None:
    grouped = [letter for letters in town.GROUPS.values() for letter in letters]

    assert sorted(grouped) == sorted(town.PARTIES)
