"""What lessons compute with: the examples run, every number of every lesson computes, and is as its sentence says."""

import doctest
import runpy
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

import crossent
from crossent.content import continuous, measures, numerals, precision, values
from crossent.maths.logistic import gradients, mse_gradients
from crossent.training.logistic import train, two_clusters
from crossent.web.computed import fill, public

LESSONS = sorted((Path(crossent.__file__).parent / "content").glob("*/lesson.md"))


@pytest.mark.parametrize(
    "module", [continuous, measures, numerals, precision, values], ids=lambda m: m.__name__
)
def test_docstring_examples(module: ModuleType) -> None:
    result = doctest.testmod(module)
    assert result.failed == 0
    assert result.attempted > 0


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda path: path.parent.name)
def test_every_number_computes_without_a_warning(lesson: Path) -> None:
    text = fill(lesson.read_text(encoding="utf-8"), public(vars(values)), lesson.parent.name)
    assert "{=" not in text


def test_a_small_step_is_better_than_a_tiny_one() -> None:
    error = [measures.slope_error([[2, 1, 0]], [0], h) for h in (1e-3, 1e-5, 1e-12)]
    assert error[1] < error[0] / 100
    assert error[1] < error[2] / 1000
    assert measures.slope_error([[2, 1, 0]], [0], 1e-3, sides=1) > 1000 * error[0]


def test_one_point_stays_on_the_wrong_side() -> None:
    quick, patient = measures.run(100, 42), measures.run(100, 42, 1.0, 1000)
    assert measures.separable(*two_clusters(100, 42))
    assert [measures.wrong(100, 42, quick, epoch) for epoch in (1, 100)] == [1, 1]
    assert measures.wrong(100, 42, patient, 1000) == 1


def test_the_direction_comes_nearer_to_the_widest_gap() -> None:
    goal = measures.angle(measures.widest_gap(*two_clusters(50, 3)))
    weights = measures.run(50, 3, 1.0, 1000)["weights"]
    away = [abs(measures.angle(weights[epoch]) - goal) for epoch in (1, 10, 100)]
    assert away == sorted(away, reverse=True)
    assert abs(measures.angle(weights[1000]) - goal) < 1


def test_steps_settle_below_two_over_the_largest_bend_alone() -> None:
    X, y = measures.overlapping(100, 42)
    best = measures.minimum(X, y)
    assert 12 < 2 / measures.steepest(X, y, best["weights"], best["bias"]) < 14
    assert train(X, y, 12.0, 300)["loss"][-1] == pytest.approx(best["loss"], abs=1e-6)
    assert np.ptp(train(X, y, 14.0, 300)["loss"][-2:]) > 1e-3


def test_gradients_never_cleared_help_where_there_is_no_minimum() -> None:
    apart, together = two_clusters(50, 42), measures.overlapping(100, 42)
    assert measures.without_clearing(*apart, 0.1, 20)["loss"][-1] < train(*apart, 0.1, 20)["loss"][-1] / 1000
    assert np.ptp(measures.without_clearing(*together, 0.1, 200)["loss"][100:]) > 0.2


def test_squared_error_loses_the_race() -> None:
    assert round(float(measures.race(gradients, 50)[-1]), 4) == 0.0985
    assert round(float(measures.race(mse_gradients, 50)[-1]), 3) == 0.964


def test_formats_are_those_of_numpy_and_torch() -> None:
    torch = pytest.importorskip("torch")
    for kind in precision.FORMATS:
        info = torch.finfo(getattr(torch, kind))
        assert (precision.gap(kind, 1.0), precision.largest(kind)) == (info.eps, info.max)
    for kind in ("float16", "float32", "float64"):
        assert precision.smallest(kind) == float(np.finfo(kind).smallest_subnormal)
    for x in (8.897, 8.85, 257.0, 0.1, 1 - 1e-15, 1e-41, 3e38, 7e4):
        for kind in ("float16", "bfloat16", "float32"):
            there = torch.tensor(x, dtype=torch.float64).to(getattr(torch, kind)).item()
            assert precision.stored(kind, x) == there


@pytest.mark.parametrize("kind", ["float16", "float32", "float64"])
def test_powers_overflow_where_they_are_said_to(kind: str) -> None:
    limit, dtype = precision.exp_overflows(kind), np.dtype(kind).type
    step = 2 * precision.gap(kind, limit)
    assert np.isfinite(np.exp(dtype(limit - step)))
    assert np.isinf(measures.quiet(np.exp, dtype(limit + step)))


