"""Module 5's figures: what their lesson says of them holds, and a learner's slips show."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from figure_tools import LOOPS, load, needed

from crossent.maths import softmax
from crossent.training import regions, shots


def answer(name: str, functions: dict[str, Any] | None = None, **inputs: Any) -> dict[str, Any]:
    figure = load(name)
    data = figure.compute({**needed(figure), **(functions or {})}, {**figure.START, **inputs})
    assert isinstance(data, dict)
    return data


def test_only_bent_lines_go_around_a_ring() -> None:
    data = answer("linear-or-not")
    linear, network = data["linear"], data["network"]
    assert network["accuracy"][-1] == 1 and network["loss"][-1] < 0.05
    assert linear["accuracy"][-1] < 0.7 and linear["loss"][-1] > 0.9
    assert linear["loss"][0] == pytest.approx(math.log(3))
    few = answer("linear-or-not", hidden=1)
    assert few["network"]["accuracy"][-1] < 0.9


def test_straight_lines_are_enough_for_clusters() -> None:
    data = answer("linear-or-not", data="clusters")
    assert data["linear"]["accuracy"][-1] > 0.9 and data["linear"]["loss"][-1] < 0.2


def test_the_linear_models_first_step_is_the_learners_gradient() -> None:
    figure = load("linear-or-not")
    X, y = figure.points("rings")
    before, after = figure.train(softmax.cross_entropy_grad, X, y, 4)[:2]
    slope = np.hstack([X, np.ones((len(X), 1))]).T @ softmax.cross_entropy_grad(np.zeros((len(X), 3)), y)
    # the first of Adam's steps goes by the learning rate against the sign of each slope
    assert (after[0] - before[0])[:2] == pytest.approx(-figure.RATE * np.sign(slope)[:2], abs=1e-5)


def test_the_backward_pass_is_the_slope_of_the_loss() -> None:
    figure = load("linear-or-not")
    X, y = figure.points("rings")

    def loss(w: list[Any]) -> float:
        return softmax.cross_entropy_loss(figure.forward(X, w)[3], y)

    w = figure.start(4)
    after = figure.train(softmax.cross_entropy_grad, X, y, 4)[1]
    for layer in (1, 2):
        for at in np.ndindex(w[layer].shape):
            up, down = ([v.copy() for v in w] for _ in range(2))
            up[layer][at] += 1e-6
            down[layer][at] -= 1e-6
            slope = (loss(up) - loss(down)) / 2e-6
            if abs(slope) > 1e-4:  # its size is lost in Adam, its sign is not
                assert np.sign(w[layer][at] - after[layer][at]) == np.sign(slope)


@pytest.mark.parametrize("wiring", ["right", "shuffled", "softmax", "stranger", "kept"])
def test_each_wiring_has_the_line_that_its_sentence_tells(wiring: str) -> None:
    data = answer("overfit-one-batch", wiring=wiring)
    loss = data["runs"][wiring]["loss"]
    assert data["runs"]["right"]["loss"][-1] < 0.01
    if wiring == "shuffled":
        assert data["runs"]["right"]["loss"][-1] < loss[-1] < 0.3
        assert all(a != b for a, b in zip(data["runs"][wiring]["labels"], data["classes"], strict=True))
    if wiring == "softmax":
        assert (
            data["floor"] == pytest.approx(0.5514, abs=1e-4)
            and data["floor"] < loss[-1] < data["floor"] + 0.02
        )
        assert data["runs"][wiring]["said"] == data["classes"]
    if wiring == "stranger":
        assert max(loss) - min(loss) < 1e-6
    if wiring == "kept":
        assert data["runs"][wiring]["highest"] > 10 * loss[0] and (np.diff(loss) > 0.1).any()


def test_a_train_step_that_never_clears_is_the_figures_last_wiring() -> None:
    def forgetful(model: Any, optimizer: Any, X: Any, y: Any) -> float:
        loss = shots_loss(model, X, y)
        loss.backward()
        optimizer.step()
        return float(loss.detach())

    def shots_loss(model: Any, X: Any, y: Any) -> Any:
        from crossent.training import networks

        return networks.loss(model, X, y)

    theirs = answer("overfit-one-batch", {"train_step": forgetful})["runs"]["right"]["loss"]
    ours = answer("overfit-one-batch", wiring="kept")["runs"]["kept"]["loss"]
    assert theirs[:60] == pytest.approx(ours[:60], abs=1e-3)


def test_the_film_trains_the_model_that_it_pictures() -> None:
    film = answer("network-film")["film"]
    assert len(film["loss"]) == film["epochs"] == film["keys"][-1] == 30
    assert len(film["fields"]) == len(film["costs"]) == len(film["accuracy"]) == len(film["keys"])
    assert film["accuracy"][-1] > 0.9 > film["accuracy"][0]
    # the loss of an epoch of gradient descent is the mean cost before its step
    assert np.mean(film["costs"][0]) == pytest.approx(film["loss"][0], abs=1e-4)
    assert np.mean(film["costs"][1]) == pytest.approx(film["loss"][1], abs=1e-4)


def test_a_fit_that_trains_a_copy_leaves_the_picture_as_it_was() -> None:
    import copy

    def on_a_copy(model: Any, *args: Any) -> Any:
        return LOOPS["fit"](copy.deepcopy(model), *args)

    film = answer("network-film", {"fit": on_a_copy})["film"]
    assert film["fields"][0] == film["fields"][-1] and len(set(film["accuracy"])) == 1


def test_the_learners_classes_decide_what_is_drawn() -> None:
    other = answer("network-film", {"predict_classes": lambda model, points: [1] * len(points)})["film"]
    fields = np.array(other["fields"]).reshape(-1, 3, regions.SIDE**2)
    assert (fields[:, 1] >= 0).all() and (fields[:, [0, 2]] <= 0).all()


def test_a_model_is_left_in_its_mode_and_lots_are_drawn_alone() -> None:
    import torch

    torch.manual_seed(5)
    expected = torch.rand(1).item()
    torch.manual_seed(5)
    model = shots.begin(needed(load("network-film")), 0)
    assert torch.rand(1).item() == expected
    model.train()
    shots.logits(model, np.zeros((2, 2)))
    assert model.training
