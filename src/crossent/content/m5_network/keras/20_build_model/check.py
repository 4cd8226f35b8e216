"""A network can be built in many ways: what is tested is what it does to points, and whether its loss is told what it gives."""

import keras
import numpy as np

from crossent.content import keras_models as km
from crossent.engine.probe import Check, Law, Remark

FAR = np.array([[0, 0], [1, 0.5], [-2, 3], [4, -1], [-3, -2.5], [0.3, 5], [6, 6]], dtype=np.float32)
seen = {"softmax": False, "compiled": False}


def built(f, *args, seed=0):
    """A model with its weights there, however late it makes them."""
    np.random.seed(seed)
    keras.utils.set_random_seed(seed)
    model = f["build_model"](*args)
    model(FAR, training=False)
    return model


def shown(row):
    return "[" + ", ".join(f"{v:.3f}" for v in row.tolist()) + "]"


def models(f):
    for args in ((), (8,)):
        call = f"`build_model({', '.join(map(str, args))})`"
        model = f["build_model"](*args)
        if model is None:
            return f"{call} returned nothing, expected a model. Does the last line begin with `return`?"
        if isinstance(model, type):
            return f"{call} returned the class {model.__name__}, expected a model made from it: `{model.__name__}(...)`."
        if not isinstance(model, keras.Model):
            return (
                f"{call} returned a {type(model).__name__}, expected a keras.Model, such as `keras.Sequential([...])` with layers "
                "inside: only that can be compiled and fitted."
            )
    return None


def shapes(f):
    for hidden in (16, 1, 40):
        model = built(f, hidden)
        for n in (5, 3, 1):
            out = model(np.zeros((n, 2), dtype=np.float32), training=False)
            shape = tuple(getattr(out, "shape", ()))
            if shape != (n, 3):
                return (
                    f"`build_model({hidden})` gave an output of shape {shape} for points of shape ({n}, 2), expected ({n}, 3): a "
                    "number for each of three classes. The last layer is a `Dense(3)`."
                )
    return None


def alone(f):
    """Each row's outputs are its own."""
    model = built(f)
    together = km.outputs(model, FAR)
    apart = np.concatenate([km.outputs(model, row[None]) for row in FAR])
    if not np.allclose(together, apart, rtol=1e-4, atol=1e-5):
        worst = int(np.abs(together - apart).sum(axis=1).argmax())
        return (
            f"`build_model()` gives the point {FAR[worst].tolist()} the numbers {shown(together[worst])} in a batch of {len(FAR)} "
            f"and {shown(apart[worst])} alone, expected the same: a point's class is its own. Does something work along axis 0, "
            "the batch?"
        )
    return None


def scaled(model, factor):
    model.set_weights([factor * w for w in model.get_weights()])
    return model


def ending(f):
    """Logits of any size and sign, or probabilities of all three classes."""
    seen["softmax"] = km.probabilities(km.outputs(built(f), FAR))
    if seen["softmax"]:
        return None
    found = np.concatenate([km.outputs(scaled(built(f, seed=seed), 5.0), FAR) for seed in range(8)])
    if not found.any():
        return (
            "`build_model()` gives 0 for every point, whatever its size. Expected random weights to begin with: hidden scores that start "
            "alike stay alike. Leave out `kernel_initializer`."
        )
    if found.max() <= 1.0001 and found.min() >= -1.0001:
        return (
            f"`build_model()`, its weights multiplied by 5, gives numbers between {found.min():.3f} and {found.max():.3f} and never "
            "beyond 1, but they are no probabilities of three classes: a row does not sum to 1. Expected logits of any size, or a "
            "softmax. No sigmoid, no tanh."
        )
    if found.min() >= 0:
        return (
            f"`build_model()`, tried with eight starts, never gives a number below {found.min():.3g}, expected logits of any sign, "
            "or a softmax. The last layer has no ReLU."
        )
    return None


