"""A training run is watched from outside: what the model is shown, in which mode, what is learned from it, what is told of it.

The watched run has patterns in place of digits, and a model with batch norm and dropout. The last law trains on real digits.
"""

import math
import numbers

import torch
from torch import nn
from torch.nn import functional as F

from crossent.content import digit_models as digits
from crossent.content.digit_watch import NAMES, Watch
from crossent.engine.probe import Check, Law, Remark
from crossent.training.mnist import data

CALL = "`train(model, train_set, val_set, 3, on_epoch)`"
TRAIN, VAL, EPOCHS = (
    607,
    150,
    3,
)  # 607: whatever the usual batch size, the last batch is smaller, and no single image
DIGITS, HELD_BACK, LONG, GOAL = 1600, 400, 8, 0.75
run = {}
seen = {"smoothed": False}


def examples(n, seed):
    """Patterns, and the labels that another network gives them."""
    x = digits.images(n, seed)
    return x, digits.outputs(digits.plain(5), x).argmax(dim=1)


def returns(f):
    run.clear()
    seen.update(smoothed=False)
    watch = Watch(digits.layered(), {"train": examples(TRAIN, 1), "val": examples(VAL, 2)})
    torch.manual_seed(0)
    result = f["train"](watch.model, watch.sets["train"], watch.sets["val"], EPOCHS, watch.on_epoch)
    torch.set_grad_enabled(True)
    run.update(watch=watch, history=result)
    if result is None:
        return (
            f"{CALL} returned nothing, expected the history, a dict of four lists. End with `return history`."
        )
    if not isinstance(result, dict):
        return (
            f"{CALL} returned a {type(result).__name__}, expected a dict of four lists: {', '.join(NAMES)}."
        )
    missing = [name for name in NAMES if name not in result]
    if missing:
        return (
            f'{CALL} returned a dict without "{missing[0]}"; it has {", ".join(map(str, result)) or "nothing"}. Expected '
            f"{', '.join(NAMES)}."
        )
    for name in NAMES:
        if not isinstance(result[name], list | tuple):
            return (
                f'{CALL} returned a {type(result[name]).__name__} under "{name}", expected a list with a float for each '
                "epoch."
            )
    return None


def one_list(f):
    same = [(a, b) for a in NAMES for b in NAMES if a < b and run["history"][a] is run["history"][b]]
    if same:
        first, second = same[0]
        return (
            f'{CALL} returned one and the same list under "{first}" and "{second}", expected a list of its own for each: '
            "every number is in all "
            "of them. `dict.fromkeys(names, [])` and `[[]] * 4` make one list; `{name: [] for name in names}` makes four."
        )
    return None


def lists(f):
    for name in NAMES:
        values = run["history"][name]
        if len(values) != EPOCHS:
            return f'{CALL} returned {len(values)} numbers under "{name}", expected {EPOCHS}, one for each epoch.'
        for value in values:
            if isinstance(value, bool) or not isinstance(value, numbers.Real):
                kind = "a tensor" if isinstance(value, torch.Tensor) else f"a {type(value).__name__}"
                return (
                    f'{CALL} returned {kind} in the list "{name}", expected floats. `.item()` makes a float of a tensor '
                    "with one number."
                )
            if not math.isfinite(value):
                return (
                    f'{CALL} returned {value} in "{name}", expected finite numbers. Print the first losses: in which batch '
                    "does it begin?"
                )
    return None


def called(f):
    times = len(run["watch"].told)
    if times != EPOCHS:
        return (
            f"{CALL} called `on_epoch` {times} times, expected {EPOCHS}: once after each epoch, in the loop over the epochs "
            "and behind the loop "
            "over the batches."
        )
    return None


def numbered(f):
    told = [each.epoch for each in run["watch"].told]
    if told not in ([*range(EPOCHS)], [*range(1, EPOCHS + 1)]):
        return f"{CALL} called `on_epoch` with the epochs {told}, expected 0, 1, 2 or 1, 2, 3: `on_epoch(epoch, history)`."
    return None


