"""Fields, key epochs and packing: what the page unpacks is what the run was."""

import base64
import doctest
import itertools
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossent.maths.logistic import predict_proba
from crossent.training import film, plane
from crossent.training.logistic import train, two_clusters


@pytest.mark.parametrize("module", [film, plane], ids=lambda m: m.__name__)
def test_docstring_examples(module: ModuleType) -> None:
    result = doctest.testmod(module)
    assert result.failed == 0 and result.attempted > 5


@given(st.integers(1, 20_001), st.integers(2, 200))
def test_key_epochs_rise_from_the_first_to_the_last(rows: int, most: int) -> None:
    keys = film.key_epochs(rows, most)
    assert keys[0] == 0 and keys[-1] == rows - 1 and len(keys) <= most
    assert all(a < b for a, b in itertools.pairwise(keys))
    assert rows > most or keys == list(range(rows))


def unpacked(packed: dict[str, Any]) -> Any:
    kind = next(k for k in packed if k != "shape")
    return np.frombuffer(base64.b64decode(packed[kind]), {"f32": "<f4", "u16": "<u2"}[kind]).reshape(
        packed["shape"]
    )


@given(st.lists(st.floats(width=32), max_size=8))
def test_numbers_survive_packing(values: list[float]) -> None:
    assert np.array_equal(unpacked(film.packed(values)), np.array(values, dtype=np.float32), equal_nan=True)


def test_a_steep_models_field_is_straight_on_both_sides_of_its_boundary() -> None:
    field = plane.field(predict_proba(plane.grid(), [40.0, 20.0], 3.0)).astype(float)
    odds, want = field / plane.STEPS * 2 * plane.FAR - plane.FAR, plane.grid() @ [40.0, 20.0] + 3.0
    near = np.abs(want) < 30
    assert near.sum() > 50 and np.abs(odds - want)[near].max() < 0.01


def test_a_linear_models_field_is_straight_between_its_points() -> None:
    field = plane.field(predict_proba(plane.grid(), [0.7, -0.4], 0.3)).astype(float)
    odds = (field / plane.STEPS * 2 * plane.FAR - plane.FAR).reshape(plane.SIDE, plane.SIDE)
    want = (plane.grid() @ [0.7, -0.4] + 0.3).reshape(plane.SIDE, plane.SIDE)
    assert np.abs(odds - want).max() < plane.FAR / plane.STEPS + 1e-9


@pytest.mark.parametrize(
    "bad", [None, "no", [0.5], np.full(plane.SIDE**2, np.nan), np.full(plane.SIDE**2, 1.5)]
)
def test_what_is_no_probability_is_told_apart(bad: Any) -> None:
    assert set(plane.field(bad).tolist()) == {plane.STEPS + 1}


def test_a_film_is_the_run_and_a_diverged_one_has_one_too() -> None:
    X, y = plane.points(two_clusters(20, 0), "overlapping")
    for rate in (0.5, 1e6):
        history = train(X, y, rate, 300)
        run = film.packed_film(film.film(predict_proba, X, y, film.history_of(history)))
        assert run["epochs"] == 300 and len(run["keys"]) == len(run["accuracy"]) == run["fields"]["shape"][0]
        assert np.array_equal(unpacked(run["loss"]), history["loss"].astype(np.float32))
        assert np.array_equal(unpacked(run["weights"]), history["weights"].astype(np.float32))
    last = unpacked(run["fields"])[-1]
    assert np.array_equal(
        last, plane.field(predict_proba(plane.grid(), history["weights"][-1], history["bias"][-1]))
    )


@pytest.mark.parametrize(
    "bad", [None, {}, {"weights": [], "bias": [], "loss": []}, {"weights": [1], "bias": [1], "loss": [1]}]
)
def test_what_is_no_history_is_refused(bad: Any) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        film.history_of(bad)
