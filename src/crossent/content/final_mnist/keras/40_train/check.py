"""A training run is watched from outside: what the model is shown, in which mode, and what is told of it.

The watched run has patterns in place of digits, and a model with dropout, like the learner's own: logits or probabilities,
compiled or not. The last law trains on real digits.
"""

import warnings

import keras
import numpy as np

from crossent.content import digit_history, digit_numbers, digit_order
from crossent.content import keras_digits as digits
from crossent.content import keras_models as km
from crossent.content.digit_told import CALL, NAMES
from crossent.content.keras_digit_mistakes import taken_wrongly
from crossent.content.keras_digit_watch import Watch
from crossent.engine.probe import Check, Law, Remark
from crossent.engine.values import kind
from crossent.training.mnist import data

# 519: whatever the usual batch size, the last batch is small, and holds no single image.
TRAIN, VAL, EPOCHS = 519, 150, 3
DIGITS, HELD_BACK, LONG, GOAL, SLOW = 1200, 300, 6, 0.6, 0.75
THEIRS = {
    "loss": "train_loss",
    "accuracy": "train_accuracy",
    "sparse_categorical_accuracy": "train_accuracy",
}
like = digits.Like()
run = {}
seen = {"smoothed": False, "slow": False}


def examples(n, seed):
    """Patterns, and the labels that another network gives them."""
    x = digits.images(n, seed)
    return x, km.outputs(digits.model(5), x).argmax(axis=1)


def returns(f):
    run.clear()
    seen.update(smoothed=False, slow=False)
    like.look()
    keras.utils.set_random_seed(0)
    watch = run["watch"] = Watch(like, {"train": examples(TRAIN, 1), "val": examples(VAL, 2)})
    try:
        with warnings.catch_warnings(record=True) as heard:
            warnings.simplefilter("always")
            result = f["train"](watch.model, watch.sets["train"], watch.sets["val"], EPOCHS, watch.on_epoch)
        run["heard"] = [str(each.message) for each in heard]
        digit_order.look(watch, TRAIN)
    except NotImplementedError:
        raise
    except Exception as error:
        words = stopped(error)
        if words:
            return words
        raise
    if result is None:
        return (
            f"{CALL} returned nothing, expected the history, a dict of four lists. End with `return history`."
        )
    if isinstance(result, keras.callbacks.History):
        return f"{CALL} returned a History, expected a dict of four lists: {', '.join(NAMES)}. Keras's own are in `.history`."
    if not isinstance(result, dict):
        return f"{CALL} returned {kind(result)}, expected a dict of four lists: {', '.join(NAMES)}."
    missing = [name for name in NAMES if name not in result]
    theirs = [name for name in THEIRS if name in result and THEIRS[name] in missing]
    if theirs:
        return (
            f'{CALL} returned Keras\'s own dict, with "{theirs[0]}" in it, expected "{THEIRS[theirs[0]]}". Keras names the training '
            f"numbers `loss` and `accuracy`; here they are {', '.join(NAMES)}."
        )
    if missing:
        return (
            f'{CALL} returned a dict without "{missing[0]}"; it has {", ".join(map(str, result)) or "nothing"}. Expected '
            f"{', '.join(NAMES)}."
        )
    watch.history = result
    for name in NAMES:
        if not isinstance(result[name], list | tuple):
            return f'{CALL} returned {kind(result[name])} under "{name}", expected a list with a float for each epoch.'
    return None


def stopped(error):
    """What Keras says where a call is amiss, in the course's words."""
    text = str(error)
    if isinstance(error, KeyError):
        return (
            f"{CALL} raised a KeyError: there is no {error}. Keras tells `loss`; `accuracy` only where `compile` was told "
            '`metrics=["accuracy"]`; `val_loss` and `val_accuracy` only where `fit` was given `validation_data`.'
        )
    if "ompile" in text:
        return (
            f"{CALL} was stopped by Keras: the model is not compiled. Expected a trained model. Call `model.compile(optimizer, loss, "
            'metrics=["accuracy"])` first.'
        )
    if isinstance(error, ValueError) and ("rank" in text or "shape" in text):
        return (
            f"{CALL} was stopped by Keras: {' '.join(text.split())[:100]}… Expected integer labels to fit. "
            "`SparseCategoricalCrossentropy` takes them as they are, `CategoricalCrossentropy` rows of ten."
        )
    return None


