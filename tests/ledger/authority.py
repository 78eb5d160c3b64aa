"""A timestamping authority of the test's own: openssl behind a small server."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

CONFIG = """
[req]
distinguished_name = name
prompt = no
[name]
CN = Proevens tidsstempler
[root]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
[stamps]
basicConstraints = CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = one
[one]
serial = {folder}/serial
signer_cert = {folder}/tsa.pem
signer_key = {folder}/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
ess_cert_id_alg = sha256
"""


def openssl(folder: Path, *arguments: str) -> None:
    """Run openssl in the folder."""
    subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)


def made(folder: Path) -> Path:
    """An authority's key and certificates; the root's file."""
    (folder / "config").write_text(CONFIG.format(folder=folder), encoding="ascii")
    (folder / "serial").write_text("01\n", encoding="ascii")
    new = ("req", "-config", "config", "-newkey", "rsa:2048", "-nodes")
    openssl(
        folder, *new, "-x509", "-days", "30", "-extensions", "root", "-subj", "/CN=Proevens rod",
        "-keyout", "root.key", "-out", "root.pem",
    )  # fmt: skip
    openssl(folder, *new, "-keyout", "tsa.key", "-out", "tsa.csr")
    openssl(
        folder, "x509", "-req", "-days", "30", "-in", "tsa.csr", "-CA", "root.pem", "-CAkey",
        "root.key", "-set_serial", "2", "-extfile", "config", "-extensions", "stamps",
        "-out", "tsa.pem",
    )  # fmt: skip
    return folder / "root.pem"


class Authority(BaseHTTPRequestHandler):
    """Answers every question with a timestamp."""

    folder: Path

    def do_POST(self) -> None:
        question = self.rfile.read(int(self.headers["Content-Length"]))
        with tempfile.TemporaryDirectory(dir=self.folder) as own:
            (Path(own) / "question").write_bytes(question)
            openssl(
                self.folder, "ts", "-reply", "-config", "config", "-queryfile", f"{own}/question",
                "-out", f"{own}/answer",
            )  # fmt: skip
            answer = (Path(own) / "answer").read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", "application/timestamp-reply")
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def authority(folder: Path) -> Iterator[str]:
    """The address of an authority that is there while the block runs."""
    handler = type("Ours", (Authority,), {"folder": folder})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
