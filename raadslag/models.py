"""Gathers the rooms in flow order for Django; nobody imports from here."""

# ruff: noqa: F401
from raadslag.agendas import models as agendas
from raadslag.bodies import models as bodies
from raadslag.bodies.sign_ins import models as sign_ins
from raadslag.cases import models as cases
from raadslag.consultations import models as consultations
from raadslag.decisions import models as decisions
from raadslag.decisions.elections import models as elections
from raadslag.decisions.withholding import models as withholding
from raadslag.errands import models as errands
from raadslag.exchange.importing import models as importing
from raadslag.files import models as files
from raadslag.followups import models as followups
from raadslag.journal import models as journal
from raadslag.ledger import models as ledger
from raadslag.meetings import models as meetings
from raadslag.minutes import models as minutes
from raadslag.notices import models as notices
from raadslag.publications import models as publications
from raadslag.publications.breaches import models as breaches
from raadslag.publications.limits import models as limits
from raadslag.publications.promise import models as promise
from raadslag.publications.redactions import models as redactions
from raadslag.publications.timing import models as timing
from raadslag.sittings import models as sittings
from raadslag.subscriptions import models as subscriptions
