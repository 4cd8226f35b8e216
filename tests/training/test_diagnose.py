"""What is said of runs: real ones made wrong on purpose, one cause each, and healthy ones, of which nothing may be said."""

import doctest
import importlib
import itertools
import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize
from torch import nn
from torch.nn import functional as F

from crossent.maths.logistic import binary_cross_entropy, gradients, predict_proba
from crossent.training import curves, floors
from crossent.training.diagnose import Diagnosis, diagnose
from crossent.training.logistic import History, descend, step_ratio, train, train_mse, two_clusters

MOST_WORDS = 60
Loss = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]


@pytest.fixture(autouse=True, scope="module")
def one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def tell(loss: Any, val_loss: Any = None, **known: Any) -> list[Diagnosis]:
    """`diagnose`, with a look at the form of all that it says."""
    told = diagnose(loss, val_loss, **known)
    for one in told:
        assert len(one.message.split()) < MOST_WORDS, one.message
        assert one.message.endswith(".") and one.title.endswith("."), one
        assert "  " not in one.message and "{" not in one.message, one.message
    return told


def ids(told: list[Diagnosis]) -> list[str]:
    return [one.id for one in told]


# Logistic regression in NumPy


def overlapping(seed: int, distance: float = 0.7, n: int = 100, scale: float = 1.0) -> tuple[Any, Any]:
    y = np.repeat([0.0, 1.0], n)
    noise = np.random.default_rng(seed).standard_normal((2 * n, 2))
    return scale * (noise + np.where(y[:, None] == 1, distance, -distance)), y


def times(factor: Callable[[int], float]) -> Callable[..., tuple[Any, Any]]:
    """The gradient, times something that depends on N."""

    def slopes(X: Any, y: Any, weights: Any, bias: Any) -> tuple[Any, Any]:
        in_weights, in_bias = gradients(X, y, weights, bias)
        return factor(len(y)) * in_weights, factor(len(y)) * in_bias

    return slopes


def clipped(y: Any, p: Any) -> float:
    return binary_cross_entropy(y, np.clip(p, 1e-12, 1 - 1e-12))


UPHILL, SUM, TWICE = times(lambda n: -1.0), times(lambda n: n), times(lambda n: 1 / n)


def told_of(history: History, X: Any, y: Any, rate: float, proof: bool = True) -> list[Diagnosis]:
    ratio = step_ratio(history, X, y, rate) if proof else None
    return tell(
        history["loss"],
        num_classes=2,
        step_ratio=ratio,
        examples=len(y) if proof else None,
        learning_rate=rate,
    )


DATA = {"apart": two_clusters(100, 0), "overlapping": overlapping(0), "large": overlapping(1, scale=5.0)}


@pytest.mark.parametrize("data", DATA)
@pytest.mark.parametrize("rate", [0.01, 0.1, 1.0])
def test_a_flipped_sign_is_proven_by_the_first_step(data: str, rate: float) -> None:
    X, y = DATA[data]
    first, *others = told_of(descend(X, y, rate, 30, UPHILL, binary_cross_entropy), X, y, rate)
    assert (first.id, first.epoch) == ("uphill", 1)
    assert "wrong way" in first.message
    assert ids(others) in ([], ["not-finite"])
    assert all("Mend the step" in other.message for other in others)


@pytest.mark.parametrize("data", DATA)
@pytest.mark.parametrize("rate", [0.01, 0.1])
def test_a_flipped_sign_is_seen_in_the_curve_alone(data: str, rate: float) -> None:
    X, y = DATA[data]
    told = told_of(descend(X, y, rate, 30, UPHILL, binary_cross_entropy), X, y, rate, proof=False)
    assert (told[0].id, told[0].epoch) == ("uphill", 1)
    assert "0.6931" in told[0].message


def test_a_steady_climb_is_no_wrong_sign_where_the_first_step_was_right() -> None:
    climb = [0.7, 1.0, 1.4, 1.9, 2.5, 3.2]
    assert ids(tell(climb)) == ["uphill"]
    assert ids(tell(climb, step_ratio=1.0)) == ["diverges"]


@pytest.mark.parametrize("data", DATA)
@pytest.mark.parametrize("rate", [0.01, 0.1, 1.0])
def test_a_sum_for_a_mean_is_proven_by_the_first_step(data: str, rate: float) -> None:
    X, y = DATA[data]
    first, *others = told_of(descend(X, y, rate, 30, SUM, binary_cross_entropy), X, y, rate)
    assert (first.id, first.epoch) == ("sum-for-mean", 1)
    assert "200 times" in first.message and "200 examples" in first.message
    assert ids(others) in ([], ["not-finite"])


def test_a_division_too_many_is_proven_by_the_first_step() -> None:
    X, y = DATA["apart"]
    told = told_of(descend(X, y, 0.1, 30, TWICE, binary_cross_entropy), X, y, 0.1)
    assert ids(told) == ["divided-twice"]
    assert "1 / 200" in told[0].message


