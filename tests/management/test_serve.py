import socket

import pytest
from django.core.management import CommandError, call_command

from raadslag.management.commands.serve import port_beside, require_free, server


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


def test_the_server_listens_on_this_machine_alone_with_its_company() -> None:
    command = server(8001, 3, ["live", "work"])

    assert command[1:] == [
        *("-m", "raadslag.config.server", "live,work", "raadslag.config.wsgi"),
        *("--bind", "127.0.0.1:8001", "--workers", "3", "--threads", "4"),
        *("--keep-alive", "75"),
        *("--no-control-socket", "--log-level", "warning"),
    ]


def test_live_events_have_the_first_free_port_after_the_servers() -> None:
    with socket.socket() as first, socket.socket() as second:
        first.bind(("127.0.0.1", 0))
        port = first.getsockname()[1]
        second.bind(("127.0.0.1", port_beside(port)))
        second.listen()
        taken = second.getsockname()[1]

        found = port_beside(port)

    assert port < taken < found


def test_live_events_on_a_taken_port_say_so_plainly() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        with pytest.raises(CommandError, match=f"^Port {port} er optaget\\."):
            call_command("live", port=port)