def bends(f):
    """Not affine: the middle of two points does not always get the middle of their logits."""
    rng = np.random.default_rng(1)
    left, right = 4 * rng.standard_normal((2, 200, 2))
    for hidden in (16, 8):
        model = built(f, hidden)
        ends = [km.scores(model, where) for where in (left, right)]
        middle = km.scores(model, (left + right) / 2)
        # Only differences of logits count where a softmax has taken the rest away.
        ends, middle = [e - e[:, :1] for e in ends], middle - middle[:, :1]
        off = np.abs(middle - (ends[0] + ends[1]) / 2).max()
        if not off > 2e-3 * max(*(e.std() for e in ends), 1e-9):
            return (
                f"`build_model({hidden})` is linear: halfway between two points it always gives the mean of their logits. Expected "
                'boundaries that can bend. Give the hidden layer a non-linear function: `Dense(hidden, activation="relu")`.'
            )
    return None


def units(f):
    small, large = built(f, 4).count_params(), built(f, 64).count_params()
    if not large > small:
        return (
            f"`build_model(4)` has {small} parameters and `build_model(64)` {large}, expected more with more hidden units. Use "
            "`hidden` for the width of the hidden layer."
        )
    usual, sixteen = built(f).count_params(), built(f, 16).count_params()
    if usual != sixteen:
        return (
            f"`build_model()` has {usual} parameters and `build_model(16)` {sixteen}, expected as many: 16 is the default. Write "
            "`def build_model(hidden=16):`."
        )
    return None


def learns(f):
    model = built(f)
    learning = {id(w) for w in model.trainable_weights}
    kept = ("seed", "moving", "normalization")  # what a layer keeps for itself
    still = [w.path for w in model.weights if id(w) not in learning and not any(k in w.path for k in kept)]
    if still:
        return (
            f"`build_model()` has parameters that do not learn, such as `{still[0]}`, expected all of them to be trainable. Leave "
            "`trainable` as it is."
        )
    return None


def fresh(f):
    one, two = built(f), f["build_model"]()
    two(FAR)
    if one is two or {id(w) for w in one.weights} & {id(w) for w in two.weights}:
        return (
            "`build_model()` was called twice and returned models that share their parameters, expected a new one each time: "
            "training one would train the other. Make the layers inside the function."
        )
    return None


def agrees(f):
    """Where the model is compiled, its loss takes what the last layer gives."""
    model = built(f)
    loss = model.loss if model.compiled else None
    if loss is None:
        return None
    name = loss if isinstance(loss, str) else getattr(loss, "name", None) or getattr(loss, "__name__", "")
    if "crossentropy" not in str(name) or "binary" in str(name):
        return (
            f"`build_model()` is compiled with the loss `{name}`, expected the cross-entropy of three classes. For integer labels "
            "that is `keras.losses.SparseCategoricalCrossentropy`."
        )
    wants = km.takes_probabilities(loss)
    if wants is None or wants == seen["softmax"]:
        return None
    if wants:
        return (
            f"`build_model()` ends in logits, such as {shown(km.outputs(model, FAR)[1])}, and is compiled with a loss that expects "
            "probabilities: `from_logits` was left False. It clips them to between 0 and 1, and learns from the rest. Expected "
            "`from_logits=True`."
        )
    return (
        "`build_model()` ends in a softmax and is compiled with `from_logits=True`: the loss is told that probabilities are logits. "
        "Keras finds the logits behind a softmax that comes last, uses them and warns; elsewhere it takes a second softmax and says "
        "nothing. Expected one of the two. Leave the softmax out, or `from_logits`."
    )


check = Check(
    function="build_model",
    laws=[
        Law("model", "Not a model.", models),
        Law("shapes", "Other shapes.", shapes),
        Law("alone", "A point's numbers depend on its company.", alone),
        Law("ending", "Neither logits nor probabilities.", ending),
        Law("bends", "The model is linear.", bends),
        Law("units", "The hidden units.", units),
        Law("learns", "Parameters that do not learn.", learns),
        Law("fresh", "The same model twice.", fresh),
        Law("agrees", "Model and loss disagree.", agrees),
    ],
    remarks=[
        Remark(
            "softmax-at-the-end",
            "Probabilities, not logits.",
            "Right, with a loss that is told so: `from_logits=False`, the default in Keras. Without the softmax, and with "
            "`from_logits=True`, nothing has to be clipped where a probability is too small for a float.",
            lambda view: seen["softmax"],
        )
    ],
)
