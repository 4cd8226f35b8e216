"""Data and descent against SciPy, PyTorch, scikit-learn and the laws they obey."""

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize, stats
from sklearn.linear_model import LogisticRegression
from torch.nn import functional as F

from crossent.maths.logistic import binary_cross_entropy, predict_proba
from crossent.maths.scores import mse
from crossent.training.logistic import train, train_mse, two_clusters

SMALL = (
    np.array([[1.0, 2.0, -0.5], [0.5, -1.0, 1.0], [-1.0, 0.3, 0.2], [0.4, 0.8, -2.0]]),
    np.array([1, 0, 0, 1]),
)


def overlapping(n: int = 40, centre: float = 0.7, seed: int = 3) -> tuple[Any, Any]:
    """Two clouds that no straight line parts."""
    y = np.repeat([0.0, 1.0], n)
    noise = np.random.default_rng(seed).standard_normal((2 * n, 2))
    return noise + np.where(y[:, None] == 1, centre, -centre), y


def separable(X: Any, y: Any) -> bool:
    """Whether a straight line parts the classes: whether s (X w + b) >= 1 can be met, with s = ±1 by label."""
    sides = (2 * np.asarray(y) - 1)[:, None] * np.column_stack([X, np.ones(len(X))])
    found = optimize.linprog(
        np.zeros(sides.shape[1]), A_ub=-sides, b_ub=-np.ones(len(X)), bounds=(None, None)
    )
    assert found.status in (0, 2), found.message  # solved, or impossible
    return bool(found.status == 0)


def by_pytorch(X: Any, y: Any, rate: float, epochs: int, loss: Any, weights: Any, bias: float) -> Any:
    """The same descent by autograd, every state of it kept."""
    X, y = torch.tensor(np.asarray(X, dtype=float)), torch.tensor(np.asarray(y, dtype=float))
    w = torch.tensor(np.asarray(weights, dtype=float), requires_grad=True)
    b = torch.tensor(float(bias), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([w, b], lr=rate)
    states = []
    for _ in range(epochs + 1):
        optimizer.zero_grad()
        value = loss(X @ w + b, y)
        states.append((w.detach().numpy().copy(), b.item(), value.item()))
        value.backward()
        optimizer.step()
    return [np.array(column) for column in zip(*states, strict=True)]


def test_the_data_have_the_promised_shape_centres_and_spread() -> None:
    X, y = two_clusters(4000, 5)
    assert X.shape == (8000, 2)
    assert y.tolist() == [0.0] * 4000 + [1.0] * 4000
    first, second = X[:4000] + 2, X[4000:] - 2
    for cloud in (first, second):
        assert all(stats.kstest(cloud[:, k], "norm").pvalue > 0.001 for k in range(2))
    together = np.corrcoef(np.hstack([first, second]).T)
    assert np.abs(together - np.eye(4)).max() < 5 / np.sqrt(4000)


@given(st.integers(0, 2**32 - 1), st.integers(1, 5))
def test_a_seed_repeats_and_leaves_the_global_state_alone(seed: int, n: int) -> None:
    np.random.seed(7)
    once = two_clusters(n, seed)
    drawn = np.random.random()
    np.random.seed(7)
    assert np.random.random() == drawn
    again = two_clusters(n, seed)
    assert np.array_equal(once[0], again[0])
    assert np.array_equal(once[1], again[1])
    assert not np.any(once[0] == two_clusters(n, seed + 1)[0])


def test_how_often_the_clusters_are_separable() -> None:
    parted = [separable(*two_clusters(50, seed)) for seed in range(100)]
    assert sum(parted) == 97
    assert [seed for seed, yes in enumerate(parted) if not yes] == [64, 80, 85]
    assert parted[42]


def test_the_separability_test_itself() -> None:
    assert separable([[0.0], [1.0]], [0, 1])
    assert separable([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0]], [0, 1, 1])
    assert not separable([[0.0], [1.0], [2.0]], [0, 1, 0])
    assert not separable([[0.0, 0.0], [1.0, 1.0], [0.0, 1.0], [1.0, 0.0]], [0, 0, 1, 1])
    assert not separable(*overlapping())


@pytest.mark.parametrize(("rate", "epochs"), [(0.1, 0), (0.5, 1), (0.3, 25)])
def test_train_takes_pytorchs_steps(rate: float, epochs: int) -> None:
    X, y = SMALL
    history = train(X, y, rate, epochs)
    want = by_pytorch(X, y, rate, epochs, F.binary_cross_entropy_with_logits, np.zeros(3), 0.0)
    assert list(history) == ["weights", "bias", "loss"]
    assert history["weights"].shape == (epochs + 1, 3)
    for name, values in zip(history, want, strict=True):
        assert history[name] == pytest.approx(values, rel=1e-10, abs=1e-13)