@pytest.mark.parametrize("lead", [5.0, 17.0, 28.0, 35.0, 200.0])
def test_slopes_of_patched_losses_are_those_of_torch(lead: float) -> None:
    torch = pytest.importorskip("torch")
    patches = (
        (precision.with_epsilon(lead, 1e-12), lambda q: q + 1e-12),
        (precision.with_clip(lead, 1e-7), lambda q: q.clamp(min=1e-7)),
    )
    for (loss, slope), patch in patches:
        logits = torch.tensor([0.0, lead], dtype=torch.float64, requires_grad=True)
        there = -torch.log(patch(torch.softmax(logits, 0)[0]))
        there.backward()
        assert loss == pytest.approx(there.item(), rel=1e-12)
        assert slope == pytest.approx(logits.grad[0].item(), rel=1e-9, abs=0)


@pytest.mark.parametrize(("z", "y"), [(-2.0, 1), (-50.0, 1), (-200.0, 1), (3.0, 0), (20.0, 0)])
def test_the_loss_behind_a_sigmoid_is_that_of_torch(z: float, y: int) -> None:
    torch = pytest.importorskip("torch")
    score = torch.tensor(z, requires_grad=True)
    there = torch.nn.functional.binary_cross_entropy(torch.sigmoid(score), torch.tensor(float(y)))
    there.backward()
    loss, slope = precision.sigmoid_then_loss(z, y, np.float32)
    assert loss == pytest.approx(there.item(), rel=1e-6)
    assert slope == pytest.approx(score.grad.item(), rel=1e-5, abs=1e-40)


def test_a_lead_of_25_leaves_no_loss_in_float32() -> None:
    torch = pytest.importorskip("torch")
    there = torch.nn.functional.cross_entropy(torch.tensor([[25.0, 0.0, 0.0]]), torch.tensor([0]))
    assert precision.shared_log_sum([25.0, 0.0, 0.0], 0, np.float32) == there.item() == 0


def test_the_lesson_measures_the_examples_of_its_figure() -> None:
    path = Path(crossent.__file__).parent / "figures" / "reliability" / "figure.py"
    examples = runpy.run_path(str(path))["examples"]()
    for here, there in zip(precision.overconfident(), examples, strict=True):
        assert np.array_equal(here, there)


@pytest.mark.parametrize("width", [4.0, 1.0, 0.1])
def test_bins_are_those_of_scipy(width: float) -> None:
    stats = pytest.importorskip("scipy.stats")
    edges = (np.arange(-round(30 / width), round(30 / width) + 1) + 0.5) * width
    p, q = (np.diff(stats.norm.cdf(edges, 0, std)) for std in (1.0, 1.5))
    there = -np.sum(p[p > 0] * np.log2(q[p > 0]))
    assert continuous.binned_bits(1.0, 1.5, width) == pytest.approx(there, rel=1e-9)


@pytest.mark.parametrize("std", [0.7, 1.0, 2.0])
def test_squared_error_is_a_gaussian_cross_entropy(std: float) -> None:
    torch = pytest.importorskip("torch")
    for model, foretold in continuous.FORETOLD.items():
        mse = float(np.mean((continuous.WAITED - foretold) ** 2))
        here = continuous.of_waiting(model, std)
        assert here == pytest.approx(mse / (2 * std**2) + np.log(std * np.sqrt(2 * np.pi)), rel=1e-12)
        told = [torch.from_numpy(a) for a in (foretold, continuous.WAITED, np.full(6, std**2))]
        assert here == pytest.approx(torch.nn.GaussianNLLLoss(full=True)(*told).item(), rel=1e-9)
        without = torch.nn.GaussianNLLLoss()(*told).item()
        assert here - without == pytest.approx(0.5 * np.log(2 * np.pi), rel=1e-9)


def test_the_best_width_of_forecasts_is_the_root_of_their_squared_error() -> None:
    root = float(np.sqrt(np.mean((continuous.WAITED - continuous.FORETOLD["careful"]) ** 2)))
    best = continuous.of_waiting("careful", root)
    assert all(continuous.of_waiting("careful", root * factor) > best for factor in (0.9, 0.99, 1.01, 1.1))


def test_ten_samples_promise_more_than_they_keep() -> None:
    assert (
        continuous.held(10, 1.96)
        < 0.86
        < 0.92
        < continuous.held(100, 1.96)
        < continuous.held(400, 1.96)
        < 0.96
    )
    assert continuous.standard_error(100) / continuous.standard_error(400) == pytest.approx(2, rel=0.03)


def test_the_wide_model_is_cheap_one_way_and_the_narrow_one_the_other() -> None:
    wide, left, right = (continuous.one_for_two(*at) for at in ((-0.4, 2.0224), (-2.0, 0.5), (2.0, 0.5)))
    assert wide[0] < left[0] / 10 < right[0] and left[1] < right[1] < wide[1]
    assert [left[1], right[1]] == pytest.approx([-np.log(0.6), -np.log(0.4)], abs=1e-3)
    path = Path(crossent.__file__).parent / "figures" / "two-directions" / "figure.py"
    assert runpy.run_path(str(path))["TRUE"] == continuous.HILLS
