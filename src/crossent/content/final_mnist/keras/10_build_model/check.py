"""A network can be built in many ways: what is tested is what it does to images, and what it has to learn with."""

import keras
import numpy as np

from crossent.content import keras_digits as digits
from crossent.content import keras_models as km
from crossent.engine.probe import Check, Law, Remark

MOST = 2_000_000
CALL = "`build_model()`"
seen = {"softmax": False, "first": 0.0}


def built(f, seed=0):
    """A model with its weights there, however late it makes them."""
    np.random.seed(seed)
    keras.utils.set_random_seed(seed)
    model = f["build_model"]()
    model(digits.images(4), training=False)
    return model


def scaled(model, factor):
    model.set_weights([factor * w for w in model.get_weights()])
    return model


def shown(row):
    return "[" + ", ".join(f"{v:.3f}" for v in row[:4].tolist()) + ", ...]"


def models(f):
    seen.update(softmax=False, first=0.0)
    model = f["build_model"]()
    if model is None:
        return f"{CALL} returned nothing, expected a model. Does the last line begin with `return`?"
    if isinstance(model, type):
        return f"{CALL} returned the class {model.__name__}, expected a model made from it: `{model.__name__}()`."
    if not isinstance(model, keras.Model):
        return (
            f"{CALL} returned a {type(model).__name__}, expected a keras.Model, such as `keras.Sequential([...])` with layers inside: "
            "only that can be compiled and fitted."
        )
    return None


def shapes(f):
    for n in (5, 1):
        try:
            out = f["build_model"]()(digits.images(n), training=False)
        except NotImplementedError:
            raise
        except Exception as error:
            text = " ".join(str(error).split())[:140]
            return (
                f"{CALL} gave a model that cannot take images of shape ({n}, 28, 28, 1): {text}… Expected logits of shape ({n}, 10). "
                "In Keras the colours come last: `keras.Input((28, 28, 1))`, and `Flatten()` before a dense layer."
            )
        shape = tuple(getattr(out, "shape", ()))
        if shape != (n, 10):
            return (
                f"{CALL} gave an output of shape {shape} for images of shape ({n}, 28, 28, 1), expected ({n}, 10): a score for each "
                "digit. Put `Flatten()` before the dense layers, and give the last one ten units."
            )
    return None


def size(f):
    model = built(f)
    count = model.count_params()
    if not count:
        return f"{CALL} has no parameters, expected some that an optimizer can change."
    if count >= MOST:
        return (
            f"{CALL} has {count:,} parameters, expected fewer than {MOST:,}. A dense layer has inputs × units of them: make hidden "
            "layers smaller, or halve the image with `MaxPooling2D(2)` before `Flatten()`."
        )
    return None


def learns(f):
    model = built(f)
    learning = {id(w) for w in model.trainable_weights}
    kept = ("seed", "moving", "normalization")  # what a layer keeps for itself
    still = [w.path for w in model.weights if id(w) not in learning and not any(k in w.path for k in kept)]
    if still:
        return (
            f"{CALL} has parameters that do not learn, the first one in `{still[0]}`. Expected all of them to learn: leave "
            "`trainable` as it is."
        )
    outputs = km.scores(model, digits.images(16))
    if np.abs(outputs - outputs[0]).max() < 1e-6:
        return (
            f"{CALL} gives every image the same numbers, {shown(outputs[0])}. Expected numbers that depend on the image. Weights that "
            "all start at 0 never leave it: keep Keras's own start."
        )
    return None


def alone(f):
    """Each image's outputs are its own."""
    model, x = built(f), digits.images(8)
    together = km.outputs(model, x)
    apart = np.concatenate([km.outputs(model, row[None]) for row in x])
    if not np.allclose(together, apart, rtol=1e-3, atol=1e-4):
        worst = int(np.abs(together - apart).sum(axis=1).argmax())
        return (
            f"{CALL} gives an image the numbers {shown(together[worst])} in a batch of {len(x)} and {shown(apart[worst])} alone, "
            "expected the same: an image's digit is its own. Does something work along axis 0, the batch?"
        )
    return None


