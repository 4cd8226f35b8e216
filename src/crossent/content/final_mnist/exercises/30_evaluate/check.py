"""Two numbers that do not depend on the batch size. Each usual mistake is a law of its own, so that it is told by name."""

import math
import numbers

import torch
from torch import nn
from torch.nn import functional as F

from crossent.content import digit_models as digits
from crossent.content import digit_order, torch_checks
from crossent.content.digit_means import ACCURACY, BOTH, LOSS, known
from crossent.engine.probe import Check, Law, Remark
from crossent.engine.values import kind

SIZES = ((7, 3), (7, 4), (11, 2), (6, 6), (9, 100), (1, 5), (8, 1))  # images, batch size
seen = {"graph": False, "mode": False, "whole": False}


def call(batch_size=None):
    return (
        "`evaluate(model, images, labels)`"
        if batch_size is None
        else f"`evaluate(model, images, labels, {batch_size})`"
    )


def both(z, y):
    """Mean cross-entropy and accuracy."""
    return F.cross_entropy(z, y).item(), (z.argmax(dim=1) == y).double().mean().item()


def case(n, seed=0):
    """A model, images, and labels of which it has some right."""
    model, x, y = digits.plain(seed), digits.images(n, seed + n), digits.labels(n, seed + n)
    y[::2] = digits.outputs(model, x).argmax(dim=1)[::2]
    return model, x, y


def near(got, right):
    return abs(got - right) <= 1e-5 + 1e-4 * abs(right)


def returns(f):
    seen.update(graph=False, mode=False, whole=False)
    model, x, y = case(7)
    got = f["evaluate"](model, x, y, 3)
    if got is None:
        return f"{call(3)} returned nothing, expected two floats. End with `return loss, accuracy`."
    if isinstance(got, torch.Tensor) or not isinstance(got, list | tuple) or len(got) != 2:
        what = f"{len(got)} things" if isinstance(got, list | tuple) else kind(got)
        return f"{call(3)} returned {what}, expected two floats: the mean loss and the accuracy, `return loss, accuracy`."
    for name, value in zip(("loss", "accuracy"), got, strict=True):
        if isinstance(value, bool) or not isinstance(value, numbers.Real):
            return (
                f"{call(3)} returned {kind(value)} as its {name}, expected a float. `.item()` makes a float of a "
                "tensor with one "
                "number."
            )
        if not math.isfinite(value):
            return f"{call(3)} returned the {name} {value}, expected a finite number: the logits are between -10 and 10."
    return None


def mistaken(which, formulas, words):
    """Whether the number is that of a known mistake, for all sizes that tell it from the right one."""

    def test(f):
        for formula in formulas:
            told = ""
            for n, b in SIZES:
                model, x, y = case(n)
                z = digits.outputs(model, x)
                got, right = (pair[which == ACCURACY] for pair in (f["evaluate"](model, x, y, b), both(z, y)))
                wrong = float(formula(*known(z, y), z, y, b))
                if not near(got, wrong):
                    break
                if not near(right, wrong):
                    told = (
                        told
                        or f"{call(b)} with {n} images returned the {which} {got:.4f}, expected {right:.4f}. {words}"
                    )
            else:
                if told:
                    return told
        return None

    return test


def values(f):
    for seed in (0, 1):
        for n, b in (*SIZES, (60, 25), (1500, 1000)):
            model, x, y = case(n, seed)
            right = both(digits.outputs(model, x), y)
            for name, got, wanted in zip((LOSS, ACCURACY), f["evaluate"](model, x, y, b), right, strict=True):
                if not near(got, wanted):
                    return (
                        f"{call(b)} with {n} images returned the {name} {got:.4f}, expected {wanted:.4f}. Each image counts "
                        "once, in whatever "
                        "batch it is: add up, and divide by the number of images."
                    )
    return None


def default(f):
    model, x, y = case(30)
    got, right = f["evaluate"](model, x, y), both(digits.outputs(model, x), y)
    if not all(near(a, b) for a, b in zip(got, right, strict=True)):
        return (
            f"{call()} returned {got[0]:.4f} and {got[1]:.4f}, expected {right[0]:.4f} and {right[1]:.4f}: `batch_size` may "
            "be left out."
        )
    if not all(near(a, b) for a, b in zip(f["evaluate"](model, x, y, batch_size=7), right, strict=True)):
        return "`evaluate(model, images, labels, batch_size=7)` returned other numbers than without it, expected the same."
    return None


