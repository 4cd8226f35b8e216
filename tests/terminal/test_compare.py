"""`crossent compare`: the learner's loss beside the libraries', and a clear word for an input that will not do."""

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest

DOUBLED = """import numpy as np


def cross_entropy_from_logits(logits, labels, label_smoothing=0.0, weight=None, ignore_index=-100):
    rows = np.asarray(logits, dtype=float)
    return 2 * (np.logaddexp.reduce(rows, axis=1) - rows[np.arange(len(rows)), labels]).mean()
"""


def compared(real: Any, *arguments: object) -> list[dict[str, Any]]:
    done = real("compare", "m6", *arguments, "--json")
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["module"] == "m6" and Path(answer["plot"]).read_bytes().startswith(b"\x89PNG")
    return list(answer["cases"])


def rows(case: dict[str, Any]) -> dict[str, dict[str, float]]:
    return {
        row["name"]: {k: float(v) for k, v in row.items() if k in ("value", "slope", "error", "seconds")}
        for row in case["rows"]
    }


def test_the_defaults_show_where_losses_part(real: Any) -> None:
    ahead, behind = compared(real)
    exact = math.log1p(math.exp(-25))
    assert ahead["exact"]["value"] == pytest.approx(exact, rel=1e-12)
    first, second = rows(ahead), rows(behind)
    assert first["PyTorch float32"]["value"] == first["PyTorch float32"]["slope"] == 0
    assert first["PyTorch float64"]["value"] == pytest.approx(exact, rel=1e-4)
    assert first["yours precise"]["value"] == pytest.approx(exact, rel=1e-6)
    assert not math.isfinite(second["NumPy naive"]["value"])
    assert second["NumPy clipped"]["value"] == pytest.approx(-math.log(1e-7), rel=1e-6)
    assert second["NumPy clipped"]["slope"] == 0
    for name in ("yours", "SciPy", "PyTorch float32", "PyTorch float64"):
        assert second[name]["value"] == 1000 and second[name]["slope"] == pytest.approx(-1)
        assert second[name]["error"] == 0 and second[name]["seconds"] > 0


def test_it_is_the_learners_own_function_that_is_measured(real: Any) -> None:
    real("progress")
    (real.workspace / "m6_stability.py").write_text(DOUBLED)
    (case,) = compared(real, "--logits", "1,2,3", "--target", "1", "--dtype", "float64")
    found, exact = rows(case), case["exact"]["value"]
    assert found["yours"]["value"] == pytest.approx(2 * exact)
    assert found["yours"]["slope"] == pytest.approx(2 * case["exact"]["slope"], rel=1e-6)
    assert found["SciPy"]["error"] < 1e-15 < found["yours"]["error"]
    assert case["stand_ins"] == ["m6.precise_loss"]


def test_all_libraries_agree_on_a_random_batch(real: Any) -> None:
    (case,) = compared(real, "--random", 20, 5, "--scale", 2, "--seed", 3, "--dtype", "float64")
    assert case["shape"] == [20, 5]
    for name, row in rows(case).items():
        close = 1e-6 if "float32" in name else 1e-12
        assert row["value"] == pytest.approx(case["exact"]["value"], rel=close), name
        assert row["slope"] == pytest.approx(case["exact"]["slope"], rel=1e-5), name


def test_scores_of_two_classes(real: Any) -> None:
    (case,) = compared(real, "--binary", "--logits=-200", "--target", "1")
    found = rows(case)
    assert found["yours"]["value"] == found["PyTorch float32"]["value"] == 200
    assert found["yours"]["slope"] == pytest.approx(-1) and not math.isfinite(found["NumPy naive"]["value"])
    assert set(case["stand_ins"]) == {"m6.bce_from_logits"}


