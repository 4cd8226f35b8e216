"""A training run is watched from outside: what the model is shown, in which mode, what is learned from it, what is told of it.

The watched run has patterns in place of digits, and a model with batch norm and dropout. The last law trains on real digits.
"""

import torch
from torch import nn

from crossent.content import digit_history, digit_numbers, digit_order, digit_slopes
from crossent.content import digit_models as digits
from crossent.content.digit_told import CALL, NAMES
from crossent.content.digit_watch import Watch
from crossent.engine.probe import Check, Law, Remark
from crossent.engine.values import kind
from crossent.training.mnist import data

# 519: whatever the usual batch size, the last batch is small, and holds no single image.
TRAIN, VAL, EPOCHS = 519, 150, 3
SPREAD = (
    0.3  # of the first logits: no usual rate overshoots, and the gradients of other losses point elsewhere
)
DIGITS, HELD_BACK, LONG, GOAL, SLOW = 1600, 400, 8, 0.6, 0.8
run = {}
seen = {"smoothed": False, "slow": False}


def examples(n, seed):
    """Patterns, and the labels that another network gives them."""
    x = digits.images(n, seed)
    return x, digits.outputs(digits.plain(5), x).argmax(dim=1)


def returns(f):
    run.clear()
    seen.update(smoothed=False, slow=False)
    watch = Watch(digits.layered(0, SPREAD), {"train": examples(TRAIN, 1), "val": examples(VAL, 2)})
    torch.manual_seed(0)
    result = f["train"](watch.model, watch.sets["train"], watch.sets["val"], EPOCHS, watch.on_epoch)
    torch.set_grad_enabled(True)
    run["watch"] = watch
    digit_order.look(watch, TRAIN)
    if result is None:
        return (
            f"{CALL} returned nothing, expected the history, a dict of four lists. End with `return history`."
        )
    if not isinstance(result, dict):
        return f"{CALL} returned {kind(result)}, expected a dict of four lists: {', '.join(NAMES)}."
    missing = [name for name in NAMES if name not in result]
    if missing:
        return (
            f'{CALL} returned a dict without "{missing[0]}"; it has {", ".join(map(str, result)) or "nothing"}. Expected '
            f"{', '.join(NAMES)}."
        )
    watch.history = result
    for name in NAMES:
        if not isinstance(result[name], list | tuple):
            return (
                f'{CALL} returned {kind(result[name])} under "{name}", expected a list with a float for each '
                "epoch."
            )
    return None


def itself(f):
    watch = run["watch"]
    if not any(each.moved for each in watch.told):
        return f"{CALL} left every parameter of the model as it was, expected the model itself to be trained. {watch.idle()}"
    if not all(each.moved for each in watch.told):
        k = [each.moved for each in watch.told].index(False) + 1
        return (
            f"{CALL} did not change the model in epoch {k}, expected updates in each epoch. Is the loop over the batches "
            "inside that over the epochs?"
        )
    if still := watch.told[-1].still:
        return (
            f"{CALL} left `{still[0]}` as it was, expected all of the model to be trained. Give the optimizer "
            "`model.parameters()`, the whole of it."
        )
    return None


def learned():
    """The calls that something was learned from."""
    return [each for each in run["watch"].shown if each.slope is not None]


def no_validation(f):
    wrong = [each for each in learned() if each.part in ("val", "both")]
    if wrong:
        return (
            f"{CALL} trained on images of the validation set, expected none of them: a network that has "
            "learned them by heart says "
            "nothing about new ones. Only batches of `train_set` get a backward pass."
        )
    return None


def mode(f):
    off = [each for each in learned() if not each.training]
    if off and off[0].epoch == 0:
        return (
            f"{CALL} trained the model in evaluation mode, expected training mode: dropout and batch norm are off. Call "
            "`model.train()` before "
            "the batches."
        )
    if off:
        return (
            f"{CALL} trained in evaluation mode from epoch {off[0].epoch + 1} on: measuring has called `model.eval()`, and "
            "nobody put it back. "
            "Expected training mode. Call `model.train()` at the beginning of each epoch."
        )
    return None


def cleared(f):
    watch = run["watch"]
    if watch.piled:
        return (
            f"{CALL} took {watch.piled} backward passes onto the gradients of the update before. Expected gradients of this "
            "batch alone: they add up "
            "until they are cleared. `optimizer.zero_grad()` belongs into the loop over the batches."
        )
    return None


