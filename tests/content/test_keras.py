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

from crossent.maths.softmax import cross_entropy_loss

HERE = Path(__file__).parent / "keras"
RIGHT = sorted((HERE / "right").glob("*.txt"))
WRONG = sorted((HERE / "wrong").glob("*.txt"))

pytestmark = [
    pytest.mark.skipif(find_spec("tensorflow") is None, reason="TensorFlow is not installed"),
    pytest.mark.slow,
    pytest.mark.timeout(900),
]


@pytest.mark.parametrize("table", RIGHT, ids=lambda path: path.stem)
def test_right_programs_pass(table: Path, check_table: Callable[..., list[Any]]) -> None:
    refused = [
        (program.name, report["status"], report["findings"])
        for program, report in check_table(table, "--track", "keras")
        if report["status"] != "passed"
        or (program.finding and program.finding not in [finding["id"] for finding in report["findings"]])
    ]
    assert not refused


@pytest.mark.parametrize("table", WRONG, ids=lambda path: path.stem)
def test_wrong_programs_fail(table: Path, check_table: Callable[..., list[Any]]) -> None:
    amiss = [
        (program.name, report["status"], report["findings"])
        for program, report in check_table(table, "--track", "keras")
        if report["status"] != "failed"
        or not report["findings"][0]["message"]
        or program.finding not in (None, report["findings"][0]["id"])
    ]
    assert not amiss


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
with warnings.catch_warnings(record=True) as heard:
    warnings.simplefilter("always")
    probs = keras.ops.softmax(z)
    losses.SparseCategoricalCrossentropy(from_logits=True)(y, probs)
found["warned"] = any("produced by a Softmax" in str(each.message) for each in heard)
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
    assert found["warned"]
    assert len(found["mixed"]) == 2
    assert all("rank" in text or "shape" in text for text in found["mixed"])