def evaluation(f):
    model, x, y = digits.layered(), digits.images(40, 3), digits.labels(40, 3)
    right, kept = (
        both(digits.outputs(model, x), y),
        {name: part.clone() for name, part in model.named_buffers()},
    )
    torch.manual_seed(0)
    for b in (16, 13):  # the last batch is smaller, once a single image
        got = f["evaluate"](model.train(), x, y, b)
        if not all(near(a, b) for a, b in zip(got, right, strict=True)):
            return (
                f"{call(b)} was given a model with dropout and batch norm, in training mode, and returned {got[0]:.4f} and "
                f"{got[1]:.4f}, expected "
                f"{right[0]:.4f} and {right[1]:.4f}, the numbers of evaluation mode. Call `model.eval()` before you ask it."
            )
    for name, part in model.named_buffers():
        if not torch.equal(part, kept[name]):
            return (
                f"{call(b)} changed the model's `{name}` (batch norm), expected no trace: it was asked in training mode. "
                "Call `model.eval()` first."
            )
    return None


class Listening(nn.Module):
    """Notes whether autograd takes notes, and how many images come at once."""

    def __init__(self):
        super().__init__()
        self.model, self.graph, self.most, self.shown = digits.plain(), False, 0, []

    def forward(self, x):
        self.shown.append(x.detach())
        self.graph, self.most = self.graph or torch.is_grad_enabled(), max(self.most, len(x))
        return self.model(x)


def traces(f):
    model, (_, x, y) = Listening().eval(), case(12)
    for part in model.parameters():
        part.grad = torch.full_like(part, 0.5)
    kept, given = [part.detach().clone() for part in model.parameters()], (x.clone(), y.clone())
    f["evaluate"](model, x, y, 5)
    on, inference = torch.is_grad_enabled(), torch.is_inference_mode_enabled()
    torch.set_grad_enabled(True)
    seen.update(graph=model.graph, whole=model.most > 5)
    if not on or inference:
        return (
            f"{call(5)} was called with autograd on and left it off, expected it as it was: the next training step would "
            "fail. Use `with "
            "torch.no_grad():` as a block."
        )
    for (name, part), before in zip(model.named_parameters(), kept, strict=True):
        if not torch.equal(part.detach(), before):
            return (
                f"{call(5)} changed the parameter `{name}`, expected it as it was: measuring teaches nothing."
            )
        if (
            part.grad is None
            or not torch.equal(part.grad, torch.full_like(part, 0.5))
            or not part.requires_grad
        ):
            return (
                f"{call(5)} changed the gradient of `{name}`, expected it as it was. Measuring takes no `zero_grad` and no "
                "`backward`."
            )
    if not torch.equal(x, given[0]) or not torch.equal(y, given[1]):
        return f"{call(5)} changed the images or labels that it was given, expected them as they were."
    return None


def modes(f):
    for training in (True, False):
        model = digits.layered().train(training)
        f["evaluate"](model, digits.images(4), digits.labels(4), 3)
        seen["mode"] = seen["mode"] or any(part.training != training for part in model.modules())
    return None


def pictures(f):
    model, x, y = Listening().eval(), digits.images(6), digits.labels(6)
    f["evaluate"](model, x, y, 5)
    return digit_order.changed(call(5), x, model.shown)


WANTS = "two floats, the mean loss and the accuracy"

check = Check(
    function="evaluate",
    laws=[
        Law("returns", "Not two floats.", returns, WANTS),
        *(
            Law(name, title, mistaken(which, formulas, words), WANTS)
            for name, title, which, formulas, words in BOTH
        ),
        Law("images", "Other images.", pictures, WANTS),
        Law("values", "Other numbers.", values, WANTS),
        Law("default", "Without a batch size.", default, WANTS),
        Law("evaluation", "Not in evaluation mode.", evaluation, WANTS),
        Law("traces", "Something is changed.", traces, WANTS),
        Law("mode", "The mode.", modes, WANTS),
    ],
    remarks=[
        torch_checks.no_graph(seen),
        Remark(
            "mode-changed",
            "The mode is not put back.",
            "The model is in another mode afterwards than before. A training loop that measures with this has to call "
            "`model.train()` again in "
            "each epoch. Or keep `model.training`, and put it back with `model.train(was)`.",
            lambda view: seen["mode"],
        ),
        Remark(
            "batch-size-unused",
            "All images at once.",
            "The numbers are right. But with `batch_size=5` the model was shown more than five images at once. With 60,000 "
            "that may need "
            "gigabytes: go through them in batches.",
            lambda view: seen["whole"],
        ),
    ],
)
