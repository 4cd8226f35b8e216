"""Calibration, held against scikit-learn's and against laws."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.calibration import calibration_curve

from crossent.maths.calibration import reliability


@pytest.mark.parametrize(("seed", "bins"), [(0, 10), (1, 10), (2, 15)])
def test_bins_are_scikit_learns(seed: int, bins: int) -> None:
    rng = np.random.default_rng(seed)
    probs, labels = rng.dirichlet([0.4] * 5, 800), rng.integers(0, 5, 800)
    told, sure = reliability(probs, labels, bins), probs.max(axis=1)
    right, mean = calibration_curve(probs.argmax(axis=1) == labels, sure, n_bins=bins)
    full = told.counts > 0
    assert told.right[full] == pytest.approx(right) and told.sure[full] == pytest.approx(mean)
    assert told.counts.sum() == 800 and told.edges.tolist() == np.linspace(0, 1, bins + 1).tolist()
    assert told.gap == pytest.approx(np.abs(right - mean) @ told.counts[full] / 800)


@given(st.integers(0, 10_000), st.integers(1, 40))
def test_the_gap_is_a_share_and_none_where_sure_and_right_agree(seed: int, n: int) -> None:
    rng = np.random.default_rng(seed)
    probs, labels = rng.dirichlet([1.0] * 3, n), rng.integers(0, 3, n)
    assert 0 <= reliability(probs, labels).gap <= 1
    certain = np.eye(3)[labels]
    assert reliability(certain, labels).gap == 0


def test_rows_without_numbers_are_left_out_and_borders_belong_to_the_upper_bin() -> None:
    told = reliability([[0.6, 0.4], [np.nan, 0.5], [0.3, 0.7]], [0, 0, 0])
    assert told.counts.tolist() == [0, 0, 0, 0, 0, 0, 1, 1, 0, 0]
