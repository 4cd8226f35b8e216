"""One loss for each image, and no trace in the model. Each usual mistake is a law of its own, so that it is told by name.

The models are like those of the learner's own build_model: logits or probabilities, compiled or not.
"""

import keras
import numpy as np

from crossent.content import keras_digit_mistakes as mistakes
from crossent.content import keras_digits as digits
from crossent.content import keras_models as km
from crossent.engine.probe import Check, Law, Remark

CALL = "`per_example_loss(model, images, labels)`"
like = digits.Like()
run = {"cases": []}
seen = {"anew": False, "cut": False}


def near(got, right):
    """The same as float32 has it."""
    return got.shape == right.shape and np.allclose(got, right, rtol=1e-4, atol=2e-5)


def asked(f, model, x, y):
    return np.asarray(f["per_example_loss"](model, x, y), dtype=float)


def returns(f):
    seen.update(anew=False, cut=False)
    run["cases"] = []
    like.look()
    for seed, n in ((0, 5), (1, 1), (2, 12)):
        model, x, y = like.model(seed), digits.images(n, seed), digits.labels(n, seed)
        z = km.scores(model, x)
        try:
            value = f["per_example_loss"](model, x, y)
        except NotImplementedError:
            raise
        except Exception as error:
            words = digits.not_compiled(error, CALL)
            if words:
                return words
            raise
        if value is None:
            return f"{CALL} returned nothing, expected {n} losses. End with `return`."
        try:
            got = np.asarray(value, dtype=float)
        except (TypeError, ValueError):
            return f"{CALL} returned a {type(value).__name__}, expected {n} losses in an array or a tensor."
        if got.shape == () and n > 1:
            right = digits.losses(z, y)
            what = [name for name in ("mean", "sum") if near(got, np.asarray(getattr(right, name)()))]
            is_what = f", the {what[0]} of all losses" if what else ""
            return (
                f"{CALL} with {n} images returned the single number {float(got):.4f}{is_what}. Expected {n} losses, one for each image: "
                '`reduction="none"` in the loss.'
            )
        if got.shape != (n,):
            return (
                f"{CALL} with {n} images returned shape {got.shape}, expected ({n},): one loss for each image, also where there is "
                "only one. Is it the loss of each row, and nothing squeezed?"
            )
        run["cases"].append((z, y, got))
    return None


def compared(got, wanted):
    worst = int(np.nan_to_num(np.abs(got - wanted), nan=np.inf).argmax())
    return f"{CALL} returned {got[worst]:.4f} for the image at {worst}, expected {wanted[worst]:.4f}."


def told(formulas, words):
    """Words where the results are those of a known mistake in all cases."""
    for formula in formulas:
        first = ""
        for z, y, got in run["cases"]:
            wanted, wrong = digits.losses(z, y), formula(z, y)
            if not near(got, wrong):
                break
            if not near(wanted, wrong):
                first = first or f"{compared(got, wanted)} {words}"
        else:
            if first:
                return first
    return None


def from_logits(f):
    given, other = ("probabilities", "logits") if like.softmax else ("logits", "probabilities")
    remedy = "leave `from_logits` out" if like.softmax else "write `from_logits=True`"
    return told(
        mistakes.taken_wrongly(like.softmax),
        f"The model gives {given}, and the loss takes them for {other}. Nothing warns you. Both have to agree: {remedy}.",
    )


def mistaken(formulas, words):
    return lambda f: told(formulas, words)


def values(f):
    model, x, y = like.model(3, 1.0), digits.images(2345, 3), digits.labels(2345, 3)
    cases = [*run["cases"], (km.scores(model, x), y, asked(f, model, x, y))]
    for z, labels, got in cases:
        wanted = digits.losses(z, labels)
        if not near(got, wanted):
            return (
                f"{compared(got, wanted)} Expected -ln of the probability at the label, for each image. Do all {len(labels)} images "
                "keep their order?"
            )
    return None


