"""A Word document as a paper: title, sections, proposals and pictures; runs in the child."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from html import escape
from itertools import pairwise

from lxml import etree

from raadslag.exchange.assembly.caption import Caption, take_caption
from raadslag.exchange.assembly.motions import proposals_of
from raadslag.exchange.assembly.passage import Passage, passages
from raadslag.exchange.assembly.prose import html_of, text_of
from raadslag.exchange.docx.blocks import Blocks
from raadslag.exchange.docx.body import read_body
from raadslag.exchange.docx.layout import Piece, kept_tables
from raadslag.exchange.docx.marks import Marks, marked, only_marks
from raadslag.exchange.docx.names import W
from raadslag.exchange.docx.numbering import Numbering
from raadslag.exchange.docx.package import Package
from raadslag.exchange.docx.paper_title import titled
from raadslag.exchange.docx.paragraphs import Paragraph, Reader
from raadslag.exchange.docx.read import recognises
from raadslag.exchange.docx.read_paper import ReadPaper, ReadProposal
from raadslag.exchange.docx.styles import Styles
from raadslag.exchange.draft import Block, BlockKind
from raadslag.exchange.meeting import Section, Unreadable
from raadslag.exchange.places import Archive
from raadslag.rules.heading import Role, read_heading
from raadslag.rules.wording import fold

NO_WORD = "Filen er ikke et Word-dokument (.docx); gem den som .docx, og prøv igen."
NO_WORDS = "Word-dokumentet er tomt; vælg det rigtige dokument."

# "Borgmesteren indstiller, at": a motion of another's begins with "at" or in small letters.
_PROPOSER = re.compile(
    r"(?!(?:Det|At)\b)[A-ZÆØÅ§][^.:;]{1,120}?\s(?:indstiller|foreslår|anbefaler)\b.{0,90}?(?:[,:]|at\b)"
)
_LEADS = re.compile(r"\b(?:indstill|foreslå|anbefal)\w*", re.I)
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def paper_task(data: bytes, options: Mapping[str, object]) -> dict[str, object]:
    """The paper as JSON values, pictures in base64."""
    paper = read(data)
    pictures = [
        {**asdict(one), "data": base64.b64encode(one.data).decode()} for one in paper.pictures
    ]
    return {**asdict(replace(paper, pictures=())), "pictures": pictures}


def read(data: bytes) -> ReadPaper:
    """The paper in a Word document made with styles or with bold lines.

    Raises:
        Unreadable: No Word document, an empty or a damaged one.
    """
    if not recognises(data):
        raise Unreadable(NO_WORD)
    Archive(io.BytesIO(data)).check()
    package = Package(data)
    root = package.main()
    marks = marked(root, package)
    title, content = titled(list(_pieces(root, package)))
    found = list(_by_proposer(passages(_blocks(content))))
    caption = _caption(found)
    proposals = tuple(
        ReadProposal(one.proposer, one.motions)
        for one in proposals_of(found, title)
        if one.kind == "recommendation"
    )
    sections = tuple(_sections(found, proposals, marks))
    if not (title or sections or proposals):
        raise Unreadable(NO_WORDS)
    return ReadPaper(
        title=_clean(title),
        sections=sections,
        proposals=proposals,
        caseworker=caption.caseworker,
        case_number=caption.case_number,
        pictures=tuple({one.sha256: one for one in marks.pictures}.values()),
        warnings=tuple(_warnings(root, package, marks, found, proposals)),
    )


def _caption(found: list[Passage]) -> Caption:
    """Case number and caseworker; a section's heading is not lost with them."""
    headings = [(passage, passage.title) for passage in found]
    caption = take_caption(found)
    for passage, title in headings:
        if passage.role is Role.OTHER:
            passage.title = title
    return caption


def _pieces(root: etree._Element, package: Package) -> Iterator[Piece]:
    """What stands in the body, the contents left out."""
    reader = Reader(
        Styles(next(package.related("styles"), None)),
        Numbering(next(package.related("numbering"), None)),
        package.links(),
        [],
    )
    body = root.find(f"{W}body")
    for piece in kept_tables(read_body(body, reader)) if body is not None else ():
        if not (isinstance(piece, Paragraph) and piece.contents):
            yield piece


