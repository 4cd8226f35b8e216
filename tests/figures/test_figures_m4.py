"""Module 4's figures: what their lesson says of them holds, and a learner's slips show."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from figure_tools import LOOPS, load, needed

from crossent.figures.values import finer, history, log_odds, option, slopes, table
from crossent.maths import logistic
from crossent.training import logistic as training

REFERENCE = {
    name: getattr(logistic, name, None) or getattr(training, name)
    for name in ("gradients", "binary_cross_entropy", "predict_proba", "train", "train_mse")
}


def answer(name: str, functions: dict[str, Any] = REFERENCE, **inputs: Any) -> dict[str, Any]:
    figure = load(name)
    data = figure.compute({key: functions[key] for key in figure.NEEDS}, {**figure.START, **inputs})
    assert isinstance(data, dict)
    return data


@pytest.mark.parametrize("kind", ["overlapping", "separable", "unscaled"])
@pytest.mark.parametrize("rate", [0.05, 0.5, 1.5])
def test_the_path_lies_on_the_surface_that_is_drawn(kind: str, rate: float) -> None:
    data = answer("loss-surface", data=kind, rate=rate)
    X, y = np.array(data["points"]), np.array(data["labels"])
    for k in (0, 1, 10, 100):
        here = logistic.binary_cross_entropy(y, logistic.predict_proba(X, data["path"][k], 0.0))
        assert data["losses"][k] == pytest.approx(here, abs=1e-9)  # with a bias that moved it would not be
    inside = [w for point in data["path"] for w in point]
    assert min(inside) >= -1 and max(inside) <= 4


def test_the_arrow_is_the_step_that_training_takes() -> None:
    data = answer("loss-surface", w1=0, w2=0)
    assert data["path"][1] == pytest.approx(data["step"])
    assert data["path"][0] == [0, 0] and data["loss"] == pytest.approx(math.log(2))
    far = answer("loss-surface", w1=data["step"][0], w2=data["step"][1])
    assert far["loss"] < data["loss"]


def test_a_long_step_leaps_across_the_narrow_valley_only() -> None:
    def rises(kind: str) -> int:
        return int((np.diff(answer("loss-surface", data=kind, rate=1.5)["losses"]) > 1e-9).sum())

    assert rises("overlapping") == 0 and rises("separable") == 0 and rises("unscaled") > 20


def test_every_level_has_a_contour() -> None:
    for kind in ("overlapping", "separable", "unscaled"):
        data = answer("loss-surface", data=kind)
        surface = np.array(data["surface"])
        crossed = [level for level in data["levels"] if surface.min() < level < surface.max()]
        assert len(crossed) >= 6


def test_the_best_hand_is_hardly_better_than_gradient_descent() -> None:
    data = answer("fit-by-hand")
    run = data["run"]
    angle = math.degrees(math.atan2(run["weights"][1], run["weights"][0]))
    steepness = math.hypot(*run["weights"])
    same = answer("fit-by-hand", angle=angle, steepness=steepness, shift=-run["bias"] / steepness)
    assert same["hand"]["loss"] == pytest.approx(run["loss"]) == pytest.approx(data["losses"][-1])
    better = answer("fit-by-hand", angle=angle, steepness=1.1 * steepness, shift=-run["bias"] / steepness)
    assert run["loss"] - 0.005 < better["hand"]["loss"] < run["loss"] and better["beaten"] == -1
    assert data["chance"] == pytest.approx(math.log(2)) and data["beaten"] == 0


def test_the_boundary_is_where_it_was_put() -> None:
    data = answer("fit-by-hand", angle=90, steepness=2, shift=1)
    w, b = data["hand"]["weights"], data["hand"]["bias"]
    assert w == pytest.approx([0, 2]) and b == -2
    ground = np.array(data["hand"]["ground"])  # rows from x2 = -4 to 4 in halves
    assert ground[10] == pytest.approx(np.zeros(17), abs=1e-9)  # x2 = 1
    assert ground[11] == pytest.approx(np.ones(17)) and np.array(data["run"]["ground"]).shape == (17, 17)


@pytest.mark.parametrize("functions", [REFERENCE, LOOPS], ids=["reference", "loops"])
def test_the_race_stands_where_the_lesson_says(functions: dict[str, Any]) -> None:
    data = answer("mse-race", functions, start=2.0, rate=0.15)
    assert round(data["output"]["cross_entropy"][50], 4) == 0.0985
    assert round(data["output"]["mse"][50], 3) == 0.964
    assert data["output"]["mse"][0] == data["output"]["cross_entropy"][0] == pytest.approx(0.982, abs=5e-4)
    history = training.train_mse([[1.0]], [0], 0.15, 50, [2.0], 2.0)
    assert data["weight"]["mse"][50] == pytest.approx(history["weights"][50, 0], abs=1e-6)
    q = data["output"]["mse"][0]  # 2 (q - 0) q (1 - q) and q - 0
    assert data["slope"]["mse"][0] == pytest.approx(2 * q * q * (1 - q), abs=1e-5)
    assert data["slope"]["cross_entropy"][0] == pytest.approx(q, abs=1e-5)
    assert all(len(v) == data["steps"] + 1 for key in ("output", "slope", "bias") for v in data[key].values())


@pytest.mark.parametrize(("rate", "start"), [(0.15, 0.0), (0.5, 2.0), (2.0, 4.0)])
def test_squared_error_is_never_ahead(rate: float, start: float) -> None:
    both = answer("mse-race", rate=rate, start=start)["output"]
    assert all(a <= b + 1e-9 for a, b in zip(both["cross_entropy"], both["mse"], strict=True))


def test_the_norm_grows_with_the_logarithm_where_nothing_stops_it() -> None:
    data = answer("growing-norm")
    first, second, third = data["tenfold"]
    assert 0 < first < second < third < 1.5 * second and set(data["goal"].values()) == {None}
    assert np.all(np.diff(data["loss"]) < 0)
    turned = [data["angle"][data["epochs"].index(e)] for e in (100, 1000)]
    assert abs(turned[1] - turned[0]) < 1.5


def test_the_norm_settles_at_the_optimum_where_clusters_overlap() -> None:
    data = answer("growing-norm", data="overlapping")
    for key, goal in data["goal"].items():
        assert data[key][-1] == pytest.approx(goal, rel=1e-3)
    assert data["tenfold"][-1] < 0.05


def test_the_norm_is_that_of_the_lessons_table() -> None:
    weights = training.train(*training.two_clusters(50, 3), 1.0, 1000)["weights"]
    data = answer("growing-norm")
    rows = [data["norm"][data["epochs"].index(e)] for e in (1, 10, 100, 1000)]
    assert rows == pytest.approx(np.linalg.norm(weights[[1, 10, 100, 1000]], axis=1))


def test_the_axis_of_epochs_is_logarithmic() -> None:
    data = answer("growing-norm")
    assert data["epochs"][0] == 1 and data["epochs"][-1] == 1000 and len(set(data["epochs"])) > 50
    assert [data["place"][data["epochs"].index(10**k)] for k in range(4)] == pytest.approx([0, 1, 2, 3])


def test_a_loop_with_one_row_too_few_is_still_drawn() -> None:
    def short(X: Any, y: Any, rate: float, epochs: int) -> Any:
        return {key: kept[:-1] for key, kept in training.train(X, y, rate, epochs).items()}

    data = answer("loss-surface", {**REFERENCE, "train": short})
    assert math.isfinite(data["losses"][99]) and math.isnan(data["losses"][100])
    assert math.isnan(answer("growing-norm", {**REFERENCE, "train": short})["norm"][-1])


def test_what_a_learner_returns_is_made_plain() -> None:
    assert table([[1, 2]], 2, 2)[0] == [1, 2] and np.isnan(table([[1, 2]], 2, 2)[1]).all()
    assert table([[1, 2], [3, 4]], 1, 2) == [[1, 2]]
    for odd in (None, "x", [[1], [2, 3]], [[1, 2, 3]], 7, {}):
        assert np.isnan(table(odd, 1, 2)).all()
    kept = history({"weights": np.zeros((3, 2)), "bias": [0, 1, 2], "loss": [[3], [2], [1]]}, 2, 2)
    assert kept["bias"] == [0, 1, 2] and kept["loss"] == [3, 2, 1]
    assert np.isnan(history([1, 2], 2, 2)["loss"]).all()
    assert slopes((np.array([1, 2]), 3), 2) == ([1, 2], 3)
    assert all(
        map(math.isnan, [*slopes(5, 2)[0], slopes(([1], 2, 3), 1)[1], slopes(([1, 2, 3], 2), 2)[0][0]])
    )
    assert log_odds([0.5, 0.0, 1.0])[0] == 0 and all(map(math.isfinite, log_odds([0.0, 1.0, 2.0])))
    assert math.isnan(log_odds([math.nan])[0])


def test_a_grid_made_finer_keeps_its_numbers_and_bends_between_them() -> None:
    def bowl(n: int) -> np.ndarray:
        x, y = np.meshgrid(np.linspace(-1, 1, n), np.linspace(0, 3, n))
        return x * x + 2 * y * y - x * y

    assert np.array(finer(bowl(6))) == pytest.approx(bowl(11), abs=2e-6)
    coarse = bowl(6)
    coarse[0, 0] = np.nan
    assert np.isnan(finer(coarse)).sum() < 40 and np.array(finer(coarse))[4:, 4:] == pytest.approx(
        bowl(11)[4:, 4:], abs=2e-6
    )
    surface = np.array(answer("loss-surface")["surface"])
    assert surface.shape == (33, 33) and surface[32, 0] == pytest.approx(
        answer("loss-surface", w1=-1, w2=4)["loss"], abs=1e-6
    )


def test_only_what_is_offered_can_be_chosen() -> None:
    assert option({"rate": 2}, "rate", [0.5, 2.0]) == 2 and option({"rate": 3}, "rate", [0.5, 2.0]) == 0.5
    for odd in (True, None, [0.5], {"a": 1}, "0.5"):
        assert option({"rate": odd}, "rate", [2.0, 0.5]) == 2.0
    assert option(None, "rate", ["a"]) == "a"


def test_loops_and_reference_agree_on_the_pieces() -> None:
    X, y = training.two_clusters(4, 0)
    assert LOOPS["two_clusters"](4, 0)[0] == pytest.approx(X)
    ours = needed(load("mse-race"))
    mine, theirs = (f(X, y, 0.3, 3, [0.1, -0.2], 0.5) for f in (ours["train_mse"], training.train_mse))
    assert all(mine[key] == pytest.approx(theirs[key]) for key in theirs)
