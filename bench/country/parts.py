"""The simple words a country's compounds are made of.

They are the generator's own, so that a country stays what it is when search learns more words.
"""

_PARTS_TEXT = """
affald afgift aftale analyse anlæg ansøgning arbejde areal bane barn beboer beskæftigelse
bibliotek bolig borger brand budget bus by bygning bygge byggeri børn børne cykel dag digital
direktør drift ejendom ejer eftersyn elev energi erhverv familie finans fond forening
forsikring forslag forsyning førtid gade genbrug grund grønt handel handleplan hav havn hjem
hjælp hus idræt indkøb indsats institution integration jobcenter job kaj klima kommune
kommuneplan kontanthjælp kontor kontrakt krav kultur kvalitet kvarter landsby ledig leder
legeplads lokal lokalplan lov luft læge lån løn marked medarbejder miljø mobilitet mulighed
møde natur omsorg område ombygning ordning overskud park parkering patient pension personale
pladser plan plads pleje plejehjem politik prioritet projekt psykiatri psykologi pulje rapport
regnskab renovering reform regel regulering råd samarbejde sag samling seniorer service
sikkerhed skat skole skov skovbrug social sogn sport spor spildevand sprog sted sti stilling
strategi strand støj støtte svømme sundhed søgning tilbud tilskud tilsyn tid toldning torv
trafik træ træning turisme uddannelse udbud udgift udvalg udvikling ulykke ungdom unge
universitet vand vandløb varme vej vedligehold vinter virksomhed vurdering værk ydelse økonomi
ældre å dige hal energi sø kyst
sortering opfølgning forebyggelse tilpasning bestyrelse behandling beredskab kontrol
"""
PARTS = frozenset(_PARTS_TEXT.split())