def sure(f):
    model = keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(10, "softmax" if like.softmax else None),
        ]
    )
    if like.compiled:
        like.compile(model)
    for gap in (12.0, 200.0):  # whatever it is shown, the output of 0 is that much above the others
        model.layers[-1].set_weights((np.zeros((784, 10)), np.eye(10)[0] * gap))
        got = asked(f, model, digits.images(2), np.array([1, 0]))
        if gap == 12.0 and not abs(got[0] - gap) < 0.1:
            return (
                f"{CALL} returned {got[0]:.4f} where the label is 12 logits below the answer, expected {gap:.4f}. Is something added or "
                "clipped before the logarithm? A number as small as 6e-6 has to keep its size."
            )
        seen["cut"] = seen["cut"] or not abs(got[0] - gap) < 0.01 * gap
    return None


def untouched(f):
    model, x, y = like.model(), digits.images(6), digits.labels(6)
    model.layers[1].trainable = False
    before, kept = km.weights(model), (x.copy(), y.copy())
    flags = [layer.trainable for layer in model.layers]
    f["per_example_loss"](model, x, y)
    if not np.array_equal(km.weights(model), before):
        return f"{CALL} changed the model's weights, expected them as they were: measuring teaches nothing."
    if [layer.trainable for layer in model.layers] != flags:
        return (
            f"{CALL} changed `trainable` of a layer, expected it as it was: measuring needs no such switch."
        )
    if not np.array_equal(x, kept[0]) or not np.array_equal(y, kept[1]):
        return f"{CALL} changed the images or labels that it was given, expected them as they were. Work on a copy."
    return None


def evaluation(f):
    model = like.model(4, first=[digits.norm()], middle=[keras.layers.Dropout(0.5)], hidden=24)
    x, y = digits.images(30, 4), digits.labels(30, 4)
    wanted, kept = digits.losses(km.scores(model, x), y), km.weights(model)
    got = asked(f, model, x, y)
    if not near(got, wanted):
        return (
            f"{compared(got, wanted)} The model has dropout and batch norm, and this is not the number of evaluation mode. Ask with "
            "`model.predict(images)`, or `model(images, training=False)`."
        )
    if not np.array_equal(km.weights(model), kept):
        return f"{CALL} changed what batch norm has stored, expected no trace. Ask the model with `training=False`."
    return None


def compiled(f):
    """Whether the model is compiled anew, for a remark."""
    model = like.model(compiled=True)
    optimizer = model.optimizer
    f["per_example_loss"](model, digits.images(3), digits.labels(3))
    seen["anew"] = model.optimizer is not optimizer
    return None


WANTS = "a loss for each image"

check = Check(
    function="per_example_loss",
    laws=[
        Law("returns", "Not one loss for each image.", returns, WANTS),
        Law("from-logits", "Model and loss disagree.", from_logits, WANTS),
        *(Law(name, title, mistaken(each, words), WANTS) for name, title, each, words in mistakes.EACH),
        Law("values", "Other losses.", values, WANTS),
        Law("sure", "A sure mistake costs too little.", sure, WANTS),
        Law("untouched", "Something is changed.", untouched, WANTS),
        Law("evaluation", "Not in evaluation mode.", evaluation, WANTS),
        Law("compiled", "Compiled anew.", compiled, WANTS),
    ],
    remarks=[
        Remark(
            "compiled-anew",
            "The model is compiled anew.",
            "Right. But `compile` gives the model another optimizer: called between two epochs, it takes away what Adam remembers of "
            "past gradients. Ask with `model.predict`, and let the loss stand on its own.",
            lambda view: seen["anew"],
        ),
        Remark(
            "cut-off",
            "A very sure mistake is cut off.",
            "Where the label is 200 logits below the answer, the loss is 200. Here it is another number: Keras clips probabilities at "
            "1e-7, which is a loss of 16.1. Straight from the logits, with `from_logits=True`, it is kept.",
            lambda view: seen["cut"],
        ),
    ],
)
