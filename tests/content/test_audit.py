"""The course's check on itself finds nothing amiss, and the numbers that its messages state are right."""

import math
import re
import subprocess
import sys
from pathlib import Path

import pytest

import crossent

CONTENT = Path(crossent.__file__).parent / "content"
CAPPED = sorted(
    path for path in CONTENT.glob("*/exercises/*/wrong/*.py") if re.search(r"_1e_\d+$", path.stem)
)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_audit_finds_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "crossent", "audit"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", CAPPED, ids=lambda path: f"{path.parents[1].name}-{path.stem}")
def test_stated_caps_follow_from_the_clip(path: Path) -> None:
    exponent = int(path.stem.rpartition("_")[2])
    text = " ".join(path.read_text(encoding="utf-8").split('"""')[1].split())
    assert f"1e-{exponent}" in text
    for stated in re.findall(r"(\d+\.\d+) nats", text):
        assert stated == f"{exponent * math.log(10):.2f}"
