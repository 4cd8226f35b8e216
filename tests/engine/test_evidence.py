"""What is said of a mistake is borne out by the learner's own text: the line, the exception, the cause."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crossent.engine import exceptions
from crossent.engine.observe import Raised
from crossent.engine.report import Report
from crossent.engine.source import function_text

TEXT = '''
def area(width, height):
    """Width log height."""
    "log"
    a = "x # log"  # log
    # log
    return log(a)
'''


def test_a_mark_is_looked_for_in_the_code_of_the_body() -> None:
    text = function_text(TEXT, "area")
    assert text.find(r"area|width|height|Width") is None
    assert text.find(r"^ *log|\(log|# log$|\"log") is None
    assert text.find(r"\blog\(") == (7, "log(")
    assert text.find(r"x # log") == (5, "x # log")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("def f(x): return log(x)\n", 1),
        ("def f(\n    x=log,\n):\n    return log(x)\n", 4),
        ('def f(x="é log("): return log(x)\n', 1),
        ("f = lambda x: log(x)\n", 1),
    ],
)
def test_a_body_begins_behind_the_def_whatever_its_form(text: str, line: int) -> None:
    found = function_text(text, "f").find(r"log\(")
    assert found == (line, "log(")


def raised(kind: str, text: str, code: str = "") -> Raised:
    """An exception as it is written down."""
    return Raised(kind, text, 1, code)


def test_exceptions_are_alike_where_python_says_the_same() -> None:
    list_times = raised("TypeError", "can't multiply sequence by non-int of type 'list'")
    assert exceptions.alike(
        list_times, raised("TypeError", "unsupported operand type(s) for -: 'list' and 'list'")
    )
    assert not exceptions.alike(
        list_times, raised("TypeError", "f() missing 1 required positional argument: 'q'")
    )
    assert not exceptions.alike(list_times, raised("TypeError", "'list' object is not callable"))
    assert not exceptions.alike(
        raised("ValueError", "math domain error"), raised("TypeError", "math domain error")
    )
    shapes = [
        raised("ValueError", f"operands could not be broadcast together with shapes ({n},)") for n in "23"
    ]
    assert exceptions.alike(*shapes)
    own = raised("ValueError", "no such thing", "    raise ValueError('no such thing')")
    assert exceptions.alike(own, raised("ValueError", "math domain error"))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "return area(width)",
            "missing 1 required positional argument: 'height'. Expected 6. That call gives too few",
        ),
        ("return area(width, height, 1)", "but 3 were given. Expected 6. That call gives too many"),
        ("return width(height)", "'float' object is not callable. Expected 6. Parentheses behind a value"),
        ("return width * print()", "'NoneType'. Expected 6. Something there is None"),
        ("return width[0]", "Expected 6. A single number has no elements"),
        ("return width ^ height", "Expected 6. In Python `^` is the exclusive or"),
        ("return abs * width", "Expected 6. A function stands where its result belongs"),
    ],
)
def test_a_type_error_is_told_in_pythons_own_words_with_a_remedy_that_is_true(
    told: Callable[[str, str], Report], line: str, said: str
) -> None:
    finding = told("t1.area", f"def area(width, height):\n    {line}\n").findings[0]
    assert finding.id == "exception"
    assert said in finding.message, finding.message
    assert finding.line == 2


@pytest.mark.parametrize(
    ("line", "finding", "said"),
    [
        (
            "return items[99]",
            "exception",
            "`shuffle([0, 1, 2, 3, 4, 5, …], 1)` raised `IndexError` on line 2",
        ),
        (
            "assert seed == 0",
            "exception",
            "on line 2. Expected an answer. That is your own `raise` or `assert`",
        ),
        (
            "return 5",
            "unusable-result",
            "`shuffle([0, 1, 2, 3, 4, 5, …], 1)` returned something that cannot be used",
        ),
    ],
)
def test_an_exception_while_a_law_is_tried_names_the_call(
    told: Callable[[str, str], Report], line: str, finding: str, said: str
) -> None:
    report = told("t1.shuffle", f"def shuffle(items, seed=0):\n    {line}\n")
    assert report.status == "failed"
    assert report.findings[0].id == finding
    assert said in report.findings[0].message
    assert "While trying" not in report.findings[0].message
