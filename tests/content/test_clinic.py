"""The broken scripts run as they are and show the trouble that they are about; the mended ones do not."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import crossent

CONTENT = Path(crossent.__file__).parent / "content"


def printed(exercise: str, file: str) -> str:
    """What a script of an exercise prints when it is run."""
    path = next(CONTENT.glob(f"*/exercises/*_{exercise}")) / file
    command = [sys.executable, "-W", "ignore", str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(
    ("exercise", "symptom"),
    [
        ("clinic_zero_log", r"perfect +nan"),
        ("clinic_log_base", r"even guess, even truth +3\.322 +2\.303 +1\.019"),
        ("clinic_scipy_entropy", r"truth: +0\.0\n"),
        ("clinic_kl_div", r"-0\.\d+"),
    ],
)
def test_symptom_shows_until_it_is_mended(exercise: str, symptom: str) -> None:
    assert re.search(symptom, printed(exercise, "skeleton.py"))
    assert not re.search(symptom, printed(exercise, "solution.py"))


def test_mended_numbers() -> None:
    assert "even guess, even truth     2.303   2.303   0.000" in printed("clinic_log_base", "solution.py")
    assert re.search(r"sure, and wrong +inf", printed("clinic_zero_log", "solution.py"))
