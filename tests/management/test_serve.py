import socket

import pytest
from django.core.management import CommandError, call_command

from raadslag.management.commands.serve import errands, gunicorn, require_free


def test_serve_on_a_taken_port_says_so_plainly() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        with pytest.raises(CommandError) as refused:
            call_command("serve", port=port)

    assert str(refused.value) == (
        f"Port {port} er optaget. Stop det, der bruger den, eller vælg en anden: "
        "RAADSLAG_PORT=8001 make run"
    )


def test_require_free_with_a_free_port_leaves_it_free() -> None:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]

    require_free(port)
    require_free(port)


def test_require_free_with_an_impossible_port() -> None:
    with pytest.raises(CommandError, match=r"^Port 70000 kan ikke bruges: "):
        require_free(70_000)


def test_gunicorn_listens_on_this_machine_alone() -> None:
    command = gunicorn(8001, 3)

    assert command[1:] == [
        *("-m", "gunicorn", "raadslag.config.wsgi", "--bind", "127.0.0.1:8001"),
        *("--workers", "3", "--threads", "4", "--no-control-socket", "--log-level", "warning"),
    ]


def test_errands_are_done_beside_the_server() -> None:
    assert errands(7)[1:] == ["-m", "raadslag", "work", "--child-of", "7"]
