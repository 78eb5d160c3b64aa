"""A real mail server on loopback, which answers as it is told."""

from __future__ import annotations

from asyncio import sleep
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from socket import socket

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


class Desk:
    """Takes letters in, or says ``answers`` first, one for each letter."""

    def __init__(self) -> None:
        self.answers: list[str] = []  # to the recipient
        self.verdicts: list[str] = []  # to the text
        self.delay = 0.0  # seconds before the recipient is answered
        self.received: list[EmailMessage] = []
        self.asked = 0  # recipients named so far
        self.port = 0

    async def handle_RCPT(  # noqa: N802  # named by aiosmtpd
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Answer to a recipient."""
        self.asked += 1
        await sleep(self.delay)
        answer = self.answers.pop(0) if self.answers else "250 OK"
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(  # noqa: N802  # named by aiosmtpd
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        """Take the text in."""
        verdict = self.verdicts.pop(0) if self.verdicts else "250 OK"
        if verdict.startswith("250"):
            content = envelope.original_content or b""
            self.received.append(message_from_bytes(content, policy=policy.default))
        return verdict


def free_port() -> int:
    """A port nobody listens on."""
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def mail_server() -> Iterator[Desk]:
    """The server, running in a thread of its own."""
    desk = Desk()
    desk.port = free_port()
    controller = Controller(desk, hostname="127.0.0.1", port=desk.port)
    controller.start()
    try:
        yield desk
    finally:
        controller.stop()
