"""Functions that return several results: read by name, and told apart from one array, from more of them, from a dict."""

import re
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from crossent.engine.diagnose import Case, Verdict, judge
from crossent.engine.observe import expected, observe
from crossent.engine.probe import Accepted, Check, probe
from crossent.engine.source import FunctionText


def halves(x: Any) -> tuple[Any, float]:
    """The oracle: half of each number, and half of their sum."""
    return np.asarray(x) / 2, float(np.sum(x)) / 2


CHECK = Check(
    function="halves",
    oracle=halves,
    parts=("each", "total"),
    probes=[probe([1.0, 2.0]), probe([4.0]), probe(np.array([1.0, -3.0, 5.0]))],
)


def judged(function: Any) -> Verdict:
    """What the check says of a function."""
    outcomes = observe(function, CHECK, "halves.py", lambda _: None)
    return judge(Case(CHECK, ["x"], expected(CHECK), outcomes, [], FunctionText("", 1)))


@pytest.mark.parametrize("form", [tuple, list])
def test_a_tuple_or_a_list_of_the_results_passes(form: Any) -> None:
    assert judged(lambda x: form(halves(x))).passed


@pytest.mark.parametrize(
    ("function", "finding"),
    [
        (lambda x: {"each": halves(x)[0], "total": halves(x)[1]}, "not-a-tuple"),
        (lambda x: halves(x)[0], "not-a-tuple"),
        (lambda x: halves(x)[1], "not-a-tuple"),
        (lambda x: (*halves(x), 0.0), "not-a-tuple"),
        (lambda x: (halves(x)[0] * 3, halves(x)[1]), "wrong-each"),
        (lambda x: (halves(x)[0], 0.0), "wrong-total"),
        (lambda x: (halves(x)[0], [halves(x)[1]]), "wrong-shape"),
        (lambda x: None, "returns-none"),
    ],
)
def test_what_else_comes_back_is_told(function: Any, finding: str) -> None:
    verdict = judged(function)
    assert not verdict.passed
    assert verdict.findings[0].id == finding
    assert "halves(" in verdict.findings[0].message


def test_a_right_result_is_shown_short_where_an_input_was_changed() -> None:
    def greedy(x: Any) -> tuple[Any, float]:
        result = halves(x)
        if isinstance(x, np.ndarray):
            x[:] = 0
        return result[0] * (1 + 1e-15), result[1]

    message = judged(greedy).findings[0].message
    assert "inputs as they came" in message
    assert "([0.5, -1.5, 2.5], 1.5)" in message


def test_a_dict_of_several_results_is_no_accepted_deviation_either() -> None:
    lenient = replace(CHECK, accepted=[Accepted("near", "Near.", "Near.", lambda got, want, x: True)])
    for function, passed in (
        (lambda x: (halves(x)[0] + 1, halves(x)[1]), True),
        (lambda x: dict(zip(CHECK.parts, (halves(x)[0] + 1, halves(x)[1]), strict=True)), False),
    ):
        outcomes = observe(function, lenient, "halves.py", lambda _: None)
        verdict = judge(Case(lenient, ["x"], expected(lenient), outcomes, [], FunctionText("", 1)))
        assert verdict.passed is passed
    assert verdict.findings[0].id == "not-a-tuple"


def test_a_part_that_differs_in_its_last_digits_is_shown_with_them() -> None:
    (finding,) = judged(lambda x: (halves(x)[0], halves(x)[1] * 1.00001)).findings
    mine, theirs = re.search(r"`total` is (\S+), expected (\S+)\. ", finding.message).groups()
    assert mine != theirs
