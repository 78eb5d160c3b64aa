"""One small fictional meeting in every carrier, made by hand, and bad copies of it."""

import io
import json
import zipfile
import zlib
from html import escape

from docx import Document

ITEMS = (
    ("Ny mole i lystbådehavnen", "08.02.00-P20-3-31", "Molen skal forlænges.", "Godkendt."),
    ("Orientering om badevand", "09.08.21-K08-1-31", "Vandet er rent.", "Taget til efterretning."),
)


def text() -> bytes:
    """The text of a FirstAgenda document."""
    lines = [
        "REFERAT Havneudvalget d. 03-02-2031",
        "Mødedato Mandag d. 3. februar 2031 kl. 13:30",
        "Mødested Rådhuset",
        "Indholdsfortegnelse",
        *(f"{title}..... {page}" for page, (title, *_) in enumerate(ITEMS, 2)),
    ]
    for number, (title, case, resume, decision) in enumerate(ITEMS, 1):
        lines += [f"Punkt {number}: {title}", case, "Resume", resume, "Indstilling"]
        lines += ["Direktionen indstiller", "at sagen godkendes.", "Beslutning", decision]
    return "\n\n".join(lines).encode()


def html() -> bytes:
    """A page of FirstAgenda Publication as a browser saves it."""
    rows = "".join(
        f'<tr class="punktrow" id="punktrow_{number}"><td class="text-center punkt-tabel">'
        f'<span class="label label-default">{number}</span></td><td class="punkt-tabel">'
        f'<button class="overskrift-btn"><h2 class="overskrift text-left">{title}</h2></button>'
        f'<div class="details"><span class="sagsnummer">{case}</span><div class="punkt"><h3></h3>'
        f'<div><div id="sagsfremstillingContainer"><div><h3>Resume</h3><span class="resume">'
        f"<div>{resume}</div></span></div><div><h3>Beslutninger</h3><span class='resume'>"
        f"<div>{decision}</div></span></div></div></div></div></div></td></tr>"
        for number, (title, case, resume, decision) in enumerate(ITEMS, 1)
    )
    return (
        '<html lang="da"><head><title>Havneudvalget - Rådhuset</title></head><body>'
        '<h1 class="green dato">Referat 3. februar 2031 kl. 13.30</h1>'
        '<h2 class="black"><span class="udvalg">Havneudvalget</span></h2>'
        '<table class="dagsordeninfo"><tbody><tr><td>Udvalg:</td><td>'
        '<span class="udvalg">Havneudvalget</span></td></tr><tr><td>Mødedato:</td><td>'
        '<span class="dato">mandag den 3. februar 2031 kl. 13.30</span></td></tr></tbody></table>'
        '<table id="dagsordenDetaljer" class="table table-hover dagsorden"><tbody>'
        f"{rows}</tbody></table></body></html>"
    ).encode()


def api() -> bytes:
    """The same as the site's own JSON."""
    items = [
        {
            "Id": f"00000000-0000-0000-0000-00000000000{number}",
            "Navn": title,
            "Caption": title,
            "Punktnummer": str(number),
            "SagsNummer": case,
            "Felter": [
                {"Navn": "Resume", "Html": f"<h3>Resume</h3><span class='resume'>{resume}</span>"},
                {
                    "Navn": "Beslutninger",
                    "Html": f"<h3>Beslutninger</h3><span class='resume'>{decision}</span>",
                },
            ],
            "Bilag": [],
        }
        for number, (title, case, resume, decision) in enumerate(ITEMS, 1)
    ]
    meeting = {
        "Id": "00000000-0000-0000-0000-000000000000",
        "Udvalg": {"Navn": "Havneudvalget"},
        "Dato": "2031-02-03T13:30:00",
        "Dagsordenpunkter": items,
    }
    return json.dumps(meeting, ensure_ascii=False).encode()


