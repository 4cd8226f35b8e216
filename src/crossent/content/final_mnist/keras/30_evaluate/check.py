"""Two numbers that do not depend on the batch size. Each usual mistake is a law of its own, so that it is told by name.

The models are like those of the learner's own build_model: logits or probabilities, compiled or not.
"""

import math
import numbers

import keras
import numpy as np

from crossent.content import keras_digits as digits
from crossent.content import keras_models as km
from crossent.content.keras_digit_mistakes import ACCURACY, BOTH, LOSS, taken_wrongly
from crossent.engine.probe import Check, Law, Remark

SIZES = ((7, 3), (7, 4), (11, 2), (9, 100), (1, 5), (6, 6))  # images, batch size
like = digits.Like()
run = {"cases": []}
seen = {"anew": False, "whole": False}


def call(batch_size):
    return f"`evaluate(model, images, labels, {batch_size})`"


def case(model, n):
    """Images and labels of which the model has some right, its logits, and the two numbers."""
    x, y = digits.images(n, n), digits.labels(n, n)
    z = km.scores(model, x)
    y[::2] = z.argmax(axis=1)[::2]
    return x, y, z, (float(digits.losses(z, y).mean()), float((z.argmax(axis=1) == y).mean()))


def near(got, right):
    return abs(got - right) <= 2e-5 + 1e-4 * abs(right)


def returns(f):
    seen.update(anew=False, whole=False)
    run["cases"] = []
    like.look()
    model = like.model()
    for n, b in SIZES:
        x, y, z, right = case(model, n)
        try:
            got = f["evaluate"](model, x, y, b)
        except NotImplementedError:
            raise
        except Exception as error:
            words = digits.not_compiled(error, call(b))
            if words:
                return words
            raise
        message = amiss(got, b)
        if message:
            return message
        run["cases"].append((n, b, y, z, got, right))
    return None


def amiss(got, b):
    if got is None:
        return f"{call(b)} returned nothing, expected two floats. End with `return loss, accuracy`."
    if not isinstance(got, list | tuple) or len(got) != 2:
        what = f"{len(got)} things" if isinstance(got, list | tuple) else f"a {type(got).__name__}"
        return f"{call(b)} returned {what}, expected two floats: the mean loss and the accuracy, `return loss, accuracy`."
    for name, value in zip(("loss", "accuracy"), got, strict=True):
        if isinstance(value, bool) or not isinstance(value, numbers.Real):
            return (
                f"{call(b)} returned a {type(value).__name__} as its {name}, expected a float. `float(...)` makes one of a tensor with "
                "one number."
            )
        if not math.isfinite(value):
            return f"{call(b)} returned the {name} {value}, expected a finite number: the logits are between -10 and 10."
    return None


def told(which, formulas, words):
    """Words where the number is that of a known mistake, for all sizes that tell it from the right one."""
    for formula in formulas:
        first = ""
        for n, b, y, z, pair, rights in run["cases"]:
            got, right = (each[which == ACCURACY] for each in (pair, rights))
            wrong = float(formula(digits.losses(z, y), (z.argmax(axis=1) == y).astype(float), z, y, b))
            if not near(got, wrong):
                break
            if not near(right, wrong):
                first = (
                    first
                    or f"{call(b)} with {n} images returned the {which} {got:.4f}, expected {right:.4f}. {words}"
                )
        else:
            if first:
                return first
    return None


def from_logits(f):
    given, other = ("probabilities", "logits") if like.softmax else ("logits", "probabilities")
    remedy = "leave `from_logits` out" if like.softmax else "write `from_logits=True`"
    formulas = [lambda v, a, z, y, b, each=each: each(z, y).mean() for each in taken_wrongly(like.softmax)]
    return told(
        LOSS,
        formulas,
        f"The model gives {given}, and the loss takes them for {other}. Both have to agree: {remedy}.",
    )


def mistaken(which, formulas, words):
    return lambda f: told(which, formulas, words)


