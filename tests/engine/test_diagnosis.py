"""Which mistake was made: through the runner, on the toy course."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from crossent.engine.report import Report
from crossent.engine.source import FunctionText

HEAD = "import numpy as np\n\n\n"
AREA = HEAD + "def area(width, height):\n    return {}\n"
BOTH = "np.asarray(width) * np.asarray(height)"


@pytest.mark.parametrize(
    ("answer", "finding"),
    [
        (f"-{BOTH}", "sign"),
        (f"{BOTH} / np.log(2)", "log-base-2"),
        (f"{BOTH} / np.log(10)", "log-base-10"),
        (f"-{BOTH} / np.log(2)", "sign-and-log-base-2"),
        (f"2 * {BOTH}", "twice"),
        (f"{BOTH} * 1.7", "constant-factor"),
        (f"{BOTH} + 1", "one-too-many"),
        (f"1 - {BOTH}", "complement"),
        (f"-(1 - {BOTH})", "one-too-few"),
        (f"np.sqrt({BOTH})", "square-root"),
        (f"-np.sqrt({BOTH})", "square-root-and-sign"),
        (f"({BOTH})[None]", "wrong-shape"),
        (f"np.sum({BOTH})", "wrong-shape"),
        (f"{BOTH} + 3e-4", "not-exact"),
        (f"{BOTH} * np.nan", "not-a-number"),
        (f"{BOTH} / np.zeros(1)[0]", "infinite"),
        (f"{{'area': {BOTH}}}", "returns-dict"),
        ("2 * (np.asarray(width, float) + np.asarray(height, float))", "perimeter"),
        ("width * height", "needs-arrays"),
        ("np.asarray(width) ** 3 + 0.123", "different-result"),
        ("undefined_name", "exception"),
        ("np.asarray(width) * np.asarray(height).undefined", "exception"),
    ],
)
def test_a_wrong_answer_is_explained(told: Callable[[str, str], Report], answer: str, finding: str) -> None:
    report = told("t1.area", AREA.format(answer))
    assert report.status == "failed"
    assert report.findings[0].id == finding, report.findings[0]
    assert "area(" in report.findings[0].message
    assert len(report.findings[0].message.split()) <= 80


def test_swapped_arguments_are_named(told: Callable[[str, str], Report]) -> None:
    text = HEAD + "from t1_shapes import area\n\n\ndef volume(a, b, c):\n    return area(a, b) / c\n"
    assert told("t2.volume", text).status == "failed"


def test_changed_inputs_are_told_with_the_parameter(told: Callable[[str, str], Report]) -> None:
    text = HEAD + (
        "def area(width, height):\n    if isinstance(width, np.ndarray):\n        width *= np.asarray(height)\n"
        "        return width.copy()\n    return np.asarray(width) * np.asarray(height)\n"
    )
    finding = told("t1.area", text).findings[0]
    assert finding.id == "inputs-modified"
    assert "`width`" in finding.message


def test_the_line_of_an_exception_is_the_learners_own(told: Callable[[str, str], Report]) -> None:
    finding = told(
        "t1.area", HEAD + "def area(width, height):\n    x = 1\n    return np.linalg.inv([[0, 0], [0, 0]])\n"
    ).findings[0]
    assert finding.line == 6
    assert "LinAlgError" in finding.message


def test_a_mark_finds_the_line_of_the_mistake(told: Callable[[str, str], Report]) -> None:
    text = (
        HEAD
        + "def area(width, height):\n    a = np.asarray(width)\n    b = np.asarray(height)\n    return 2 * (a + b)\n"
    )
    report = told("t1.area", text)
    assert (report.findings[0].line, report.findings[0].mark) == (7, "2 *")
    assert "on line 7" in report.findings[0].message
    assert report.matched == "perimeter"


def test_the_table_shows_expected_got_and_a_steady_ratio(told: Callable[[str, str], Report]) -> None:
    report = told("t1.total", HEAD + "def total(sizes):\n    return 3 * np.sum(sizes)\n")
    table = report.findings[0].table
    assert table is not None
    assert table.columns == ["sizes", "expected", "got", "ratio"]
    assert table.rows[0] == ["[4]", "4", "12", "3"]


def test_an_accepted_deviation_passes_with_its_remark(told: Callable[[str, str], Report]) -> None:
    report = told(
        "t1.area",
        AREA.format(
            "np.where(np.asarray(width) * np.asarray(height) > 10, 10.0, np.asarray(width) * np.asarray(height))"
        ),
    )
    assert report.status == "passed"
    assert [(f.id, f.severity) for f in report.findings] == [("capped", "remark")]


@pytest.mark.parametrize(
    "lines",
    [
        "from math import fsum as add\n\n\ndef total(sizes):\n    return add(np.ravel(sizes))\n",
        "from math import *\n\n\ndef total(sizes):\n    return fsum(np.ravel(sizes))\n",
        "def total(sizes):\n    import math as m\n\n    return m.fsum(np.ravel(sizes))\n",
        "import math\n\nADD = math.fsum\n\n\ndef total(sizes):\n    return ADD(np.ravel(sizes))\n",
        "import math\n\n\ndef add(x):\n    return math.fsum(x)\n\n\ndef total(sizes):\n    return add(np.ravel(sizes))\n",
        "total = lambda sizes: __import__('math').fsum(np.ravel(sizes))\n",
    ],
)
def test_a_forbidden_call_is_found(told: Callable[[str, str], Report], lines: str) -> None:
    report = told("t1.total", f"import numpy as np\n{lines}")
    assert report.status == "failed"
    assert report.findings[0].id == "not-by-hand"


@pytest.mark.parametrize(
    "lines",
    [
        "import math\n\n\ndef total(sizes):\n    return np.sum(sizes)\n\n\ndef other(x):\n    return math.fsum(x)\n",
        "def fsum(x):\n    return np.sum(x)\n\n\ndef total(sizes):\n    return fsum(sizes)\n",
        "def total(sizes):\n    def fsum(x):\n        return np.sum(x)\n\n    return fsum(sizes)\n",
        "from math import fsum\n\n\ndef fsum(x):\n    return np.sum(x)\n\n\ndef total(sizes):\n    return fsum(sizes)\n",
    ],
)
def test_what_is_forbidden_elsewhere_or_ones_own_is_not(
    told: Callable[[str, str], Report], lines: str
) -> None:
    assert told("t1.total", f"import numpy as np\n\n\n{lines}").status == "passed"


@pytest.mark.parametrize(
    ("lines", "finding"),
    [
        ("return abs(area) ** 0.5", "sign-dropped"),
        ("assert area >= 0\n    return area**0.5", "asserts"),
        ("return math.sqrt(area) if area >= 0 else float('nan')", "no-exception"),
        ("return math.sqrt(area) if area >= 0 else None", "no-exception"),
        ("return math.sqrt(area) if area >= 0 else 1 / 0", "other-exception"),
        ("if area < 0:\n        raise Exception\n    return math.sqrt(area)", "other-exception"),
        ("if area <= 0:\n        raise ValueError\n    return math.sqrt(area)", "exception"),
        ("return 2 * abs(area) ** 0.5", "twice"),
        ("return 2 * math.sqrt(area)", "twice"),
        ("return math.sqrt(area) + 3e-4", "not-exact"),
    ],
)
def test_an_exception_may_be_what_is_expected(
    told: Callable[[str, str], Report], lines: str, finding: str
) -> None:
    report = told("t2.side", f"import math\n\n\ndef side(area):\n    {lines}\n")
    assert report.status == "failed"
    assert report.findings[0].id == finding, report.findings[0]
    assert (
        finding in ("exception", "twice", "not-exact")
        or "expected a ValueError" in report.findings[0].message
    )


@pytest.mark.parametrize(
    "lines",
    [
        "return math.sqrt(area)",
        "if area < 0:\n        raise UnicodeError  # a kind of ValueError\n    return area**0.5",
    ],
)
def test_the_exception_or_one_derived_from_it_passes(told: Callable[[str, str], Report], lines: str) -> None:
    report = told("t2.side", f"import math\n\n\ndef side(area):\n    {lines}\n")
    assert (report.status, report.findings) == ("passed", [])


def test_whole_numbers_as_floats_are_told_so(told: Callable[[str, str], Report]) -> None:
    report = told("t1.halves", "def halves(n):\n    return float((n & -n).bit_length() - 1)\n")
    assert report.findings[0].id == "floats-for-integers"


@pytest.mark.parametrize(
    ("body", "law"),
    [
        ("return np.asarray(items)[1:]", "keeps"),
        ("return np.random.permutation(items)", "repeats"),
        ("return items[99]", "exception"),
    ],
)
def test_the_first_law_broken_is_the_finding(told: Callable[[str, str], Report], body: str, law: str) -> None:
    report = told("t1.shuffle", HEAD + f"def shuffle(items, seed=0):\n    {body}\n")
    assert report.status == "failed"
    assert report.findings[0].id == law


@pytest.mark.parametrize(
    ("lines", "remark"),
    [
        ("np.random.seed(0)", "global-seed"),
        ("for i in range(len(np.atleast_1d(width))):\n        pass", "index-loop"),
        ("np.log(0)", "numpy-warning"),
    ],
)
def test_a_pass_is_read_once_more(told: Callable[[str, str], Report], lines: str, remark: str) -> None:
    report = told("t1.area", HEAD + f"def area(width, height):\n    {lines}\n    return {BOTH}\n")
    assert report.status == "passed"
    assert remark in [f.id for f in report.findings]
    assert {f.severity for f in report.findings} == {"remark"}


def test_prints_and_plots_come_with_the_report(told: Callable[[str, str], Report]) -> None:
    text = (
        "import matplotlib.pyplot as plt\nimport numpy as np\n\n\ndef area(width, height):\n    print('here')\n"
        f"    plt.plot([1, 2])\n    plt.show()\n    return {BOTH}\n"
    )
    report = told("t1.area", text)
    assert report.output.startswith("here\n")
    assert report.plots[0].startswith("data:image/png;base64,")


def test_unfinished_neighbours_are_stood_in_for(tmp_path: Path, told: Callable[[str, str], Report]) -> None:
    text = "from t1_shapes import area\n\n\ndef volume(width, height, depth):\n    return area(width, height) * depth\n"
    assert told("t2.volume", text).notes == []
    (tmp_path / "t1_shapes.py").write_text("def area(width, height):\n    raise NotImplementedError\n")
    report = told("t2.volume", text)
    assert report.status == "passed"
    assert report.notes == ["`area` in t1_shapes.py is not written yet: the course's own stands in."]
    (tmp_path / "t1_shapes.py").write_text("def area(width, height):\n    return 100.0\n")
    assert told("t2.volume", text).status == "failed"
    (tmp_path / "t1_shapes.py").write_text("def area(width, height:\n")
    report = told("t2.volume", text)
    assert report.status == "passed"
    assert "does not load" in report.notes[0]


@pytest.mark.parametrize(
    ("text", "said", "line"),
    [
        (
            "def area(width, height):\n    raise NotImplementedError\n    return width * height\n",
            "`area` still raises NotImplementedError on line 2, whatever else it says. Take that line out",
            2,
        ),
        (
            "def total(sizes):\n    raise NotImplementedError\n\n\ndef area(width, height):\n    return total([width])\n",
            "`area` calls `total`, which still raises NotImplementedError on line 2. Write that one first.",
            2,
        ),
        (
            "if True:\n    def missing(*sizes):\n        raise NotImplementedError\n\n\n"
            "def area(width, height):\n    return missing(width, height)\n",
            "`area` calls a function on line 3 that still raises NotImplementedError.",
            3,
        ),
    ],
)
def test_what_is_not_written_yet_is_named(
    told: Callable[[str, str], Report], text: str, said: str, line: int
) -> None:
    report = told("t1.area", text)
    assert (report.status, report.findings[0].id, report.findings[0].line) == (
        "unfinished",
        "not-written",
        line,
    )
    assert said in report.findings[0].message


def test_a_library_that_cannot_do_something_is_no_unwritten_function(
    told: Callable[[str, str], Report],
) -> None:
    """PyTorch raises NotImplementedError too, for whole numbers."""
    said = "NotImplementedError('\"mse_cpu\" not implemented for \\'Long\\'')"
    text = f"def area(width, height):\n    return max([1], key=lambda _: (_ for _ in ()).throw({said}))\n"
    report = told("t1.area", text)
    assert (report.status, report.findings[0].id) == ("failed", "exception")
    assert "PyTorch calculates this with floats alone" in report.findings[0].message


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("    return 7.5\n", "Your function never uses `width` and `height`: what it is called with"),
        ("    return np.asarray(width) * 2.5 + 1\n", "Your function never uses `height`"),
        (
            "    height = 2.5\n    return np.asarray(width) * height + 1\n",
            "Line 5 gives `height` another value before the one that came with the call was used.",
        ),
    ],
)
def test_a_function_that_never_looks_at_its_arguments_is_told_so(
    told: Callable[[str, str], Report], body: str, said: str
) -> None:
    report = told("t1.area", HEAD + "def area(width, height):\n" + body)
    assert report.status == "failed" and report.matched is None
    assert said in report.findings[0].message


@pytest.mark.parametrize(
    "body",
    [
        "    width = np.asarray(width)\n    return width + height + 3.25\n",
        "    width = (\n        np.asarray(width)\n    )\n    return width + height + 3.25\n",
        "    return sum(map(np.sum, locals().values())) + 3.25\n",
        "    def inner():\n        return np.asarray(width) + height + 3.25\n    return inner()\n",
    ],
)
def test_arguments_that_are_used_are_not_spoken_of(told: Callable[[str, str], Report], body: str) -> None:
    message = told("t1.area", HEAD + "def area(width, height):\n" + body).findings[0].message
    assert "never uses" not in message and "another value" not in message


def test_a_copied_character_is_told_as_such(told: Callable[[str, str], Report]) -> None:
    message = (
        told("t1.area", "def area(width, height):\n    return \u2212width * height\n").findings[0].message
    )
    assert "It comes along with text that is copied from a page" in message


def test_a_name_that_is_nearly_there_is_named(tmp_path: Path, told: Callable[[str, str], Report]) -> None:
    (tmp_path / "t1_shapes.py").write_text("def area(width, height):\n    return width * height\n")
    text = "from t1_shapes import aera\n\n\ndef volume(a, b, c):\n    return aera(a, b) * c\n"
    assert "`t1_shapes.py` has a `area`: is that meant?" in told("t2.volume", text).findings[0].message


def test_two_saves_of_one_size_within_a_second_are_told_apart(
    tmp_path: Path, told: Callable[[str, str], Report]
) -> None:
    """Seen through another module's import, with bytecode allowed: no `.pyc` is read or written."""
    text = "from t1_shapes import area\n\n\ndef volume(width, height, depth):\n    return area(width, height) * depth\n"
    first = tmp_path / "t1_shapes.py"
    for answer, status in (
        ("width*height", "passed"),
        ("width+height", "failed"),
        ("width*height", "passed"),
    ):
        first.write_text(f"def area(width, height):\n    return {answer}\n")
        assert told("t2.volume", text).status == status
    assert not list(tmp_path.rglob("*.pyc"))