def in_time(f):
    for k, each in enumerate(run["watch"].told, start=1):
        if not isinstance(each.history, dict) or len(each.lengths) < len(NAMES):
            return (
                f"{CALL} called `on_epoch` with a {type(each.history).__name__} as its history, expected the dict of the "
                "four lists, as far as it "
                "has come: `on_epoch(epoch, history)`."
            )
        for name, length in each.lengths.items():
            if length != k:
                when = "before" if length < k else "after"
                return (
                    f'{CALL} called `on_epoch` after epoch {k} with {length} numbers in "{name}", expected {k}. Append the '
                    "four numbers of the epoch "
                    f"first, then call it: here it is {when} its time, or gets another history."
                )
    return None


def itself(f):
    watch = run["watch"]
    if not any(each.moved for each in watch.told):
        return (
            f"{CALL} left every parameter of the model as it was, expected the model itself to be trained, not a copy. Give "
            "its own parameters to "
            "the optimizer, and take a step for each batch."
        )
    if not all(each.moved for each in watch.told):
        k = [each.moved for each in watch.told].index(False) + 1
        return (
            f"{CALL} did not change the model in epoch {k}, expected updates in each epoch. Is the loop over the batches "
            "inside that over the epochs?"
        )
    return None


def learned():
    """The calls that something was learned from."""
    return [each for each in run["watch"].shown if each.slope is not None]


