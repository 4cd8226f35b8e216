"""What the figures of numerical stability claim, held against mathematics worked out here."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from figure_tools import LOOPS, load, needed


def answer(name: str, inputs: dict[str, Any] | None = None, **functions: Any) -> dict[str, Any]:
    """Return a figure's answer; given functions replace the right ones."""
    figure = load(name)
    data = figure.compute({**needed(figure), **functions}, {**figure.START, **(inputs or {})})
    assert isinstance(data, dict)
    return data


def at(data: dict[str, Any], z: float) -> dict[str, tuple[float, float]]:
    """Return loss and slope of each form at a stop."""
    k = data["stops"].index(z)
    return {kind: (data["losses"][kind][k], data["slopes"][kind][k]) for kind in data["losses"]}


def test_a_clip_caps_the_loss_and_kills_its_gradient() -> None:
    data = answer("clipped-gradient")
    for z in (-1000.0, -700.0, -50.0, -17.0):
        here = at(data, z)
        assert here["yours"] == pytest.approx((-z, -1), abs=1e-6)
        assert here["clipped"] == pytest.approx((-math.log(1e-7), 0), abs=1e-9)
    assert data["capped"] == pytest.approx(math.log10(1 - math.log(1e-7)))


@pytest.mark.parametrize("label", [0, 1])
def test_where_nothing_is_cut_off_all_three_agree_and_slope_as_they_should(label: int) -> None:
    data = answer("clipped-gradient", {"label": label})
    for z in (z for z in data["stops"] if abs(z) <= 16):
        here, q = at(data, z), 1 / (1 + math.exp(-z))
        for kind in ("clipped", "naive"):
            assert here[kind][0] == pytest.approx(here["yours"][0], abs=1e-6)
        assert here["yours"][1] == pytest.approx(q - label, abs=1e-6)


def test_the_naive_loss_ends_where_float64_does() -> None:
    low, high = answer("clipped-gradient")["ends"]
    # exp(-z) overflows; and 1 + exp(-z) is 1 from half a unit in the last place on
    assert low["z"] == pytest.approx(-math.log(1.7976931348623157e308), abs=1e-6)
    assert high["z"] == pytest.approx(53 * math.log(2), abs=1e-6)
    assert low["beyond"] == math.inf and math.isnan(high["beyond"])
    other = answer("clipped-gradient", {"label": 0})["ends"]
    assert math.isnan(other[0]["beyond"]) and other[1]["beyond"] == math.inf
    assert [e["z"] for e in other] == [low["z"], high["z"]]


def test_the_axis_of_the_logit_is_odd_and_has_even_tenfolds() -> None:
    data = answer("clipped-gradient")
    assert all(a < b for a, b in pairwise(data["places"]))
    assert data["places"] == [-p for p in reversed(data["places"])]
    marks = {t["value"]: t["place"] for t in data["ticks"]}
    assert marks[0] == 0 and marks[1000] - marks[100] == pytest.approx(1, abs=0.01)
    assert data["stops"][answer("clipped-gradient", {"z": -49.0})["at"]] == -50


def test_the_map_shows_a_loss_that_goes_on_and_one_that_does_not() -> None:
    figure = load("clipped-gradient")
    loss, clipped = figure.small(needed(figure))["paths"]
    assert loss["y"][0] == pytest.approx(1) and loss["y"][0] > loss["y"][5] > loss["y"][10]
    assert clipped["y"][0] == clipped["y"][10] < 0.5 and clipped["dash"]


def test_bfloat16_keeps_eight_bits() -> None:
    bfloat16 = load("dtype-microscope").bfloat16
    steps = 1 + np.arange(9) / 256  # neighbours are 1/128 apart; ties go to the even one
    assert bfloat16(steps).tolist() == [1 + k / 128 for k in (0, 0, 1, 2, 2, 2, 3, 4, 4)]
    assert bfloat16([8.897, -8.897]).tolist() == [8.875, -8.875]
    assert bfloat16([3.4e38, math.inf, -math.inf]).tolist() == [math.inf, math.inf, -math.inf]
    assert math.isnan(bfloat16(math.nan)) and bfloat16(0.0) == 0


def test_bfloat16_is_pytorchs() -> None:
    torch = pytest.importorskip("torch")
    x = np.random.default_rng(0).standard_normal(2000) * 10.0 ** np.arange(-20, 20).repeat(50)
    theirs = torch.tensor(x, dtype=torch.float32).to(torch.bfloat16).to(torch.float64).numpy()
    assert load("dtype-microscope").bfloat16(x).tolist() == theirs.tolist()


