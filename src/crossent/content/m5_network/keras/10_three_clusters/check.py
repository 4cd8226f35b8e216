"""Random data has no one right answer: laws in place of probes, in the order in which they are told.

Statistics are taken from 2,000 points a cloud, with tolerances of five standard errors: 0.112 for a mean or a correlation,
0.08 for a standard deviation, 0.026 for a share.
"""

import random
from itertools import combinations

import numpy as np
from tensorflow.python.eager import context

from crossent.engine.probe import Check, Law, Remark

MANY = 2000
CENTRES = ((0, 0), (3, 3), (-3, 3))
NAMES = ("first", "second", "third")
seen = {"float_labels": False}
CALL = f"`three_clusters({MANY}, 1)`"


def data(f, n, seed):
    """X and y, or a message."""
    call = f"`three_clusters({n}, {seed})`"
    result = f["three_clusters"](n, seed)
    if result is None:
        return None, None, f"{call} returned nothing, expected X and y. End with `return X, y`."
    if not isinstance(result, tuple | list) or len(result) != 2:
        what = (
            f"{len(result)} things"
            if isinstance(result, tuple | list)
            else f"a single {type(result).__name__}"
        )
        return None, None, f"{call} returned {what}, expected two results, X and y. End with `return X, y`."
    for name, value in zip("Xy", result, strict=True):
        if not isinstance(value, np.ndarray):
            remedy = (
                "`.numpy()` makes one of a tensor."
                if hasattr(value, "numpy")
                else "`np.array(...)` makes one of a list."
            )
            return (
                None,
                None,
                f"{call}: {name} is a {type(value).__name__}, expected a NumPy array. {remedy}",
            )
    return result[0], result[1], None


def noise(f):
    """Many points without their centres, cloud by cloud, as arrays."""
    X, _, _ = data(f, MANY, 1)
    return [X[i * MANY : (i + 1) * MANY] - np.array(c) for i, c in enumerate(CENTRES)]


def point(mean):
    """`(-2.01, 1.98)`."""
    return f"({mean[0]:.2f}, {mean[1]:.2f})"


def arrays(f):
    return data(f, 3, 0)[2]


def shapes(f):
    for n in (3, 1, 50):
        X, y, message = data(f, n, 0)
        if message:
            return message
        if tuple(X.shape) != (3 * n, 2):
            return (
                f"`three_clusters({n}, 0)` returned X of shape {tuple(X.shape)}, expected ({3 * n}, 2): {n} rows for each of three "
                "clouds, two columns. Print the shapes that you join."
            )
        if tuple(y.shape) != (3 * n,):
            return (
                f"`three_clusters({n}, 0)` returned y of shape {tuple(y.shape)}, expected ({3 * n},): one label for each row of X, "
                "without a further axis."
            )
    return None


def dtypes(f):
    X, y, _ = data(f, 3, 0)
    seen["float_labels"] = y.dtype.kind == "f"
    if X.dtype.kind != "f":
        return (
            f"`three_clusters(3, 0)` returned X of dtype {X.dtype}, expected floats. Noise is no whole number: does something "
            "round it or cut it off?"
        )
    if y.dtype.kind not in "iuf":
        return (
            f"`three_clusters(3, 0)` returned y of dtype {y.dtype}, expected integers: a label is the index of a class. "
            "`np.repeat(np.arange(3), n_per_class)` makes them."
        )
    return None


def labels(f):
    _, y, _ = data(f, 3, 0)
    if y.tolist() != [0, 0, 0, 1, 1, 1, 2, 2, 2]:
        return (
            f"`three_clusters(3, 0)` returned the labels {y.tolist()}, expected [0, 0, 0, 1, 1, 1, 2, 2, 2]: all of cloud 0, then "
            "all of cloud 1, then all of cloud 2. `np.repeat(np.arange(3), n_per_class)` makes them."
        )
    return None


def repeats(f):
    for seed in (0, 1, 42):
        if not np.array_equal(data(f, 3, seed)[0], data(f, 3, seed)[0]):
            return (
                f"`three_clusters(3, {seed})` was called twice and returned other points the second time, expected the same ones. "
                "Make the generator inside the function, from the seed: `np.random.default_rng(seed)`."
            )
    return None


def differs(f):
    found = {seed: data(f, 3, seed)[0] for seed in (0, 1, 2, 42)}
    for (a, first), (b, second) in combinations(found.items(), 2):
        for i, name in enumerate(NAMES):
            rows = slice(3 * i, 3 * i + 3)
            if (first[rows] == second[rows]).any():
                return (
                    f"`three_clusters(3, {a})` and `three_clusters(3, {b})` share numbers in the {name} cloud, expected other "
                    "points for another seed. Draw all noise from one generator made from `seed`."
                )
    return None