def learned():
    """The batches that were shown in training mode."""
    return [each for each in run["watch"].shown if each.training]


def itself(f):
    watch = run["watch"]
    if not any(each.moved for each in watch.told):
        return (
            f"{CALL} left every weight of the model as it was, expected the model itself to be trained: not a copy, and by `fit`, "
            "`train_on_batch` or steps of an optimizer."
        )
    if not all(each.moved for each in watch.told):
        k = [each.moved for each in watch.told].index(False) + 1
        return f"{CALL} did not change the model in epoch {k}, expected updates in each epoch."
    if still := watch.told[-1].still:
        return f"{CALL} left `{still[0]}` as it was, expected all of the model to be trained. Freeze nothing."
    return None


def no_validation(f):
    if any(each.part in ("val", "both") for each in learned()):
        return (
            f"{CALL} showed images of the validation set to the model in training mode, expected none of them: a network that has "
            "learned them by heart says nothing about new ones. `validation_data` measures, and trains on nothing."
        )
    return None


def mode(f):
    if not learned():
        return (
            f"{CALL} trained the model in evaluation mode, expected training mode: dropout and batch norm are off. In a loop of your own "
            "write `model(images, training=True)`; `fit` does it by itself."
        )
    return None


def every(f):
    for k in range(EPOCHS):
        rows = {row for each in run["watch"].in_epoch(k, "train", True) for row in each.rows}
        strange = any(each.epoch == k and not each.part for each in learned())
        if not strange and len(rows) < 0.9 * TRAIN:
            return (
                f"{CALL} trained on {len(rows)} of the {TRAIN} training images in epoch {k + 1}, expected all of them. "
                "`validation_split` and `steps_per_epoch` take some away."
            )
    return None


def untouched(f):
    part = run["watch"].changed()
    if part:
        return f"{CALL} changed the images or labels of `{part}_set`, expected them as they were. Work with new arrays."
    return None


def from_logits(f):
    """The losses that are told are those of outputs taken for the other kind."""
    if any("produced by a Softmax" in text for text in run["heard"]):
        return (
            f"{CALL} made Keras warn: the loss was told `from_logits=True`, and the model ends in a softmax. Expected one of the two. "
            "Keras found the logits behind the softmax and used them; with a layer in between it finds none, says nothing and learns "
            "slowly."
        )
    batches = run["watch"].in_epoch(0, "train", True)
    if not batches:
        return None
    z, y = (np.concatenate([getattr(each, name) for each in batches]) for name in ("logits", "labels"))
    got, right = float(run["watch"].history["train_loss"][0]), float(digits.losses(z, y).mean())
    given, other = ("probabilities", "logits") if like.softmax else ("logits", "probabilities")
    remedy = "leave `from_logits` out" if like.softmax else "write `from_logits=True`"
    for formula in taken_wrongly(like.softmax):
        wrong = float(formula(z, y).mean())
        if abs(got - wrong) <= 0.005 * abs(wrong) and abs(got - right) > 0.01 * right:
            return (
                f'{CALL} wrote {got:.4f} under "train_loss" for epoch 1, where the cross-entropy was {right:.4f}. The model gives {given}, '
                f"and the loss takes them for {other}; it learns from that. Both have to agree: {remedy}."
            )
    return None


def val_mode(f):
    if any(each.part == "val" and each.training for each in run["watch"].shown):
        return f"{CALL} showed the validation images in training mode. Expected evaluation mode: `training=False`."
    return None


def size(model):
    """Of the first layer's weights."""
    return float(np.sqrt(np.mean(np.square(model.trainable_weights[0].numpy()))))