@pytest.mark.parametrize(
    ("name", "largest"),
    [("float16", 65504.0), ("bfloat16", 3.3895e38), ("float32", 3.4028e38), ("float64", 1.7976e308)],
)
def test_the_naive_loss_ends_where_an_exponential_leaves_its_format(name: str, largest: float) -> None:
    data = answer("dtype-microscope")
    ends = data["ends"][name]["scale"]
    assert ends == pytest.approx(math.log(largest) / 10, abs=0.03)
    heights = data["error"][name]["naive"]["height"]
    assert [math.isfinite(h) for h in heights] == [s < ends for s in data["scales"]]


def test_a_stable_loss_is_as_exact_as_the_format_that_keeps_it() -> None:
    data = answer("dtype-microscope")
    for name, bits in (("float16", 11), ("bfloat16", 8), ("float32", 24)):
        heights = data["error"][name]["yours"]["height"]
        assert all(a <= b for a, b in pairwise(heights))
        for height, loss in zip(heights, data["loss"], strict=True):
            assert 10**height <= 1.01 * loss * 2.0**-bits
        assert 10 ** heights[-1] > 0.1 * data["loss"][-1] * 2.0**-bits
    assert max(data["error"]["float64"]["yours"]["height"]) < -11


def test_errors_are_read_as_programmers_write_them() -> None:
    figure = load("dtype-microscope")
    words = [figure.scientific(x) for x in (0.0, 2.04e-11, 0.1071, 32.0, math.inf, math.nan)]
    assert words == ["0", "2.0e\N{MINUS SIGN}11", "0.107", "32.0", "∞", "NaN"]
    assert figure.end(lambda s: 0.0) is None and figure.end(lambda s: math.nan if s > 7 else 0) == 7


@pytest.mark.parametrize(("classes", "floor"), [(2, 0.199), (10, 0.500), (1000, 1.015)])
@pytest.mark.parametrize("epsilon", [0.01, 0.1, 0.5])
def test_the_floor_is_the_targets_entropy_and_is_reached(classes: int, floor: float, epsilon: float) -> None:
    data = answer("smoothing-floor", {"classes": classes, "epsilon": epsilon})
    high, low = 1 - epsilon + epsilon / classes, epsilon / classes
    assert data["floor"] == pytest.approx(-high * math.log(high) - (classes - 1) * low * math.log(low))
    assert data["best"] == pytest.approx(math.log(high / low))
    assert data["at_best"] == pytest.approx(data["floor"])
    assert data["floor"] <= min(data["curves"]["smoothed"]) < data["floor"] + 0.005
    if epsilon == 0.1:
        assert data["floor"] == pytest.approx(floor, abs=5e-4)
    assert all(a > b for a, b in pairwise(data["curves"]["plain"]))


def test_without_smoothing_there_is_no_floor_and_no_best_gap() -> None:
    data = answer("smoothing-floor", {"epsilon": 0.0})
    assert data["floor"] == 0 and data["best"] == math.inf and math.isnan(data["at_best"])
    assert data["curves"]["smoothed"] == data["curves"]["plain"]


def test_the_other_variant_of_smoothing_has_another_floor() -> None:
    def spread(labels: Any, count: int, epsilon: float) -> Any:
        onehot = LOOPS["one_hot"](labels, count)
        return (1 - epsilon) * onehot + epsilon / (count - 1) * (1 - onehot)

    data = answer("smoothing-floor", smooth_labels=spread)
    right = answer("smoothing-floor")
    assert data["best"] == pytest.approx(math.log(0.9 / (0.1 / 9))) and data["at_best"] > right["floor"]
    assert data["floor"] == pytest.approx(LOOPS["entropy"]([0.9, *[0.1 / 9] * 9]))


def test_a_temperature_mends_confidence_and_changes_no_answer() -> None:
    data, figure = answer("reliability"), load("reliability")
    fit = data["fit"]
    assert fit["temperature"] == pytest.approx(figure.FACTOR, abs=0.25)
    assert fit["loss"] < min(data["losses"]) < data["losses"][data["plain"]]
    before = data["diagrams"][data["plain"]]
    assert before["ece"] > 4 * fit["diagram"]["ece"]
    assert before["mean"] > data["accuracy"] + 0.15 and abs(fit["diagram"]["mean"] - data["accuracy"]) < 0.03
    for diagram in [*data["diagrams"], fit["diagram"]]:
        hits = sum(n * a for n, a in zip(diagram["count"], diagram["accuracy"], strict=True))
        assert sum(diagram["count"]) == data["examples"]
        assert hits / data["examples"] == pytest.approx(data["accuracy"])


def test_the_calibration_error_is_counted_by_hand() -> None:
    figure = load("reliability")
    logits, labels = figure.examples()
    tenths: list[list[tuple[float, bool]]] = [[] for _ in range(10)]
    for row, label in zip(logits, labels, strict=True):
        q = LOOPS["softmax"](row / 1.5)
        tenths[min(9, int(10 * max(q)))].append((max(q), int(np.argmax(q)) == label))
    ece = sum(abs(sum(right for _, right in ten) - sum(q for q, _ in ten)) for ten in tenths) / len(labels)
    assert figure.bins(1.5)["ece"] == pytest.approx(ece)
    assert figure.bins(1.5)["count"] == [len(ten) for ten in tenths]


