"""`crossent clinic`: the ward, and one script from its symptom to its verdict, by the real command."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

import crossent as package

CONTENT = Path(package.__file__).parent / "content"
CLIP = "m6.clinic_clip"
SOLUTION = (CONTENT / "m6_stability/exercises/80_clinic_clip/solution.py").read_text(encoding="utf-8")


@pytest.fixture
def clinic(crossent: Any) -> Any:
    crossent.environment["CROSSENT_COURSE"] = str(CONTENT)
    return crossent


def test_lists_every_script_with_its_standing(clinic: Any) -> None:
    answer = clinic("clinic")
    assert answer.returncode == 0
    rows = re.findall(r"(?m)^  (m\d\.clinic_\w+) .* min  (\w+)$", answer.stdout)
    assert len(rows) >= 16
    assert {standing for _, standing in rows} == {"open"}
    assert all(len(line) <= 80 for line in answer.stdout.splitlines())
    assert "\x1b" not in answer.stdout
    told = json.loads(clinic("clinic", "--json").stdout)
    assert [facts["id"] for facts in told] == [name for name, _ in rows]


def test_a_script_from_its_symptom_to_its_verdict(clinic: Any) -> None:
    first = clinic("clinic", CLIP)
    assert first.returncode == 1
    assert re.search(r"\| wrong by +20: loss +16\.118", first.stdout)
    assert "Name the bug before you mend it" in first.stdout
    assert "why it is so easy" not in first.stdout.lower()

    wrong = clinic("clinic", "clip", "--name", "1")  # by its short name
    assert "[yours]" in wrong.stdout
    assert "[right]" in wrong.stdout
    assert "Why it is so easy to make" in wrong.stdout
    assert "is as it was" in wrong.stdout
    assert all(len(line) <= 80 for line in wrong.stdout.splitlines())
    assert re.search(rf"{CLIP} .* named\b", clinic("clinic").stdout)

    (clinic.workspace / "clinic_clip.py").write_text(SOLUTION.replace("/ len(labels)", ""), encoding="utf-8")
    broken = clinic("clinic", CLIP)
    assert broken.returncode == 1
    assert re.search(r"(?m)^failed ", broken.stdout)

    (clinic.workspace / "clinic_clip.py").write_text(SOLUTION, encoding="utf-8")
    mended = clinic("clinic", CLIP)
    assert mended.returncode == 0
    assert re.search(r"\| wrong by 1000: loss 1000\.000", mended.stdout)  # the file as it is now
    assert re.search(r"(?m)^passed ", mended.stdout)
    assert re.search(rf"{CLIP} .* mended\b", clinic("clinic").stdout)


def test_no_verdict_before_the_bug_has_a_name(clinic: Any) -> None:
    clinic("clinic")
    (clinic.workspace / "clinic_clip.py").write_text(SOLUTION, encoding="utf-8")
    before = clinic("clinic", CLIP, "--json")
    told = json.loads(before.stdout)
    assert (before.returncode, told["report"], told["named"]) == (1, None, None)
    assert "16.118" in told["symptom"]
    assert len(told["choices"]) >= 4
    after = clinic("clinic", CLIP, "--json", "--name", "2")
    told = json.loads(after.stdout)
    assert (after.returncode, told["report"]["status"], told["named"]) == (0, "passed", True)
    assert told["standing"] == "mended"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (
            ["clinic", "clib"],
            "There is no broken script 'clib'. Near it: m6.clinic_clip. `crossent clinic`",
        ),
        (["clinic", "nonsense"], "There is no broken script 'nonsense'. `crossent clinic` lists them all."),
        (["clinic", CLIP, "--name", "9"], "from 1 to 4"),
        (["clinic", "--name", "1"], "--name needs a script"),
    ],
)
def test_a_wrong_call_says_what_would_be_right(clinic: Any, arguments: list[str], says: str) -> None:
    answer = clinic(*arguments)
    assert answer.returncode == 2
    assert says in answer.stderr
