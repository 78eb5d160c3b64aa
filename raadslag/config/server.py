"""Gunicorn, whose first process looks after the commands beside the server too.

``python -m raadslag.config.server work,live raadslag.config.wsgi --bind ...``
takes the names of the commands, and then what gunicorn takes. The commands end
by themselves when this process does, however it ends.
"""

from __future__ import annotations

import os
import sys
from typing import Any

from gunicorn.app.wsgiapp import WSGIApplication
from gunicorn.arbiter import Arbiter
from gunicorn.http import message

from raadslag.config.companions import Companion, Company

LONGEST = 65_000  # bytes of an address: a question of 10,000 Danish letters is 60,000


class Master(Arbiter):  # type: ignore[misc]  # gunicorn is not annotated
    """Gunicorn's first process, which looks at its company once a second."""

    def __init__(self, app: WSGIApplication, company: Company) -> None:
        super().__init__(app)
        self.company = company

    def start(self) -> None:
        """Bind the port, and then start the company."""
        super().start()
        self.company.look()

    def murder_workers(self) -> None:
        """End workers that hang, and start companions that are due."""
        super().murder_workers()
        self.company.look()

    def reap_workers(self) -> None:
        """See how companions died, before gunicorn takes them for children it does not know."""
        self.company.look()
        super().reap_workers()

    def stop(self, graceful: bool = True) -> None:
        """Stop the company first, so that none of it is started again."""
        self.company.stop()
        super().stop(graceful)


class Server(WSGIApplication):  # type: ignore[misc]  # gunicorn is not annotated
    """Gunicorn as a command, with company."""

    def __init__(self, company: Company, *args: Any) -> None:
        self.company = company
        super().__init__(*args)

    def load_config(self) -> None:
        """Read what gunicorn takes, and answer long addresses instead of cutting them off."""
        super().load_config()
        message.MAX_REQUEST_LINE = LONGEST  # what the setting is held down to
        self.cfg.set("limit_request_line", LONGEST)

    def run(self) -> None:
        """Serve until told to stop."""
        Master(self, self.company).run()


def companions(names: str, parent: int) -> list[Companion]:
    """The commands named, with commas between them, each a child of this process."""
    command = (sys.executable, "-m", "raadslag")
    return [
        Companion(f"raadslag {name}", (*command, name, "--child-of", str(parent)))
        for name in names.split(",")
        if name
    ]


def main() -> None:
    """Serve with the companions the first argument names."""
    names = sys.argv.pop(1)
    Server(Company(companions(names, os.getpid())), "%(prog)s [OPTIONS] [APP_MODULE]").run()


if __name__ == "__main__":
    main()
