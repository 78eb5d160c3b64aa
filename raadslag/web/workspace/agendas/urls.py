"""Addresses of queues and agendas, below /arbejdsplads/."""

from django.urls import path

from raadslag.web.workspace.agendas import (
    board,
    copying,
    decisions,
    issue,
    issued,
    item,
    parties,
    printing,
    queue,
    reading,
    redact,
    skeleton,
    unpublish,
    untold,
)

AGENDA = "moeder/<int:meeting>/dagsorden/"
ITEM = f"{AGENDA}punkt/<int:item>/"
ISSUE = f"{AGENDA}udgave/<int:number>/"

urlpatterns = [
    path("koe/<int:organization>/", queue.queue, name="queue"),
    path("koe/<int:organization>/traek/", queue.draw_in, name="queue-draw"),
    path("koe/<int:organization>/<int:consultation>/ud/", queue.send_away, name="queue-send-away"),
    path("faste-punkter/<int:organization>/", skeleton.skeleton, name="skeleton"),
    path("faste-punkter/<int:organization>/<int:key>/fjern/", skeleton.drop, name="skeleton-drop"),
    path("usagt/<int:organization>/", untold.untold_decisions, name="unpublished"),
    path("usagt/<int:organization>/<int:decision>/", untold.withholding, name="withholding"),
    path(AGENDA, board.board, name="agenda"),
    path(f"{AGENDA}begynd/", board.begin, name="agenda-begin"),
    path(f"{AGENDA}kladde.pdf", printing.draft_pdf, name="agenda-draft"),
    path(f"{AGENDA}orden/", board.order, name="agenda-order"),
    path(f"{AGENDA}traek/", board.draw_one, name="agenda-draw"),
    path(f"{AGENDA}gennemlaesning/", reading.reading, name="agenda-reading"),
    path(f"{AGENDA}gennemlaesning/bed/", reading.ask, name="agenda-ask"),
    path(f"{AGENDA}gennemlaesning/sig/", reading.say, name="agenda-say"),
    path(f"{AGENDA}gennemlaesning/<int:key>/svar/", reading.answer, name="agenda-answer"),
    path(f"{AGENDA}gennemlaesning/laest/", reading.done, name="agenda-read"),
    path(f"{AGENDA}gennemlaesning/slut/", reading.end, name="agenda-end-reading"),
    path(f"{AGENDA}udsend/", issue.send, name="agenda-issue"),
    path(f"{AGENDA}traek-tilbage/", unpublish.unpublish, name="unpublish"),
    path(f"{AGENDA}fra-portalen/", redact.take_out, name="redact"),
    path(f"{AGENDA}fra-portalen/<int:key>/", redact.redaction, name="redaction"),
    path(f"{AGENDA}parterne/", parties.parties, name="parties"),
    path(f"{AGENDA}parterne/<int:item>/vent/", parties.parties_wait, name="parties-wait"),
    path(f"{AGENDA}parterne/<int:item>/besked/", parties.parties_know, name="parties-know"),
    path(f"{AGENDA}beslutninger/", decisions.decisions, name="decisions"),
    path(f"{AGENDA}beslutninger/<int:item>/", decisions.decide, name="decide"),
    path(ITEM, item.item, name="agenda-item"),
    path(f"{ITEM}tag-af/", board.remove, name="agenda-remove"),
    path(f"{ITEM}kopier/", copying.copying, name="agenda-copy"),
    path(f"{ITEM}bemaerk/", item.add_remark, name="agenda-remark"),
    path(f"{ITEM}bemaerkning/<int:key>/svar/", item.settle_remark, name="agenda-settle"),
    path(f"{ITEM}meddelelse/", item.add_announcement, name="agenda-announce"),
    path(f"{ITEM}meddelelse/<int:key>/fjern/", item.drop_announcement, name="agenda-unannounce"),
    path(f"{ITEM}afskaer/", item.keep_away, name="agenda-exclude"),
    path(f"{ITEM}afskaer/<int:key>/slut/", item.let_back, name="agenda-readmit"),
    path(ISSUE, issued.issued, name="issued"),
    path(f"{ISSUE}punkt/<slug:item>/", issued.issued_item, name="issued-item"),
    path(f"{ISSUE}fil/<str:sha256>/", issued.issued_file, name="issued-file"),
    path(f"{ISSUE}aendringer/", issued.changes, name="issued-changes"),
    path(f"{ISSUE}pakke/", issued.ask, name="issued-ask"),
    path(f"{ISSUE}pakke.pdf", issued.binder, name="issued-binder"),
]
