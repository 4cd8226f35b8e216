"""Random data has no one right answer: laws in place of probes, in the order in which they are told.

Statistics are taken from 2,000 points a cloud, with tolerances of five standard errors: 0.112 for a mean or a correlation,
0.08 for a standard deviation, 0.026 for a share.
"""

import random
import sys

import numpy as np

from crossent.engine.probe import Check, Law

MANY = 2000
CALL = f"`two_clusters({MANY}, 1)`"


def data(f, n, seed):
    """X and y as arrays, or a message."""
    call = f"`two_clusters({n}, {seed})`"
    result = f["two_clusters"](n, seed)
    if result is None:
        return None, None, f"{call} returned nothing, expected X and y. End with `return X, y`."
    if not isinstance(result, tuple | list) or len(result) != 2:
        what = (
            f"{len(result)} things"
            if isinstance(result, tuple | list)
            else f"a single {type(result).__name__}"
        )
        return None, None, f"{call} returned {what}, expected two results, X and y. End with `return X, y`."
    try:
        return np.asarray(result[0], dtype=float), np.asarray(result[1]), None
    except (TypeError, ValueError):
        return None, None, f"{call}: X does not hold plain numbers. Return an array of shape ({2 * n}, 2)."


def clouds(f):
    """Many points, without their centres: the noise of each cloud."""
    X, _, _ = data(f, MANY, 1)
    return X[:MANY] + 2, X[MANY:] - 2


def point(mean):
    """`(-2.01, 1.98)`."""
    return f"({mean[0]:.2f}, {mean[1]:.2f})"


def shapes(f):
    for n in (3, 1, 50):
        X, y, message = data(f, n, 0)
        if message:
            return message
        if X.shape == (2 * n,) and y.shape == (2 * n, 2):
            return (
                f"`two_clusters({n}, 0)` returned the labels first, and then the points, expected X, then y. Turn them round: "
                "`return X, y`."
            )
        if X.shape != (2 * n, 2):
            return (
                f"`two_clusters({n}, 0)` returned X of shape {X.shape}, expected ({2 * n}, 2): {n} rows for each of two "
                "clouds, two columns. Print the shapes that you join."
            )
        if y.shape != (2 * n,):
            return (
                f"`two_clusters({n}, 0)` returned y of shape {y.shape}, expected ({2 * n},): one label for each row of X, "
                "without a further axis."
            )
    return None


def labels(f):
    _, y, _ = data(f, 3, 0)
    if y.dtype.kind not in "iuf":
        kind = "True and False" if y.dtype.kind == "b" else f"dtype {y.dtype}"
        return (
            f"`two_clusters(3, 0)` returned labels of {kind}, expected numbers, 0 and 1: later they are subtracted. "
            "`np.repeat([0, 1], n_per_class)` makes them."
        )
    if y.tolist() != [0, 0, 0, 1, 1, 1]:
        return (
            f"`two_clusters(3, 0)` returned the labels {[round(float(v), 3) for v in y]}, expected [0, 0, 0, 1, 1, 1]: first all of "
            "cloud 0, then all of cloud 1. `np.repeat([0, 1], n_per_class)` makes them."
        )
    return None


def repeats(f):
    for seed in (0, 1, 42):
        if not np.array_equal(data(f, 3, seed)[0], data(f, 3, seed)[0], equal_nan=True):
            return (
                f"`two_clusters(3, {seed})` was called twice and returned other points the second time, expected the same ones. "
                "Make the generator inside the function, from the seed: `np.random.default_rng(seed)`."
            )
    return None


def differs(f):
    seeds = (0, 1, 2, 42)
    found = [data(f, 3, seed)[0] for seed in seeds]
    for i, a in enumerate(found):
        for j in range(i):
            for cloud, rows in (("first", slice(0, 3)), ("second", slice(3, 6))):
                if np.any(a[rows] == found[j][rows]):
                    return (
                        f"`two_clusters(3, {seeds[j]})` and `two_clusters(3, {seeds[i]})` share numbers in the {cloud} cloud, "
                        "expected other points for another seed. Draw all noise from one generator made from `seed`."
                    )
    return None


def state():
    """The random state of the whole program: NumPy's, Python's, and PyTorch's where it is loaded."""
    kind, keys, *rest = np.random.get_state()
    torch = sys.modules.get("torch")
    return (
        ("NumPy's", (kind, keys.tobytes(), *rest)),
        ("Python's", random.getstate()),
        ("PyTorch's", torch.get_rng_state().numpy().tobytes() if torch else None),
    )