@pytest.mark.parametrize(
    ("ratio", "n", "expected"),
    [
        (1.0, 200, []),
        (0.5, 200, []),  # a squared error from zeros
        (2.0, 200, []),
        (1.0, 1, []),
        (2.0, 2, ["sum-for-mean"]),
        (0.5, 2, ["divided-twice"]),
        (150.0, 200, ["sum-for-mean"]),
        (401.0, 200, []),
        (200.0, None, []),
        (-200.0, 200, ["uphill"]),
        (0.0, 200, ["same-array"]),
        (None, 200, []),
        (math.nan, 200, []),
    ],
)
def test_what_a_ratio_says_of_a_curve_that_looks_well(
    ratio: float | None, n: int | None, expected: list[str]
) -> None:
    loss = train(*DATA["apart"], 0.1, 30)["loss"]
    assert ids(tell(loss, num_classes=2, step_ratio=ratio, examples=n)) == expected


@pytest.mark.parametrize(("seed", "rate"), [(0, 30.0), (1, 60.0), (2, 20.0), (2, 30.0), (3, 20.0), (3, 30.0)])
def test_a_learning_rate_too_high_for_overlapping_data_oscillates(seed: int, rate: float) -> None:
    X, y = overlapping(seed)
    (told,) = told_of(train(X, y, rate, 60), X, y, rate)
    assert told.id == "oscillates"
    assert f"learning rate of {rate:g}" in told.message


@pytest.mark.parametrize("seed", [0, 2, 3])
def test_a_learning_rate_far_too_high_diverges(seed: int) -> None:
    X, y = overlapping(seed)

    history = descend(X, y, 200.0, 60, gradients, clipped)
    (told,) = told_of(history, X, y, 200.0)
    assert (told.id, told.epoch) == ("diverges", 1)
    assert f"{history['loss'].max():.4g}" in told.message and "learning rate of 200" in told.message
    (told,) = told_of(train(X, y, 200.0, 60), X, y, 200.0)  # nothing clipped: -ln 0
    assert (told.id, told.epoch) == ("not-finite", 1)


def test_a_run_that_diverges_to_infinity_says_how_high_it_went_before() -> None:
    X, y = overlapping(2)
    history = train(X, y, 60.0, 60)
    before = history["loss"][: np.flatnonzero(~np.isfinite(history["loss"]))[0]]
    (told,) = told_of(history, X, y, 60.0)
    assert (told.id, told.epoch) == ("not-finite", len(before))
    assert "diverged" in told.message and f"to {before.max():.4g}" in told.message


@pytest.mark.parametrize("seed", [0, 2, 4])
def test_a_run_that_gives_back_what_it_had_gained_diverges(seed: int) -> None:
    X, y = overlapping(seed)
    calm = train(X, y, 1.0, 20)
    wild = descend(X, y, 100.0, 20, gradients, clipped, calm["weights"][-1], calm["bias"][-1])
    (told,) = tell(np.append(calm["loss"], wild["loss"][1:]), num_classes=2, step_ratio=1.0)
    assert told.id == "diverges"
    assert told.epoch in (20, 21, 22)  # the rate was raised in epoch 20


def test_old_gradients_added_to_new_ones_oscillate() -> None:
    X, y = overlapping(3)
    kept = [np.zeros(2), 0.0]

    def never_cleared(X: Any, y: Any, weights: Any, bias: Any) -> tuple[Any, Any]:
        in_weights, in_bias = gradients(X, y, weights, bias)
        kept[0], kept[1] = kept[0] + in_weights, kept[1] + in_bias
        return kept[0], kept[1]

    told = told_of(descend(X, y, 0.1, 150, never_cleared, binary_cross_entropy), X, y, 0.1)
    assert ids(told) == ["oscillates"]
    assert "clear" in told[0].message


@pytest.mark.parametrize("data", DATA)
@pytest.mark.parametrize(("rate", "epochs"), [(1e-5, 30), (1e-5, 100), (1e-4, 30)])
def test_a_tiny_learning_rate_is_too_slow(data: str, rate: float, epochs: int) -> None:
    X, y = DATA[data]
    told = told_of(train(X, y, rate, epochs), X, y, rate)
    assert ids(told) == ["too-slow"]
    assert f"In {epochs} epochs" in told[0].message and f"{rate:g}" in told[0].message


@pytest.mark.parametrize("rate", [0.0, 1e-10])
def test_no_learning_rate_does_not_move(rate: float) -> None:
    X, y = DATA["apart"]
    (told,) = told_of(train(X, y, rate, 20), X, y, rate)
    assert (told.id, told.epoch) == ("not-updated", 0)
    assert ("The learning rate is 0." in told.message) == (rate == 0)


def test_weights_that_are_not_stored_are_told_apart_from_no_gradient() -> None:
    X, y = DATA["apart"]
    still = descend(X, y, 0.1, 20, times(lambda n: 0.0), binary_cross_entropy)
    assert step_ratio(still, X, y, 0.1) == 0
    (told,) = told_of(still, X, y, 0.1)
    assert told.id == "not-updated" and "the gradient is not 0" in told.message


