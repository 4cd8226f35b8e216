"""Every figure's Python half: it draws what the functions say, quickly, whatever the page posts."""

from __future__ import annotations

import math
import re
import time
from typing import Any

import loops_m5
import loops_m7
import loops_m7_large
import loops_m9
import numpy as np
import pytest
from figure_tools import EVERY, FIGURES, LOOPS, NAMES, STATIC, doubled, leaves, load, needed, plain

from crossent.content import values
from crossent.figures.values import distribution, number, numbers, real, whole
from crossent.maths import coding, densities, information, logistic, scores, softmax, stability
from crossent.training import logistic as training

EXPECTED = {
    "surprise-curve", "your-cross-entropy", "code-lengths", "forecaster", "bobs-words", "four-curves",
    "gibbs-hunter", "asymmetry", "same-accuracy", "honest-forecaster", "slow-mse",
    "class-zero-curve", "logits-and-gradient", "probability-triangle", "temperature", "gradient-check",
}  # fmt: skip
EXPECTED |= {"descent-film", "loss-surface", "fit-by-hand", "mse-race", "growing-norm"}
EXPECTED |= {"network-film", "linear-or-not", "overfit-one-batch"}
EXPECTED |= {"clipped-gradient", "dtype-microscope", "smoothing-floor", "reliability", "log-sum-exp"}
MORE_INPUTS: dict[str, dict[str, Any]] = {  # states that START does not show
    "forecaster": {"played": True},
    "gibbs-hunter": {"count": 3000},
    "four-curves": {"truth": "uncertain", "x": 0.0},
    "your-cross-entropy": {"x": 0.0},
    "slow-mse": {"rate": 1.0, "z": -7},
    "surprise-curve": {"p": 1.0, "ratio": 3},
    "class-zero-curve": {"z": 10.0, "others": [-2.0, 2.0], "reach": 10},
    "logits-and-gradient": {"logits": [5.0, -5.0, 0.0, 5.0], "label": 1, "rate": 5.0},
    "probability-triangle": {"q": [0.02, 0.96, 0.02], "label": 2},
    "temperature": {"frame": 0},
    "gradient-check": {"seed": 7, "h": 9},
}
MORE_INPUTS |= {
    "descent-film": {"data": "overlapping", "rate": 10.0},
    "loss-surface": {"data": "unscaled", "rate": 1.5, "w1": -1, "w2": 4},
    "fit-by-hand": {"angle": 180, "steepness": 6, "shift": -3},
    "mse-race": {"start": 4, "rate": 2.0},
    "growing-norm": {"data": "overlapping"},
    "network-film": {"data": "rings", "rate": 1.0, "seed": 3},
    "linear-or-not": {"data": "clusters", "hidden": 2, "epoch": 3},
    "overfit-one-batch": {"wiring": "softmax", "step": 7},
}
MORE_TIME = dict.fromkeys(
    ("growing-norm", "descent-film", "network-film", "linear-or-not", "overfit-one-batch"), 0.25
)  # they train for long; a session gives that much
FLOAT32 = {"network-film", "overfit-one-batch"}  # PyTorch computes in it: two right programs differ by more
MORE_INPUTS |= {
    "clipped-gradient": {"label": 0, "z": 1000},
    "dtype-microscope": {"scale": 1000},
    "smoothing-floor": {"gap": -2, "epsilon": 0.5, "classes": 1000},
    "reliability": {"frame": 26},
    "log-sum-exp": {"a": 4, "b": -4, "scale": 10, "offset": -1000},
}
EXPECTED |= {"same-loss-elsewhere"}
MORE_INPUTS |= {"same-loss-elsewhere": {"lead": -1000, "dtype": "float64"}}
MORE_TIME |= {"same-loss-elsewhere": 0.25}  # times of several libraries are taken
MORE_TIME |= {"reliability": 0.25}  # a loss of 700 examples at 27 temperatures
EXPECTED |= {"count-or-descend", "shannon-game", "two-tokenisers", "file-size"}
MORE_INPUTS |= {
    "count-or-descend": {"frame": 21, "momentum": 0.9},
    "shannon-game": {"seed": 1, "tries": ["etaoin shrdlucmfwygpbvkqjxz"] * 5 + ["qq"]},
    "two-tokenisers": {"at": 0},
    "file-size": {"at": 0},
}
MORE_TIME |= dict.fromkeys(("count-or-descend", "shannon-game", "two-tokenisers"), 0.25)
MORE_TIME |= {"file-size": 0.5}  # a coder written as loops; a session gives six seconds
EXPECTED |= {"negative-nats", "error-bar", "fit-by-cross-entropy", "mixture", "two-directions"}
MORE_INPUTS |= {
    "negative-nats": {"std": 0.05, "unit": "cm"},
    "error-bar": {"size": 3, "seed": 7, "bar": 3},
    "fit-by-cross-entropy": {"mean": 4, "std": 3.2},
    "mixture": {"components": 3, "start": "one side"},
    "two-directions": {"mean": 2, "std": 0.5, "ground": "reverse"},
}
MORE_TIME |= dict.fromkeys(("error-bar", "fit-by-cross-entropy", "mixture", "two-directions"), 0.25)
EXPECTED |= {"tuning-grid", "patience", "halving", "tensorboard-log"}
MORE_INPUTS |= {
    "tuning-grid": {"seed": 2},
    "patience": {"patience": 30, "run": "slow"},
    "halving": {"first": 4, "seed": 0, "upto": 2.5},
    "tensorboard-log": {"run": "diverged"},
}
MORE_TIME |= {"tuning-grid": 0.5, "tensorboard-log": 0.25}  # runs are made; files are written and read
EXPECTED |= {"logits-memory", "loss-memory", "next-characters"}
MORE_INPUTS |= {
    "logits-memory": {"model": "Gemma 2", "batch": 64, "length": 131072, "dtype": "bfloat16", "chunk": 64},
    "loss-memory": {"chunk": 4},
    "next-characters": {"seed": 2},
}
MORE_TIME |= {
    "logits-memory": 0.25,
    "loss-memory": 0.5,
    "next-characters": 0.5,
}  # PyTorch is watched; pairs are counted as loops
NOISE = {
    "gradient-check": "error",
    "dtype-microscope": "error",
    "same-loss-elsewhere": "rows",
    "file-size": "stored",
    "logits-memory": "bars",  # two right losses hold as much as they like within a few chunks
    "tensorboard-log": "bytes",
    "next-characters": "written",
}  # digits lost to rounding, bytes of a file, what is drawn: no two right programs share them
JUNK: list[dict[str, Any]] = [
    {},
    *[
        dict.fromkeys(
            [
                *("p", "q", "x", "z", "count", "seed", "bold", "rate", "step", "ratio", "truth", "played"),
                *("logits", "label", "others", "reach", "frame", "h"),
                *("model", "batch", "length", "chunk"),
                *("data", "w1", "w2", "angle", "steepness", "shift", "start", "epoch"),
                *("hidden", "wiring", "lead", "dtype", "labels", "budget", "all"),
                *("at", "file", "amount", "tries", "momentum", "std", "mean", "unit", "size"),
                *("a", "b", "scale", "offset", "gap", "epsilon", "classes", "components", "ground"),
                *("patience", "run", "first", "upto"),
            ],
            bad,
        )
        for bad in (
            None,
            "much",
            math.nan,
            math.inf,
            -1e300,
            [],
            [1, 2],
            ["a"] * 4,
            [math.nan] * 3,
            {"a": 1},
            True,
        )
    ],
]


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_the_course_has_the_figures_its_lessons_name() -> None:
    assert set(NAMES) >= EXPECTED


