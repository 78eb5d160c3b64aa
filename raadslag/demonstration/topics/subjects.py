"""What each field is about, as it can follow "om" and "til"."""

SUBJECTS: dict[str, tuple[str, ...]] = {
    "employment": (
        "virksomhedskontakt", "voksenlærlinge", "fleksjob", "sygedagpenge", "seniorjob",
        "sprogpraktik", "rekruttering til omsorgsfag", "unge i brobygning", "jobrotation",
        "digital borgerbetjening", "ledige akademikere", "tidlig indsats ved sygdom",
        "opkvalificering", "ukrainske borgere i job",
    ),
    "children": (
        "tidlig skrivning", "skolefravær", "børn i naturen",
        "overgangen fra børnehave til skole", "folkeskolens valgfag", "forældresamarbejde",
        "sund mad i dagtilbud", "specialundervisning", "skolebiblioteker", "legepladser",
        "uddannelse af dagplejere", "tandpleje", "fritidspas", "digitale vaner",
    ),
    "planning": (
        "bevaringsværdige huse", "landsbyernes udvikling", "bosætning", "almene boliger",
        "detailhandel i bymidten", "erhvervsgrunde", "byggeri i træ", "kystnære områder",
    ),
    "traffic": (
        "sikre skoleveje", "parkering", "delebiler", "kollektiv trafik i landdistrikter",
        "vejbelysning", "cykling til arbejde", "vedligeholdelse af fortove",
    ),
    "environment": (
        "vilde blomster i rabatten", "affaldssortering", "grundvandsbeskyttelse",
        "spildevand i det åbne land", "skovrejsning", "invasive arter", "genbrugspladser",
        "støj",
    ),
    "climate": (
        "ladestandere", "energirenovering", "klimatilpasning", "lavbundsjorder", "fjernvarme",
        "indkøb af grøn strøm",
    ),
    "culture": (
        "musikskolen", "kulturhusene", "børneteater", "kunst i byrummet", "idræt for seniorer",
        "lokalhistoriske arkiver", "frivillighed", "e-sport", "landsbyfester",
        "turisme ved fjorden", "forsamlingshuse", "museumsformidling",
        "biblioteket som mødested", "vandrestier",
    ),
    "welfare": (
        "ensomhed blandt ældre", "genoptræning", "hjælpemidler", "velfærdsteknologi",
        "pårørende", "frivilligcentret", "bostøtte", "psykiatri i nærområdet",
        "sundhedsfremme på arbejdspladser", "mad på plejecentrene", "diabetes",
        "røgfri skoletid", "hjemløshed", "akutpladser",
    ),
    "economy": (
        "digitalisering", "kommunale bygninger", "indkøb", "bosætning og markedsføring",
        "erhvervsservice", "beredskab", "forsikringer", "informationssikkerhed",
        "borgerservice", "energibesparelser", "lokalråd", "åbne data",
    ),
    "works": (
        "stress", "ansættelse af elever", "seniorordninger", "hjemmearbejde",
        "krænkende adfærd", "arbejdsmiljø",
    ),
}  # fmt: skip
