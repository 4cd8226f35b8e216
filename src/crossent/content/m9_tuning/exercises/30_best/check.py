"""Keys may be anything: laws ask for the right one, in every order of the runs."""

import copy
import math

from crossent.engine.probe import Check, Law

NAN, INF = math.nan, math.inf
RUNS = {
    (0.1, 8): [0.9, 0.6, 0.5],
    (0.1, 32): [1.0, 0.2, 0.7],
    (1.0, 8): [0.3, 0.8, 0.6],
    (1.0, 32): [1.1, 1.0, 0.9],
}


def shown(curves):
    return "`best_setting({" + ", ".join(f"{key}: {losses}" for key, losses in curves.items()) + "})`"


def turned(curves):
    """The same runs, each of them first once."""
    items = list(curves.items())
    return [dict(items[k:] + items[:k]) for k in range(len(items))]


def asked(f, curves, want, why):
    for one in turned(curves):
        got = f["best_setting"](copy.deepcopy(one))
        if isinstance(got, list) or got != want:
            return f"{shown(one)} returned {got!r}, expected {want!r}. {why}"
    return None


def final(f):
    return asked(
        f, RUNS, (0.1, 8), "Compare the last losses, `losses[-1]`, and return the key of the lowest."
    ) or asked(
        f, {"a": [0.1, 0.9], "b": [3.0, 0.2]}, "b", "Compare the last losses, and return the key as it is."
    )


def nans(f):
    why = "A run that ended with nan never wins: every comparison with nan is false, so sort those runs out first."
    return asked(f, {**RUNS, (10.0, 8): [2.0, NAN, NAN]}, (0.1, 8), why) or asked(
        f, {(3.0, 8): [0.1, 0.1, NAN], (9.0, 8): [NAN, NAN, NAN], (1.0, 8): [2.0, 3.0, 4.0]}, (1.0, 8), why
    )


def infinite(f):
    why = "A run that ended with an infinite loss never wins, whatever its sign: ask `math.isfinite`."
    return asked(f, {(1.0, 8): [0.5, INF], (0.1, 8): [5.0, 4.0]}, (0.1, 8), why) or asked(
        f, {(1.0, 8): [0.5, -INF], (0.1, 8): [5.0, 4.0]}, (0.1, 8), why
    )


def recovered(f):
    curves = {(1.0, 8): [INF, 0.9, 0.5], (0.3, 8): [NAN, 0.8, 0.7], (0.1, 8): [0.9, 0.8, 0.6]}
    why = "The end counts alone: a run may recover from a loss that is not finite."
    try:
        return asked(f, curves, (1.0, 8), why)
    except ValueError:
        return f"{shown(curves)} raised a ValueError, expected (1.0, 8). {why}"


def large(f):
    curves = {(1.0, 8): [5e6], (3.0, 8): [7e8]}
    try:
        return asked(
            f, curves, (1.0, 8), "A finite loss may win, however large, where there is none below it."
        )
    except ValueError:
        return (
            f"{shown(curves)} raised a ValueError, expected (1.0, 8): a finite loss may win, however large."
        )


def below(f):
    return asked(
        f, {"a": [-1.0, -3.0], "b": [0.0, 0.0], "c": [-2.0, -2.0]}, "a", "A loss may be 0 or negative, too."
    )


def none(f):
    for curves in ({(1.0, 8): [0.5, NAN], (3.0, 8): [0.5, INF]}, {(1.0, 8): [NAN]}, {(1.0, 8): [INF]}):
        try:
            got = f["best_setting"](copy.deepcopy(curves))
        except ValueError:
            continue
        return f"{shown(curves)} returned {got!r}, expected a ValueError: no run ended with a finite loss, and there is no best one."
    return None


def unchanged(f):
    curves = {**copy.deepcopy(RUNS), (10.0, 8): [0.4, NAN, INF]}
    before = repr(curves)
    f["best_setting"](curves)
    return (
        None
        if repr(curves) == before
        else "`best_setting(curves)` changed the curves, expected them as they were."
    )


check = Check(
    function="best_setting",
    laws=[
        Law("final", "Not the lowest final loss.", final),
        Law("below", "Losses of 0 and below.", below),
        Law("nan", "A nan wins.", nans),
        Law("infinite", "An infinite loss wins.", infinite),
        Law("recovered", "A run that ended well is left out.", recovered),
        Law("large", "A large loss is not allowed to win.", large),
        Law("none", "No run has ended well.", none, "a ValueError"),
        Law("unchanged", "The curves are changed.", unchanged),
    ],
)