def test_one_array_in_all_rows_is_told_apart_from_weights_that_stay() -> None:
    X, y = overlapping(42)
    right = train(X, y, 0.1, 100)
    rows = {**right, "weights": np.broadcast_to(right["weights"][-1], right["weights"].shape)}
    (told,) = told_of(rows, X, y, 0.1)
    assert told.id == "same-array" and "weights.copy()" in told.message
    leaps = {**rows, "loss": [0.6931, np.inf, 0.02]}
    assert "from 0.6931 to 0.02:" in told_of(leaps, X, y, 100.0)[0].message


def test_one_score_through_softmax_costs_exactly_nothing() -> None:
    scores = torch.randn(20, 1, generator=torch.Generator().manual_seed(0))
    loss = F.cross_entropy(scores, torch.zeros(20, dtype=torch.long)).item()
    (told,) = tell([loss] * 6, num_classes=2)
    assert told.id == "not-updated" and "single score" in told.message


def naive_loss(y: Any, scores: Any) -> float:
    with np.errstate(all="ignore"):
        p = np.exp(scores) / (1 + np.exp(scores))
        return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


@pytest.mark.parametrize("data", ["apart", "large"])
def test_a_naive_sigmoid_overflows(data: str) -> None:
    X, y = DATA[data]
    history = train(X, y, 300.0, 40)
    states = zip(history["weights"], history["bias"], strict=True)
    loss = [naive_loss(y, X @ weights + bias) for weights, bias in states]
    began = next(epoch for epoch, value in enumerate(loss) if not math.isfinite(value))
    (told,) = tell(loss, num_classes=2, step_ratio=step_ratio(history, X, y, 300.0), learning_rate=300.0)
    assert (told.id, told.epoch) == ("not-finite", began)
    assert f"{loss[began - 1]:.4g}" in told.message


def test_a_loss_that_is_fine_until_ln_0_blames_the_formula() -> None:
    X, y = two_clusters(100, 0)
    history = train(X, y, 3.0, 60)
    loss = [naive_loss(y, 40 * (X @ w) + b) for w, b in zip(history["weights"], history["bias"], strict=True)]
    loss = [math.log(2), 0.3, 0.2, *loss[3:]]  # the first epochs before the scores are large
    (told,) = tell(loss)
    assert (told.id, told.epoch) == ("not-finite", 3)
    assert "0.2 and looks fine" in told.message and "ln 0" in told.message


# Networks in torch


def clusters(
    C: int, n: int, noise: float, seed: int, spread: float = 4.0
) -> tuple[torch.Tensor, torch.Tensor]:
    """A cluster for each class, on an axis of its own."""
    y = np.repeat(np.arange(C), n)
    X = spread * np.eye(C)[y] + noise * np.random.default_rng(seed).standard_normal((n * C, C))
    order = np.random.default_rng(seed + 1).permutation(n * C)
    return torch.tensor(X[order], dtype=torch.float32), torch.tensor(y[order])


def fit(
    data: tuple[torch.Tensor, torch.Tensor],
    loss: Loss = F.cross_entropy,
    held_out: tuple[torch.Tensor, torch.Tensor] | None = None,
    hidden: int = 0,
    rate: float = 0.05,
    epochs: int = 100,
    seed: int = 0,
    batch: int | None = None,
    optimizer: Callable[..., torch.optim.Optimizer] = torch.optim.Adam,
    **options: Any,
) -> tuple[list[float], list[float] | None]:
    """Losses before each epoch's updates, and those of the data held out."""
    torch.manual_seed(seed)
    (X, y), C = data, int(data[1].max()) + 1
    model: nn.Module = nn.Linear(X.shape[1], C)
    if hidden:
        model = nn.Sequential(nn.Linear(X.shape[1], hidden), nn.ReLU(), nn.Linear(hidden, C))
    steps = optimizer(model.parameters(), lr=rate, **options)
    seen: list[float] = []
    val: list[float] = []
    for _ in range(epochs):
        with torch.no_grad():
            seen.append(loss(model(X), y).item())
            if held_out:
                val.append(loss(model(held_out[0]), held_out[1]).item())
        for rows in (torch.randperm(len(X)) if batch else torch.arange(len(X))).split(batch or len(X)):
            steps.zero_grad()
            loss(model(X[rows]), y[rows]).backward()
            steps.step()
    return seen, val if held_out else None