def acadre() -> bytes:
    """Minutes as Acadre's fusion XML."""

    def table(kind: str, fields: dict[str, str], inner: str = "") -> str:
        filled = "".join(f'<field name="{k}">{escape(v)}</field>' for k, v in fields.items())
        return f'<table name="{kind}"><fields>{filled}</fields>{inner}</table>'

    items = "".join(
        table(
            "agendaitemparents",
            {"sysid": str(number), "sort": str(number)},
            table(
                "agendaitem",
                {"sysid": str(number), "name": title, "access": "1", "caseno": case},
                table("bullet", {"bulletname": "Resumé", "bulletcontent": f"<p>{resume}</p>"})
                + table(
                    "bullet", {"bulletname": "Beslutning", "bulletcontent": f"<p>{decision}</p>"}
                ),
            ),
        )
        for number, (title, case, resume, decision) in enumerate(ITEMS, 1)
    )
    committee = table("committee", {"sysid": "1", "name": "Havneudvalget"})
    when = {"name": "Havneudvalget", "date": "2031-02-03 13:30", "location": "Rådhuset"}
    agenda = table("agenda", {"name": "Referat"}, committee + table("meeting", when) + items)
    data = "<agendaData><org>Acadre</org><agendaType>2</agendaType></agendaData>"
    return f'<?xml version="1.0"?>\n<root>{agenda}{data}</root>'.encode()


def sbsys() -> bytes:
    """A publication as SBSYS exports it."""

    def field(caption: str, content: str, feedback: bool = False) -> str:
        return (
            f"<ItemField ID='1'><Caption><![CDATA[{caption}]]></Caption>"
            "<FieldTypeAsEnum>Html</FieldTypeAsEnum><HasContent>True</HasContent>"
            f"<IsFeedback>{feedback}</IsFeedback><Content><![CDATA[<p>{content}</p>]]></Content>"
            "</ItemField>"
        )

    items = "".join(
        f'<Item ID="{number}"><Caption><![CDATA[{title}]]></Caption>'
        f'<Case ID="{number}"><Number>{case}</Number><Title>{title}</Title></Case><Enclosures />'
        f"<IsPublic>True</IsPublic><Number><![CDATA[{number}]]></Number><Fields>"
        f"{field('Resume', resume)}{field('Beslutning', decision, True)}</Fields></Item>"
        for number, (title, case, resume, decision) in enumerate(ITEMS, 1)
    )
    return (
        '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<Publication>'
        "<PublicationTypeAsEnum><![CDATA[Minutes]]></PublicationTypeAsEnum><Agendas>"
        '<Agenda ID="1"><Meeting ID="1"><When>03-02-2031 13:30:00</When></Meeting>'
        '<Committee ID="1"><Name>Havneudvalget</Name></Committee>'
        f"<Items>{items}</Items><Enclosures /></Agenda></Agendas></Publication>"
    ).encode()


def word() -> bytes:
    """Minutes written in Word."""
    document = Document()
    document.add_heading("Referat Havneudvalget", 0)
    document.add_paragraph("Mandag den 3. februar 2031 kl. 13:30, Rådhuset")
    for number, (title, case, resume, decision) in enumerate(ITEMS, 1):
        document.add_heading(f"{number}. {title}", 1)
        document.add_paragraph(case)
        for heading, body in (("Resume", resume), ("Beslutning", decision)):
            document.add_heading(heading, 2)
            document.add_paragraph(body)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def pdf() -> bytes:
    """Minutes with the sizes and distances of a FirstAgenda PDF."""
    front = [
        (21.7, True, "REFERAT", 40.0),
        (21.7, True, "Havneudvalget d. 03-02-2031", 30.0),
        (10.9, False, "Mødedato Mandag d. 3. februar 2031 kl. 13:30", 20.5),
        (10.9, False, "Mødested Rådhuset", 20.5),
        (17.3, False, "Indholdsfortegnelse", 30.0),
    ]
    front += [(12.4, False, f"{title}..... {n}", 17.7) for n, (title, *_) in enumerate(ITEMS, 2)]
    pages = [front]
    for number, (title, case, resume, decision) in enumerate(ITEMS, 1):
        lines = [(16.3, True, f"Punkt {number}: {title}", 40.0), (10.9, False, case, 20.5)]
        for heading, body in (("Resume", resume), ("Beslutning", decision)):
            lines += [(13.6, True, heading, 26.0), (10.9, False, body, 20.5)]
        pages.append(lines)
    return pdf_pages([_stream(page) for page in pages])


def _stream(lines: list[tuple[float, bool, str, float]]) -> bytes:
    at, out = 800.0, []
    for size, bold, words, gap in lines:
        at -= gap
        shown = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        out.append(f"BT /{'B' if bold else 'R'} {size} Tf 1 0 0 1 56.7 {at:.1f} Tm ({shown}) Tj ET")
    return "\n".join(out).encode("cp1252")