def test_a_figure_says_what_it_needs_and_starts(name: str) -> None:
    figure = load(name)
    assert figure.TITLE and figure.NEEDS
    for function, exercise in figure.NEEDS.items():
        assert function in LOOPS
        assert re.fullmatch(r"m[1-9]\.[a-z_]+", exercise)
    data = plain(figure.compute(needed(figure), dict(figure.START)))
    assert all(math.isfinite(x) for x in leaves(data) if isinstance(x, float))


@pytest.mark.parametrize("more", [False, True])
def test_slow_loops_and_the_reference_draw_the_same(name: str, more: bool) -> None:
    figure = load(name)
    reference = {
        n: next(
            getattr(m, n)
            for m in (
                *(information, scores, coding, softmax, logistic, training, stability, densities),
                *(loops_m5.REFERENCE, loops_m7.REFERENCE, loops_m7_large.REFERENCE, loops_m9.REFERENCE),
            )
            if hasattr(m, n)
        )
        for n in figure.NEEDS
    }
    inputs = {**figure.START, **(MORE_INPUTS.get(name, {}) if more else {})}
    ours, theirs = (
        leaves({key: item for key, item in plain(data).items() if key != NOISE.get(name)})
        for data in (figure.compute(reference, inputs), figure.compute(needed(figure), inputs))
    )
    assert len(ours) == len(theirs)
    close = {"rel": 1e-4, "abs": 1e-4} if name in FLOAT32 else {"rel": 1e-5, "abs": 1e-6}
    for a, b in zip(ours, theirs, strict=True):
        assert a == (pytest.approx(b, **close) if isinstance(b, float) else b)