def double_softmax(scores: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    return F.cross_entropy(F.softmax(scores, dim=1), y)


def smoothed(epsilon: float) -> Loss:
    return lambda scores, y: F.cross_entropy(scores, y, label_smoothing=epsilon)


@pytest.mark.parametrize("C", [2, 3, 10])
@pytest.mark.parametrize("hidden", [8, 16])
def test_softmax_applied_twice_is_named_by_its_floor(C: int, hidden: int) -> None:
    loss, _ = fit(clusters(C, 10, 0.5, 0), double_softmax, hidden=hidden, epochs=120)
    (told,) = tell(loss, num_classes=C)
    assert told.id == "double-softmax"
    assert f"{math.log(math.e + C - 1) - 1:.4f}" in told.message and "logits" in told.message
    assert told.epoch and loss[told.epoch] - loss[-1] < 0.01 * (loss[0] - loss[-1]) < loss[0] - loss[-1]


@pytest.mark.parametrize(("C", "noise"), [(2, 0.5), (3, 0.5), (10, 0.2)])
def test_smoothed_labels_are_named_by_their_floor(C: int, noise: float) -> None:
    loss, _ = fit(clusters(C, 10, noise, 0), smoothed(0.1), hidden=32, rate=0.1, epochs=180)
    (told,) = tell(loss, num_classes=C)
    assert told.id == "smoothed-labels"
    assert "ε = 0.1" in told.message and f"{floors.smoothing_floor(C, 0.1):.4f}" in told.message


@pytest.mark.parametrize("rate", [0.1, 0.05])
def test_sigmoid_applied_twice_is_named_by_its_floor(rate: float) -> None:
    def twice(scores: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
        return F.binary_cross_entropy_with_logits(scores[:, 1].sigmoid(), y.float())

    loss, _ = fit(clusters(2, 15, 0.5, 0), twice, hidden=8, rate=rate, epochs=150)
    (told,) = tell(loss, num_classes=2)
    assert told.id == "double-sigmoid"
    assert "0.5032" in told.message and "50%" in told.message


@pytest.mark.parametrize("positives", [0.2, 0.25, 0.8])
def test_the_share_of_label_1_is_read_off_a_sigmoid_applied_twice(positives: float) -> None:
    y = np.repeat([1.0, 0.0], [round(100 * positives), 100 - round(100 * positives)])
    X = np.random.default_rng(0).standard_normal((100, 1)) / 4 + np.where(y == 1, 3.0, -3.0)[:, None]

    def slopes(X: Any, y: Any, weights: Any, bias: Any) -> tuple[Any, Any]:
        s = predict_proba(X, weights, bias)
        pull = (1 / (1 + np.exp(-s)) - y) * s * (1 - s)
        return X.T @ pull / len(y), pull.mean()

    def twice(y: Any, s: Any) -> float:
        return binary_cross_entropy(y, 1 / (1 + np.exp(-s)))

    (told,) = tell(descend(X, y, 20.0, 800, slopes, twice)["loss"], num_classes=2)
    assert told.id == "double-sigmoid" and f"{positives:.0%}" in told.message


def test_a_floor_that_was_not_reached_is_not_named() -> None:
    loss, _ = fit(clusters(10, 10, 0.5, 0), double_softmax, hidden=16, epochs=150)
    assert ids(tell(loss, num_classes=3)) == []  # another C has another floor
    assert ids(tell(loss)) == []
    assert ids(tell(loss, num_classes=10, step_ratio=1.0)) == []  # the gradient was that of one softmax
    early = next(epoch for epoch, value in enumerate(loss) if value < 1.6)
    assert ids(tell(loss[:early], num_classes=10)) == []


@pytest.mark.parametrize("C", [2, 3, 10])
@pytest.mark.parametrize(("batch", "rate", "epochs"), [(None, 0.2, 80), (64, 0.05, 25)])
def test_shuffled_labels_stay_at_ln_c(C: int, batch: int | None, rate: float, epochs: int) -> None:
    X, y = clusters(C, 1000 // C, 1.0, 0)
    shuffled = y[torch.randperm(len(y), generator=torch.Generator().manual_seed(0))]
    loss, _ = fit((X - X.mean(0), shuffled), epochs=epochs, rate=rate, optimizer=torch.optim.SGD, batch=batch)
    (told,) = tell(loss, num_classes=C)
    assert told.id == "chance"
    assert f"ln {C} = {math.log(C):.4g}" in told.message


@pytest.mark.parametrize("C", [2, 3])
@pytest.mark.parametrize("seed", range(3))
def test_a_network_too_large_for_its_data_overfits(C: int, seed: int) -> None:
    noisy, held_out = clusters(C, 12, 2.5, seed), clusters(C, 100, 2.5, seed + 50)
    loss, val = fit(noisy, held_out=held_out, hidden=48, rate=0.02, epochs=120, seed=seed)
    assert val
    (told,) = tell(loss, val, num_classes=C)
    assert (told.id, told.epoch) == ("overfits", int(np.argmin(val)))
    assert f"{min(val):.4g}" in told.message and f"{val[-1]:.4g}" in told.message


@pytest.mark.parametrize("C", [2, 10])
def test_probabilities_taken_for_log_probabilities_go_below_0(C: int) -> None:
    loss, _ = fit(clusters(C, 10, 0.5, 0), lambda scores, y: F.nll_loss(scores.softmax(1), y), epochs=40)
    (told,) = tell(loss, num_classes=C)
    assert (told.id, told.epoch) == ("negative", 0)


@pytest.mark.parametrize("C", [2, 10])
def test_a_summed_loss_is_seen_in_its_first_value(C: int) -> None:
    data = clusters(C, 100, 1.0, 0)
    loss, _ = fit(
        data,
        lambda scores, y: F.cross_entropy(scores, y, reduction="sum"),
        hidden=16,
        optimizer=torch.optim.SGD,
        epochs=20,
    )
    told = tell(loss, num_classes=C, examples=len(data[0]))
    assert (told[0].id, told[0].epoch) == ("sum-for-mean", 0)
    assert ids(told[1:]) in ([], ["not-finite"])


@pytest.mark.parametrize("rate", [10.0, 50.0])
def test_a_network_thrown_off_by_its_learning_rate(rate: float) -> None:
    loss, _ = fit(clusters(3, 60, 2.0, 0), hidden=16, rate=rate, optimizer=torch.optim.SGD, epochs=50)
    (told,) = tell(loss, num_classes=3)
    assert told.id in ("diverges", "not-finite")


# Healthy runs


@pytest.mark.parametrize("rate", [0.03, 0.1, 0.3, 1.0, 3.0])
@pytest.mark.parametrize("epochs", [10, 60, 200])
def test_healthy_logistic_regressions_are_left_alone(rate: float, epochs: int) -> None:
    sets = [two_clusters(100, seed) for seed in (0, 1, 2, 42)]
    sets += [overlapping(seed, distance) for seed in (0, 1) for distance in (0.3, 0.5, 0.7, 1.0, 1.3)]
    sets += [(X[40:], y[40:]) for X, y in sets[:6]]  # not balanced
    for X, y in sets:
        history = train(X, y, rate, epochs)
        assert told_of(history, X, y, rate) == []
        assert told_of(history, X, y, rate, proof=False) == []


def test_healthy_runs_are_left_alone_while_they_last() -> None:
    for seed, rate in itertools.product((0, 42), (0.03, 0.1, 1.0)):
        for X, y in (two_clusters(100, seed), overlapping(seed)):
            loss = train(X, y, rate, 60)["loss"]
            assert [tell(loss[:epoch], num_classes=2) for epoch in range(61)] == [[]] * 61


def test_squared_errors_are_left_alone() -> None:
    for seed, rate in itertools.product(range(3), (0.1, 1.0)):
        X, y = overlapping(seed)
        assert told_of(train_mse(X, y, rate, 100), X, y, rate) == []


HEALTHY: dict[str, dict[str, Any]] = {
    "softmax regression": {"optimizer": torch.optim.SGD, "rate": 0.1, "epochs": 60},
    "network": {"hidden": 16, "optimizer": torch.optim.SGD, "rate": 0.1, "epochs": 60},
    "momentum": {"optimizer": torch.optim.SGD, "rate": 0.05, "momentum": 0.9, "epochs": 60},
    "Adam": {"hidden": 16, "rate": 0.01, "epochs": 40},
    "batches": {"optimizer": torch.optim.SGD, "rate": 0.05, "batch": 32, "epochs": 15},
    "batches, Adam": {"hidden": 16, "rate": 0.01, "batch": 64, "epochs": 12},
    "weight decay": {
        "hidden": 16,
        "optimizer": torch.optim.SGD,
        "rate": 0.2,
        "weight_decay": 1e-3,
        "epochs": 60,
    },
    "smoothed labels": {"loss": smoothed(0.1), "rate": 0.02, "epochs": 60},
}


@pytest.mark.parametrize("kind", HEALTHY)
@pytest.mark.parametrize("C", [2, 3, 10])
def test_healthy_networks_are_left_alone(kind: str, C: int) -> None:
    for seed, noise in enumerate((1.0, 2.0, 3.0)):
        data, held_out = clusters(C, 400 // C, noise, seed), clusters(C, 400 // C, noise, seed + 50)
        loss, val = fit(data, held_out=held_out, seed=seed, **HEALTHY[kind])
        assert tell(loss, val, num_classes=C, examples=len(data[0])) == [], (kind, C, seed, noise)


@pytest.mark.parametrize("excess", [0.001, 0.003, 0.006, 0.02])
@pytest.mark.parametrize("start", [[0.0, 0.0], [0.5, -0.5]])
def test_data_that_overlap_so_much_that_the_loss_ends_beside_a_floor(
    excess: float, start: list[float]
) -> None:
    def run(distance: float) -> Any:
        X, y = overlapping(5, distance, n=30)
        return descend(X, y, 1.0, 120, gradients, binary_cross_entropy, start)["loss"]

    for floor in (
        floors.double_softmax_floor(2),
        floors.smoothing_floor(2, 0.2),
        floors.double_sigmoid_floor(),
    ):
        end = floor * (1 + excess)
        distance = optimize.brentq(lambda d, end=end: run(d)[-1] - end, 0.2, 1.4, xtol=1e-9)
        assert run(distance)[-1] == pytest.approx(end, rel=1e-6)
        assert tell(run(distance), num_classes=2) == []


def test_zeros_do_not_come_to_rest_on_the_floor_of_smoothed_labels() -> None:
    def run(distance: float) -> Any:
        return train(*overlapping(5, distance, n=30), 1.0, 120)["loss"]

    floor = floors.smoothing_floor(2, 0.2)
    distance = optimize.brentq(lambda d: run(d)[-1] - floor * (1 + 1e-6), 0.2, 1.4, xtol=1e-12)
    assert tell(run(distance), num_classes=2) == []


# Close calls: curves for which one sign is missing

ROWS = np.arange(60)
NOISE = np.random.default_rng(0).standard_normal(60)
ZIGZAG = (-1.0) ** ROWS


@pytest.mark.parametrize(
    ("loss", "known", "expected"),
    [
        (0.7 + 0.02 * ROWS, {}, ["uphill"]),
        (0.7 + 0.02 * ROWS + 0.02 * ZIGZAG * (ROWS > 0), {}, ["diverges"]),  # not steadily
        (0.7 + 0.0001 * ROWS, {}, []),  # by too little
        ([0.7, 0.9, 2.9, 20.0, 200.0, 2e3], {}, ["diverges"]),  # too suddenly
        ([2.3, 6.1, 10.6], {"num_classes": 10}, ["diverges"]),  # only two epochs, and nothing but up
        ([2.3, 200.2, 2.4], {}, []),  # comes down again
        ([2.3, 2.9, 3.4], {}, []),  # not far enough above for so few
        ([2.3, 10.6], {}, []),  # one epoch says nothing
        (0.5 + 0.02 * 1.05**ROWS * ZIGZAG, {}, ["diverges"]),  # wider and wider
        (0.5 + 0.15 * ZIGZAG, {}, ["oscillates"]),
        (0.5 + 0.15 * 0.9**ROWS * ZIGZAG, {}, []),  # narrower and narrower
        (0.5 + 0.002 * ZIGZAG, {}, []),  # hardly
        (np.where(ROWS < 3, 2.0, 0.02 + 0.01 * np.abs(NOISE)), {}, []),  # batches, near 0
        (0.6 + 0.1 * np.exp(-ROWS) + 0.01 * NOISE, {}, []),  # batches, little to gain
        ((0.6 + 0.3 * np.exp(-ROWS) + 0.02 * ZIGZAG)[:12], {}, []),  # turns at every step, for a while
        (np.where(ROWS < 20, 0.7 * 0.9**ROWS, 0.55), {}, ["diverges"]),  # gives back
        (np.where(ROWS < 20, 0.7 * 0.9**ROWS, 0.3), {}, []),  # gives back less
        (np.where(ROWS < 20, 0.7 - 0.002 * ROWS, 0.69), {}, []),  # had gained too little
        (np.where(ROWS == 40, 3.0, 0.7 * 0.9**ROWS), {}, []),  # one bad epoch
        (0.7 - 0.0003 * ROWS, {}, ["too-slow"]),
        (0.7 - 0.0015 * ROWS, {}, []),  # falls by an eighth
        ((0.7 - 0.0003 * ROWS)[:15], {}, []),  # too early to say
        (0.7 - 0.015 * (1 - np.exp(-ROWS / 12)), {}, []),  # nears its end
        (0.7 - 0.0003 * ROWS + 0.004 * NOISE, {}, []),  # not steadily
        (np.full(60, 0.7), {}, ["not-updated"]),
        ([0.7, 0.7], {}, []),
        (math.log(5) + 0.004 * NOISE, {"num_classes": 5}, ["chance"]),
        (math.log(5) + 0.004 * NOISE, {"num_classes": 4}, []),
        (math.log(5) + 0.04 * NOISE, {"num_classes": 5}, []),  # shaken
        (1.58 + 0.42 * np.exp(-ROWS / 12), {"num_classes": 5}, []),  # passes by
        (floors.double_softmax_floor(5) + 0.2 / (1 + ROWS) ** 3, {"num_classes": 5}, ["double-softmax"]),
        (floors.double_softmax_floor(5) + (0.2 / (1 + ROWS) ** 3)[:10], {"num_classes": 5}, []),  # too early
        (floors.double_softmax_floor(5) + 0.2 / (1 + ROWS), {"num_classes": 5}, []),  # not there yet
        (floors.double_softmax_floor(5) - 0.01 + 0.2 / (1 + ROWS) ** 3, {"num_classes": 5}, []),  # below
        (
            0.204 + 1.3 / (1 + ROWS) ** 1.4,
            {"num_classes": 2},
            [],
        ),  # closing, 3% above that of smoothed labels
        (
            5.0 * 0.8**ROWS,
            {"num_classes": 2, "examples": 8},
            [],
        ),  # 8 ln 2 = 5.5, but an unlucky start can be that
        (50.0 * 0.8**ROWS, {"num_classes": 2, "examples": 80}, ["sum-for-mean"]),
        (-1e-8 * (ROWS + 1), {"num_classes": 2}, []),  # rounding
    ],
)
def test_close_calls(loss: Any, known: dict[str, Any], expected: list[str]) -> None:
    assert ids(tell(loss, **known)) == expected


@pytest.mark.parametrize(
    ("val", "expected"),
    [
        (0.3 + 0.4 * np.exp(-ROWS / 3) + 0.003 * ROWS, ["overfits"]),
        (0.3 + 0.4 * np.exp(-ROWS / 3) + 0.0002 * ROWS, []),  # by too little
        (0.3 + 0.4 * np.exp(-ROWS / 3) + 0.03 * NOISE, []),  # a lucky epoch, then noise
        (0.001 + 0.7 * np.exp(-ROWS / 3) + 0.0005 * ROWS / 60, []),  # by half of nearly nothing
        (np.where(ROWS < 50, 0.3 + 0.003 * ROWS, 0.3), []),  # and down again
    ],
)
def test_close_calls_of_overfitting(val: Any, expected: list[str]) -> None:
    assert ids(tell(0.7 * 0.95**ROWS, val)) == expected
    assert ids(tell(0.7 * 0.95 ** np.minimum(ROWS, 9), val)) == []  # the training loss has stopped too


@pytest.mark.parametrize(
    ("ratio", "words"), [(-1.02, "as long as it should be"), (-3.0, "3 times its due length")]
)
def test_how_long_a_step_uphill_is(ratio: float, words: str) -> None:
    (told,) = tell([0.7, 0.8], step_ratio=ratio)
    assert words in told.message
    assert ids(tell([0.7, 0.6], step_ratio=1.96, examples=2)) == ["sum-for-mean"]


# Every curve


def falling(first: float, pace: float, rows: int, least: float) -> Any:
    return least + (first - least) * np.exp(-pace * np.arange(rows))


curve = st.builds(
    falling,
    st.floats(0.5, 5),
    st.floats(0.05, 2),
    st.integers(1, 120),
    st.floats(0, 0.3),
)


@given(curve, st.floats(1e-3, 1e3))
def test_a_falling_curve_of_any_scale_neither_diverges_nor_ends(loss: Any, scale: float) -> None:
    assert tell(scale * loss) == []
    assert tell(scale * loss, scale * loss) == []


@given(curve, st.data())
def test_nan_and_inf_are_told_wherever_they_begin(loss: Any, data: Any) -> None:
    epoch = data.draw(st.integers(0, len(loss) - 1))
    bad = data.draw(st.sampled_from([math.nan, math.inf, -math.inf]))
    loss[epoch] = bad
    if data.draw(st.booleans()):
        loss[epoch:] = bad
    (told,) = tell(loss, num_classes=2)
    assert (told.id, told.epoch) == ("not-finite", epoch)
    assert ("NaN" in told.message.split(",")[0].split(";")[0]) == math.isnan(bad)
    (told,) = tell(np.ones(len(loss)) - np.arange(len(loss)) / 200, loss)
    assert (told.id, told.epoch) == ("not-finite", epoch)
    assert "validation loss" in told.message


@given(st.lists(st.floats(allow_nan=True, allow_infinity=True, width=32), max_size=40))
def test_any_numbers_are_answered(loss: list[float]) -> None:
    told = tell(loss, loss, num_classes=3, examples=60, learning_rate=0.1)
    bad = [epoch for epoch, value in enumerate(loss) if not math.isfinite(value)]
    assert ("not-finite" in ids(told)) == bool(bad)
    for one in told:
        assert one.epoch is None or 0 <= one.epoch < len(loss)


def test_two_epochs_that_only_climb_leave_a_wrong_sign_open() -> None:
    (told,) = tell([2.3, 6.1, 10.6], num_classes=10)
    assert "10.6" in told.message and "to a tenth" in told.message and "wrong sign" in told.message
    (told,) = tell([2.3, 2.9, 9.0, 60.0, 400.0, 3e3], num_classes=10)
    assert told.id == "diverges" and "wrong sign" not in told.message


# Edges


@pytest.mark.parametrize("loss", [[], [0.69], [0.69, 0.5], [0.0], np.array([], dtype=np.float32)])
def test_too_little_to_say_anything(loss: Any) -> None:
    assert tell(loss, num_classes=2, examples=100) == []


def test_nan_is_not_blamed_on_steps_where_another_cause_is_told() -> None:
    told = tell([-0.1, -0.5, -0.9, math.nan], num_classes=10)
    assert ids(told) == ["negative", "not-finite"]
    assert "Mend the step" not in told[1].message


def test_all_nan() -> None:
    (told,) = tell([math.nan] * 5)
    assert (told.id, told.epoch) == ("not-finite", 0)
    assert "features" in told.message


def test_nan_in_validation_alone_is_told_as_such() -> None:
    loss = train(*DATA["apart"], 0.1, 9)["loss"]
    val = loss.copy()
    val[4:] = math.nan
    (told,) = tell(loss, val)
    assert told.epoch == 4 and told.message.startswith("The validation loss is NaN")


def test_the_arguments_are_not_changed() -> None:
    loss, val = np.array([0.7, 0.5, math.nan]), np.array([0.7, 0.6, 0.5])
    diagnose(loss, val)
    assert np.array_equal(loss, [0.7, 0.5, math.nan], equal_nan=True) and val.tolist() == [0.7, 0.6, 0.5]


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: diagnose([[0.5, 0.4]]), "average those of each epoch"),
        (lambda: diagnose(0.5), "one number an epoch"),
        (lambda: diagnose([0.5], [[0.5]]), "val_loss has shape"),
        (lambda: diagnose([0.5, 0.4], [0.5]), "Record both once an epoch"),
        (lambda: diagnose([0.5], num_classes=1), "Pass 2 for a binary loss"),
        (lambda: diagnose([0.5], examples=0), "Pass how many"),
        (lambda: floors.double_softmax_floor(1), "Pass 2 for a binary loss"),
        (lambda: floors.smoothing_floor(3, 1.5), "label smoothing of the loss"),
        (lambda: floors.double_sigmoid_floor(-0.1), "Pass y.mean"),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_remedy(call: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        call()


# Floors, against torch and a minimiser


@pytest.mark.parametrize("C", [2, 3, 10, 100])
def test_floors_are_what_torch_gives_at_best(C: int) -> None:
    y = torch.arange(C)
    sure = torch.eye(C, dtype=torch.float64)
    assert double_softmax(1e4 * sure, y).item() == pytest.approx(floors.double_softmax_floor(C), rel=1e-12)
    assert floors.double_softmax_floor(C) == pytest.approx(math.log(math.e + C - 1) - 1, rel=1e-12)
    for epsilon in floors.SMOOTHINGS:
        best = optimize.minimize_scalar(
            lambda gap, epsilon=epsilon: smoothed(epsilon)(gap * sure, y).item(),
            bounds=(0, 20),
            method="bounded",
        )
        assert best.fun == pytest.approx(floors.smoothing_floor(C, epsilon), rel=1e-8)


@pytest.mark.parametrize("y", [[0.0], [1.0], [0.0, 1.0], [1.0, 0.0, 0.0, 0.0]])
def test_the_floor_of_two_sigmoids_is_what_torch_gives_at_best(y: list[float]) -> None:
    labels = torch.tensor(y, dtype=torch.float64)
    least = F.binary_cross_entropy_with_logits(labels, labels).item()  # sigmoid of a sure score is the label
    assert floors.double_sigmoid_floor(sum(y) / len(y)) == pytest.approx(least, rel=1e-12)


# The first step


@given(st.floats(-300, 300).filter(lambda factor: abs(factor) > 1e-3), st.floats(1e-4, 10), st.integers(0, 5))
def test_the_ratio_is_the_factor_of_the_gradient(factor: float, rate: float, seed: int) -> None:
    X, y = overlapping(seed, n=10)
    start = np.random.default_rng(seed).standard_normal(2)
    history = descend(X, y, rate, 1, times(lambda n: factor), binary_cross_entropy, start, 0.3)
    assert step_ratio(history, X, y, rate) == pytest.approx(factor, rel=1e-6)


def test_the_ratio_of_a_float32_run_and_of_lists() -> None:
    X, y = DATA["overlapping"]
    history = train(X, y, 0.1, 3)
    assert step_ratio({k: v.astype(np.float32) for k, v in history.items()}, X, y, 0.1) == pytest.approx(
        1, rel=1e-5
    )
    lists: Any = {k: v.tolist() for k, v in history.items()}
    assert step_ratio(lists, X.tolist(), y.tolist(), 0.1) == pytest.approx(1)


ONE = train([[-1.0], [1.0]], [0, 1], 0.1, 1)
BALANCED = np.array([[-1.0], [1.0], [-1.0], [1.0]]), np.array([0.0, 0.0, 1.0, 1.0])


@pytest.mark.parametrize(
    "history",
    [
        {},
        {"weights": ONE["weights"]},
        {"weights": ONE["weights"][:1], "bias": ONE["bias"][:1]},
        {"weights": ONE["weights"][:, 0], "bias": ONE["bias"]},
        {"weights": np.zeros((2, 3)), "bias": np.zeros(2)},
        {"weights": ONE["weights"], "bias": np.zeros((2, 1))},
        {"weights": np.array([[0.0], [np.nan]]), "bias": ONE["bias"]},
        {"weights": ONE["weights"], "bias": np.array([0.0, np.inf])},
        {"weights": 3.0, "bias": ONE["bias"]},
        {"weights": [[0.0], [1.0, 2.0]], "bias": [0.0, 0.0]},
        {"weights": "none", "bias": None},
        {"weights": ONE["weights"] * 0, "bias": np.array([0.0, 1.0])},  # at right angles to the gradient
    ],
)
def test_where_the_ratio_cannot_be_told(history: Any) -> None:
    assert step_ratio(history, [[-1.0], [1.0]], [0, 1], 0.1) is None


def test_without_a_gradient_or_a_learning_rate_there_is_no_ratio() -> None:
    assert step_ratio(train(*BALANCED, 0.1, 1), *BALANCED, 0.1) is None
    assert step_ratio(ONE, [[-1.0], [1.0]], [0, 1], 0.0) is None
    assert step_ratio(ONE, [[-1.0], [1.0]], [0, 1], math.nan) is None


# Examples


@pytest.mark.parametrize("name", ["diagnose", "cases", "curves", "floors", "logistic"])
def test_docstring_examples(name: str) -> None:
    result = doctest.testmod(importlib.import_module(f"crossent.training.{name}"))
    assert result.failed == 0
    assert result.attempted > 0 or name == "cases"


@pytest.mark.parametrize(
    "function", [diagnose, step_ratio, floors.double_softmax_floor, floors.smoothing_floor]
)
def test_public_functions_state_formula_arguments_and_source(function: Any) -> None:
    for word in ("Formula:", "Args:", "Returns:", "Raises:", "Example:", "Source:"):
        assert word in (function.__doc__ or ""), word


def test_a_curve_is_measured_without_a_copy_of_what_is_not_finite() -> None:
    assert curves.finite_start(np.array([1.0, -math.inf, 2.0])).tolist() == [1.0]