def no_validation(f):
    wrong = [each for each in learned() if each.part == "val"]
    if wrong:
        return (
            f"{CALL} trained on {len(wrong[0].rows)} images of the validation set, expected none: a network that has "
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


def angle(a, b):
    return float(F.cosine_similarity(a.reshape(1, -1), b.reshape(1, -1)))


def slope_of(loss, each, labels):
    z = each.logits.clone().requires_grad_(True)
    return torch.autograd.grad(loss(z, labels), z)[0]


def one_hot(y):
    return F.one_hot(y, 10).float()


LOSSES = {
    "double-softmax": (
        lambda z, y: F.cross_entropy(z.softmax(dim=1), y),
        "It is that of a softmax too many: cross-entropy applies softmax itself, so give it the logits.",
    ),
    "squared error": (
        lambda z, y: F.mse_loss(z.softmax(dim=1), one_hot(y)),
        "It is that of the squared error of the probabilities.",
    ),
    "squared error of the logits": (
        lambda z, y: F.mse_loss(z, one_hot(y)),
        "It is that of the squared error of the logits.",
    ),
    "binary": (
        lambda z, y: F.binary_cross_entropy_with_logits(z, one_hot(y)),
        "It is that of ten yes-or-no questions, binary cross-entropy.",
    ),
    "nll": (
        lambda z, y: F.nll_loss(z, y),
        "It is that of `nll_loss` on logits: it wants log_softmax first. `cross_entropy` does both.",
    ),
    "nll of probabilities": (
        lambda z, y: F.nll_loss(z.softmax(dim=1), y),
        "It is that of `nll_loss` on probabilities: it wants log_softmax.",
    ),
    "over the batch": (
        lambda z, y: F.nll_loss(z.log_softmax(dim=0), y),
        "It is that of a softmax over the batch. Classes are on axis 1.",
    ),
}


def direction(wanted):
    """The law that the gradient at the logits is that of cross-entropy; the part of it that has this id."""

    def test(f):
        batches = run["watch"].in_epoch(0, "train", True)[:12]
        if not batches:
            return None
        right = [angle(each.slope, slope_of(F.cross_entropy, each, each.labels)) for each in batches]
        middle = sorted(right)[len(right) // 2]
        if middle > 0.95:
            return None
        if middle < -0.95:
            text = (
                f"{CALL} goes uphill: the gradient that comes back to the logits is that of the cross-entropy with its sign "
                "turned round. Expected a "
                "loss that falls: descend on the loss itself, not on its negative."
            )
            return text if wanted == "uphill" else None
        used = [each.slope.argmin(dim=1) for each in batches]
        others = [
            angle(each.slope, slope_of(F.cross_entropy, each, labels))
            for each, labels in zip(batches, used, strict=True)
        ]
        strange = sum(
            float((labels != each.labels).double().mean()) for each, labels in zip(batches, used, strict=True)
        ) / len(used)
        if sorted(others)[len(others) // 2] > 0.95 and strange > 0.2:
            text = (
                f"{CALL} trained {strange:.0%} of the images with the label of another image, expected each with its own. "
                "Shuffle once, and take "
                "images and labels with the same rows: `rows = torch.randperm(len(labels))`."
            )
            return text if wanted == "labels" else None
        for name, (loss, words) in LOSSES.items():
            angles = [angle(each.slope, slope_of(loss, each, each.labels)) for each in batches]
            if sorted(angles)[len(angles) // 2] > 0.99:
                text = f"{CALL} does not learn by the cross-entropy of the logits: the gradient that comes back to them is another. {words}"
                return text if wanted == ("double-softmax" if name == "double-softmax" else "loss") else None
        if wanted == "loss":
            return (
                f"{CALL} does not learn by the cross-entropy of the logits: the gradient that comes back to them points "
                "elsewhere. Expected "
                "`nn.functional.cross_entropy(logits, labels)` of each batch."
            )
        return None

    return test


def near(got, right):
    return abs(got - right) <= 2e-4 + 5e-4 * abs(right)


def told(name):
    """The numbers of that name, epoch by epoch."""
    return [float(value) for value in run["history"][name]]


def percent(f):
    for name in NAMES[2:]:
        if max(told(name)) > 1.0001:
            return (
                f'{CALL} returned {max(told(name)):.4g} in "{name}", expected shares between 0 and 1: leave out the factor '
                "100, and divide by the number of images."
            )
    return None


def exchanged(f):
    for kind in ("loss", "accuracy"):
        train, val = told(f"train_{kind}"), told(f"val_{kind}")
        truth = [each.true for each in run["watch"].told]
        if all(near(a, t[f"val_{kind}"]) for a, t in zip(train, truth, strict=True)) and not all(
            near(b, t[f"val_{kind}"]) for b, t in zip(val, truth, strict=True)
        ):
            return (
                f'{CALL} wrote under "train_{kind}" what the model has on the validation set: {train[0]:.4f} after the '
                "first epoch. Expected it under "
                f'"val_{kind}", and the training set\'s under "train_{kind}".'
            )
        first, second = told("train_loss"), told("train_accuracy")
        if kind == "accuracy" and all(
            near(a, t["val_accuracy"]) for a, t in zip(told("val_loss"), truth, strict=True)
        ):
            return (
                f'{CALL} wrote the accuracy under "val_loss". `evaluate` returns the loss first: `loss, accuracy = '
                "evaluate(model, *val_set)`."
            )
        if (
            kind == "accuracy"
            and all(near(a, t["train_accuracy"]) for a, t in zip(first, truth, strict=True))
            and max(second) > 1
        ):
            return f'{CALL} wrote the accuracy under "train_loss". `evaluate` returns the loss first.'
    return None


def val_mode(f):
    for each in run["watch"].shown:
        if each.part == "val" and each.training:
            return (
                f"{CALL} showed the validation images to the model in training mode: dropout draws lots, and batch norm "
                "learns from them. Expected "
                "evaluation mode: `model.eval()` before, `model.train()` for the next epoch. `evaluate` does the first."
            )
    return None


def ways(calls, value):
    """The mean over all images of these calls, and what else people take for it."""
    values = [getattr(each, value) for each in calls]
    if not values:
        return {}
    together, means = torch.cat(values), torch.stack([part.mean() for part in values])
    return {
        "mean": together.mean(),
        "batch-means": means.mean(),
        "last": means[-1],
        "first": means[0],
        "sum": together.sum(),
        "means added": means.sum(),
        "sum of means": means.sum() / len(together),
    }


WORDS = {
    "batch-means": "That is the mean of the batches' means: the images of the smaller last batch count for more. "
    "Add up sums, divide by the number of images.",
    "last": "That is the last batch alone. Add up over all batches of the epoch.",
    "first": "That is the first batch alone. Add up over all batches of the epoch.",
    "sum": "That is a sum. Divide by the number of images.",
    "means added": "The batches' means are added up, and not divided. Add up sums, divide by the number of images.",
    "sum of means": "The batches' means are added up and divided by the number of images. Multiply each by its batch's size first.",
}


def validation(kind):
    def test(f):
        watch, name = run["watch"], f"val_{kind}"
        value = "losses" if kind == "loss" else "right"
        for k, (got, each) in enumerate(zip(told(name), watch.told, strict=True)):
            right = each.true[name]
            if near(got, right):
                continue
            start = (
                f'{CALL} wrote {got:.4f} under "{name}" for epoch {k + 1}, expected {right:.4f}, '
                "which the model has on all of `val_set` then."
            )
            before = watch.start[name] if k == 0 else watch.told[k - 1].true[name]
            if near(got, before):
                return (
                    f"{start} That is its number before the epoch. Measure behind the loop over the batches."
                )
            for way, wrong in ways(watch.in_epoch(k, "val"), value).items():
                if way != "mean" and near(got, float(wrong)):
                    return f"{start} {WORDS[way]}"
            if near(got, 1 - right) and kind == "accuracy":
                return f"{start} That is the share of the wrong ones."
            if near(got, each.true[f"train_{kind}"]):
                return f"{start} That is its number on the training set."
            return f"{start} Measure in evaluation mode, at the end of the epoch, on every image: `evaluate(model, *val_set)`."
        return None

    return test


def smoothed(k, got):
    """The share of label smoothing that would make this loss of that epoch, or None."""
    calls = run["watch"].in_epoch(k, "train", True)
    losses = torch.cat([each.losses for each in calls]).mean()
    even = torch.cat([-each.logits.log_softmax(dim=1).mean(dim=1).double() for each in calls]).mean()
    share = float((got - losses) / (even - losses))
    return share if 0.001 < share <= 0.5 else None


def running(kind):
    def test(f):
        watch, name = run["watch"], f"train_{kind}"
        value = "losses" if kind == "loss" else "right"
        if any(not each.part for each in watch.shown):
            return plausible(name)  # images in a form of the learner's own: shifted, say
        amiss = []
        for k, (got, each) in enumerate(zip(told(name), watch.told, strict=True)):
            calls = watch.in_epoch(k, "train")
            groups = [
                [c for c in calls if (c.slope is not None, c.training, c.graph) == key]
                for key in dict.fromkeys((c.slope is not None, c.training, c.graph) for c in calls)
            ]
            means = [float(ways(group, value)["mean"]) for group in groups]
            if not any(near(got, right) for right in [each.true[name], *means]):
                amiss.append((k, got, groups, means))
        if not amiss:
            return None
        if kind == "loss":
            shares = [smoothed(k, got) for k, got in enumerate(told(name))]
            if all(share is not None for share in shares) and max(shares) - min(shares) < 0.01:
                seen["smoothed"] = True
                return None
        k, got, groups, means = amiss[0]
        right = means[0] if means else watch.told[k].true[name]
        start = (
            f'{CALL} wrote {got:.4f} under "{name}" for epoch {k + 1}, expected {right:.4f} as the epoch ran, '
            f"or {watch.told[k].true[name]:.4f} at its end."
        )
        for group in groups:
            for way, wrong in ways(group, value).items():
                if way != "mean" and near(got, float(wrong)):
                    return f"{start} {WORDS[way]}"
        if kind == "accuracy" and any(near(got, 1 - m) for m in means):
            return f"{start} That is the share of the wrong ones."
        total = sum(told_so_far(watch, k, value))
        if near(got, total):
            return f"{start} It goes on from the epoch before. Begin each epoch with a sum of 0."
        return f"{start} Each training image counts once in an epoch: add up over the batches, divide by the number of images."

    return test


def told_so_far(watch, k, value):
    """The mean over all epochs up to this one, where a sum was never put back to 0."""
    parts = [getattr(each, value) for epoch in range(k + 1) for each in watch.in_epoch(epoch, "train", True)]
    return [float(torch.cat(parts).sum()) / TRAIN] if parts else [math.nan]


def plausible(name):
    for k, (got, each) in enumerate(zip(told(name), run["watch"].told, strict=True)):
        end = each.true[name]
        if ("accuracy" in name and abs(got - end) > 0.4) or (
            "loss" in name and not 0.2 * end <= got <= 4 * end + 1
        ):
            return (
                f'{CALL} wrote {got:.4f} under "{name}" for epoch {k + 1}, where the model has {end:.4f} at its end. '
                "Expected about that: the mean over the training images."
            )
    return None


def strange(f):
    calls = [each for each in run["watch"].shown if not each.part and each.slope is None]
    if calls and not run["watch"].in_epoch(0, "val"):
        return (
            f"{CALL} measured on images that are in neither set. Expected the images of `val_set` as they are: they lie in "
            "[0, 1], and everything "
            "that is to be done to them belongs into the model, so that each who asks it does the same."
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
    watch = Watch(digits.layered(3), {"train": examples(90, 3), "val": examples(30, 4)})
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


def learns(f):
    split = data.load("offline", seed=0)
    train_set, val_set = data.tensors(split.train[:DIGITS]), data.tensors(split.val[:HELD_BACK])
    model = fresh()
    history = f["train"](model, train_set, val_set, LONG, lambda epoch, history: None)
    torch.set_grad_enabled(True)
    with torch.no_grad():
        right = (model.eval()(val_set[0]).argmax(dim=1) == val_set[1]).double().mean().item()
    if right < GOAL:
        losses = ", ".join(f"{float(v):.3f}" for v in history["train_loss"][:3])
        return (
            f"A network with 64 hidden units, trained by it for {LONG} epochs on {DIGITS:,} digits, has {right:.1%} of "
            f"{HELD_BACK} others right, expected "
            f"{GOAL:.0%} or more. The training losses began {losses}. Larger steps, or more of them: Adam with a rate of "
            "0.001, SGD with 0.1, "
            "batches of 32 to 128."
        )
    return None


WANTS = "a dict of four lists"

check = Check(
    function="train",
    laws=[
        Law("returns", "Not a dict of lists.", returns, WANTS),
        Law("called", "`on_epoch` is not called each epoch.", called, WANTS),
        Law("one-list", "One list under several names.", one_list, WANTS),
        Law("in-time", "`on_epoch` comes at the wrong time.", in_time, WANTS),
        Law("numbered", "Other epochs.", numbered, WANTS),
        Law("lists", "Not a float for each epoch.", lists, WANTS),
        Law("itself", "The model is not trained.", itself, WANTS),
        Law("validation-trained", "Trained on the validation set.", no_validation, WANTS),
        Law("mode", "Trained in evaluation mode.", mode, WANTS),
        Law("cleared", "Gradients are not cleared.", cleared, WANTS),
        Law("every", "Not on every example.", every, WANTS),
        Law("labels", "Images with labels of others.", direction("labels"), WANTS),
        Law("uphill", "Uphill.", direction("uphill"), WANTS),
        Law("double-softmax", "A softmax too many.", direction("double-softmax"), WANTS),
        Law("loss", "Another loss.", direction("loss"), WANTS),
        Law("strange", "Other images.", strange, WANTS),
        Law("val-mode", "Measured in training mode.", val_mode, WANTS),
        Law("percent", "Accuracy in percent.", percent, WANTS),
        Law("exchanged", "Numbers are exchanged.", exchanged, WANTS),
        Law("val-loss", "Not the validation loss.", validation("loss"), WANTS),
        Law("val-accuracy", "Not the validation accuracy.", validation("accuracy"), WANTS),
        Law("train-loss", "Not the training loss.", running("loss"), WANTS),
        Law("train-accuracy", "Not the training accuracy.", running("accuracy"), WANTS),
        Law("untouched", "The data are changed.", untouched, WANTS),
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
        )
    ],
)
