import os
import socket
import subprocess
import sys
from typing import NoReturn

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


def test_the_address_of_links_is_that_of_the_port_unless_it_is_said() -> None:
    ask = "from raadslag.config.settings import RAADSLAG_ADDRESS; print(RAADSLAG_ADDRESS)"
    said = {"RAADSLAG_ADDRESS": "https://moeder.eksempel.dk/"}

    found = [
        subprocess.run(
            [sys.executable, "-c", ask],
            env={**os.environ, "RAADSLAG_PORT": "8811", **more},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for more in ({}, {"RAADSLAG_ADDRESS": ""}, said)
    ]

    local = "http://127.0.0.1:8811"
    assert found == [local, local, "https://moeder.eksempel.dk"]


def test_serve_on_another_port_reads_its_settings_again_with_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started: list[tuple[list[str], str]] = []

    def start(program: str, command: list[str]) -> NoReturn:
        started.append((command, os.environ["RAADSLAG_PORT"]))
        raise SystemExit

    monkeypatch.setenv("RAADSLAG_PORT", "8000")  # put back afterwards
    monkeypatch.setattr(os, "execv", start)
    port = port_beside(20_000)

    with pytest.raises(SystemExit):
        call_command("serve", port=port)

    assert started == [([sys.executable, *sys.orig_argv[1:]], str(port))]


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
