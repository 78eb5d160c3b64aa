"""The fingerprint of a document that is handed in: taken as it comes, and nothing is kept."""

from __future__ import annotations

from hashlib import sha256

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import HttpRequest
from django.http.multipartparser import MultiPartParserError

FIELD = "fil"  # name of the field of the form
MOST = 500_000_000  # bytes; larger documents are checked by ``raadslag verify``
AROUND = 100_000  # bytes of a request that are not the document
BROKEN = (MultiPartParserError, RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


class TooLarge(Exception):
    """The document is larger than the page reads."""


class _Fingerprint(FileUploadHandler):
    """Adds what comes to a checksum, and forgets it: neither memory nor disk holds the document."""

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request)
        self.digest = sha256()
        self.size = 0  # bytes

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        if self.field_name != FIELD:
            return
        self.size += len(raw_data)
        if self.size > MOST:
            raise StopUpload(connection_reset=True)
        self.digest.update(raw_data)

    def file_complete(self, file_size: int) -> None:
        return None


def fingerprint(request: HttpRequest) -> str | None:
    """SHA-256 of the document in a form; none when there is none, or it is empty.

    Raises:
        TooLarge: It is larger than is read here.
    """
    told = request.META.get("CONTENT_LENGTH") or ""
    if told.isdecimal() and int(told[:20]) > MOST + AROUND:
        raise TooLarge
    taken = _Fingerprint(request)
    request.upload_handlers = [taken]
    try:
        request.FILES  # noqa: B018 - reads the request
    except BROKEN:
        return None
    if taken.size > MOST:
        raise TooLarge
    return taken.digest.hexdigest() if taken.size else None
