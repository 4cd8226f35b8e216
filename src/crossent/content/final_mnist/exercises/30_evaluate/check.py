"""Two numbers that do not depend on the batch size. Each usual mistake is a law of its own, so that it is told by name."""

import math
import numbers

import torch
from torch import nn
from torch.nn import functional as F

from crossent.content import digit_models as digits
from crossent.engine.probe import Check, Law, Remark

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
        what = f"{len(got)} things" if isinstance(got, list | tuple) else f"a {type(got).__name__}"
        return f"{call(3)} returned {what}, expected two floats: the mean loss and the accuracy, `return loss, accuracy`."
    for name, value in zip(("loss", "accuracy"), got, strict=True):
        if isinstance(value, bool) or not isinstance(value, numbers.Real):
            return (
                f"{call(3)} returned a {type(value).__name__} as its {name}, expected a float. `.item()` makes a float of a "
                "tensor with one "
                "number."
            )
        if not math.isfinite(value):
            return f"{call(3)} returned the {name} {value}, expected a finite number: the logits are between -10 and 10."
    return None


def parts(values, b):
    """The values of each batch."""
    return values.split(b)


def means(values, b):
    return torch.stack([part.mean() for part in parts(values, b)])


def full(values, b):
    """Those of the full batches only."""
    return values[: len(values) // b * b] if len(values) >= b else values


def known(z, y):
    losses = F.cross_entropy(z, y, reduction="none")
    return losses.double(), (z.argmax(dim=1) == y).double()


# The law's id, its title; what the loss is where it is broken, what the accuracy is (None: not looked at); the words.
LOSS, ACCURACY = "loss", "accuracy"
MISTAKES = [
    (
        "order",
        "The two are exchanged.",
        LOSS,
        [lambda v, a, z, y, b: a.mean()],
        "That is the accuracy. The loss comes first: `return loss, accuracy`.",
    ),
    (
        "batch-means",
        "A mean of batch means.",
        LOSS,
        [lambda v, a, z, y, b: means(v, b).mean()],
        "That is the mean of the batches' means: the images of a smaller last batch count for more. Add up sums, and divide "
        "by the number of "
        "images.",
    ),
    (
        "batch-accuracies",
        "A mean of batch accuracies.",
        ACCURACY,
        [lambda v, a, z, y, b: means(a, b).mean()],
        "That is the mean of the batches' accuracies: the images of a smaller last batch count for more. Count the right "
        "ones, and divide by "
        "the number of images.",
    ),
    (
        "last-batch",
        "A single batch.",
        LOSS,
        [lambda v, a, z, y, b: parts(v, b)[-1].mean(), lambda v, a, z, y, b: parts(v, b)[0].mean()],
        "That is the loss of one batch alone. Add up over all of them.",
    ),
    (
        "last-batch-accuracy",
        "The accuracy of a single batch.",
        ACCURACY,
        [
            lambda v, a, z, y, b: parts(a, b)[-1].mean(),
            lambda v, a, z, y, b: parts(a, b)[0].mean(),
            lambda v, a, z, y, b: parts(a, b)[-1].sum() / len(a),
        ],
        "That counts the right ones of one batch alone. Add up over all of them.",
    ),
    (
        "last-batch-dropped",
        "The last batch is left out.",
        LOSS,
        [lambda v, a, z, y, b: full(v, b).mean(), lambda v, a, z, y, b: full(v, b).sum() / len(v)],
        "The images behind the last full batch are missing from it. The last batch may be smaller, and counts too.",
    ),
    (
        "summed",
        "Not divided.",
        LOSS,
        [lambda v, a, z, y, b: v.sum(), lambda v, a, z, y, b: means(v, b).sum()],
        "That is a sum. Divide by the number of images, so that it is the cost of one.",
    ),
    (
        "divided-wrongly",
        "Divided by another number.",
        LOSS,
        [
            lambda v, a, z, y, b: means(v, b).sum() / len(v),
            lambda v, a, z, y, b: v.sum() / len(parts(v, b)),
            lambda v, a, z, y, b: v.sum() / b,
            lambda v, a, z, y, b: b * means(v, b).sum() / len(v),
        ],
        'Sum and divisor do not go together. Add up the losses of all images, with `reduction="sum"`, and divide by the '
        "number of images.",
    ),
    (
        "double-softmax",
        "A softmax too many.",
        LOSS,
        [lambda v, a, z, y, b: F.cross_entropy(z.softmax(dim=1), y)],
        "That is the loss of probabilities taken for logits: cross-entropy applies softmax itself, so give it the logits.",
    ),
    (
        "bits",
        "In bits.",
        LOSS,
        [lambda v, a, z, y, b: v.mean() / math.log(2)],
        "That is in bits, and the course counts in nats.",
    ),
    (
        "no-minus",
        "The minus is missing.",
        LOSS,
        [lambda v, a, z, y, b: -v.mean()],
        "The loss is the negative of the logarithms' mean.",
    ),
    (
        "perplexity",
        "The exponential.",
        LOSS,
        [lambda v, a, z, y, b: v.mean().exp()],
        "That is e to the loss. Return the loss itself.",
    ),
    (
        "percent",
        "Accuracy in percent.",
        ACCURACY,
        [lambda v, a, z, y, b: 100 * a.mean()],
        "That is in percent. Expected a share between 0 and 1: leave out the factor 100.",
    ),
    (
        "count",
        "A count of the right ones.",
        ACCURACY,
        [
            lambda v, a, z, y, b: a.sum(),
            lambda v, a, z, y, b: a.sum() / len(parts(a, b)),
            lambda v, a, z, y, b: means(a, b).sum(),
        ],
        "The right ones are counted, or shares added up, and not divided by the number of images.",
    ),
    (
        "error-rate",
        "The error rate.",
        ACCURACY,
        [lambda v, a, z, y, b: 1 - a.mean()],
        "That is the share of the wrong ones. Accuracy is the share of the right ones.",
    ),
    (
        "over-the-batch",
        "Argmax over the batch.",
        ACCURACY,
        [
            lambda v, a, z, y, b: (
                sum(
                    float((p.argmax(dim=0) == q[0]).sum())
                    for p, q in zip(z.split(b), y.split(b), strict=True)
                )
                / len(y)
            )
        ],
        "The argmax has run down the columns, over the images. Classes are on axis 1: `dim=1`.",
    ),
    (
        "confidence",
        "How sure it is.",
        ACCURACY,
        [
            lambda v, a, z, y, b: z.softmax(dim=1).amax(dim=1).mean(),
            lambda v, a, z, y, b: z.softmax(dim=1).gather(1, y[:, None]).mean(),
        ],
        "That is a mean probability. Accuracy counts how often the largest logit stands at the label.",
    ),
]


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
        self.model, self.graph, self.most = digits.plain(), False, 0

    def forward(self, x):
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


WANTS = "two floats, the mean loss and the accuracy"

check = Check(
    function="evaluate",
    laws=[
        Law("returns", "Not two floats.", returns, WANTS),
        *(
            Law(name, title, mistaken(which, formulas, words), WANTS)
            for name, title, which, formulas, words in MISTAKES
        ),
        Law("values", "Other numbers.", values, WANTS),
        Law("default", "Without a batch size.", default, WANTS),
        Law("evaluation", "Not in evaluation mode.", evaluation, WANTS),
        Law("traces", "Something is changed.", traces, WANTS),
        Law("mode", "The mode.", modes, WANTS),
    ],
    remarks=[
        Remark(
            "no-no-grad",
            "A graph is built.",
            "Right. But autograd takes notes for a gradient that nobody wants, which costs time and memory. Ask the model "
            "inside "
            "`with torch.no_grad():`.",
            lambda view: seen["graph"],
        ),
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
