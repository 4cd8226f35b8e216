"""Keras's loss equals the course's; that it is Keras's is seen by listening to what it asks TensorFlow for.

Laws alone, no probes: those would be tried on the wrong variants in the warm process, which may not begin to calculate.
"""

import contextlib
import re
import warnings

import numpy as np
import tensorflow as tf

from crossent.engine.probe import Check, Law
from crossent.maths.softmax import cross_entropy_loss, softmax

LOGITS = np.array([[2.0, -1.0, 0.5], [0.1, 0.2, 3.0]])
SIX = (2 * np.random.default_rng(5).standard_normal((6, 4))).round(2)
USUAL = (
    ([[0.0, 0.0]], [1]),
    ([[2.0, 0.0, 0.0], [0.0, 1.0, 0.0]], [0, 1]),
    (np.array([[0.5, -1.5, 2.0]]), np.array([0])),
    (LOGITS, np.array([1, 2])),
    (SIX, np.array([3, 0, 1, 1, 2, 0])),
    (SIX[:4], np.array([0, 3, 2, 2])),
    (SIX[:, :2], np.array([0, 1, 1, 0, 0, 1])),
    (SIX.astype(np.float32), np.array([2, 2, 0, 1, 3, 0], dtype=np.int32)),
)
SURE = (
    (10 * SIX, np.array([1, 2, 3, 0, 1, 2])),
    (np.array([[60.0, 0.0, 0.0]]), np.array([1])),
    (np.array([[1000.0, -1000.0, 0.0]]), np.array([1])),
    (np.array([[20.0, 0.0, 0.0], [0.0, 30.0, 0.0]]), np.array([0, 1])),
)
CALL = "`framework_loss(...)`"


def written(logits, labels):
    return f"`framework_loss({np.asarray(logits).tolist()}, {np.asarray(labels).tolist()})`"


def asked(f, logits, labels):
    """What comes back, as a float; an exception is not one of a law that tells more."""
    return float(np.asarray(f["framework_loss"](logits, labels)).reshape(()))


def near(got, want):
    return abs(got - want) <= 1e-4 * abs(want) + 1e-5


def told_apart(f):
    """Errors of Keras that name the mix-up of its two losses."""
    for logits, labels in ((LOGITS, np.array([0, 1])), *USUAL[3:6]):
        try:
            f["framework_loss"](logits, labels)
        except NotImplementedError:
            raise
        except Exception as error:
            text = str(error)
            if isinstance(error, TypeError) and re.search(r"0-dimensional|length-1|scalar", text):
                return None  # a float of several numbers: the next law's
            if not isinstance(error, ValueError) or not ("rank" in text or "shape" in text):
                raise
            told = mixed_up(text)
            if told is not None:
                return told
            return (
                f"{CALL} with integer labels was stopped by Keras: {text[:110].rstrip('.')}… Expected a number. "
                "`SparseCategoricalCrossentropy` takes integer labels; `CategoricalCrossentropy` takes a row for each label, as "
                "`one_hot` makes them."
            )
    return None


def mixed_up(text):
    """What the two shapes in Keras's words say: the arguments in the other order, or too few columns."""
    shapes = re.findall(r"(?:target|output)\.shape=\(([\d, ]*)\)", text)
    if len(shapes) != 2:
        return None
    target, output = ([int(n) for n in shape.split(",") if n.strip()] for shape in shapes)
    if len(target) == 2 and len(output) == 1:
        return (
            f"{CALL} gave Keras logits for labels: of shape {tuple(target)} where the labels go, {tuple(output)} where the logits go. "
            "Expected the other order. In Keras what is true comes first: `loss(labels, logits)`."
        )
    if len(target) == len(output) == 2 and target[1] < output[1]:
        return (
            f"{CALL} made one-hot rows with {target[1]} columns for logits with {output[1]}, expected as many. Where nothing is said, "
            "`to_categorical` takes the largest label for the last class: `to_categorical(labels, num_classes)`."
        )
    return None


def number(f):
    try:
        value = f["framework_loss"](LOGITS, np.array([0, 1]))
    except TypeError as error:
        if not re.search(r"0-dimensional|length-1|scalar", str(error)):
            raise
        return (
            f"{CALL} stopped at a `float` of several numbers, expected one: the mean over the batch. The loss objects take it "
            'themselves; the functions in `keras.losses` and `reduction="none"` give one loss for each row.'
        )
    if value is None:
        return f"{CALL} returned nothing, expected a float. End with `return`."
    if isinstance(value, tf.Tensor) or hasattr(value, "numpy"):
        if value.shape.rank:
            return _too_many(tuple(value.shape))
        return f"{CALL} returned {value!r}, a tensor, expected a Python float. `float(...)` makes one of it."
    if np.shape(value):
        return _too_many(np.shape(value))
    return None


def _too_many(shape):
    return (
        f"{CALL} returned numbers of shape {shape}, expected one, the mean over the batch. The loss objects take it themselves; "
        'the functions in `keras.losses` and `reduction="none"` do not.'
    )


def unclipped(logits, labels):
    """What comes back where logits are taken for probabilities: clipped, and normalised before or afterwards."""
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    rows = np.arange(len(labels))
    after = np.clip(logits, 1e-7, 1 - 1e-7)
    with np.errstate(divide="ignore", invalid="ignore"):
        before = np.clip(logits / logits.sum(axis=1, keepdims=True), 1e-7, 1 - 1e-7)
    return (
        float(-np.log(after / after.sum(axis=1, keepdims=True))[rows, labels].mean()),
        float(-np.log(before[rows, labels]).mean()),
    )


