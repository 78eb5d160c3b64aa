"""Addresses of the house and the lists it shares."""

from django.urls import path

from raadslag.web.workspace.house import (
    electronic,
    lists,
    pages,
    plan,
    plan_draft,
    policy,
    reading,
    templates,
    timetables,
)

urlpatterns = [
    path("huset/", pages.house, name="house"),
    path("huset/nyt/", pages.organization_new, name="house-new"),
    path("huset/<int:key>/", pages.organization, name="house-body"),
    path("huset/<int:key>/ret/", pages.organization_change, name="house-change"),
    path("huset/<int:key>/offentliggoerelse/", policy.release_policy, name="release-policy"),
    path("huset/<int:key>/frister/", timetables.timetable, name="timetable"),
    path("huset/<int:key>/pladser/<int:membership>/ophoer/", pages.seat_end, name="seat-end"),
    path("huset/lukkedage/", lists.closing_days, name="closing-days"),
    path("huset/lukkedage/valg/", lists.free_days, name="free-days"),
    path("huset/lukkedage/<str:day>/fjern/", lists.closing_day_drop, name="closing-day-drop"),
    path("huset/kompetenceplan/", plan.competences, name="competences"),
    path("huset/kompetenceplan/kladde/", plan_draft.draft, name="plan-draft"),
    path("huset/kompetenceplan/kladde/fjern/", plan_draft.draft_drop, name="plan-draft-drop"),
    path("huset/kompetenceplan/emne/", plan_draft.topic, name="competence"),
    path("huset/kompetenceplan/vedtag/", plan_draft.adopt, name="plan-adopt"),
    path("huset/kompetenceplan/tilbagekald/", plan_draft.recall, name="plan-recall"),
    path("huset/kompetenceplan/<int:number>/", plan.version, name="plan-version"),
    path("huset/kompetenceplan/<int:number>/forskel/", plan.changed, name="plan-changes"),
    path("huset/kompetenceplan/<int:number>/fil/", plan.version_file, name="plan-file"),
    path("huset/skabeloner/", templates.templates, name="templates"),
    path("huset/skabeloner/begynd/", templates.templates_begin, name="templates-begin"),
    path("huset/skabeloner/ny/", templates.template, name="template-new"),
    path("huset/skabeloner/<int:key>/", templates.template, name="template"),
    path("huset/skabeloner/<int:key>/fjern/", templates.template_retire, name="template-retire"),
    path("huset/byraadets-adgang/", reading.council_reading, name="council-reading"),
    path("huset/elektronisk/", electronic.electronic, name="electronic"),
    path("huset/elektronisk/fjern/", electronic.electronic_drop, name="electronic-drop"),
    path("huset/kle/", lists.topics, name="topics"),
]