def leaves_alone(f):
    torch = sys.modules.get("torch")
    before, kept, python, torchs = state(), np.random.get_state(), random.getstate(), None
    if torch:
        torchs = torch.get_rng_state()
    f["two_clusters"](3, 0)
    after = state()
    np.random.set_state(kept)
    random.setstate(python)
    if torch:
        torch.set_rng_state(torchs)
    for (whose, was), (_, now) in zip(before, after, strict=True):
        if was != now:
            return (
                f"`two_clusters(3, 0)` changed {whose} global random state, expected it as it was: every other piece of code "
                "that draws after this gets other numbers. Use a generator of your own, `np.random.default_rng(seed)`."
            )
    return None


def centres(f):
    X, _, _ = data(f, MANY, 1)
    for which, rows, centre in (("first", X[:MANY], -2), ("second", X[MANY:], 2)):
        mean = rows.mean(axis=0)
        low, high = rows.min(), rows.max()
        if 0 <= low - centre < 0.01 and 0.99 < high - centre <= 1:
            return (
                f"{CALL}: all numbers of the {which} cloud lie between {low:.2f} and {high:.2f}, expected a bell around "
                f"{centre} that reaches some 3 to either side. `random` draws from 0 to 1, evenly: draw with `standard_normal`."
            )
        if not np.all(np.abs(mean - centre) <= 0.112):
            return (
                f"{CALL}: the mean of the {which} {MANY} points is {point(mean)}, expected about ({centre}, {centre}). "
                f"Shift that cloud by {centre} in both coordinates."
            )
    return None


def spread(f):
    for which, noise in zip(("first", "second"), clouds(f), strict=True):
        std = noise.std(axis=0)
        if not np.all(np.abs(std - 1) <= 0.08):
            return (
                f"{CALL}: the standard deviations of the {which} cloud are {point(std)}, expected about (1, 1). "
                "`standard_normal` has 1; `normal` takes the standard deviation second, not the variance."
            )
    return None


def bell(f):
    inside = float(np.mean(np.abs(np.concatenate(clouds(f))) <= 1))
    if not abs(inside - 0.6827) <= 0.026:
        return (
            f"{CALL}: {inside:.1%} of the coordinates lie within 1 of their centre, expected about 68.3%, as in a normal "
            "distribution. Draw with `standard_normal`."
        )
    return None


def round_clouds(f):
    for which, noise in zip(("first", "second"), clouds(f), strict=True):
        together = np.corrcoef(noise.T)[0, 1]
        if not abs(together) <= 0.112:
            return (
                f"{CALL}: in the {which} cloud the two coordinates go together (correlation {together:.2f}), expected about 0: "
                "a round cloud. Draw a number for each coordinate: `(n_per_class, 2)` of them."
            )
    return None


def independent(f):
    first, second = clouds(f)
    for a in range(2):
        for b in range(2):
            together = np.corrcoef(first[:, a], second[:, b])[0, 1]
            if not abs(together) <= 0.112:
                return (
                    f"{CALL}: the two clouds are made of the same noise (correlation {together:.2f}), expected about 0. "
                    "Draw anew for the second cloud, from the same generator."
                )
    sizes = np.round(np.abs(np.concatenate([first.ravel(), second.ravel()])), 9)
    doubles = sizes.size - np.unique(sizes).size
    if doubles > 0.01 * sizes.size:
        return (
            f"{CALL}: {doubles} of {sizes.size} random numbers occur more than once, expected none: noise is used again. "
            "Draw a new number for each coordinate of each point."
        )
    return None


check = Check(
    function="two_clusters",
    laws=[
        Law("shapes", "Other shapes.", shapes, "X and y"),
        Law("labels", "Other labels.", labels, "X and y"),
        Law("repeats", "Same seed, other data.", repeats, "X and y"),
        Law("differs", "Another seed, the same data.", differs, "X and y"),
        Law("global-state", "The global random state is changed.", leaves_alone, "X and y"),
        Law("centres", "The centres are elsewhere.", centres, "X and y"),
        Law("spread", "The spread is not 1.", spread, "X and y"),
        Law("bell", "Not a normal distribution.", bell, "X and y"),
        Law("round", "The clouds are not round.", round_clouds, "X and y"),
        Law("independent", "The same noise twice.", independent, "X and y"),
    ],
)
