"""Matters of each field, with words left open for the generator to choose."""

from raadslag.demonstration.matter import Matter
from raadslag.demonstration.topics.children import CHILDREN
from raadslag.demonstration.topics.climate import CLIMATE
from raadslag.demonstration.topics.culture import CULTURE
from raadslag.demonstration.topics.economy import ECONOMY
from raadslag.demonstration.topics.employment import EMPLOYMENT
from raadslag.demonstration.topics.environment import ENVIRONMENT
from raadslag.demonstration.topics.planning import PLANNING
from raadslag.demonstration.topics.recurring import RECURRING
from raadslag.demonstration.topics.subjects import SUBJECTS
from raadslag.demonstration.topics.traffic import TRAFFIC
from raadslag.demonstration.topics.welfare import WELFARE
from raadslag.demonstration.topics.works import WORKS

TOPICS: dict[str, tuple[Matter, ...]] = {
    "employment": EMPLOYMENT,
    "children": CHILDREN,
    "environment": ENVIRONMENT,
    "planning": PLANNING,
    "traffic": TRAFFIC,
    "climate": CLIMATE,
    "culture": CULTURE,
    "welfare": WELFARE,
    "economy": ECONOMY,
    "works": WORKS,
}

__all__ = ["RECURRING", "SUBJECTS", "TOPICS"]
