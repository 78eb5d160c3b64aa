"""The words decisions are put in, each with what it tells."""

from __future__ import annotations

import re


def _any(*forms: str) -> re.Pattern[str]:
    """One pattern for any of the forms."""
    return re.compile("|".join(forms))


_BODY = (
    r"(?P<body>(?:[A-ZÆØÅ§]|udvalget\b|byrådet\b|forvaltningen\b|administrationen\b)"
    r"[^.,;:()]{0,90}?)"
)
REFERRED_TO = re.compile(
    r"(?:[Oo]ver|[Ff]rem|[Tt]ilbage|[Vv]idere)?(?:[Ss]end|[Hh]envis)(?:es|te?|er)\s+"
    r"(?:sagen\s+|forslaget\s+|punktet\s+|spørgsmålet\s+|tilbage\s+|videre\s+)?til\s+"
    rf"(?:(?:udvalgs)?behandling\s+i\s+|fornyet\s+behandling\s+i\s+|drøftelse\s+i\s+)?{_BODY}"
    r"(?=\s+(?:til|med|i\s+henhold|på|jf|som|der|for\s+(?:fornyet|videre|behandling|at)"
    r"|og\s+(?:skal|bliver|kommer))\b|[.,;:]|$)"
)
RECOMMENDS_TO = re.compile(
    r"(?:[Aa]nbefal|[Ii]ndstil|[Ff]remsend)\w*(?:[^.]|(?<=\d)\.){0,60}?\s(?:til|overfor|over\s+for)\s+"
    rf"{_BODY}(?=\s+(?:at|som|med|til)\b|[.,;:]|$)"
)
AMENDED = _any(
    r"\bdog\s+(?:således|sådan|med|at|skal|ikke|blev|ændres|uden)\b",
    r"\bmed\s+(?:den|de|det|følgende|enkelte|en\s+række|mindre|nedenstående|en|et)\s+"
    r"(?:\w+\s+)?(?:ændring|tilføjelse|rettelse|præcisering|undtagelse|justering)",
    r"\bmed\s+(?:ændring|tilføjelse|rettelse|præcisering|undtagelse|justering)",
    r"\bmed\s+(?:følgende\s+)?(?:\w+\s+)?ændringsforslag",
    r"\bmed\s+bemærkning\s+om",
    r"\b(?:ændres|rettes|justeres|tilrettes)\s+(?:til|så|fra|således)\b",
    r"\bbortset\s+fra\b",
    r"\bpå\s+nær\b",
    r"\b(?:godkendt|tiltrådt|vedtaget)\s+i\s+(?:ændret|tilrettet)\b",
    r"\bidet\s+(?:der|det|udvalget|byrådet)\s+(?:tilføjes|ændres|præciseres|ønskes)\b",
    r"\bsåledes,?\s+at\b.{0,80}\b(?:ændres|udgår|tilføjes)\b",
    r"punkt\s+\d+\s+(?:blev\s+|er\s+)?ikke\s+(?:godkendt|tiltrådt|vedtaget)",
    r"\bændringsforslaget\s+(?:blev|er)\s+(?:vedtaget|godkendt|tiltrådt)",
    r"\b(?:og|men)\s+med\s+tilføjelse\b",
)
ADOPTED = _any(
    r"\btiltr(?:åd|ådte?|æder|ædes|æde)\b",
    r"\bvedt(?:aget|ages|og)\b",
    r"\bgodken(?:dt|dte|des|der)\b",
    r"\bbevilg(?:et|es|ede)\b",
    r"\bimødekom(?:met|mes)?\b",
    r"\bfulgt\b|\bfølges\b",
    r"\bbeslut(?:tede|tet)\b",
    r"\btilslut(?:tede|tet|ter)\b",
    r"\bmeddel(?:t|es)\s+(?:tilladelse|dispensation)",
    r"\bbifald(?:t|et)\b",
    r"\bbemyndig(?:es|et|ede)\b",
)
POSTPONED = _any(
    r"\buds(?:at|ættes|ætte|atte|kydes|kudt)\b",
    r"\b(?:tages|taget)\s+af\s+(?:dagsordenen|dagsorden|bordet)\b",
    r"\b(?:sagen|punktet|punkt)\s+(?:\d+\s+)?(?:udgår|udgik)\b",
    r"^udgå(?:r|et)\b",
    r"\b(?:sagen|punktet)\s+(?:blev\s+)?(?:trukket|genoptages)\b|^genoptages\b",
)
NOT_POSTPONED = re.compile(r"\bikke\s+udsat\b|\budsatte\s+(?:børn|unge|borgere|familier|grupper)\b")
REJECTED = _any(
    r"\bafvis(?:t|es|te|er)\b",
    r"\bforkast(?:et|es|ede)\b",
    r"\bikke\s+(?:godkendt|tiltrådt|vedtaget|imødekommet|imødekommes|anbefalet|anbefales)\b",
    r"\b(?:gives|giver|meddeles|gav|givet)\s+afslag\b|^afslag\b|\bafslås\b|\bafslået\b",
    r"\bnedstemt\b",
    r"\b(?:kan|kunne)\s+ikke\s+(?:imødekommes|godkendes|tiltrædes|anbefales)\b",
    r"\bkan\s+ikke\s+(?:imødekomme|godkende|tiltræde|anbefale)\b",
    r"\b(?:imødekommes|godkendes|vedtages|tiltrædes|tiltrådte|vedtog|godkendte)\s+ikke\b",
    r"\bbortfald(?:t|et|er)\b",
    r"\banbefales\s+ikke\b",
    r"\bforslaget\s+faldt\b",
)
RECOMMENDED = re.compile(
    r"\banbefal(?:es|et|er|ede)\b|\bmed\s+anbefaling\b|\bindstill(?:es|er|ede)\b|\bindstillet\b"
)
AS_PROPOSED = re.compile(r"\bsom\s+(?:indstillet|anbefalet)\b|\bden\s+anbefalede\b")
HAS_ADOPTED = re.compile(r"\bhar\s+(?:vedtaget|tiltrådt|godkendt|besluttet)\b|\bvedtog\b")
REMARK = re.compile(r"\bmed\s+bemærkning,?\s+at\b")
NOTED = _any(
    r"\befterretning\b",
    r"\borienter(?:et|ede|er|ing|ingen|es)\b",
    r"\bingen\s+bemærkninger\b",
    r"\bgennemgå(?:et|ede)\b|\bgennemgik\b",
    r"\bforelagt\b|\bforelå\b|\bmodtaget\b",
    r"\boplys(?:t|te)\b",
    r"\bmeddelelser?\s+(?:blev\s+)?(?:givet|modtaget)",
    r"\bpræsenter(?:et|ede)\b|\bpræsentationen?\s+foretaget\b",
)
DISCUSSED = re.compile(r"\bdrøft(?:et|ede|es)\b|\bdebatteret\b|\bdrøftelsen?\b|\bdialog\b")
ELECTED = _any(
    r"\b(?:gen|ny)?(?:valgt|valgtes)\b",
    r"\bvalgte\b(?!\s+(?:at|ikke)\b)(?=.*\bsom\b)",
    r"\budpeg(?:et|edes|es)\b",
    r"\bkonstitueret\b",
)
TO_ELECT = re.compile(r"\b(?:gen|ny)?vælges?\b|\budpege[rs]?\b")
NOTHING = re.compile(
    r"^(?:intet(?:\s+at\s+bemærke)?|ingen(?:ting|\s+(?:punkter|spørgsmål|meddelelser|sager|emner))?"
    r"|der\s+var\s+(?:intet|ingen)\b(?!\s+bemærkninger)[^.]{0,60}|-+|ikke\s+behandlet)?[\s.]*$"
)
OF_AGENDA = re.compile(
    r"\bdagsorden(?:en)?\b|\breferat(?:et|er)?\b|\b(?:beslutnings)?protokol(?:len)?\b"
)
MAJORITY = re.compile(r"\bet\s+flertal\b|\bflertallet\b|\bflertal\s+(?:i|af|bestående)\b")
DISSENT = _any(
    r"kunne\s+ikke\s+(?:tiltræde|godkende|anbefale|tilslutte|stemme)",
    r"\btog\s+(?:\w+\s+)?forbehold",
    r"\bstemte\s+(?:i?mod|for|hverken)\b",
    r"\b(?:for|imod|mod)\s+(?:\w+\s+){0,4}stemte\b",
    r"^(?:for|imod)\s*:",
    r"\bundlod\b|\bundlader\b",
    r"\bdeltog\s+ikke\b|\bfraværende\b|\bforhindret\s+i\b|\bafbud\b|\binhabil",
    r"\bprotokolbemærkning\b|\bmindretalsudtalelse\b",
)
VOTED_THROUGH = re.compile(
    r"\b(?:godkendte?|vedtaget|vedtog|tiltrådte?|forkastede?t?|afvist)\s+med\b|\banbefalet\b.{0,80}\bmed\s+\d"
)
OF_AMENDMENT = re.compile(
    r"\b(?:under)?ændringsforslag(?:et|ene)?\b(?!\s+(?:og|samt)\s+(?:indstilling|hovedforslag))"
    r".*\b(?:bortfald|forkast|fald|nedstemt|vedtag|godken|afstemning|tiltråd|stillede|fremsatte)"
    r"|^(?:under)?ændringsforslag\b|\bsat(?:te)?\s+(?:til|under)\s+afstemning\b"
)
FIRM_START = re.compile(
    r"^(?:udvalget|byrådet|kommunalbestyrelsen|magistraten|indstillingen|forslaget|sagen|godkend"
    r"|tiltr|anbefal|udsat|økonomiudvalget)|\bsag(?:en|ens\s+behandling)\b.*\buds[æa]t"
)
