"""A house with a different canary in every closed thing, in every state."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from hashlib import sha256

import typst
from django.utils import timezone
from PIL import Image

from raadslag.cases.actions import (
    add_attachment,
    approve,
    classify,
    classify_attachment,
    delegate,
    hand_back,
    keep_draft,
    lay_in_picture,
    open_case,
    save_paper,
    start_paper,
    submit,
)
from raadslag.cases.entries import ProposalEntry, RequestEntry
from raadslag.cases.models import Approval, Attachment, Case, Paper
from raadslag.consultations.actions import bring, queue
from raadslag.consultations.models import Consultation
from raadslag.exchange.binder.glyphs import FONTS
from raadslag.files.actions import keep, keep_text
from tests.attack.birds import Birds, allowed
from tests.attack.people import People, people
from tests.cast import paragraph

NOT_AT_WORK = ("dorte", "gerda", "dan")  # a member's request has no caseworker and no approver
KLE = "82.77.01"  # of closed cases alone, so that their numbers are canaries too


@dataclass
class Nest:
    """What is kept in the house: people, canaries, and things by name."""

    people: People
    birds: Birds
    now: datetime
    papers: dict[str, Paper] = field(default_factory=dict)
    attachments: dict[str, Attachment] = field(default_factory=dict)
    openly: dict[str, str] = field(default_factory=dict)  # the words of open things

    @property
    def day(self) -> date:
        """The day of the meetings that come."""
        return self.now.date() + timedelta(28)


def nest() -> Nest:
    """The house without anything in it."""
    return Nest(people(), Birds(), timezone.now())


def closed_case(nest: Nest, name: str) -> Case:
    """A case whose title and number are canaries of its own people."""
    desk = nest.people.desk
    who = allowed("cases", "see_restricted", "open")
    if name == "first":  # which goes on to another body, whose secretary then knows of it
        who |= {"sofie"}
    if name == "asked":
        who |= {"vera"}
    return open_case(
        body=desk.house.body,
        title=f"Sag om {nest.birds.word(f'{name}case', who)}",
        kle_topic=KLE,
        kle_facet="A00",
        department=desk.department,
        actor=desk.dorte,
        today=nest.now.date(),
    )


def open_case_of(nest: Nest, title: str) -> Case:
    """A case of the department that hides nothing."""
    desk = nest.people.desk
    return open_case(
        body=desk.house.body,
        title=title,
        kle_topic="08.01.00",
        kle_facet="A00",
        department=desk.department,
        actor=desk.dorte,
        today=nest.now.date(),
    )


def begun(nest: Nest, name: str, case: Case, title: str) -> Paper:
    """A paper for the harbour committee."""
    desk = nest.people.desk
    made = start_paper(
        case=case,
        organization=desk.house.committee,
        title=title,
        actor=desk.dorte,
        now=nest.now,
    )
    nest.papers[name] = made
    return made


def written(nest: Nest, paper: Paper, title: str, text: str, **words: str) -> Paper:
    """The paper with a text, a heading, a proposer and a motion."""
    desk = nest.people.desk
    said = ProposalEntry(
        words.get("proposer", "Direktøren"),
        "recommendation",
        (words.get("motion", "det godkendes"),),
    )
    section = paragraph(words.get("heading", "Resume"), text)
    section["html"] += words.get("html", "")
    save_paper(
        paper=paper,
        base=Paper.objects.get(pk=paper.pk).version,
        title=title,
        sections=(section,),
        proposals=(said,),
        actor=desk.dorte,
        now=nest.now,
        note=words.get("note", ""),
    )
    paper.refresh_from_db()
    return paper


def secret_paper(
    nest: Nest, name: str, who: frozenset[str], *, chosen: bool = True, case: Case | None = None
) -> Paper:
    """A paper of a closed case with a canary in each of its parts."""
    birds = nest.birds
    title = f"Om {birds.word(f'{name}title', who)}"
    case = case or closed_case(nest, name)
    made = begun(nest, name, case, title)
    if name != "first":  # whose case is open in the end
        birds.number(case.number or "", who | allowed("cases", "see_restricted", "open"))
    written(
        nest,
        made,
        title,
        f"Det gælder {birds.word(f'{name}text', who)}.",
        heading=birds.word(f"{name}heading", who),
        proposer=birds.word(f"{name}proposer", who),
        motion=birds.word(f"{name}motion", who),
        note=birds.word(f"{name}note", who),
    )
    for openly in (True, False):
        attached(nest, made, f"{name}{'a' if openly else 'b'}", who, openly=openly)
    if chosen:
        shut(nest, made, name, who)
    return made


def shut(nest: Nest, made: Paper, name: str, who: frozenset[str]) -> None:
    """Choose that a paper is closed."""
    classify(
        paper=made,
        classification="closed",
        ground="person",
        law=nest.birds.word(f"{name}law", who),
        public_title=f"Fortrolig sag {len(nest.papers)}",
        actor=nest.people.desk.dorte,
    )


def attached(
    nest: Nest, paper: Paper, name: str, who: frozenset[str], *, openly: bool = False
) -> Attachment:
    """A text file by a paper, with canaries in its title, name, content and properties."""
    birds, desk = nest.birds, nest.people.desk
    content = birds.word(f"{name}content", who)
    file = keep(f"Indhold: {content}".encode())
    keep_text(
        file=file,
        pages=[f"Indhold: {content}"],
        places=["hele filen"],
        metadata={"forfatter": birds.word(f"{name}author", who)},
        problem="",
        now=nest.now,
    )
    made = add_attachment(
        paper=paper,
        file=file,
        name=f"{birds.word(f'{name}file', who)}.txt",
        title=f"Bilag {birds.word(f'{name}enclosed', who)}",
        actor=desk.dorte,
        now=nest.now,
    )
    classify_attachment(
        attachment=made,
        classification="open" if openly else "closed",
        ground="" if openly else "person",
        actor=desk.dorte,
    )
    birds.files[file.sha256] = who
    nest.attachments[name] = made
    return made


def pdf(title: str, text: str, author: str) -> bytes:
    """A tagged PDF with words in its text and its properties."""
    page = (
        f'#set document(title: "{title}", author: "{author}")\n'
        f'#set text(lang: "da", font: "Source Sans 3")\n= Bilag\n{text}\n'
    )
    return typst.compile(
        page.encode(),
        font_paths=typst.Fonts(False, False, [FONTS]),
        pdf_standards=["ua-1", "a-3a"],
        format="pdf",
        timestamp=datetime(2026, 1, 5).astimezone(),
    )


def attached_pdf(nest: Nest, paper: Paper, name: str, who: frozenset[str]) -> Attachment:
    """A closed PDF, with canaries in its text, its properties and its title."""
    birds, desk = nest.birds, nest.people.desk
    file = keep(
        pdf(
            birds.word(f"{name}doctitle", who),
            birds.word(f"{name}content", who),
            birds.word(f"{name}author", who),
        )
    )
    made = add_attachment(
        paper=paper,
        file=file,
        name=f"{birds.word(f'{name}file', who)}.pdf",
        title=f"Bilag {birds.word(f'{name}enclosed', who)}",
        actor=desk.dorte,
        now=nest.now,
    )
    classify_attachment(attachment=made, classification="closed", ground="person", actor=desk.dorte)
    birds.files[file.sha256] = who
    nest.attachments[name] = made
    return made


def picture(nest: Nest, paper: Paper, name: str, who: frozenset[str]) -> str:
    """A picture in the text of a paper, with a canary as its alternative text."""
    held, (red, green, blue, *_) = io.BytesIO(), sha256(name.encode()).digest()
    shade = (red, green, blue)
    Image.new("RGB", (4, 4), shade).save(held, "PNG")
    file = keep(held.getvalue())
    lay_in_picture(paper=paper, file=file, actor=nest.people.desk.dorte)
    nest.birds.files[file.sha256] = who
    alt = nest.birds.word(f"{name}alt", who)
    return f'<p><img src="/arbejdsplads/billede/{file.sha256}/" alt="{alt}"></p>'


def asked(nest: Nest, paper: Paper) -> Approval:
    """The paper, sent to Gerda."""
    desk = nest.people.desk
    submit(paper=paper, chain=[[desk.users["gerda"]]], actor=desk.dorte, now=nest.now)
    return Approval.objects.get(paper=paper, state="waiting")


def approved(nest: Nest, paper: Paper, comment: str = "") -> Paper:
    """The paper, approved by Gerda."""
    gerda = nest.people.desk.gerda
    approve(approval=asked(nest, paper), actor=gerda, now=nest.now, comment=comment)
    paper.refresh_from_db()
    return paper


def queued(nest: Nest, paper: Paper, note: str = "") -> Consultation:
    """The paper, waiting for its body."""
    return queue(paper=paper, now=nest.now, actor=nest.people.desk.dorte, note=note)


def on_the_desk(nest: Nest) -> None:
    """Papers that stand on no agenda: new, closed, asked about, ready."""
    birds, desk = nest.birds, nest.people.desk
    secret_paper(nest, "new", allowed("papers", "see_closed", "writing"), chosen=False)
    _handed_back(nest)
    who = allowed("papers", "see_closed", "approving") | {"vera"}
    made = secret_paper(nest, "asked", who)
    delegate(
        approval=asked(nest, made),
        to=nest.people.users["vera"],
        actor=desk.gerda,
        now=nest.now,
        comment=birds.word("askedcomment", who),
    )
    who = allowed("papers", "see_closed", "approved")
    made = secret_paper(nest, "ready", who)
    attached_pdf(nest, made, "readypdf", who)
    approved(nest, made, birds.word("readycomment", who))
    queued(nest, made, birds.word("readyqueue", who))
    _asked_for(nest)
    made = begun(nest, "plain", open_case_of(nest, "Nye bænke"), "Nye bænke")
    written(nest, made, "Nye bænke", "Bænkene er af træ.")
    attached(nest, made, "plain", who)
    classify(paper=made, classification="open", actor=desk.dorte)
    queued(nest, approved(nest, made))


def _asked_for(nest: Nest) -> None:
    """What a member asks the committee for, of which nothing is chosen yet."""
    birds, desk = nest.birds, nest.people.desk
    who = allowed("papers", "see_closed", "secretariat", kept=NOT_AT_WORK) | {"bo"}
    entry = RequestEntry(
        f"Om {birds.word('requesttitle', who)}",
        f"<p>Det gælder {birds.word('requesttext', who)}.</p>",
        (f"{birds.word('requestmotion', who)} indføres",),
    )
    bring(organization=desk.house.committee, entry=entry, actor=desk.bo, now=nest.now)


def _handed_back(nest: Nest) -> None:
    """A closed paper that came back with a reason, with a draft and a version aside."""
    birds, desk = nest.birds, nest.people.desk
    who = allowed("papers", "see_closed", "writing")
    made = secret_paper(nest, "shut", who)
    html = picture(nest, made, "shut", who)
    written(nest, made, made.title, birds.word("shutlater", who), html=html)
    approved(nest, made)
    hand_back(paper=made, reason=birds.word("shutreason", who), actor=desk.erik)
    made.refresh_from_db()
    save_paper(
        paper=made,
        base=1,
        title=birds.word("shutaside", who),
        sections=(paragraph("Resume", "Skrevet samtidig."),),
        proposals=(),
        actor=desk.dorte,
        now=nest.now,
    )
    keep_draft(
        paper=made,
        base=made.version,
        sequence=10**14,
        fields={
            "title": birds.word("shutdraft", frozenset({"dorte"})),
            "sections": [],
            "proposals": [],
        },
        actor=desk.dorte,
        now=nest.now,
    )