def every(f):
    for k in range(EPOCHS):
        batches = run["watch"].in_epoch(k, "train", True)
        strange = sum(len(each.logits) for each in learned() if each.epoch == k and not each.part)
        rows = {row for each in batches for row in each.rows}
        if not strange and len(rows) < 0.5 * TRAIN:
            return (
                f"{CALL} trained on {len(rows)} of the {TRAIN} training images in epoch {k + 1}, expected all of them, "
                "batch after batch. Does the "
                "loop over the batches end early, or take the same rows again?"
            )
    return None


def untouched(f):
    part = run["watch"].changed()
    if part:
        return (
            f"{CALL} changed the images or labels of `{part}_set`, expected them as they were. Work with new tensors: `x = "
            "images - mean`, not `images -= mean`."
        )
    return None


def few_epochs(f):
    watch = Watch(digits.layered(3, SPREAD), {"train": examples(90, 3), "val": examples(30, 4)})
    result = f["train"](watch.model, watch.sets["train"], watch.sets["val"], 1, watch.on_epoch)
    lengths = [len(result[name]) for name in NAMES]
    if lengths != [1] * 4 or len(watch.told) != 1:
        return (
            f"`train(model, train_set, val_set, 1, on_epoch)` returned lists of {lengths[0]} numbers and called `on_epoch` "
            f"{len(watch.told)} times, "
            "expected one of each: `epochs` says how many."
        )
    return None


def fresh():
    """The network that the digits are tried with."""
    torch.manual_seed(0)
    return nn.Sequential(nn.Flatten(), nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 10))


def size(model):
    """Of the first layer's weights."""
    return model[1].weight.detach().square().mean().sqrt().item()


def learns(f):
    split = data.load("offline", seed=0)
    train_set, val_set = data.tensors(split.train[:DIGITS]), data.tensors(split.val[:HELD_BACK])
    model = fresh()
    before = size(model)
    history = f["train"](model, train_set, val_set, LONG, lambda epoch, history: None)
    torch.set_grad_enabled(True)
    with torch.no_grad():
        right = (model.eval()(val_set[0]).argmax(dim=1) == val_set[1]).double().mean().item()
    seen["slow"] = right < SLOW
    words = digit_order.steps(history["train_loss"], size(model) / before)
    if right < GOAL:
        losses = ", ".join(f"{float(v):.3f}" for v in history["train_loss"][:3])
        return (
            f"A network with 64 hidden units, trained by it for {LONG} epochs on {DIGITS:,} digits, has {right:.1%} of "
            f"{HELD_BACK} others right, expected "
            f"{GOAL:.0%} or more. The training losses began {losses}. {words}"
        )
    return None


def direction(wanted):
    """The law that it learns by cross-entropy, the part of it that has this id."""

    def test(f):
        found = digit_slopes.verdict(run["watch"])
        return found[1] if found and found[0] == wanted else None

    return test


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
HOW = "`torch.randperm(len(labels))`"

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
        Law("cleared", "Gradients are not cleared.", cleared, WANTS),
        Law("every", "Not on every example.", every, WANTS),
        Law("labels", "Images with labels of others.", direction("labels"), WANTS),
        Law("uphill", "Uphill.", direction("uphill"), WANTS),
        Law("double-softmax", "A softmax too many.", direction("double-softmax"), WANTS),
        Law("loss", "Another loss.", direction("loss"), WANTS),
        Law("untouched", "The data are changed.", untouched, WANTS),
        Law("scaled", "Two kinds of images.", told(digit_order.scaled), WANTS),
        Law("strange", "Other images.", told(digit_numbers.strange), WANTS),
        Law("val-mode", "Measured in training mode.", told(digit_numbers.val_mode), WANTS),
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
        Law("epochs", "Another number of epochs.", few_epochs, WANTS),
        Law("learns", "Not trained well enough.", learns, WANTS),
    ],
    remarks=[
        Remark(
            "smoothed",
            "The training loss is a smoothed one.",
            "The training loss holds label smoothing, the validation loss does not. Their curves cannot be compared: write "
            "down the cross-entropy "
            "itself, and train by the smoothed one.",
            lambda view: seen["smoothed"],
        ),
        *digit_order.remarks(
            HOW,
            lambda: seen["slow"],
            f"A network with 64 hidden units, trained for {LONG} epochs on {DIGITS:,} digits, has fewer than {SLOW:.0%}",
        ),
    ],
)
