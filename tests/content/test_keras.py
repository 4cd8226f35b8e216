"""The Keras track of module 5, where TensorFlow is installed: right styles pass, wrong programs are told, and Keras is as it is told."""

import json
import math
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from crossent.maths.softmax import cross_entropy_loss, softmax

HERE = Path(__file__).parent / "keras"
IDS = sorted(path.stem for path in (HERE / "right").glob("*.txt"))

pytestmark = [
    pytest.mark.skipif(find_spec("tensorflow") is None, reason="TensorFlow is not installed"),
    pytest.mark.slow,
    pytest.mark.timeout(900),
]


@pytest.mark.parametrize("exercise", IDS)
def test_right_programs_pass_and_wrong_ones_are_told(
    exercise: str, check_table: Callable[..., list[Any]]
) -> None:
    """In one call for both tables: Keras is imported once for all of their programs."""
    right, wrong = (HERE / side / f"{exercise}.txt" for side in ("right", "wrong"))
    reports = check_table(right, "--track", "keras", also=wrong if wrong.exists() else None)
    refused = [
        (p.name, r["status"], r["findings"]) for p, r in reports if p.table == right and not _right(p, r)
    ]
    amiss = [(p.name, r["status"], r["findings"]) for p, r in reports if p.table == wrong and not _told(p, r)]
    assert not refused
    assert not amiss


def _right(program: Any, report: dict[str, Any]) -> bool:
    found = [finding["id"] for finding in report["findings"]]
    return report["status"] == "passed" and (program.finding is None or program.finding in found)


def _told(program: Any, report: dict[str, Any]) -> bool:
    if report["status"] != "failed" or not report["findings"][0]["message"]:
        return False
    return program.finding in (None, report["findings"][0]["id"])


SAID = """
import json, warnings
import keras, numpy as np

z, y = np.array([[1.0, -2.0, -3.0]], dtype="float32"), np.array([0])
rows = keras.utils.to_categorical(y, 3)
losses = keras.losses
found = {
    "right": float(losses.SparseCategoricalCrossentropy(from_logits=True)(y, z)),
    "categorical": float(losses.CategoricalCrossentropy()(rows, z)),
    "sparse": float(losses.SparseCategoricalCrossentropy()(y, z)),
}


def quiet_or_not(answer):  # the loss, and whether Keras warned that it comes from a softmax
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        value = float(answer())
    return value, any("produced by a Softmax" in str(each.message) for each in heard)


def fitted(*behind):
    model = keras.Sequential([keras.Input((3,)), keras.layers.Softmax(), *behind])
    model.compile(keras.optimizers.SGD(0.0), losses.SparseCategoricalCrossentropy(from_logits=True))
    return model.fit(z, y, verbose=0).history["loss"][0]


of_logits = losses.SparseCategoricalCrossentropy(from_logits=True)
softmax = keras.ops.softmax
found["last"] = quiet_or_not(fitted)
found["scaled"] = quiet_or_not(lambda: fitted(keras.layers.Rescaling(1.0)))
found["float32"] = quiet_or_not(lambda: of_logits(y, softmax(z)))
found["float64"] = quiet_or_not(lambda: of_logits(y, softmax(z.astype("float64"))))
found["array"] = quiet_or_not(lambda: of_logits(y, np.asarray(softmax(z))))
two, found["mixed"] = np.zeros((2, 3), dtype="float32"), []
for loss, labels in (
    (losses.CategoricalCrossentropy(from_logits=True), np.array([0, 1])),
    (losses.SparseCategoricalCrossentropy(from_logits=True), np.eye(3)[:2]),
):
    try:
        loss(labels, two)
    except ValueError as error:
        found["mixed"].append(str(error))
print(json.dumps(found))
"""


def test_what_the_lesson_says_of_keras() -> None:
    done = subprocess.run([sys.executable, "-c", SAID], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["right"] == pytest.approx(cross_entropy_loss([[1, -2, -3]], [0]), abs=1e-6)
    assert found["categorical"] == pytest.approx(-math.log(1e-7), abs=1e-3)
    assert found["sparse"] == pytest.approx(0, abs=5e-4)
    twice = cross_entropy_loss(softmax([[1, -2, -3]]), [0])
    for case in ("last", "float32"):
        assert found[case] == [pytest.approx(found["right"], abs=1e-6), True]
    for case in ("scaled", "float64", "array"):
        assert found[case] == [pytest.approx(twice, abs=1e-6), False]
    assert len(found["mixed"]) == 2
    assert all("rank" in text or "shape" in text for text in found["mixed"])
