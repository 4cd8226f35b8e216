"""What is said of a mistake is borne out by the learner's own text: the line, the exception, the cause."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from crossent.engine import exceptions, remarks, warned
from crossent.engine.borrowed import Borrowed
from crossent.engine.catalog import Course, near
from crossent.engine.diagnose import Case, judge, table
from crossent.engine.load import Learner, Own
from crossent.engine.observe import Raised, _unchanged, expected, observe
from crossent.engine.probe import Check, probe
from crossent.engine.report import Report
from crossent.engine.source import FunctionText, function_text
from crossent.engine.values import show_argument

TOY = Path(__file__).parent / "toy" / "content"
BOTH = "np.multiply(width, height)"
TEXT = '''
def area(width, height):
    """Width log height."""
    "log"
    import math; from math import (log, sqrt as math_root)
    a = "x # log"  # log
    # log
    return log(a)
'''


def test_a_mark_is_looked_for_in_the_code_of_the_body() -> None:
    text = function_text(TEXT, "area")
    assert text.find(r"area|width|height|Width") is None
    assert text.find(r"^ *log|\(log|# log$|\"log") is None
    assert text.find(r"\blog\(") == (8, "log(")
    assert text.find(r"x # log") == (6, "x # log")
    assert text.find(r"math|import|root") is None


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


def test_an_exception_without_words_leaves_no_gap_in_the_sentence(tmp_path: Path) -> None:
    course = Course(TOY)
    name, own = next(iter(course.files)), Own(course)
    try:
        exec(compile("raise ValueError", str(tmp_path / name), "exec"))
    except ValueError as error:
        said = Borrowed(course, own, tmp_path, Learner(course, tmp_path, own)).raised(error)
    assert said is not None and said["message"].startswith(f"{name}, line 1: ValueError. ")


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
    ("kind", "text", "remedy"),
    [
        ("TypeError", "list indices must be integers or slices, not tuple", "an array takes `[i, j]`"),
        ("ModuleNotFoundError", "No module named 'numpy.matrx'", "write `import numpy` and then the long name, `numpy.matrx"),
        ("ModuleNotFoundError", "No module named 'nmpy'", exceptions.TRY_IT),
        ("ValueError", "setting an array element with a sequence. The requested array has", "Where one number belongs"),
        ("UFuncTypeError", "Cannot cast ufunc 'subtract' output from dtype('float64') to dtype('int64')", "`x -= …`"),
    ],
)  # fmt: skip
def test_an_exception_is_told_with_its_remedy(kind: str, text: str, remedy: str) -> None:
    assert remedy in exceptions.words(raised(kind, text))


def test_a_division_by_a_power_that_is_none_is_told_as_that() -> None:
    power = raised("ZeroDivisionError", "division by zero", "return x / (2 * std^2)")
    assert "exclusive or" in exceptions.words(power)
    assert "exclusive or" not in exceptions.words(
        raised("ZeroDivisionError", "division by zero", "return x / std")
    )


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
        ("return [w * height for w in width]", "Expected 6. A single number has no elements to go through"),
        ("return len(width) * height", "Expected 6. A single number has no elements to go through"),
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
    ("lines", "line"),
    [
        ("for _ in range(0):\n        return width * height", 3),
        ("if height is None:\n        return 0.0", 3),
        ("def inner():\n        return width\n    print(inner())", None),
        ("print(width)\n    return", None),
    ],
)
def test_a_return_that_is_not_reached_is_shown(
    told: Callable[[str, str], Report], lines: str, line: int | None
) -> None:
    finding = told("t1.area", f"def area(width, height):\n    {lines}\n").findings[0]
    assert (finding.id, finding.line) == ("returns-none", line)
    words = "The `return` on line 3 stands inside" if line else "End with `return` and the value"
    assert words in finding.message


@pytest.mark.parametrize(
    ("line", "finding", "said"),
    [
        (
            "return items[99]",
            "exception",
            "`shuffle([0, 1, 2, 3, 4, 5, …], 1)` raised `IndexError` on line 2",
        ),
        (
            "items.clear(); return items[99]",
            "exception",
            "`shuffle([0, 1, 2, 3, 4, 5, …], 1)` raised `IndexError` on line 2",  # as it was called
        ),
        ("return int('many')", "exception", "Print what that line works with"),  # the call cannot be copied
        ("raise ValueError('Not sorted.')", "exception", "on line 2: Not sorted. Expected an answer"),
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


MEND = (
    '"""A mean that is too large."""\n\n\ndef mean(sizes):\n    return sum(sizes) / (len(sizes) - 1){}\n\n\n'
)


@pytest.mark.parametrize(
    "text",
    [
        MEND.format(""),
        MEND.format("  # why?") + "if __name__ == '__main__':\n    print(mean([1]))\n",
        MEND.format("").replace(" / ", "  /  "),
    ],
)
def test_broken_code_does_not_give_itself_away_before_it_is_touched(
    told: Callable[[str, str], Report], text: str
) -> None:
    report = told("t1.mend", text)
    assert report.status == "failed"
    (finding,) = report.findings
    assert (finding.id, finding.severity, finding.line, finding.table) == (
        "not-mended-yet",
        "error",
        None,
        None,
    )
    assert finding.message.startswith("Run clinic_mean.py first")
    assert "len" not in finding.message


@pytest.mark.parametrize("text", [MEND.format("").replace("- 1", "- 1.0"), "import math\n" + MEND.format("")])
def test_broken_code_that_was_touched_is_diagnosed(told: Callable[[str, str], Report], text: str) -> None:
    assert told("t1.mend", text).findings[0].id == "one-too-few"


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (f"np.where({BOTH} > 1e9, 1 / np.zeros(1), {BOTH})", "Choose the elements before the operation"),
        (f"{BOTH} + np.exp(1e9) * 0 if False else np.minimum(np.exp([800.0]), {BOTH})", "no large number is"),
    ],
)
def test_a_warning_is_told_with_the_remedy_of_its_case(
    told: Callable[[str, str], Report], answer: str, said: str
) -> None:
    text = f"import numpy as np\n\n\ndef area(width, height):\n    x = {answer}\n    return x.reshape(np.shape({BOTH}))\n"
    report = told("t1.area", text)
    assert report.status == "passed"
    (finding,) = (f for f in report.findings if f.id == "numpy-warning")
    assert said in finding.message


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (f"({BOTH})[None]", "The numbers are right, the shape is not"),
        (f"[{BOTH} + 1]", "returned [7] of shape (1,), expected the number 6. One number is asked for"),
        (f"np.sum({BOTH})", "returned the number 13, expected [3, 10] of shape (2,). One result per element"),
    ],
)
def test_a_shape_is_told_with_what_holds_on_every_input(
    told: Callable[[str, str], Report], answer: str, said: str
) -> None:
    finding = told(
        "t1.area", f"import numpy as np\n\n\ndef area(width, height):\n    return {answer}\n"
    ).findings[0]
    assert finding.id == "wrong-shape"
    assert said in finding.message, finding.message


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (f"{BOTH} * np.log(-{BOTH})", "A logarithm was taken of a number below 0 on line 5"),
        (f"{BOTH} * np.sqrt(-{BOTH})", "A square root was taken of a number below 0 on line 5"),
        (f"np.multiply(0.0 * {BOTH}, np.inf)", "A 0 meets an infinite number in a product on line 5"),
        (f"{BOTH} * np.nan", "Which of your numbers is 0, inf or below 0 here?"),
    ],
)
def test_a_nan_is_told_with_the_cause_that_numpy_names(
    told: Callable[[str, str], Report], answer: str, said: str
) -> None:
    finding = told(
        "t1.area", f"import numpy as np\n\n\ndef area(width, height):\n    return {answer}\n"
    ).findings[0]
    assert finding.id == "not-a-number"
    assert said in finding.message, finding.message


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "return area(width, height)",
            "It is in t1_shapes.py: put `from t1_shapes import area` at the top of this file.",
        ),
        ("return np.prod([width])", "An import is missing: put `import numpy as np` at the top of the file."),
        ("return prod([width])", "NumPy has a function of that name: write `np.prod`."),
        ("return ln(width)", "`np.log` is the natural logarithm."),
        ("import numpy\n    return numpy.ln(width)", "`np.log` is the natural logarithm."),
        ("import math\n    return math.squart(width)", "Is `sqrt` meant?"),
        ("import math\n    return math.qqqq(width)", "Check the spelling."),
        ("return lenn(width)", "Is `len` meant?"),
        ("return zzz(width)", "Check the spelling, or give the name a value first."),
        ("width += late\n    late = 1", "on a line that has not run by then"),
    ],
)
def test_an_unknown_name_is_told_with_where_to_have_it_from(
    told: Callable[[str, str], Report], line: str, said: str
) -> None:
    finding = told("t2.volume", f"def volume(width, height, depth):\n    {line}\n").findings[0]
    assert finding.id == "exception"
    assert finding.message.endswith(said) or said in finding.message, finding.message


def test_a_function_that_comes_later_is_not_sent_for(told: Callable[[str, str], Report]) -> None:
    finding = told("t1.area", "def area(width, height):\n    return volume(width, height, 1)\n").findings[0]
    assert finding.message.endswith("Check the spelling, or give the name a value first.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("X = np.ones(2)\n", "put `import numpy as np` at the top"),
        ("def f():\n    from math import *\n", "Put that line at the top of the file"),
    ],
)
def test_a_file_that_does_not_load_is_told_the_same(
    told: Callable[[str, str], Report], text: str, said: str
) -> None:
    report = told("t1.area", text)
    assert report.status == "broken"
    assert said in report.findings[0].message


def test_of_two_definitions_the_last_is_named(told: Callable[[str, str], Report]) -> None:
    one = "def area(width, height):\n    return width * 7\n"
    message = told("t1.area", f"{one}\n\n{one}").findings[0].message
    assert message.endswith("The file defines `area` 2 times: the last, on line 5, is the one that counts.")
    assert "defines" not in told("t1.area", one).findings[0].message


def test_a_check_that_runs_out_of_time_is_told_with_the_time_of_all_its_calls(
    told: Callable[[str, str], Report],
) -> None:
    text = "import time\n\n\ndef volume(width, height, depth):\n    time.sleep(0.6)\n    return width * height * depth\n"
    finding = told("t2.volume", text).findings[0]
    assert (finding.id, finding.title, finding.line) == ("out-of-time", "Stopped on line 5.", 5)
    assert finding.message.startswith("The check was stopped after 1 s, in `volume(1.5, 2, 0.5)`, on line 5.")
    finding = told("t2.volume", "while True:\n    pass\n").findings[0]
    assert finding.message.startswith(
        "The check was stopped after 1 s, while `file.py` was loading, on line "
    )


def test_a_law_that_runs_out_of_time_is_told_without_a_call(told: Callable[[str, str], Report]) -> None:
    finding = told("t1.shuffle", "def shuffle(items, seed=0):\n    while True:\n        pass\n").findings[0]
    assert finding.id == "out-of-time"
    assert finding.message.startswith("The check was stopped after 1 s, on line ")


def test_a_warning_about_an_infinite_answer_that_is_right_asks_for_nothing_but_a_word() -> None:
    check = Check(function="log", oracle=np.log, probes=[probe(np.array([1.0, 0.0])), probe(2.0)])
    outcomes = observe(lambda x: np.log(x), check, __file__, lambda _: None)
    verdict = judge(Case(check, ["x"], expected(check), outcomes, [], FunctionText("", 1)))
    assert verdict.passed
    (finding,) = verdict.findings
    assert "there is nothing to mend" in finding.message
    assert 'np.errstate(divide="ignore")' in finding.message


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([1, 0], [1.0, 0.0]),
        ([1, 2], [1, 3]),
        ([[1.0], [2.0]], [[1.0], [2.5]]),
        ([np.zeros(1)], [np.zeros(1, int)]),
        (np.zeros(2), np.zeros(2, int)),
        (np.zeros((2, 1)), np.zeros((1, 2))),
        (np.array([1.0, np.nan]), np.array([np.nan, 1.0])),
        ((1.0,), [1.0]),
    ],
)
def test_a_changed_argument_is_seen_and_an_unchanged_one_is_not(before: object, after: object) -> None:
    assert not _unchanged(after, before)
    for same in (before, after):
        assert _unchanged(copy.deepcopy(same), same)


def test_an_argument_is_shown_as_the_number_it_is() -> None:
    assert (
        show_argument([2**-29, -(2**-40), 0.125, 1 - 2**-29])
        == "[2**-29, -2**-40, 0.125, 0.9999999981373549]"
    )
    assert eval(show_argument(2**-29)) == 2**-29


def test_an_array_is_shown_with_its_type_where_another_would_give_another_answer() -> None:
    assert show_argument(np.float32([1, 2])) == "np.float32([1, 2])"
    assert show_argument(np.array([1, 2], dtype=np.int32)) == "np.int32([1, 2])"
    assert show_argument(np.array([1, 2], dtype=np.int64)) == show_argument(np.array([1.0, 2.0])) == "[1, 2]"


def test_what_is_written_on_several_lines_is_shown_by_its_name() -> None:
    class Tower:
        def __repr__(self) -> str:
            return "Tower(\n  one\n)"

    assert show_argument(Tower()) == "Tower(…)"


def test_colours_in_the_words_of_an_exception_are_left_out(told: Callable[[str, str], Report]) -> None:
    text = 'def area(width, height):\n    raise ValueError("\\x1b[1mtoo\\n  wide\\x1b[0m")\n'
    assert "on line 2: too wide. Expected" in told("t1.area", text).findings[0].message


def test_a_warning_speaks_of_the_function_that_is_there() -> None:
    def said(code: str) -> str:
        return warned._unused(FunctionText(f"def f(x):\n    return {code}", 1))

    assert "`np.nansum` leaves the NaN out" in said("np.nansum(x * np.log(x))")
    assert "`np.where` works out both" in said("np.where(x > 0, np.log(x), 0)")
    assert "np.where" not in said("np.nan_to_num(np.log(x))")
    assert "`" not in said("np.log(x)[1:]").partition("Choose")[0]


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("np.log(x, where=x > 0)", 2),
        ("np.sum(\n        np.divide(1, x, where=x > 0)\n    )", 3),
        ("np.log(x, where=x > 0, out=np.zeros(3))", None),
        ("np.sum(x, where=x > 0)", None),  # a sum has a start
        ("np.where(x > 0, x, 0)", None),
    ],
)
def test_places_that_nothing_was_written_to_are_found(code: str, line: int | None) -> None:
    found = remarks.unset_places(FunctionText(f"def f(x):\n    return {code}", 1))
    assert (found and found[0]) == line


@pytest.mark.parametrize("target", ["np.zeros_like(np.array([1]))[...]", "np.zeros(1, int)[0]"])
def test_an_inf_in_whole_numbers_is_told_as_that(target: str) -> None:
    with pytest.raises(OverflowError) as caught:
        exec(f"{target} = np.inf", {"np": np})
    assert "dtype=float" in exceptions.words(raised("OverflowError", str(caught.value)))


def test_ids_are_called_near_only_where_they_are() -> None:
    ids = ["m1.surprise", "m1.entropy", "m1.cross_entropy", "m6.cross_entropy", "m6.clinic_clip"]
    assert near("nonsense", ids) == ""
    assert near("m1.entropi", ids) == " Near it: m1.entropy."
    assert near("suprise", ids) == " Near it: m1.surprise."


def test_a_table_shows_only_what_differs() -> None:
    check = Check(function="f", oracle=lambda x: x, probes=[probe(1.0), probe(2.0), probe(3.0)])
    outcomes = observe(lambda x: x + (x > 2), check, "f.py", lambda _: None)
    case = Case(check, ["x"], expected(check), outcomes, [], FunctionText("", 1))
    found = table(case, [0, 1, 2])
    assert found is not None
    assert found.rows == [["3", "3", "4"]]
    assert table(case, [0, 1]) is None


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("total += x[k]", True),
        ("out.append(x[k] * 2)", True),
        ("writer.add(x[k], k)", False),
        ("if x[k] < 0:\n            return k", False),
        ("total += x[k]\n        if total > 1:\n            break", False),
    ],
)
def test_a_loop_over_indices_is_remarked_where_arrays_can_do_it(body: str, said: bool) -> None:
    text = f"def f(x, writer, out):\n    total = 0\n    for k in range(len(x)):\n        {body}\n    return total\n"
    assert [found.id for found in remarks.of_text(function_text(text, "f"))] == ["index-loop"] * said


def test_a_shape_of_too_few_axes_is_told_as_such() -> None:
    short = raised("IndexError", "tuple index out of range", "return total / p.shape[1]")
    assert "this array has fewer axes" in exceptions.words(short)
    assert "this array has fewer axes" not in exceptions.words(
        raised("IndexError", "tuple index out of range", "t[1]")
    )