def state():
    """The random state of the whole program: TensorFlow's seed, NumPy's state, Python's."""
    kind, keys, *rest = np.random.get_state()
    return {
        "NumPy's": (kind, keys.tobytes(), *rest),
        "Python's": random.getstate(),
        "TensorFlow's": context.global_seed(),
    }


def leaves_alone(f):
    kept = np.random.get_state(), random.getstate()
    before = state()
    f["three_clusters"](3, 0)
    after = state()
    np.random.set_state(kept[0])
    random.setstate(kept[1])
    for whose, was in before.items():
        if was != after[whose]:
            return (
                f"`three_clusters(3, 0)` changed {whose} global random state, expected it as it was: every other piece of code "
                "that draws after this gets other numbers. Use a generator of your own, `np.random.default_rng(seed)`."
            )
    return None


def centres(f):
    for name, cloud, centre in zip(NAMES, noise(f), CENTRES, strict=True):
        mean = cloud.mean(axis=0)
        if not np.all(np.abs(mean) <= 0.112):
            return (
                f"{CALL}: the mean of the {name} {MANY} points is {point(mean + centre)}, expected about {centre}. "
                "Add to each point the centre that its label names."
            )
    return None


def spread(f):
    for name, cloud in zip(NAMES, noise(f), strict=True):
        std = cloud.std(axis=0)
        if not np.all(np.abs(std - 1) <= 0.08):
            return (
                f"{CALL}: the standard deviations of the {name} cloud are {point(std)}, expected about (1, 1). "
                "`standard_normal` has 1; `normal` takes the standard deviation second, not the variance."
            )
    return None


def bell(f):
    for name, cloud in zip(NAMES, noise(f), strict=True):
        inside = float(np.mean(np.abs(cloud) <= 1))
        if not abs(inside - 0.6827) <= 0.037:  # five standard errors of 4,000 coordinates
            return (
                f"{CALL}: {inside:.1%} of the {name} cloud's coordinates lie within 1 of their centre, expected about 68.3%, as "
                "in a normal distribution. Draw with `rng.standard_normal`, not with `rng.random`."
            )
    return None


def round_clouds(f):
    for name, cloud in zip(NAMES, noise(f), strict=True):
        together = np.corrcoef(cloud.T)[0, 1]
        if not abs(together) <= 0.112:
            return (
                f"{CALL}: in the {name} cloud the two coordinates go together (correlation {together:.2f}), expected about 0: "
                "a round cloud. Draw a number for each coordinate: `(n_per_class, 2)` of them."
            )
    return None


def independent(f):
    clouds = noise(f)
    for (a, first), (b, second) in combinations(zip(NAMES, clouds, strict=True), 2):
        together = np.corrcoef(first.T, second.T)[:2, 2:]
        if not np.all(np.abs(together) <= 0.112):
            worst = together.flat[np.abs(together).argmax()]
            return (
                f"{CALL}: the {a} and the {b} cloud are made of the same noise (correlation {worst:.2f}), expected about 0. "
                "Draw anew for each cloud, from the same generator."
            )
    sizes = np.round(np.abs(np.concatenate(clouds)).ravel(), 5)
    doubles = sizes.size - np.unique(sizes).size
    if doubles > 0.2 * sizes.size:
        return (
            f"{CALL}: {doubles} of {sizes.size} random numbers occur more than once, expected hardly any: noise is used again. "
            "Draw a new number for each coordinate of each point."
        )
    return None


check = Check(
    function="three_clusters",
    laws=[
        Law("arrays", "No pair of arrays.", arrays),
        Law("shapes", "Other shapes.", shapes),
        Law("dtypes", "Another dtype.", dtypes),
        Law("labels", "Other labels.", labels),
        Law("repeats", "Same seed, other data.", repeats),
        Law("differs", "Another seed, the same data.", differs),
        Law("global-state", "The global random state is changed.", leaves_alone),
        Law("centres", "The centres are elsewhere.", centres),
        Law("spread", "The spread is not 1.", spread),
        Law("bell", "Not a normal distribution.", bell),
        Law("round", "The clouds are not round.", round_clouds),
        Law("independent", "The same noise twice.", independent),
    ],
    remarks=[
        Remark(
            "float-labels",
            "Labels as floats.",
            "Right, and Keras takes them. But a label is the index of a class: as an index of an array it has to be an integer. "
            "`np.repeat(np.arange(3), n_per_class)` makes such labels.",
            lambda view: seen["float_labels"],
        )
    ],
)