def test_twice_the_value_is_seen_in_the_data(name: str) -> None:
    figure = load(name)
    right = plain(figure.compute(needed(figure), dict(figure.START)))
    for function in figure.NEEDS:
        wrong = {**needed(figure), function: doubled(LOOPS[function])}
        assert plain(figure.compute(wrong, dict(figure.START))) != right, function


def test_slow_loops_stay_within_a_few_frames(name: str) -> None:
    """By the processor time that they take, which a busy machine does not change."""
    figure = load(name)
    for inputs in (figure.START, {**figure.START, **MORE_INPUTS.get(name, {})}):
        seconds = []
        for _ in range(3):
            begin = time.thread_time()
            figure.compute(needed(figure), dict(inputs))
            seconds.append(time.thread_time() - begin)
        assert min(seconds) < MORE_TIME.get(name, 0.06)


@pytest.mark.parametrize("inputs", JUNK, ids=lambda inputs: repr(next(iter(inputs.values()), "nothing"))[:12])
def test_posted_rubbish_becomes_valid_inputs(name: str, inputs: dict[str, Any]) -> None:
    figure = load(name)
    data = plain(figure.compute(needed(figure), dict(inputs)))
    assert data.keys() >= (figure.compute(needed(figure), dict(figure.START)).keys() - {"p"})


@pytest.mark.parametrize(
    "result", [None, math.nan, math.inf, -math.inf, "0.3", [1, 2, 3, 4, 5, 6, 7], "text", {}]
)
def test_a_learners_odd_result_is_passed_on(name: str, result: object) -> None:
    figure = load(name)
    for function in figure.NEEDS:
        odd = {**needed(figure), function: lambda *args: result}
        plain(figure.compute(odd, {**figure.START, **MORE_INPUTS.get(name, {})}))


def test_a_learners_exception_is_left_to_the_session(name: str) -> None:
    figure = load(name)

    def broken(*args: object) -> float:
        raise ZeroDivisionError("theirs")

    for function in figure.NEEDS:
        with pytest.raises(ZeroDivisionError, match="theirs"):
            figure.compute({**needed(figure), function: broken}, dict(figure.START))


def test_a_function_that_spoils_its_arguments_spoils_only_its_own(name: str) -> None:
    figure = load(name)
    timed = "rows" if name == "same-loss-elsewhere" else ""

    def drawn(functions: Any) -> Any:
        data = plain(figure.compute(functions, dict(figure.START)))
        return {key: item for key, item in data.items() if key != timed}

    before = drawn(needed(figure))

    def spoiling(function: Any) -> Any:
        def spoil(*args: Any) -> Any:
            result = function(*args)
            for a in args:
                if isinstance(a, np.ndarray) and a.dtype == float:
                    a *= 0
            return result

        return spoil

    figure.compute({n: spoiling(f) for n, f in needed(figure).items()}, dict(figure.START))
    assert drawn(needed(figure)) == before


@pytest.mark.parametrize("name", [n for n in NAMES if hasattr(load(n), "small")])
def test_a_small_drawing_fits_its_box_and_is_theirs(name: str) -> None:
    figure = load(name)
    paths = figure.small(needed(figure))["paths"]
    assert paths
    for path in paths:
        assert path["class"] in {"p", "q", "loss", "ink"} and isinstance(path["dash"], bool)
        assert len(path["x"]) == len(path["y"]) and min(path["x"]) >= 0 and max(path["x"]) <= 1
    twice = figure.small({n: doubled(f) for n, f in needed(figure).items()})["paths"]
    assert plain(twice) != plain(paths)


def test_posted_numbers_are_clamped() -> None:
    assert real({"x": 7}, "x", 0.5, 0, 1) == 1
    assert real({"x": math.nan}, "x", 0.5, 0, 1) == 0.5
    assert whole({"x": 2.6}, "x", 0, 0, 9) == 3
    assert distribution({"q": [0, 0, 1]}, "q", [0.2, 0.3, 0.5]) == pytest.approx([0.02, 0.02, 0.96])
    assert distribution({"q": [1, 1]}, "q", [0.2, 0.3, 0.5]) == [0.2, 0.3, 0.5]
    assert distribution({"q": [0.0, 0.25, 0.75]}, "q", [0.2, 0.3, 0.5], least=0) == [0.0, 0.25, 0.75]
    assert number(np.array([[2]])) == 2 and math.isnan(number([1, 2])) and math.isnan(number(None))
    assert numbers([1, 2], 2) == [1, 2] and all(math.isnan(x) for x in numbers(1.0, 2))