def test_a_loop_in_an_imported_module_is_told_with_its_name(
    tmp_path: Path, told: Callable[[str, str], Report]
) -> None:
    (tmp_path / "t1_shapes.py").write_text("def area(width, height):\n    while True:\n        pass\n")
    text = "from t1_shapes import area\n\n\ndef volume(width, height, depth):\n    return area(width, height) * depth\n"
    finding = told("t2.volume", text).findings[0]
    assert finding.id == "out-of-time"
    assert "of t1_shapes.py" in finding.message


def test_a_keyboard_interrupt_of_ones_own_is_an_exception_like_others(
    told: Callable[[str, str], Report],
) -> None:
    report = told("t1.area", HEAD + "def area(width, height):\n    raise KeyboardInterrupt\n")
    assert report.findings[0].id == "exception"


def test_parameters_in_another_order_are_named_only_where_the_answer_is_wrong(
    told: Callable[[str, str], Report],
) -> None:
    turned = AREA.replace("width, height", "height, width")
    wrong = told("t1.area", turned.format("np.asarray(width) ** 2"))
    assert wrong.findings[0].id == "wrong-order"
    assert "`area(height, width)` is called as `area(width, height)`" in wrong.findings[0].message
    assert told("t1.area", turned.format(BOTH)).status == "passed"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (AREA.format(f"{BOTH})"), "one bracket too many"),
        (HEAD + f"def area(width, height):\n    x = 1\nreturn {BOTH}\n", "indent that line"),
        (AREA.format("np.asarray(width).index(0)"), "The arguments were NumPy arrays"),
        (HEAD + "def area(width, height):\n    from .t1_shapes import total\n", "leave the dot out"),
        (HEAD + "def area(width, height):\n    assert np.sum(width) == 1\n", "0.7 + 0.2 + 0.1"),
    ],
)
def test_the_remedy_fits_what_python_says(told: Callable[[str, str], Report], text: str, words: str) -> None:
    assert words in told("t1.area", text).findings[0].message


def test_an_assert_that_compares_no_sum_gets_no_word_on_rounding(told: Callable[[str, str], Report]) -> None:
    text = HEAD + "def area(width, height):\n    assert np.all(np.asarray(width) > 1e9)\n"
    message = told("t1.area", text).findings[0].message
    assert "your own `raise` or `assert`" in message and "0.7" not in message


def test_a_line_that_only_prepares_is_marked_last() -> None:
    text = "def f(p):\n    m = p > 0\n    return np.sum(np.maximum(0, p[m]))\n"
    assert FunctionText(text, 1).find(r"maximum|>") == (3, "maximum")
    assert FunctionText("def f(p):\n    k = len(p)\n    return p\n", 1).find(r"len\(") == (2, "len(")
