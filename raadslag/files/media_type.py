"""What kind of document some bytes are, told by content."""

SIGNS = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"\xd0\xcf\x11\xe0", "application/msword"),
    (b"<?xml", "application/xml"),
)
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
OFFICE = (
    (b"word/", DOCX),
    (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
)


def media_type(data: bytes) -> str:
    """Media type of a document; ``application/octet-stream`` when unknown.

    >>> media_type(b"%PDF-1.7 ...")
    'application/pdf'
    >>> media_type(b"Referat")
    'text/plain'
    """
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    for sign, name in SIGNS:
        if head.startswith(sign):
            return name
    if head.startswith(b"PK\x03\x04"):
        return next((name for mark, name in OFFICE if mark in data), "application/zip")
    if head[:1] == b"<" and b"<html" in head.lower():
        return "text/html"
    return "application/octet-stream" if b"\x00" in head else "text/plain"
