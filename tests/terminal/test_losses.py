"""`crossent losses`, through the real command: the table, a look-up, the quiz, bad input."""

import json
import random
import subprocess
import sys
from itertools import pairwise
from typing import Any

import pytest

from crossent.content.losses import SYMPTOMS, Symptom, apart, ask, question, said


def test_the_table_fits_and_shows_measured_numbers(crossent: Any) -> None:
    answer = crossent("losses")
    assert answer.returncode == 0 and all(len(line) <= 80 for line in answer.stdout.splitlines())
    for number in ("2.3026", "1.4612", "4.1589", "147.37", "16.118", "27.631", "36.044", "NaN", "0.50029"):
        assert number in answer.stdout


@pytest.mark.parametrize(
    "arguments, found",
    [
        (["1.46"], "softmax before a loss with its own softmax"),
        (["nan"], "0 times ln 0: a label's 0 meets a probability of 0"),
        (["inf"], "a probability of 0 for the label"),
        (["-0.1"], "probabilities into a loss of log-probabilities, at the start"),
        (["--classes", "100", "-0.01"], "probabilities into a loss of log-probabilities, at the start"),
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


def test_the_quiz_repeats_what_was_missed_until_none_is(crossent: Any) -> None:
    """Each round asks as many as the one before it missed; the keys suffice for far more rounds than it takes."""
    answer = subprocess.run(
        [sys.executable, "-m", "crossent", "losses", "--quiz"],
        input="1\n2\n3\n4\n" * 10 * len(SYMPTOMS),
        capture_output=True,
        encoding="utf-8",
        env=crossent.environment,
        cwd=crossent.folder,
    )
    assert answer.returncode == 0, answer.stderr
    first, *rounds = answer.stdout.split("Once more, in other runs: ")
    wrong = first.count("No: ")
    for text in rounds:
        assert text.startswith("the one that" if wrong == 1 else f"the {wrong} that")
        assert text.count("Right. The run") + text.count("No: ") == wrong
        wrong = text.count("No: ")
    assert wrong == 0
    right = first.count("Right. The run")
    assert f"{right} of {len(SYMPTOMS)} right." in answer.stdout


def test_no_two_alike_follow_each_other() -> None:
    for seed in range(50):
        order = apart(SYMPTOMS, random.Random(seed))
        assert sorted(each.id for each in order) == sorted(each.id for each in SYMPTOMS)
        assert all(one.remedy != next_one.remedy for one, next_one in pairwise(order))


@pytest.mark.parametrize("symptom", SYMPTOMS, ids=lambda symptom: symptom.id)
def test_a_question_has_one_right_answer_and_tells_its_number(symptom: Symptom) -> None:
    for attempt in range(5):
        asked = question(symptom.id, attempt)
        assert asked == question(symptom.id, attempt)
        choices = [choice["id"] for choice in asked["choices"]]
        assert len(set(choices)) == 4 and choices.count(symptom.id) == 1
        number = asked["numbers"].split(", ")[0 if symptom.first else -1].removeprefix("... ")
        told = asked["why"].split(". ")[0].removeprefix("The run ").split()[-1]
        assert told == number or float(told) == pytest.approx(float(number), abs=1e-4), asked["why"]
        assert asked["settings"] != "10 classes, a batch of 64"


@pytest.mark.parametrize("symptom", SYMPTOMS, ids=lambda symptom: symptom.id)
def test_no_wrong_choice_would_give_the_same_number(symptom: Symptom) -> None:
    for attempt in range(20):
        asked = ask(symptom, random.Random(attempt))
        numbers = [said(choice.expected(asked.num_classes, asked.batch)) for choice in asked.choices]
        assert numbers.count(said(symptom.expected(asked.num_classes, asked.batch))) == 1


def test_each_bug_is_practised_in_an_exercise_of_the_course(crossent: Any) -> None:
    answer = crossent("exercises", "--json", env={"CROSSENT_COURSE": ""})
    assert {symptom.exercise for symptom in SYMPTOMS} <= {item["id"] for item in json.loads(answer.stdout)}