def test_no_forecast_is_found_below_the_entropy() -> None:
    figure = load("gibbs-hunter")
    data = figure.compute(needed(figure), {**figure.START, "count": 1000})
    assert data["under"] == 0 and data["lowest"] >= data["floor"]
    assert sum(data["bins"]) + data["beyond"] == 1000
    more = figure.compute(needed(figure), {**figure.START, "count": 1100})
    assert more["lowest"] <= data["lowest"]  # the first thousand stay as they were
    cheat = {**needed(figure), "cross_entropy": lambda p, q: 0.5 * LOOPS["cross_entropy"](p, q)}
    assert figure.compute(cheat, {**figure.START, "count": 1000})["under"] > 0


def test_honesty_is_the_peak_of_two_scores_only() -> None:
    figure = load("honest-forecaster")
    data = figure.compute(needed(figure), {"p": 0.7, "q": 0.9})
    for score in ("log", "brier"):
        assert (
            data["honest"][score] >= max(data["curves"][score]) - 1e-12
            and data["said"][score] < data["honest"][score]
        )
    assert data["said"]["zero_one"] == data["honest"]["zero_one"]


def test_two_models_start_with_the_same_error_rate() -> None:
    figure = load("same-accuracy")
    data = figure.compute(needed(figure), dict(figure.START))
    careful, bold = data["careful"], data["bold"]
    assert careful["error_rate"] == bold["error_rate"] == 0.25
    assert bold["cross_entropy"] > 1.5 * careful["cross_entropy"] and bold["brier"] > careful["brier"]


@pytest.mark.parametrize("rate", [0.15, 1.0])
def test_the_race_needs_as_many_steps_as_the_lesson_says(rate: float) -> None:
    figure = load("slow-mse")
    z = math.log(0.01 / 0.99)
    data = figure.compute(needed(figure), {"z": z, "rate": rate})
    for name in ("cross_entropy", "mse"):
        first = next(i for i, q in enumerate(data["believed"][name]) if q >= 0.9)
        assert first == values.steps(getattr(values, name), 0.01, 0.9, rate)


def test_the_hidden_weather_stays_hidden_until_it_is_played() -> None:
    figure = load("forecaster")
    before = figure.compute(needed(figure), dict(figure.START))
    assert "p" not in before and "days" not in before and len(before["past"]) == 10
    after = figure.compute(needed(figure), {**figure.START, "played": True})
    assert (
        after["past"] == before["past"] and len(after["days"]) == 30 and sum(after["p"]) == pytest.approx(1)
    )
    assert after["regret"] >= 0
    knowing = figure.compute(needed(figure), {**figure.START, "played": True, "q": after["p"]})
    assert knowing["regret"] == pytest.approx(0) and knowing["mine"] == pytest.approx(knowing["best"])


def test_a_code_book_can_be_read_back() -> None:
    figure = load("bobs-words")
    for q in ([0.5, 0.25, 0.125, 0.125], [0.4, 0.3, 0.2, 0.1], [0.02, 0.02, 0.02, 0.94]):
        data = figure.compute(needed(figure), {"q": q})
        codes = data["codes"]
        assert [len(c) for c in codes] == data["lengths"] and data["kraft"] <= 1
        assert not any(a != b and b.startswith(a) for a in codes for b in codes)
        assert data["cross"] <= data["sent"] + 1e-9 <= data["cross"] + 1
    assert figure.code_words([1, 1, 1]) is None and figure.code_words([1.5, 1]) is None


def test_swapping_changes_the_sign_of_the_map() -> None:
    figure = load("asymmetry")
    data = figure.compute(needed(figure), dict(figure.START))
    difference = np.array(data["difference"])
    assert np.abs(difference + difference.T).max() < 1e-9 and np.abs(difference).max() > 1


SCRIPTS = [*FIGURES.glob("*/figure.js"), *(STATIC / "js" / "plot").glob("*.js")]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_a_script_holds_no_formula_and_no_inline_style(path: Any) -> None:
    text = path.read_text()
    assert not re.search(r"Math\.(log|exp|LN|LOG|E\b|pow)", text)
    assert "style=" not in text and "innerHTML" not in text and not re.search(r"#[0-9a-f]{6}\b", text)
    assert len(text.splitlines()) <= 300


def test_every_figure_has_a_script() -> None:
    assert {p.parent.name for p in FIGURES.glob("*/figure.js")} == EVERY.keys()


def test_the_styles_take_their_colours_from_the_tokens() -> None:
    css = (STATIC / "css" / "figures.css").read_text()
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgb\(|hsl\(|light-dark\(", css)


@pytest.mark.parametrize("name", sorted(EVERY))
def test_no_number_of_a_readout_is_styled_as_another_part(name: str) -> None:
    styled = set(re.findall(r'\[data-part="?([\w-]+)', (STATIC / "css" / "figures.css").read_text()))
    keys = set(re.findall(r'\{ key: "([\w-]+)"', (FIGURES / name / "figure.js").read_text()))
    assert styled and not styled & keys