def _blocks(pieces: Sequence[Piece]) -> Iterator[Block]:
    headings = [one for one in pieces if isinstance(one, Paragraph) and one.level and one.lines]
    known = any(read_heading(one.text).role is not Role.OTHER for one in headings)
    for block in Blocks([one.level for one in headings], styled=known).of(pieces):
        # A picture in bold, or under a heading's style, is no heading.
        pictured = block.kind is BlockKind.HEADING and only_marks(block.text)
        yield replace(block, kind=BlockKind.PARAGRAPH) if pictured else block


def _by_proposer(found: Iterable[Passage]) -> Iterator[Passage]:
    """The passages; a recommendation in which a second proposer begins is parted there."""
    for passage in found:
        starts = [
            at
            for at, block in enumerate(passage.blocks)
            if at > 1
            and passage.role is Role.RECOMMENDATION
            and block.kind is BlockKind.PARAGRAPH
            and _PROPOSER.match(block.text)
        ]
        for start, end in pairwise([0, *starts, len(passage.blocks)]):
            yield replace(passage, blocks=passage.blocks[start:end])


def _sections(
    found: Sequence[Passage], proposals: Sequence[ReadProposal], marks: Marks
) -> Iterator[Section]:
    """Each passage less the motions taken as proposals, and the notes at last."""
    motions = [fold(motion) for one in proposals for motion in one.motions]
    for passage in found:
        blocks = list(passage.blocks)
        if passage.role is Role.RECOMMENDATION and motions:
            blocks = [block for block in blocks if not _is_told(block, motions)]
            if not blocks:
                continue
        if passage.title is None and not blocks:
            continue
        text, html = marks.in_text(text_of(blocks)), marks.in_html(html_of(blocks))
        heading = (
            None if passage.title is None else _clean(marks.in_text(passage.title)).rstrip(" :")
        )
        yield Section(heading, passage.level, _clean(text), _clean(html))
    if marks.notes:
        lines = [f"[{at}] {note}" for at, note in enumerate(marks.notes, 1)]
        html = "".join(f"<p>{escape(line, quote=False)}</p>" for line in lines)
        yield Section("Noter", 1, "\n".join(lines), html)


def _is_told(block: Block, motions: Iterable[str]) -> bool:
    """Whether a line is a motion, or only leads in to one."""
    said = fold(block.text)
    if not said or block.kind is BlockKind.TABLE:
        return not said
    told = [motion for motion in motions if motion and motion in said]
    rest = said
    for motion in told:
        rest = rest.replace(motion, " ")
    inside = any(said in motion for motion in motions)
    leads = _LEADS.search(rest) is not None and len(rest) < 160
    return inside or leads or (bool(told) and len(rest.strip(" .,;:-•")) <= 12)


def _warnings(
    root: etree._Element,
    package: Package,
    marks: Marks,
    found: Sequence[Passage],
    proposals: Sequence[ReadProposal],
) -> Iterator[str]:
    """What was left out or guessed, for the one who imports."""
    roles = {passage.role for passage in found}
    if proposals and Role.RECOMMENDATION not in roles:
        yield "Indstillingen er fundet i teksten og står begge steder; slet den det ene sted."
    if Role.RECOMMENDATION in roles and not proposals:
        yield "Indstillingen kunne ikke deles i punkter og står som et afsnit; skriv dem ind."
    if Role.ATTACHMENTS in roles:
        yield "Dokumentet nævner bilag; filerne skal lægges ved for sig."
    if marks.left_out:
        yield f"{marks.left_out} billeder kunne ikke vises og er udeladt; indsæt dem som PNG."
    if next(root.iter(f"{W}ins", f"{W}del"), None) is not None:
        yield "Dokumentet har rettelser, som ingen har godkendt; de er taget med som godkendt."
    if any(
        next(part.iter(f"{W}comment"), None) is not None for part in package.related("comments")
    ):
        yield "Dokumentets kommentarer er ikke taget med."


def _clean(text: str) -> str:
    return _UNPRINTABLE.sub("", text)