def test_the_axis_of_the_temperature_has_equal_ratios() -> None:
    data = answer("reliability")
    assert data["temperatures"][data["plain"]] == 1 and load("reliability").START["frame"] == data["plain"]
    assert all(b / a == pytest.approx(2 ** (1 / 8), rel=1e-3) for a, b in pairwise(data["temperatures"]))
    assert all(t["value"] == pytest.approx(2 ** t["octave"]) for t in data["ticks"])


@pytest.mark.parametrize("fit", [math.nan, -2.0, 0.0, math.inf, 1e9])
def test_a_fit_that_is_no_temperature_is_not_used(fit: float) -> None:
    found = answer("reliability", fit_temperature=lambda logits, labels: fit)["fit"]
    assert found["diagram"] is None and math.isnan(found["octave"]) and math.isnan(found["loss"])


@pytest.mark.parametrize("scale", [1, 10])
@pytest.mark.parametrize("offset", [-1000, 0, 1000])
def test_the_soft_maximum_is_never_more_than_ln_2_above(scale: int, offset: int) -> None:
    data = answer("log-sum-exp", {"scale": scale, "offset": offset, "b": 1.0})
    assert data["most"] == pytest.approx(math.log(2) / scale)
    for x, soft, hard in zip(data["grid"], data["curves"]["soft"], data["curves"]["hard"], strict=True):
        assert hard == max(x, offset + 1)
        assert hard - 1e-9 <= soft <= hard + data["most"] + 1e-9
    equal = answer("log-sum-exp", {"scale": scale, "offset": offset, "a": 1.0, "b": 1.0})
    assert equal["gap"] == pytest.approx(math.log(2) / scale)


def test_only_the_naive_form_minds_where_the_logits_are() -> None:
    near, far, below = (answer("log-sum-exp", {"a": 1.5, "offset": o}) for o in (0, 1000, -1000))
    assert near["naive"] == pytest.approx(near["soft"])
    assert far["naive"] == math.inf and below["naive"] == -math.inf
    assert near["gap"] == pytest.approx(far["gap"]) == pytest.approx(below["gap"])
    assert near["log_softmax"] == pytest.approx(far["log_softmax"])
    assert sum(math.exp(v) for v in far["log_softmax"]) == pytest.approx(1)
    assert near["log_softmax"][0] == pytest.approx(near["a"] - near["soft"])


def test_the_loops_of_this_module_know_the_special_cases() -> None:
    assert LOOPS["logsumexp"]([[-math.inf, -math.inf], [0.0, 0.0]]).tolist() == [-math.inf, math.log(2)]
    assert LOOPS["log_softmax"](np.zeros((2, 3)), 0) == pytest.approx(np.full((2, 3), -math.log(2)))
    weighted = LOOPS["cross_entropy_from_logits"]([[0, 0], [3, 1]], [1, -100], 0.1, [1.0, 2.0])
    assert weighted == pytest.approx(math.log(2) * (0.9 * 2 + 0.1 / 2 * 3) / 2)
    assert math.isnan(LOOPS["cross_entropy_from_logits"]([[0, 0]], [-100]))
    assert LOOPS["fit_temperature"]([[2.0, 0.0]] * 4, [0, 0, 0, 1]) == pytest.approx(2 / math.log(3))


def test_losses_part_at_a_lead_of_25_and_at_minus_1000() -> None:
    ahead = {row["name"]: row for row in answer("same-loss-elsewhere")["rows"]}
    exact = math.log1p(math.exp(-25))
    for name in ("yours", "yours precise", "yours binary"):
        assert ahead[name]["value"] == pytest.approx(exact, rel=1e-4)
    assert ahead["PyTorch float32"]["value"] == 0 and ahead["PyTorch float32"]["height"] == 0
    assert ahead["NumPy clipped"]["height"] == pytest.approx(
        math.log10(1.1920930376e-7 / exact - 1), abs=1e-3
    )
    behind = {row["name"]: row for row in answer("same-loss-elsewhere", {"lead": -1000})["rows"]}
    assert behind["NumPy naive"]["value"] == math.inf and math.isnan(behind["NumPy naive"]["height"])
    assert behind["NumPy clipped"]["value"] == pytest.approx(-math.log(1e-7), rel=1e-6)
    for name in ("yours", "yours binary", "SciPy", "PyTorch float32"):
        assert behind[name]["value"] == 1000 and behind[name]["slope"] == pytest.approx(-1)
