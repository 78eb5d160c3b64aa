"""Real public documents, used when they lie beside the repository."""

from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[2] / "shared" / "samples"


def sample(name: str) -> Path:
    """Path of a real sample; skips the test, saying so, when it is not there."""
    path = SAMPLES / name
    if not path.exists():
        pytest.skip(f"real sample {name} is not here (../shared/samples)")
    return path
