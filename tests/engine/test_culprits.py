"""Where an earlier function of the learner's is what is wrong, that one is named; otherwise the finding stays."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from crossent.engine.report import Report

RIGHT = "import numpy as np\n\n\ndef area(width, height):\n    return np.asarray(width, float) * np.asarray(height, float)\n"
SUM = RIGHT.replace("*", "+")
VOLUME = "from t1_shapes import area\n\n\ndef volume(width, height, depth):\n    return area(width, height) * depth\n"

Told = Callable[[str, str], Report]


@pytest.mark.parametrize(
    "text",
    [
        VOLUME,
        VOLUME.replace("import area", "import area as a").replace("return area", "return a"),
        VOLUME.replace("from t1_shapes import area", "import t1_shapes").replace(
            "area(width", "t1_shapes.area(width"
        ),
    ],
)
def test_a_wrong_function_of_an_earlier_file_is_named(told: Told, tmp_path: Path, text: str) -> None:
    (tmp_path / "t1_shapes.py").write_text(SUM, encoding="utf-8")
    report = told("t2.volume", text)
    assert report.status == "failed"
    assert report.matched is None
    finding = report.findings[0]
    assert finding.id == "calls-a-wrong-function"
    assert finding.message == (
        "`volume` itself is right: with the course's `area` it passes. Your `area`, in t1_shapes.py, fails its own check. "
        "`area(2, 3)` returned 5, expected 6. Mend t1.area first."
    )


def test_the_line_that_calls_it_is_marked(told: Told, tmp_path: Path) -> None:
    (tmp_path / "t1_shapes.py").write_text(SUM, encoding="utf-8")
    finding = told("t2.volume", VOLUME).findings[0]
    assert (finding.line, finding.mark) == (5, "area")


def test_one_of_the_same_file_is_named_too(told: Told) -> None:
    total = "def total(sizes):\n    return np.sum(area(sizes, 1.0))\n"
    finding = told("t1.total", f"{SUM}\n\n{total}").findings[0]
    assert finding.id == "calls-a-wrong-function"
    assert "Your `area` fails its own check." in finding.message


def test_where_both_are_wrong_the_earlier_comes_first(told: Told, tmp_path: Path) -> None:
    (tmp_path / "t1_shapes.py").write_text(SUM, encoding="utf-8")
    finding = told("t2.volume", VOLUME.replace("* depth", "- depth")).findings[0]
    assert finding.id != "calls-a-wrong-function"
    assert finding.message.endswith("`area`, which it calls, fails its own check: mend t1.area first."), (
        finding.message
    )


@pytest.mark.parametrize(
    ("earlier", "text"),
    [
        (RIGHT, VOLUME.replace("* depth", "/ depth")),  # what it calls is right
        (SUM, "def volume(width, height, depth):\n    return width * height / depth\n"),  # it calls nothing
        (SUM, VOLUME.replace("return area(width, height)", "return width * height / 2")),  # nor here
    ],
)
def test_another_mistake_is_its_own(told: Told, tmp_path: Path, earlier: str, text: str) -> None:
    (tmp_path / "t1_shapes.py").write_text(earlier, encoding="utf-8")
    report = told("t2.volume", text)
    assert report.status == "failed"
    assert "area" not in report.findings[0].message


def test_the_course_s_function_is_not_called_theirs(told: Told) -> None:
    report = told("t2.volume", VOLUME.replace("* depth", "+ depth"))
    assert "t1.area" not in report.findings[0].message
