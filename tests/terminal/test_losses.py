"""`crossent losses`, through the real command: the table, a look-up, the quiz, bad input."""

import json
import subprocess
import sys
from typing import Any

import pytest

from crossent.training.symptoms import SYMPTOMS


def test_the_table_fits_and_shows_measured_numbers(crossent: Any) -> None:
    answer = crossent("losses")
    assert answer.returncode == 0 and all(len(line) <= 80 for line in answer.stdout.splitlines())
    for number in ("2.3026", "1.4612", "4.1589", "147.37", "16.118", "27.631", "36.044", "NaN", "0.50029"):
        assert number in answer.stdout


@pytest.mark.parametrize(
    "arguments, found",
    [
        (["1.46"], "softmax before a loss with its own softmax"),
        (["nan"], "the mean of no targets"),
        (["6.9", "--classes", "1000"], "nothing is learned"),
        (["2.77", "--batch", "16"], "softmax over the batch"),
        (["123456"], "No known bug gives 123456"),
    ],
)
def test_a_number_is_looked_up(crossent: Any, arguments: list[str], found: str) -> None:
    answer = crossent("losses", *arguments)
    assert answer.returncode == 0
    assert found in " ".join(answer.stdout.splitlines()[0].split())


@pytest.mark.parametrize(
    "arguments", [["one"], ["1", "--classes", "1"], ["1", "--batch", "0"], ["1", "--quiz"]]
)
def test_a_wrong_call_is_told(crossent: Any, arguments: list[str]) -> None:
    answer = crossent("losses", *arguments)
    assert answer.returncode == 2 and "crossent losses" in answer.stderr and not answer.stdout


def test_the_quiz_asks_each_once_and_counts(crossent: Any) -> None:
    answer = subprocess.run(
        [sys.executable, "-m", "crossent", "losses", "--quiz"],
        input="1\n" * len(SYMPTOMS),
        capture_output=True,
        encoding="utf-8",
        env=crossent.environment,
        cwd=crossent.folder,
    )
    assert answer.returncode == 0, answer.stderr
    assert all(f"{count} of {len(SYMPTOMS)}." in answer.stdout for count in range(1, len(SYMPTOMS) + 1))
    told = answer.stdout.count("Right. The run") + answer.stdout.count("No: ")
    assert told == len(SYMPTOMS)
    assert f"{answer.stdout.count('Right. The run')} of {len(SYMPTOMS)} right." in answer.stdout


def test_each_bug_is_practised_in_an_exercise_of_the_course(crossent: Any) -> None:
    answer = crossent("exercises", "--json", env={"CROSSENT_COURSE": ""})
    assert {symptom.exercise for symptom in SYMPTOMS} <= {item["id"] for item in json.loads(answer.stdout)}