def test_logits_from_files(real: Any) -> None:
    table = np.array([[2.0, 1.0], [0.0, 3.0]])
    np.save(real.folder / "logits.npy", table)
    np.savetxt(real.folder / "logits.csv", table, delimiter=",")
    for name in ("logits.npy", "logits.csv"):
        (case,) = compared(real, "--file", name, "--target", "0,1")
        assert case["exact"]["value"] == pytest.approx(
            (math.log1p(math.exp(-1)) + math.log1p(math.exp(-3))) / 2
        )


def test_the_table_fits_80_columns_and_says_what_stands_in(real: Any) -> None:
    done = real("compare", "m6", "--logits", "25,0", "--plot", "mine.png")
    assert done.returncode == 0 and done.stderr == ""
    assert all(len(line) <= 80 for line in done.stdout.splitlines()[:-1])
    said = " ".join(done.stdout.split())
    assert "Not written yet: m6.cross_entropy, m6.precise_loss. So “yours” and “yours precise” are" in said
    assert "NumPy naive      0 " in done.stdout and "Plot saved: " in done.stdout
    assert (real.folder / "mine.png").stat().st_size > 10_000


def test_a_loss_that_fails_is_told_and_the_others_are_shown(real: Any) -> None:
    real("progress")
    (real.workspace / "m6_stability.py").write_text(
        "def cross_entropy_from_logits(logits, labels):\n    return logits.total()\n"
    )
    done = real("compare", "m6", "--logits", "25,0")
    assert done.returncode == 1
    assert "AttributeError on line 2." in done.stdout and "PyTorch float32" in done.stdout
    assert "the course's own functions here" in done.stdout


def test_a_row_that_the_course_lends_is_named(real: Any) -> None:
    real("progress")
    (real.workspace / "m6_stability.py").write_text(DOUBLED)
    done = real("compare", "m6", "--logits", "1,2,3", "--target", "1")
    assert "Not written yet: m6.precise_loss. So “yours precise” is the course's own here." in done.stdout


def test_a_loss_that_never_ends_is_ended(real: Any) -> None:
    real("progress")
    (real.workspace / "m6_stability.py").write_text(
        "def cross_entropy_from_logits(logits, labels):\n    while True:\n        pass\n"
    )
    done = real("compare", "m6", "--logits", "25,0")
    assert done.returncode == 1 and "Too slow" in done.stdout and "SciPy" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["m1"], "There is m6"),
        (["m6", "--logits", "a,b"], "write numbers with commas"),
        (["m6", "--logits", "1,2;3"], "rows of one length"),
        (["m6", "--logits", "5"], "--binary for a score"),
        (["m6", "--logits", "inf,0"], "not finite in float32"),
        (["m6", "--logits", "1e39,0"], "not finite in float32"),
        (["m6", "--logits", "1,2", "--target", "2"], "classes from 0 to 1"),
        (["m6", "--logits", "1,2", "--target", "x"], "whole numbers with commas"),
        (["m6", "--logits", "1,2", "--target", "0,1"], "2 classes for 1 rows"),
        (["m6", "--target", "1"], "add --logits"),
        (["m6", "--logits", "1,2", "--random", "2", "2"], "Give one of"),
        (["m6", "--random", "1000", "1000"], "up to 50000"),
        (["m6", "--random", "2", "2", "--scale", "-1"], "above 0"),
        (["m6", "--random", "2", "2", "--seed", "-1"], "from 0"),
        (["m6", "--random", "2", "3", "--binary"], "two classes"),
        (["m6", "--dtype", "float16"], "float32 or float64"),
        (["m6", "--file", "nowhere.npy"], "no file nowhere.npy"),
        (["m6", "--file", "words.csv"], "does not hold rows of numbers"),
        (["m6", "--file", "words.npy"], "does not hold an array"),
        (["m6", "--file", "words.txt"], ".npy and .csv"),
    ],
)
def test_inputs_that_will_not_do(real: Any, arguments: list[str], words: str) -> None:
    for name in ("words.csv", "words.npy", "words.txt"):
        real.write(name, "one,two\n")
    done = real("compare", *arguments)
    assert done.returncode == 2 and done.stdout == ""
    assert words in " ".join(done.stderr.split())
