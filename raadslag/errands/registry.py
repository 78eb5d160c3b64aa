"""The errands of the house, in the order a worker sees to them."""

from raadslag.errands import (
    binders,
    followers,
    letters,
    log,
    measures,
    protocols,
    register,
    regrets,
    releases,
    sign_ins,
    texts,
)
from raadslag.errands.errand import Errand

ERRANDS: tuple[Errand, ...] = (
    *letters.ERRANDS,
    *log.ERRANDS,
    *texts.ERRANDS,
    *register.ERRANDS,
    *releases.ERRANDS,
    *binders.ERRANDS,
    *protocols.ERRANDS,
    *sign_ins.ERRANDS,
    *regrets.ERRANDS,
    *followers.ERRANDS,
    *measures.ERRANDS,
)