def epochs(f):
    """Another number of epochs, on real digits: the next law asks what the network has learned from them."""
    split = data.load("offline", seed=0)
    train_set, val_set = data.arrays(split.train[:DIGITS]), data.arrays(split.val[:HELD_BACK])
    keras.utils.set_random_seed(0)
    model = keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(64, "relu"),
            keras.layers.Dense(10, "softmax" if like.softmax else None),
        ]
    )
    if like.compiled:
        like.compile(model)
    calls, before = [], size(model)
    result = f["train"](model, train_set, val_set, LONG, lambda epoch, history: calls.append(epoch))
    right = float((km.outputs(model, val_set[0]).argmax(axis=1) == val_set[1]).mean())
    run["digits"] = result["train_loss"], right, size(model) / before
    lengths = [len(result[name]) for name in NAMES]
    if lengths != [LONG] * 4 or len(calls) != LONG:
        return (
            f"`train(model, train_set, val_set, {LONG}, on_epoch)` returned lists of {lengths[0]} numbers and called `on_epoch` "
            f"{len(calls)} times, expected {LONG} of each: `epochs` says how many."
        )
    return None


def learns(f):
    told, right, growth = run["digits"]
    seen["slow"] = right < SLOW
    words = digit_order.steps(told, growth)
    if right < GOAL:
        losses = ", ".join(f"{float(v):.3f}" for v in told[:3])
        return (
            f"A network with 64 hidden units, trained by it for {LONG} epochs on {DIGITS:,} digits, has {right:.1%} of {HELD_BACK} others "
            f"right, expected {GOAL:.0%} or more. The training losses began {losses}. Images and labels in the same order? {words}"
        )
    return None


def told(test, *arguments):
    """A law on what the watched run told."""
    return lambda f: test(run["watch"], *arguments)


def running(which):
    def test(f):
        message, smoothed = digit_numbers.running(run["watch"], which)
        seen["smoothed"] = seen["smoothed"] or smoothed
        return message

    return test


WANTS = "a dict of four lists"
HOW = "`fit` does so unless `shuffle=False`; in a loop of your own, `keras.random.shuffle` of the rows"

check = Check(
    function="train",
    laws=[
        Law("returns", "Not a dict of lists.", returns, WANTS),
        Law("called", "`on_epoch` is not called each epoch.", told(digit_history.called, EPOCHS), WANTS),
        Law("one-list", "One list under several names.", told(digit_history.one_list), WANTS),
        Law("in-time", "`on_epoch` comes at the wrong time.", told(digit_history.in_time), WANTS),
        Law("numbered", "Other epochs.", told(digit_history.numbered, EPOCHS), WANTS),
        Law("lists", "Not a float for each epoch.", told(digit_history.lists, EPOCHS), WANTS),
        Law("itself", "The model is not trained.", itself, WANTS),
        Law("validation-trained", "Trained on the validation set.", no_validation, WANTS),
        Law("mode", "Trained in evaluation mode.", mode, WANTS),
        Law("every", "Not on every example.", every, WANTS),
        Law("untouched", "The data are changed.", untouched, WANTS),
        Law("from-logits", "Model and loss disagree.", from_logits, WANTS),
        Law("scaled", "Two kinds of images.", told(digit_order.scaled), WANTS),
        Law("strange", "Other images.", told(digit_numbers.strange), WANTS),
        Law("val-mode", "Measured in training mode.", val_mode, WANTS),
        Law("exchanged", "Numbers are exchanged.", told(digit_numbers.exchanged), WANTS),
        Law("percent", "Accuracy in percent.", told(digit_numbers.percent), WANTS),
        Law("val-loss", "Not the validation loss.", told(digit_numbers.validation, "loss"), WANTS),
        Law(
            "val-accuracy",
            "Not the validation accuracy.",
            told(digit_numbers.validation, "accuracy"),
            WANTS,
        ),
        Law("train-loss", "Not the training loss.", running("loss"), WANTS),
        Law("train-accuracy", "Not the training accuracy.", running("accuracy"), WANTS),
        Law("epochs", "Another number of epochs.", epochs, WANTS),
        Law("learns", "Not trained well enough.", learns, WANTS),
    ],
    remarks=[
        Remark(
            "smoothed",
            "The training loss is a smoothed one.",
            "The training loss holds label smoothing, the validation loss does not. Their curves cannot be compared: write down the "
            "cross-entropy itself, and train by the smoothed one.",
            lambda view: seen["smoothed"],
        ),
        *digit_order.remarks(
            HOW,
            lambda: seen["slow"],
            f"A network with 64 hidden units, trained for {LONG} epochs on {DIGITS:,} digits, has fewer than {SLOW:.0%}",
            without=["one-order"],  # once a seed is set, `fit` itself takes the same order in each epoch
        ),
    ],
)