def pdf_pages(contents: list[bytes], repeat: int = 1) -> bytes:
    """A PDF with a page for each content stream, the whole ``repeat`` times."""
    fonts = [
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
    ]
    streams = [b"<</Length %d>>stream\n%s\nendstream" % (len(one), one) for one in contents]
    first = 5 + len(streams)
    pages = [
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
        b"/Resources<</Font<</R 3 0 R/B 4 0 R>>>>>>" % (5 + at % len(streams))
        for at in range(len(streams) * repeat)
    ]
    kids = b" ".join(b"%d 0 R" % (first + at) for at in range(len(pages)))
    tree = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), kids)
    return pdf_objects([b"<</Type/Catalog/Pages 2 0 R>>", tree, *fonts, *streams, *pages])


def pdf_objects(objects: list[bytes]) -> bytes:
    """A PDF of raw objects numbered from 1, the first its catalogue."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def pdf_scan() -> bytes:
    """A page that is one grey picture, without a word of text."""
    picture = zlib.compress(b"\x80" * 200 * 280)
    return pdf_objects(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
            b"/Resources<</XObject<</I 5 0 R>>>>>>",
            b"<</Length 27>>stream\nq 595 0 0 842 0 0 cm /I Do Q\nendstream",
            b"<</Type/XObject/Subtype/Image/Width 200/Height 280/ColorSpace/DeviceGray"
            b"/BitsPerComponent 8/Filter/FlateDecode/Length %d>>stream\n%s\nendstream"
            % (len(picture), picture),
        ]
    )


def pdf_tree_loop() -> bytes:
    """A page tree that is its own child."""
    return pdf_objects(
        [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>"]
    )


def pdf_nested_forms(depth: int = 5000) -> bytes:
    """Forms within forms, each drawing the next twice, the last the first."""
    forms = [
        b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F %d 0 R>>>>"
        b"/Length 11>>stream\n/F Do /F Do\nendstream" % (5 + (at + 1) % depth)
        for at in range(depth)
    ]
    return pdf_objects(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
            b"/Resources<</XObject<</F 5 0 R>>>>>>",
            b"<</Length 5>>stream\n/F Do\nendstream",
            *forms,
        ]
    )


def pdf_bomb(megabytes: int = 300) -> bytes:
    """A page of a few kilobytes that unpacks, twice, to very many spaces."""
    packer = zlib.compressobj(9)
    once = b"".join(packer.compress(b" " * 1_000_000) for _ in range(megabytes)) + packer.flush()
    twice = zlib.compress(once, 9)
    return pdf_objects(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
            b"<</Filter[/FlateDecode/FlateDecode]/Length %d>>stream\n%s\nendstream"
            % (len(twice), twice),
        ]
    )


def zipped(files: dict[str, bytes]) -> bytes:
    """A zip with the files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def zip_bomb(
    name: str = "a.xml", megabytes: int = 400, files: dict[str, bytes] | None = None
) -> bytes:
    """A zip with the files and one that unpacks to very many spaces."""
    buffer = io.BytesIO(zipped(files or {}))
    with (
        zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open(name, "w") as entry,
    ):
        entry.write(b"<")
        for _ in range(megabytes):
            entry.write(b" " * 1_000_000)
    return buffer.getvalue()


def word_bomb() -> bytes:
    """A Word document whose body is such a file."""
    with zipfile.ZipFile(io.BytesIO(word())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    del parts["word/document.xml"]
    return zip_bomb("word/document.xml", 300, parts)


def word_with(body: bytes) -> bytes:
    """The Word document with another body."""
    with zipfile.ZipFile(io.BytesIO(word())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**parts, "word/document.xml": body})


def laughs(root: str = "Publication") -> bytes:
    """An XML file whose entities unfold a billion times."""
    entities = "".join(
        f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' if n else '<!ENTITY l0 "ha">' for n in range(10)
    )
    return f'<?xml version="1.0"?><!DOCTYPE {root} [{entities}]><{root}>&l9;</{root}>'.encode()


def outsider(root: str = "Publication", where: str = "file:///etc/passwd") -> bytes:
    """An XML file that asks for a file outside itself."""
    return (
        f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY x SYSTEM "{where}">]><{root}>&x;</{root}>'
    ).encode()


CARRIERS = {
    "text": text,
    "html": html,
    "api": api,
    "acadre": acadre,
    "sbsys": sbsys,
    "word": word,
    "pdf": pdf,
}
