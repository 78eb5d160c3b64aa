"""PDF files made for the tests, the good and the hostile."""

import io
from collections.abc import Callable

import pikepdf

from tests.exchange import documents


def changed(change: Callable[[pikepdf.Pdf], object], **saving: object) -> bytes:
    """The fictional minutes after a change."""
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(documents.pdf())) as pdf:
        change(pdf)
        pdf.save(buffer, **saving)  # type: ignore[arg-type]
    return buffer.getvalue()


def locked() -> bytes:
    """A PDF that asks for a password."""
    key = pikepdf.Encryption(owner="a", user="b")
    return changed(lambda pdf: None, encryption=key)


def with_program() -> bytes:
    """A PDF that runs a script when it is opened."""

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.OpenAction = pikepdf.Dictionary(
            S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)")
        )

    return changed(change)


def with_launch() -> bytes:
    """A PDF with a link that starts a program."""

    def change(pdf: pikepdf.Pdf) -> None:
        action = pikepdf.Dictionary(S=pikepdf.Name.Launch, F=pikepdf.String("cmd.exe"))
        link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, A=action)
        pdf.pages[0].Annots = pdf.make_indirect(pikepdf.Array([pdf.make_indirect(link)]))

    return changed(change)


def with_file() -> bytes:
    """A PDF that carries another file."""

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.attachments["løn.csv"] = pikepdf.AttachedFileSpec(pdf, b"Kim;070761-4285")

    return changed(change)


def with_file_in_note() -> bytes:
    """A PDF with a paper clip on its first page that holds a file."""

    def change(pdf: pikepdf.Pdf) -> None:
        held = pikepdf.Dictionary(F=pdf.make_stream(b"MZ"))
        clip = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.FileAttachment,
            FS=pikepdf.Dictionary(Type=pikepdf.Name.Filespec, F=pikepdf.String("a"), EF=held),
        )
        pdf.pages[0].Annots = pikepdf.Array([clip])

    return changed(change)


def with_comment(text: str) -> bytes:
    """A PDF with a note on its second page, and an author."""

    def change(pdf: pikepdf.Pdf) -> None:
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Text,
            Contents=pikepdf.String(text),
            T=pikepdf.String("Dorte"),
        )
        pdf.pages[1].Annots = pdf.make_indirect(pikepdf.Array([pdf.make_indirect(note)]))
        pdf.docinfo["/Author"] = "Dorte Dam"

    return changed(change)


def scanned() -> bytes:
    """A PDF of one page that is only a picture."""
    buffer = io.BytesIO()
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(595, 842))
    pdf.save(buffer)
    return buffer.getvalue()
