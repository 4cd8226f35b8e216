"""Regions of three classes: who wins where, what each point costs, and training cut into parts."""

import doctest
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from crossent.maths.softmax import cross_entropy_loss
from crossent.training import plane, regions, shots


@pytest.mark.parametrize("module", [regions, shots], ids=lambda m: m.__name__)
def test_docstring_examples(module: ModuleType) -> None:
    result = doctest.testmod(module)
    assert result.failed == 0 and result.attempted > 5


def test_the_costs_have_the_loss_as_their_mean() -> None:
    rng = np.random.default_rng(0)
    logits, labels = 5 * rng.standard_normal((50, 3)), rng.integers(0, 3, 50)
    assert regions.costs(logits, labels).mean() == pytest.approx(cross_entropy_loss(logits, labels))
    assert regions.costs([[1e4, 0, 0]], np.array([1]))[0] == 1e4


def test_one_class_wins_at_every_point_and_the_learner_says_which() -> None:
    logits = np.random.default_rng(1).standard_normal((100, 3))
    assert ((regions.margins(logits) > 0).sum(axis=0) == 1).all()
    assert (regions.margins(logits).argmax(axis=0) == logits.argmax(axis=1)).all()
    said = np.arange(100) % 3
    assert (regions.margins(logits, said).argmax(axis=0) == said).all()


@pytest.mark.parametrize("said", ["no", [0], {}, [[0, 1], [2]], float("nan")])
def test_what_is_no_class_has_no_region(said: Any) -> None:
    assert np.isnan(regions.margins(np.zeros((4, 3)), said)).all()
    assert np.isnan(regions.margins(np.zeros((2, 3)), [0, 7])).tolist() == [[False, True]] * 3


def test_rings_are_rings_and_a_seed_is_a_seed() -> None:
    X, y = regions.rings(50, 3)
    for label, (low, high) in enumerate(regions.RADII):
        far = np.hypot(*X[y == label].T)
        assert low <= far.min() and far.max() <= high
    assert np.array_equal(X, regions.rings(50, 3)[0]) and not np.array_equal(X, regions.rings(50, 4)[0])


def test_margins_survive_as_whole_numbers() -> None:
    m = np.array([[-20.0, -1.5, 0.0, 3.25, np.nan]])
    back = regions.steps(m).astype(float) / plane.STEPS * 2 * regions.FAR - regions.FAR
    assert (
        back[:4] == pytest.approx([-16, -1.5, 0, 3.25], abs=1e-3) and regions.steps(m)[4] == plane.STEPS + 1
    )


@pytest.mark.parametrize(
    "bad", [None, 7, ([[1, 2]], [3]), ([[1, 2]], [0, 1]), ([1, 2], [0, 1]), ([], []), ([[np.nan, 0]], [0])]
)
def test_what_is_no_data_is_refused(bad: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        regions.labelled(bad)


def test_a_history_that_is_too_short_or_too_long_keeps_its_epochs() -> None:
    X, y, seen = np.zeros((2, 2)), np.array([0, 1]), []
    losses = shots.in_parts(
        lambda m, X, y, n, r: [n] * (n - 1),
        None,
        X,
        y,
        [0, 2, 5],
        0.1,
        lambda e, so_far: seen.append((e, len(so_far))),
    )
    assert seen == [(2, 2), (5, 5)] and np.isnan([losses[1], losses[4]]).all()
    assert len(shots.in_parts(lambda *a: [1.0] * 9, None, X, y, [0, 4], 0.1, lambda *a: None)) == 4