def ending(f):
    """Logits of any size and sign, or probabilities of all ten classes."""
    x = digits.images(40)
    seen["softmax"] = km.probabilities(km.outputs(built(f), x))
    if seen["softmax"]:
        return None
    found = np.concatenate([km.outputs(scaled(built(f, seed), 5.0), x) for seed in range(3)])
    if found.max() <= 1.0001 and found.min() >= -1.0001:
        return (
            f"{CALL}, its weights multiplied by 5, gives numbers between {found.min():.3f} and {found.max():.3f} and never beyond 1, but "
            "they are no probabilities of ten classes: a row does not sum to 1. Expected logits of any size, or a softmax. No sigmoid, "
            "no tanh."
        )
    if found.min() >= 0:
        return (
            f"{CALL}, tried with three starts, never gives a number below {found.min():.3g}, expected logits of any sign, or a softmax. "
            "The last layer has no ReLU."
        )
    return None


def bends(f):
    """Not affine: the middle of two images does not always get the middle of their logits."""
    model = built(f)
    left, right = 2 * digits.images(60, 1), 2 * digits.images(60, 2)
    ends = [km.scores(model, x) for x in (left, right)]
    middle = km.scores(model, (left + right) / 2)
    # Only differences of logits count where a softmax has taken the rest away.
    ends, middle = [e - e[:, :1] for e in ends], middle - middle[:, :1]
    off = np.abs(middle - (ends[0] + ends[1]) / 2).max()
    if not off > 1e-3 * max(*(e.std() for e in ends), 1e-9):
        return (
            f"{CALL} is linear: halfway between two images it always gives the mean of their logits. Expected at least one hidden layer "
            'with a non-linear function: `Dense(128, activation="relu")`.'
        )
    return None


def fresh(f):
    one, two = f["build_model"](), f["build_model"]()
    shared = {id(w) for w in one.weights} & {id(w) for w in two.weights}
    if one is two or shared:
        return (
            f"{CALL} was called twice and returned models that share their parameters, expected a new one each time: training one would "
            "train the other. Make the layers inside the function."
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
            f"{CALL} is compiled with the loss `{name}`, expected the cross-entropy of ten classes. For integer labels that is "
            "`keras.losses.SparseCategoricalCrossentropy`."
        )
    wants = km.takes_probabilities(loss)
    if wants is None or wants == seen["softmax"]:
        return None
    given, taken = ("probabilities", "logits") if seen["softmax"] else ("logits", "probabilities")
    remedy = (
        "leave out the softmax, or `from_logits`"
        if seen["softmax"]
        else "expected `from_logits=True` in the loss"
    )
    return (
        f"{CALL} gives {given}, such as {shown(km.outputs(model, digits.images(4))[1])}, and is compiled with a loss that takes them "
        f"for {taken}. Nothing warns you, and the numbers are others. Model and loss have to agree: {remedy}."
    )


def first(f):
    """The loss of a new model, for a remark."""
    x, y = digits.images(200), digits.labels(200)
    seen["first"] = float(digits.losses(km.scores(built(f), x), y).mean())
    return None


WANTS = "a model that gives (N, 10) logits for images (N, 28, 28, 1)"

check = Check(
    function="build_model",
    laws=[
        Law("model", "Not a model.", models, WANTS),
        Law("shapes", "Other shapes.", shapes, WANTS),
        Law("size", "Other parameters.", size, WANTS),
        Law("learns", "It does not learn.", learns, WANTS),
        Law("alone", "An image's numbers depend on its company.", alone, WANTS),
        Law("ending", "Neither logits nor probabilities.", ending, WANTS),
        Law("bends", "The model is linear.", bends, WANTS),
        Law("fresh", "The same model twice.", fresh, WANTS),
        Law("agrees", "Model and loss disagree.", agrees, WANTS),
        Law("first", "The first loss.", first, WANTS),
    ],
    remarks=[
        Remark(
            "softmax-at-the-end",
            "Probabilities, not logits.",
            "Right, with losses that are told so: `from_logits=False`, the default in Keras. Without the softmax, and with "
            "`from_logits=True`, a very sure mistake keeps its true cost: Keras clips probabilities at 1e-7.",
            lambda view: seen["softmax"],
        ),
        Remark(
            "first-loss",
            "A sure start.",
            "A new model knows nothing, and its loss should be near ln 10, which is 2.303. This one begins at twice that or more: it is "
            "sure of answers that are wrong. Smaller weights in the last layer help.",
            lambda view: seen["first"] > 4.6,
        ),
    ],
)
