"""The numbers that the messages of wrong variants state are right. `crossent audit`, a check of its own, holds the rest."""

import math
import re
from pathlib import Path

import pytest

import crossent

CONTENT = Path(crossent.__file__).parent / "content"
CAPPED = sorted(
    path for path in CONTENT.glob("*/exercises/*/wrong/*.py") if re.search(r"_1e_\d+$", path.stem)
)


@pytest.mark.parametrize("path", CAPPED, ids=lambda path: f"{path.parents[1].name}-{path.stem}")
def test_stated_caps_follow_from_the_clip(path: Path) -> None:
    exponent = int(path.stem.rpartition("_")[2])
    text = " ".join(path.read_text(encoding="utf-8").split('"""')[1].split())
    assert f"1e-{exponent}" in text
    for stated in re.findall(r"(\d+\.\d+) nats", text):
        assert stated == f"{exponent * math.log(10):.2f}"
