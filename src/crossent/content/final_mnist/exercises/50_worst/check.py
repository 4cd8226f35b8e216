"""Indices, highest loss first. Losses may come as a tensor or as an array: one of them has to work."""

import math
import sys

import numpy as np

from crossent.engine.probe import Check, Law, Remark


def tensor(values):
    """A tensor of the framework that the track has loaded."""
    if "keras" in sys.modules and "torch" not in sys.modules:
        return sys.modules["keras"].ops.convert_to_tensor(np.array(values, dtype=np.float32))
    import torch

    return torch.tensor(values, dtype=torch.float32)


KINDS = {
    "a tensor": tensor,
    "an array": lambda values: np.array(values, dtype=float),
    "a list": list,
}
SMALL = [0.125, 4.0, 0.25, 1.75, 2.5]
LONG = np.random.default_rng(4).permutation(400) / 16  # no two alike, exact in float32
TIED = [1.0, 3.0, 1.0, 0.0, 3.0, 0.0, 3.0, 0.0]
seen = {"kinds": [], "failed": []}


def call(values, k, kind="a list"):
    text = f"[{', '.join(f'{v:g}' for v in values)}]" if len(values) < 9 else f"{len(values)} losses"
    return f"`worst_examples({text}, {k})`" + ("" if kind == "a list" else f", with the losses in {kind},")


def plainly(value):
    """A result as an array of one axis, or None."""
    try:
        found = np.asarray(value.detach().cpu() if hasattr(value, "detach") else value)
    except (TypeError, ValueError):
        return None
    return found if found.ndim == 1 else None


def answers(f, values, k):
    """What comes back for each kind of losses that the function takes, as arrays."""
    for kind in seen["kinds"]:
        yield kind, plainly(f["worst_examples"](KINDS[kind](values), k))


def returns(f):
    seen.update(kinds=[], failed=[])
    errors = []
    for kind, make in KINDS.items():
        try:
            value = f["worst_examples"](make(SMALL), 2)
        except NotImplementedError:
            raise
        except Exception as error:
            seen["failed"].append(kind)
            errors.append(error)
            continue
        seen["kinds"].append(kind)
        if value is None:
            return f"{call(SMALL, 2, kind)} returned nothing, expected [1, 4]. End with `return`."
        got = plainly(value)
        if got is None and isinstance(value, tuple) and len(value) == 2:
            return (
                f"{call(SMALL, 2, kind)} returned two things, expected [1, 4]: only the indices. `topk` gives values and "
                "indices; take `.indices`."
            )
        if got is None:
            return (
                f"{call(SMALL, 2, kind)} returned {str(value)[:60]}, expected the indices in a row: [1, 4]."
            )
        if got.dtype.kind == "f" and np.array_equal(got, [4.0, 2.5]):
            return (
                f"{call(SMALL, 2, kind)} returned the losses [4.0, 2.5], expected their places, [1, 4]. `argsort` and "
                "`topk(...).indices` give places."
            )
        if got.dtype.kind not in "iu":
            return f"{call(SMALL, 2, kind)} returned numbers of dtype {got.dtype}, expected whole ones: an index picks an image."
    if set(seen["kinds"]) <= {"a list"}:
        raise errors[0]
    return None


def shown(row):
    text = "[" + ", ".join(str(v) for v in row.tolist()[:8])
    return text + (", ...]" if len(row) > 8 else "]")


def ascending(f):
    for kind, got in answers(f, SMALL, 2):
        if got.tolist() in ([0, 2], [4, 1]):
            which = (
                "the lowest losses" if got.tolist() == [0, 2] else "the highest losses, but the highest last"
            )
            return (
                f"{call(SMALL, 2, kind)} returned {shown(got)}, {which}. Expected [1, 4]: the highest first. Sorting goes "
                "upwards by itself."
            )
    return None


def number(f):
    for k in (1, 2, 3, 5):
        for kind, got in answers(f, SMALL, k):
            if got is None or len(got) != k:
                many = "no row" if got is None else f"{len(got)} indices"
                return f"{call(SMALL, k, kind)} returned {many}, expected {k}. Take the first k of the order."
    return None


def none(f):
    for kind, got in answers(f, SMALL, 0):
        if got is None or len(got):
            many = "no row" if got is None else f"{len(got)} indices"
            return (
                f"{call(SMALL, 0, kind)} returned {many}, expected none. `[-k:]` with k = 0 is `[0:]`, everything; `[:k]` "
                "is nothing."
            )
    return None


def once(f):
    for k in (2, 3, 5, 8):
        for kind, got in answers(f, TIED, k):
            if got is None or len(got) != k:
                return (
                    f"{call(TIED, k, kind)} returned {'no row' if got is None else shown(got)}, expected {k} indices, also "
                    "where losses are equal."
                )
            if len(set(got.tolist())) < k:
                return (
                    f"{call(TIED, k, kind)} returned {shown(got)}, in which an index comes twice. Expected each once: of "
                    "equal losses each has its own "
                    "place. Sort the places, do not look losses up."
                )
    return None


def order(f):
    lists = [(SMALL, k) for k in (1, 2, 3, 5)] + [
        (TIED, 5),
        (TIED, 8),
        (LONG.tolist(), 20),
        (LONG.tolist(), 400),
    ]
    for values, k in lists:
        for kind, got in answers(f, values, k):
            if got is None or len(got) != k or got.min() < 0 or got.max() >= len(values):
                return (
                    f"{call(values, k, kind)} returned {'no row' if got is None else shown(got)}, expected {k} indices "
                    f"between 0 and {len(values) - 1}."
                )
            costs, wanted = [values[i] for i in got], sorted(values, reverse=True)[:k]
            if costs != wanted:
                same = sorted(costs, reverse=True) == wanted
                why = (
                    "These are the right ones in another order"
                    if same
                    else f"Their losses are {shown(np.array(costs))}"
                )
                return (
                    f"{call(values, k, kind)} returned {shown(got)}. {why}, expected the losses {shown(np.array(wanted))}: "
                    "the highest first."
                )
    return None


def large(f):
    values = [0.5, math.inf, 200.0, 0.0, 31.5]
    for kind, got in answers(f, values, 3):
        if got is None or got.tolist() != [1, 2, 4]:
            return (
                f"{call(values, 3, kind)} returned {'no row' if got is None else shown(got)}, expected [1, 2, 4]. A loss "
                "may be of any size, and infinite too."
            )
    return None


def untouched(f):
    for kind in seen["kinds"]:
        given = KINDS[kind](SMALL)
        f["worst_examples"](given, 3)
        if list(map(float, given)) != SMALL:
            return f"{call(SMALL, 3, kind)} changed the losses that it was given, expected them as they were. Work on a copy."
    return None


WANTS = "the indices of the k highest losses"

check = Check(
    function="worst_examples",
    laws=[
        Law("returns", "Not a row of indices.", returns, WANTS),
        Law("ascending", "The other way round.", ascending, WANTS),
        Law("number", "Not k of them.", number, WANTS),
        Law("none", "None is not all.", none, WANTS),
        Law("once", "An index comes twice.", once, WANTS),
        Law("order", "Other examples.", order, WANTS),
        Law("large", "Large losses.", large, WANTS),
        Law("untouched", "The losses are changed.", untouched, WANTS),
    ],
    remarks=[
        Remark(
            "one-kind",
            "Not for every kind of losses.",
            "Right for what it takes. A tensor, an array and a list of losses all go through `np.asarray(losses)`.",
            lambda view: bool(seen["failed"]),
        )
    ],
)
