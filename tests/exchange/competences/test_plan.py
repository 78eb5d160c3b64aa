"""The competence plan as a table: read, laid on the bodies, and written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.bodies.actions import establish, set_competences
from raadslag.bodies.matrix import matrix_of
from raadslag.bodies.plans import draft_of
from raadslag.exchange.competences.apply import entries
from raadslag.exchange.competences.read import Row, read
from raadslag.exchange.competences.write import write
from raadslag.exchange.meeting import Unreadable
from tests.cast import SYSTEM, house


def rows(text: str) -> tuple[Row, ...]:
    """The rows of a plan."""
    return read(text.encode(), "plan.csv")


@pytest.mark.parametrize("parted", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_plan_is_read_however_a_spreadsheet_writes_it(parted: str, encoding: str) -> None:
    text = f"KLE{parted}Opgave{parted}ØKU{parted}BYR\r\n15.20{parted}Ungeråd{parted}i{parted}B\r\n"

    found = read(text.encode(encoding), "plan.csv")

    stations = (("ØKU", "recommends"), ("BYR", "decides"))
    assert found == (Row(2, "15.20", "Ungeråd", stations),)


def test_words_and_a_plan_without_tasks_are_read() -> None:
    found = rows("kle-nr.;MED;BSK;BYR\n\n15;høres;indstiller;beslutter\n27;;Orienteres\n")

    assert found == (
        Row(3, "15", "", (("MED", "heard"), ("BSK", "recommends"), ("BYR", "decides"))),
        Row(4, "27", "", (("BSK", "informed"),)),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "er tom"),
        ("  \n;;\n", "er tom"),
        ("Emneord;BYR\n15;B\n", "Første linje i plan.csv skal navngive kolonnerne"),
        ("KLE\n15\n", "Første linje"),
        ("KLE;BYR\n", "Der er ingen emner"),
        ("KLE;BYR\n1.5;B\n", "Linje 2: »1.5« er ikke et KLE-emne"),
        ("KLE;BYR\n15;?\n", "Linje 2: »?« under »BYR« kan ikke læses"),
        ("KLE;Opgave;\n15;x;B\n", "Linje 2: »B« under »« kan ikke læses"),
        ("KLE;BYR\n15;B\n15;O\n", "Linje 3: 15 står også i linje 2"),
        ("%PDF-1.7", "er ikke CSV"),
        ("x" * 5_000_001, "er over 5 MB"),
    ],
)
def test_a_wrong_plan_says_where_and_what_to_do(text: str, said: str) -> None:
    with pytest.raises(Unreadable, match=said.replace("?", r"\?")):
        rows(text)


@given(st.binary(max_size=300))
def test_bytes_of_any_kind_are_read_or_refused(data: bytes) -> None:
    try:
        read(data, "plan.csv")
    except Unreadable as refused:
        assert str(refused).endswith(".")


@pytest.mark.django_db
def test_what_is_written_is_read_back_and_runs_nothing() -> None:
    home = house()
    establish(body=home.body, name="Byrådet", short_name="BYR", kind="council", actor=SYSTEM)
    text = "KLE;Opgave;Havneudvalget;byr\n15;=2+2;I;B\n27.00;Kaj;O;\n"
    set_competences(body=home.body, rows=entries(home.body, rows(text)), actor=SYSTEM)

    written = write(matrix_of(draft_of(home.body)))

    assert written.decode("utf-8-sig").splitlines() == [
        "KLE;Opgave;HAV;BYR",
        "15;'=2+2;I;B",
        "27.00;Kaj;O;",
    ]
    assert [one.stations for one in read(written, "plan.csv")] == [
        (("HAV", "recommends"), ("BYR", "decides")),
        (("HAV", "informed"),),
    ]