def from_logits(f):
    cases = [USUAL[3], USUAL[4]]
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        got = [asked(f, *case) for case in cases]
    want = [cross_entropy_loss(*map(np.asarray, case)) for case in cases]
    for kind in (0, 1):
        if all(near(g, unclipped(*case)[kind]) for g, case in zip(got, cases, strict=True)):
            return (
                f"{written(*cases[0])} returned {got[0]:.6f}, expected {want[0]:.6f}. The loss takes the logits for probabilities: it "
                "clips them to between 0 and 1. Keras expects probabilities unless you say `from_logits=True`."
            )
    if any("produced by a Softmax" in str(each.message) for each in heard):
        return (
            f"{written(*cases[0])} returned {got[0]:.6f}, and Keras warned: the loss was told `from_logits=True` and was given what a "
            "softmax made. Expected one softmax. Keras found the logits behind it this time, for float64 it would not. Give it the "
            "logits."
        )
    for g, case, w in zip(got, cases, want, strict=True):
        if not near(g, cross_entropy_loss(softmax(case[0]), np.asarray(case[1]))) or near(g, w):
            return None
    return (
        f"{written(*cases[0])} returned {got[0]:.6f}, expected {want[0]:.6f}. That is a softmax twice: with `from_logits=True` the "
        "loss applies it by itself. Give it the logits."
    )


def mistaken(got, logits, labels):
    """What a number is that is not the mean cross-entropy, where it is one that people take for it."""
    z, y = np.asarray(logits, dtype=float), np.asarray(labels)
    hit = np.eye(z.shape[1])[y]
    known = {
        "That is the sum over the batch. The mean is the default: leave `reduction` out.": len(y)
        * cross_entropy_loss(z, y),
        "That asks a yes-or-no question for each class. One of several is right: `SparseCategoricalCrossentropy(from_logits=True)`.": (
            np.mean(np.logaddexp(0, z) - hit * z)
        ),
        'The logits were cut to whole numbers. Keep them as floats: `dtype="float32"`.': cross_entropy_loss(
            np.trunc(z), y
        ),
    }
    return next((said for said, value in known.items() if near(got, value)), None)


def values(f):
    for logits, labels in USUAL:
        want = cross_entropy_loss(np.asarray(logits), np.asarray(labels))
        got = asked(f, logits, labels)
        if not near(got, want):
            said = mistaken(got, logits, labels) or (
                "Give the labels first and the logits second, say `from_logits=True`, and let the loss take its mean."
            )
            return f"{written(logits, labels)} returned {got:.6f}, expected {want:.6f}. {said}"
    return None


def sure(f):
    for logits, labels in SURE:
        want = cross_entropy_loss(logits, labels)
        got = asked(f, logits, labels)
        if not near(got, want):
            return (
                f"{written(logits, labels)} returned {got:.6f}, expected {want:.6f}. Probabilities are rounded and clipped to "
                "between 1e-7 and 1 - 1e-7. With `from_logits=True` and the logits themselves nothing is clipped."
            )
    return None


class Listening:
    """Notes calls of TensorFlow's cross-entropies, which Keras hands its logits to."""

    NAMES = ("softmax_cross_entropy_with_logits", "sparse_softmax_cross_entropy_with_logits")

    def __init__(self):
        self.heard = False

    def _noting(self, function):
        def note(*args, **kwargs):
            self.heard = True
            return function(*args, **kwargs)

        return note

    def __enter__(self):
        self._kept = {name: getattr(tf.nn, name) for name in self.NAMES}
        for name, function in self._kept.items():
            setattr(tf.nn, name, self._noting(function))
        return self

    def __exit__(self, *_):
        for name, function in self._kept.items():
            setattr(tf.nn, name, function)


def asks_keras(f):
    with Listening() as ears, contextlib.suppress(Exception):
        f["framework_loss"](LOGITS, np.array([0, 1]))
    if ears.heard:
        return None
    return (
        f"{CALL} returned the right number without Keras's loss. Expected: the framework's own answer, beside which yours can be "
        "put. Call `keras.losses.SparseCategoricalCrossentropy(from_logits=True)(labels, logits)`."
    )


def untouched(f):
    logits, labels = SIX.copy(), np.array([3, 0, 1, 1, 2, 0])
    f["framework_loss"](logits, labels)
    if not np.array_equal(logits, SIX) or labels.tolist() != [3, 0, 1, 1, 2, 0]:
        return f"{CALL} changed the arrays that it was given, expected them as they were. Work on copies."
    return None


check = Check(
    function="framework_loss",
    laws=[
        Law("categorical-or-sparse", "The labels do not fit the loss.", told_apart, "a number"),
        Law("number", "Not one float.", number, "a float"),
        Law("from-logits", "Logits taken for probabilities, or the reverse.", from_logits, "a number"),
        Law("value", "Another number.", values, "a number"),
        Law("not-the-framework", "Not Keras's loss.", asks_keras),
        Law("clipped", "Probabilities in between.", sure, "a number"),
        Law("untouched", "The inputs are changed.", untouched),
    ],
)