@pytest.mark.parametrize(("weights", "bias"), [(None, 0.0), (None, 1.5), ([0.5, -2.0, 1.0], -0.5)])
def test_train_mse_takes_pytorchs_steps_from_any_start(weights: Any, bias: float) -> None:
    X, y = SMALL
    history = train_mse(X, y, 0.7, 20, weights, bias)

    def squared(scores: Any, labels: Any) -> Any:
        return ((torch.sigmoid(scores) - labels) ** 2).mean()

    want = by_pytorch(X, y, 0.7, 20, squared, np.zeros(3) if weights is None else weights, bias)
    for name, values in zip(history, want, strict=True):
        assert history[name] == pytest.approx(values, rel=1e-10, abs=1e-13)


def test_the_start_is_not_modified_and_the_rows_do_not_share_memory() -> None:
    start = np.array([2.0, 1.0, 0.0])
    history = train_mse(*SMALL, learning_rate=1.0, epochs=3, weights=start)
    assert start.tolist() == [2, 1, 0]
    assert history["weights"][0].tolist() == [2, 1, 0]
    assert not np.shares_memory(history["weights"], start)
    assert len({tuple(row) for row in history["weights"]}) == 4


def test_every_row_belongs_together() -> None:
    X, y = SMALL
    for loss, history in ((binary_cross_entropy, train(X, y)), (mse, train_mse(X, y))):
        assert len(history["loss"]) == 101
        for w, b, value in zip(*history.values(), strict=True):
            assert value == pytest.approx(loss(y, predict_proba(X, w, b)), rel=1e-12)


def test_many_steps_end_where_scikit_learn_ends() -> None:
    X, y = overlapping()
    history = train(X, y, learning_rate=1.0, epochs=5000)
    fitted = LogisticRegression(C=np.inf, tol=1e-12, max_iter=10_000).fit(X, y)
    assert history["weights"][-1] == pytest.approx(fitted.coef_[0], rel=1e-4)
    assert history["bias"][-1] == pytest.approx(fitted.intercept_[0], rel=1e-4, abs=1e-5)
    best = binary_cross_entropy(y, fitted.predict_proba(X)[:, 1])
    assert history["loss"][-1] == pytest.approx(best, rel=1e-9)


def test_many_steps_end_where_scipy_ends() -> None:
    X, y = overlapping(seed=8)
    history = train(X, y, learning_rate=1.0, epochs=5000)

    def loss(theta: Any) -> float:
        z = X @ theta[:2] + theta[2]
        return float(np.mean(np.logaddexp(0, z) - y * z))

    best = optimize.minimize(loss, np.zeros(3), tol=1e-12)
    assert history["loss"][-1] == pytest.approx(best.fun, rel=1e-9)
    assert [*history["weights"][-1], history["bias"][-1]] == pytest.approx(best.x, abs=1e-4)


def test_small_steps_only_go_down() -> None:
    for history in (train(*two_clusters(20, 1)), train_mse(*two_clusters(20, 1)), train(*overlapping())):
        assert all(later < sooner for sooner, later in pairwise(history["loss"]))


def test_separable_data_never_settle() -> None:
    X, y = two_clusters(50, 42)
    history = train(X, y, learning_rate=1.0, epochs=2000)
    lengths = np.linalg.norm(history["weights"], axis=1)
    assert np.all(np.diff(lengths[1000:]) > 0)
    assert history["loss"][2000] < history["loss"][1000] < 0.01


def test_the_mean_squared_error_is_the_slow_one_from_a_wrong_start() -> None:
    X, y = [[1.0]], [0]
    slow = train_mse(X, y, learning_rate=0.15, epochs=50, weights=[2.0], bias=2.0)
    p = [predict_proba(X, w, b)[0] for w, b in zip(slow["weights"], slow["bias"], strict=True)]
    assert p[0] == pytest.approx(0.982, abs=5e-4)
    assert p[-1] == pytest.approx(0.964, abs=5e-4)


def test_a_rate_that_is_far_too_large_comes_back_as_it_is() -> None:
    history = train(*overlapping(), learning_rate=1000.0, epochs=20)
    assert np.isfinite(history["weights"]).all()
    assert history["loss"][1:].max() > 10
