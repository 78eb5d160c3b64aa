"""Verbs on consultations, process plans and milestones."""

from raadslag.consultations.actions.again import wait_again
from raadslag.consultations.actions.bring import bring, enter_request
from raadslag.consultations.actions.entering import Routing, consult, reroute
from raadslag.consultations.actions.milestones import Step, lay_plan, reach
from raadslag.consultations.actions.queue import begin, pass_on, queue, unqueue
from raadslag.consultations.actions.route import Station, lay_route

__all__ = [
    "Routing",
    "Station",
    "Step",
    "begin",
    "bring",
    "consult",
    "enter_request",
    "lay_plan",
    "lay_route",
    "pass_on",
    "queue",
    "reach",
    "reroute",
    "unqueue",
    "wait_again",
]