def values(f):
    model = like.model(1)
    for n, b in ((60, 25), (1500, 1000)):
        x, y, z, right = case(model, n)
        run["cases"].append((n, b, y, z, f["evaluate"](model, x, y, b), right))
    for n, b, _, _, pair, rights in run["cases"]:
        for name, got, right in zip((LOSS, ACCURACY), pair, rights, strict=True):
            if not near(got, right):
                return (
                    f"{call(b)} with {n} images returned the {name} {got:.4f}, expected {right:.4f}. Each image counts once, in whatever "
                    "batch it is. `accuracy` by its name alone fits integer labels; the largest output of a row is the answer."
                )
    return None


def default(f):
    model = like.model(2)
    x, y, _, right = case(model, 30)
    for text, got in (
        ("`evaluate(model, images, labels)`", f["evaluate"](model, x, y)),
        ("`evaluate(model, images, labels, batch_size=7)`", f["evaluate"](model, x, y, batch_size=7)),
    ):
        if not all(near(a, b) for a, b in zip(got, right, strict=True)):
            return (
                f"{text} returned {got[0]:.4f} and {got[1]:.4f}, expected {right[0]:.4f} and {right[1]:.4f}."
            )
    return None


def evaluation(f):
    model = like.model(4, first=[digits.norm()], middle=[keras.layers.Dropout(0.5)], hidden=24)
    x, y, _, right = case(model, 40)
    kept = km.weights(model)
    got = f["evaluate"](model, x, y, 16)
    if not all(near(a, b) for a, b in zip(got, right, strict=True)):
        return (
            f"{call(16)} was given a model with dropout and batch norm, and returned {got[0]:.4f} and {got[1]:.4f}, expected "
            f"{right[0]:.4f} and {right[1]:.4f}, the numbers of evaluation mode. Ask with `model.predict(images)`, or "
            "`model(images, training=False)`."
        )
    if not np.array_equal(km.weights(model), kept):
        return f"{call(16)} changed what batch norm has stored, expected no trace. Ask the model with `training=False`."
    return None


def untouched(f):
    ear = digits.Ear()
    model, largest = like.model(first=[ear], compiled=True), []
    x, y, _, _ = case(model, 12)
    ear.hear = lambda rows, training: largest.append(len(rows))
    optimizer, before, kept = model.optimizer, km.weights(model), (x.copy(), y.copy())
    flags = [layer.trainable for layer in model.layers]
    f["evaluate"](model, x, y, 5)
    seen.update(anew=model.optimizer is not optimizer, whole=max(largest, default=0) > 5)
    if not np.array_equal(km.weights(model), before):
        return f"{call(5)} changed the model's weights, expected them as they were: measuring teaches nothing. `fit` trains."
    if [layer.trainable for layer in model.layers] != flags:
        return f"{call(5)} changed `trainable` of a layer, expected it as it was: measuring needs no such switch."
    if not np.array_equal(x, kept[0]) or not np.array_equal(y, kept[1]):
        return f"{call(5)} changed the images or labels that it was given, expected them as they were."
    return None


WANTS = "two floats, the mean loss and the accuracy"

check = Check(
    function="evaluate",
    laws=[
        Law("returns", "Not two floats.", returns, WANTS),
        Law("from-logits", "Model and loss disagree.", from_logits, WANTS),
        *(
            Law(name, title, mistaken(which, formulas, words), WANTS)
            for name, title, which, formulas, words in BOTH
        ),
        Law("values", "Other numbers.", values, WANTS),
        Law("untouched", "Something is changed.", untouched, WANTS),
        Law("default", "Without a batch size.", default, WANTS),
        Law("evaluation", "Not in evaluation mode.", evaluation, WANTS),
    ],
    remarks=[
        Remark(
            "compiled-anew",
            "The model is compiled anew.",
            "Right. But `compile` gives the model another optimizer: called between two epochs, it takes away what Adam remembers of "
            "past gradients. Take both numbers from what `model.predict` returns.",
            lambda view: seen["anew"],
        ),
        Remark(
            "batch-size-unused",
            "All images at once.",
            "The numbers are right. But with `batch_size=5` the model was shown more than five images at once. With 60,000 that may need "
            "gigabytes: hand `batch_size` on to `predict`.",
            lambda view: seen["whole"],
        ),
    ],
)
