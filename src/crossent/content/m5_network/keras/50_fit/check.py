"""Training may be done in many ways: `model.fit`, a loop of one's own, any optimizer. Laws say what has to come out of it.

The models are like those of the learner's own build_model: logits or probabilities, compiled or not. Where that is not
written, they give logits, as the course's own does.
"""

import re
import warnings

import numpy as np

from crossent.content import keras_models as km
from crossent.content.keras_training import Ear, Like, has_defaults, losses_of, mistaken
from crossent.engine.probe import Check, Law

TINY = 1e-9  # a learning rate at which nothing moves
GOAL = 0.15
SOON = 30  # epochs after which most have reached it
CALL = "`fit(model, X, y, 2, 0.1)`"
like = Like()


def fitted(f):
    """Whether Keras takes it at all; what it says where a call is amiss is told in the course's words."""
    like.look()
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        try:
            like.result = f["fit"](like.model(0), *km.three_clusters(10, 1), 2, 0.1)
        except NotImplementedError:
            raise
        except Exception as error:
            like.result = error
            if km.not_compiled(error):
                return (
                    f"{CALL} was stopped by Keras: the model is not compiled. Expected a trained model. Call "
                    "`model.compile(optimizer, loss)` first: it is told there how to learn, and from what."
                )
    like.heard = [str(each.message) for each in heard]
    return None


def labels(f):
    error = like.result
    if isinstance(error, ValueError) and re.search(r"rank|shape", str(error)):
        return (
            f"{CALL} was stopped by Keras: {str(error).splitlines()[0][:90].rstrip('.')}… Expected integer labels to fit. "
            "`SparseCategoricalCrossentropy` takes them as they are; `CategoricalCrossentropy` takes a row for each, such as "
            "`keras.utils.to_categorical` makes."
        )
    return None


def keys(f):
    error = like.result
    if isinstance(error, KeyError):
        return (
            f"{CALL} raised a KeyError: the history has no {error}. Expected the losses. It holds `loss`, and a metric only where "
            '`compile` was told of it; with validation data `val_loss`, too. Take `history["loss"]`.'
        )
    if isinstance(error, Exception):
        raise error
    return None


def listed(f):
    _, message = losses_of(like.result, CALL, 2)
    if message:
        return message
    model = like.model(0)
    like.before = [[w.copy() for w in layer.get_weights()] for layer in (model.layers[0], model.layers[-1])]
    call = "`fit(model, X, y, epochs=5, learning_rate=0.1)`"
    result = f["fit"](model, *km.three_clusters(10, 1), epochs=5, learning_rate=0.1)
    like.after = [[w.copy() for w in layer.get_weights()] for layer in (model.layers[0], model.layers[-1])]
    return losses_of(result, call, 5)[1]


def itself(f):
    for before, after in zip(like.before, like.after, strict=True):
        if all(np.array_equal(a, b) for a, b in zip(before, after, strict=True)):
            return (
                "`fit(model, X, y, epochs=5, learning_rate=0.1)` left a layer of the model as it was, expected the model itself to be "
                "trained, all of it: not a copy, with nothing frozen, and no old weights put back."
            )
    return None


def slow(f):
    """One run at a rate at which nothing moves: the model's start, and the losses that belong to it."""
    X, y = km.three_clusters(2, 1)
    X, y = np.tile(X, (20, 1)), np.tile(y, 20)  # any part of the rows is like all of them
    model = like.model(3)
    model.layers[-1].bias.assign([2.0, 0.0, -1.0])  # a start that is wrong for two classes
    before = km.weights(model)
    want, z = km.loss(model, X, y), km.outputs(model, X)
    got = losses_of(f["fit"](model, X, y, 2, TINY), "", 2)[0] or [0.0]
    return float(np.abs(km.weights(model) - before).max()), got, want, z, y


def rate(f):
    like.slow = slow(f)
    moved = like.slow[0]
    if moved > 1e-4:
        return (
            f"`fit(model, X, y, 2, {TINY})` moved a parameter by {moved:.3g}, expected hardly at all with so small a learning rate. Hand "
            "`learning_rate` on to the optimizer, and leave the model's start as it is."
        )
    return None


def from_logits(f):
    _, got, want, outputs, y = like.slow
    given, other = ("probabilities", "logits") if like.softmax else ("logits", "probabilities")
    remedy = (
        "leave `from_logits` out, or the softmax"
        if like.softmax
        else "expected `SparseCategoricalCrossentropy(from_logits=True)`"
    )
    if any("produced by a Softmax" in text for text in like.heard):
        return (
            f"{CALL} made Keras warn: the loss was told `from_logits=True`, and the model ends in a softmax. Expected one of the two. "
            "Keras found the logits behind the softmax and used them, so the numbers are right. With a layer in between it finds "
            "none and says nothing, and two softmaxes learn slowly. Choose one."
        )
    for value in mistaken(outputs, y, like.softmax):
        if abs(got[0] - value) <= 0.002 * abs(value) + 1e-4 and abs(got[0] - want) > 0.02 * want:
            return (
                f"`fit(model, X, y, 2, {TINY})` returned the loss {got[0]:.4f}, where the model's cross-entropy is {want:.4f}: the model "
                f"gives {given}, and the loss takes them for {other}. Model and loss have to agree: {remedy}."
            )
    return None


