"""Documents kept in a store that speaks S3, a real one on loopback."""

from collections.abc import Iterator

import boto3
import pytest
from django.core.files.storage import storages
from moto.server import ThreadedMotoServer
from pytest_django import Settings

from raadslag.files.actions import keep
from raadslag.files.queries import open_file

pytestmark = pytest.mark.django_db
BUCKET = "dokumenter"


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    """A store on loopback with an empty bucket."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    address = f"http://{host}:{port}"
    boto3.client(
        "s3",
        endpoint_url=address,
        aws_access_key_id="k",
        aws_secret_access_key="s",
        region_name="us-east-1",
    ).create_bucket(Bucket=BUCKET)
    yield address
    server.stop()


@pytest.fixture(autouse=True)
def store(endpoint: str, settings: Settings) -> None:
    """The documents' storage as RAADSLAG_S3_BUCKET sets it up."""
    settings.STORAGES = {
        **settings.STORAGES,
        "documents": {
            "BACKEND": "storages.backends.s3.S3Storage",
            "OPTIONS": {
                "bucket_name": BUCKET,
                "endpoint_url": endpoint,
                "access_key": "k",
                "secret_key": "s",
                "region_name": "us-east-1",
                "default_acl": None,
                "file_overwrite": True,
            },
        },
    }


def test_keep_in_s3_gives_back_the_very_bytes() -> None:
    stored = keep("Blåbærgrød".encode())

    with open_file(stored) as file:
        data = file.read()

    assert data.decode() == "Blåbærgrød"


def test_keep_in_s3_the_same_bytes_once() -> None:
    first = keep(b"en gang")

    again = keep(b"en gang")

    folder, files = storages["documents"].listdir(first.path.partition("/")[0])
    assert (again, folder, files) == (first, [], [first.sha256])