def measured(f):
    _, got, want, _, _ = like.slow
    for value in got:
        if not abs(value - want) <= 0.1 * want:
            return (
                f"`fit(model, X, y, 2, {TINY})` returned the loss {value:.4f} for a model that hardly moves, whose mean cross-entropy is "
                f'{want:.4f}. Expected about that. Return `history["loss"]` of a cross-entropy over classes, its mean over the examples.'
            )
    return None


def mode(f):
    ear = Ear()
    model = like.model(0, ear)
    ear.modes.clear()
    f["fit"](model, *km.three_clusters(10, 1), 2, 0.1)
    if not any(each is not None and bool(each) for each in ear.modes):
        return (
            f"{CALL} asked the model in evaluation mode alone, expected training mode: dropout and batch norm would be off. In a loop of "
            "your own write `model(X, training=True)`."
        )
    return None


def everything(f):
    """The last rows count as well: all of the last class stand there."""
    rng = np.random.default_rng(2)
    y = np.repeat(np.arange(4), (60, 60, 60, 20))
    centres = np.vstack([4 * np.eye(3), np.full(3, -4)])
    X = (centres[y] + rng.standard_normal((len(y), 3)) / 2).astype(np.float32)
    model = like.model(2, features=3, hidden=16, num_classes=4)
    kept, start = (X.copy(), y.copy()), km.loss(model, X, y)
    f["fit"](model, X, y, epochs=20, learning_rate=0.3)
    if not np.array_equal(X, kept[0]) or not np.array_equal(y, kept[1]):
        return "`fit(model, X, y)` changed its data, expected X and y as they were."
    right = km.outputs(model, X).argmax(axis=1) == y
    if right[:180].mean() > 0.9 and not right[180:].mean() > 0.5:
        return (
            f"`fit(model, X, y, epochs=20, learning_rate=0.3)` got {right[180:].mean():.0%} of the last class right, and "
            f"{right[:180].mean():.0%} of the others. Expected all examples to be learned from. `validation_split` takes the last rows "
            "away, before anything is shuffled; here they are a class of their own."
        )
    end = km.loss(model, X, y)
    if not (end < start / 2 and right.mean() > 0.8):
        return (
            f"`fit(model, X, y, epochs=20, learning_rate=0.3)` with 3 features and 4 classes brought the loss from {start:.3f} to "
            f"{end:.3f} and {right.mean():.0%} right, expected less than half and more than 80%. Make nothing depend on two features "
            "or three classes."
        )
    return None


def trained(f):
    """Whoever is there soon is there at the end: the whole run is for the others."""
    if has_defaults("fit", epochs=200, learning_rate=0.1) and run(f, {"epochs": SOON}) is None:
        return None
    return run(f, {})


def run(f, given):
    X, y = km.three_clusters(300, 0)
    model = like.model(0)
    call = f"`fit(build_model(), *three_clusters(300, 0){''.join(f', {k}={v}' for k, v in given.items())})`"
    got, message = losses_of(f["fit"](model, X, y, **given), call, given.get("epochs", 200))
    if message:
        return message
    if not got[-1] < GOAL:
        return (
            f"{call} ended at a loss of {got[-1]:.4f}, expected less than {GOAL}. The losses began {got[0]:.3f}, {got[1]:.3f}, "
            f"{got[2]:.3f}. Does each epoch go through all examples, at the learning rate that was given?"
        )
    now = km.loss(model, X, y)
    if not now < GOAL + 0.05:
        return (
            f"{call} returned {got[-1]:.4f} as its last loss, but the model's loss is {now:.4f} afterwards. Expected the model itself to "
            "be trained: do not put old weights back."
        )
    if not got[0] > 1.2 * got[-1]:
        return (
            f"{call} returned a history that begins at {got[0]:.4f} and ends at {got[-1]:.4f}, expected it to fall: one loss for each "
            "epoch, as the training goes on."
        )
    return None


check = Check(
    function="fit",
    laws=[
        Law("compiled", "Not compiled.", fitted, "a list of losses"),
        Law("categorical-or-sparse", "The labels do not fit the loss.", labels),
        Law("history-key", "Not in the history.", keys, "a list of losses"),
        Law("list", "No list of losses.", listed, "a list of losses"),
        Law("itself", "The model is not trained.", itself),
        Law("rate", "The learning rate plays no part.", rate),
        Law("from-logits", "Model and loss disagree.", from_logits),
        Law("measured", "Not the model's loss.", measured),
        Law("mode", "Trained in evaluation mode.", mode),
        Law("everything", "Not from all examples.", everything),
        Law("trained", "Not trained well enough.", trained),
    ],
)
