"""One loss for each image, and no trace in the model. Each usual mistake is a law of its own, so that it is told by name."""

import math

import torch
from torch import nn
from torch.nn import functional as F

from crossent.content import digit_mistakes, digit_order, torch_checks
from crossent.content import digit_models as digits
from crossent.engine.probe import Check, Law, Remark
from crossent.engine.values import kind

CALL = "`per_example_loss(model, images, labels)`"
seen = {"graph": False, "mode": False, "part": False, "cut": 0.0}


def want(model, x, y):
    """The losses, by a copy in evaluation mode."""
    return F.cross_entropy(digits.outputs(model, x), y, reduction="none")


def near(got, right):
    """The same as float32 has it."""
    return got.shape == right.shape and torch.allclose(got, right, rtol=1e-4, atol=1e-5)


def plainly(got):
    """The result as a tensor to compute with; a law before has seen to it that it is one."""
    return got.detach().clone().float()


def returns(f):
    seen.update(graph=False, mode=False, part=False, cut=0.0)
    for n in (5, 1, 3, 10):
        model, x, y = digits.plain(n), digits.images(n, n), digits.labels(n, n)
        got = f["per_example_loss"](model, x, y)
        if got is None:
            return f"{CALL} returned nothing, expected a tensor of {n} losses. End with `return`."
        if not isinstance(got, torch.Tensor):
            return (
                f"{CALL} returned {kind(got)}, expected a tensor of shape ({n},): the losses as PyTorch gives them, "
                "one for each image."
            )
        if tuple(got.shape) == () and n > 1:
            right = want(model, x, y)
            named = {"mean": right.mean(), "sum": right.sum()}
            what = [name for name, value in named.items() if near(plainly(got), value)]
            is_what = f", the {what[0]} of all losses" if what else ""
            return (
                f"{CALL} with {n} images returned the single number {float(got):.4f}{is_what}. Expected {n} losses, one for "
                "each "
                'image: `reduction="none"`.'
            )
        if tuple(got.shape) != (n,):
            return (
                f"{CALL} with {n} images returned shape {tuple(got.shape)}, expected ({n},): one loss for each image, also "
                "where "
                "there is only one. Pick the label's entry of each row, and squeeze nothing."
            )
        if got.dtype != torch.float32:
            return (
                f"{CALL} returned numbers of {got.dtype}, expected torch.float32, as the logits are. Convert nothing: "
                "cross-entropy keeps the type."
            )
    return None


def cases():
    for seed, n in ((0, 5), (1, 4), (2, 12)):
        yield digits.plain(seed), digits.images(n, seed), digits.labels(n, seed)


def compared(got, wanted):
    worst = int((got - wanted).abs().nan_to_num(nan=math.inf).argmax())
    return f"{CALL} returned {got[worst]:.4f} for the image at {worst}, expected {wanted[worst]:.4f}."


def mistaken(formulas, words):
    """Whether the results are those of a known mistake, in all cases."""

    def test(f):
        for formula in formulas:
            told = ""
            for model, x, y in cases():
                wanted, got = want(model, x, y), plainly(f["per_example_loss"](model, x, y))
                if near(got, wanted) or not near(got, formula(digits.outputs(model, x), y)):
                    break
                told = told or f"{compared(got, wanted)} {words}"
            else:
                return told
        return None

    return test


def values(f):
    for model, x, y in [*cases(), (digits.plain(3, 1.0), digits.images(2345, 3), digits.labels(2345, 3))]:
        wanted, got = want(model, x, y), plainly(f["per_example_loss"](model, x, y))
        if not near(got, wanted):
            return (
                f"{compared(got, wanted)} Expected -ln softmax(logits) at the label, for each image. Do all {len(y)} images "
                "keep their order?"
            )
    return None


class Sure(nn.Module):
    """Whatever it is shown, the logit of 0 is that much above the others."""

    def __init__(self, gap):
        super().__init__()
        self.scale = nn.Parameter(torch.tensor(float(gap)))

    def forward(self, x):
        return self.scale * F.one_hot(torch.zeros(len(x), dtype=torch.int64), 10).float()


def sure(f):
    for gap in (25, 200):
        got = plainly(f["per_example_loss"](Sure(gap).eval(), digits.images(2), torch.tensor([0, 7])))[
            1
        ].item()
        if gap == 25 and not abs(got - gap) <= 0.01 * gap:
            return (
                f"{CALL} returned {got:.4f} for an image whose label is {gap} logits below the answer, expected {gap:.4f}. "
                "Something is "
                "added to the probability, or cuts it off. Cross-entropy straight from the logits needs neither."
            )
        if gap == 200 and not abs(got - gap) <= 0.01 * gap:
            seen["cut"] = got if math.isfinite(got) else math.inf
    return None


def evaluation(f):
    model, x, y = digits.layered(), digits.images(40, 3), digits.labels(40, 3)
    wanted, kept = want(model, x, y), {name: part.clone() for name, part in model.named_buffers()}
    torch.manual_seed(0)
    got = plainly(f["per_example_loss"](model, x, y))
    if not near(got, wanted):
        return (
            f"{CALL} was given a model with dropout and batch norm, in training mode. "
            f"{compared(got, wanted)[len(CALL) + 1 :].capitalize()} "
            "Expected the losses of evaluation mode: call `model.eval()` before you ask it."
        )
    for name, part in model.named_buffers():
        if not torch.equal(part, kept[name]):
            return (
                f"{CALL} changed the model's `{name}` (batch norm), expected no trace: it was asked in training mode. Call "
                "`model.eval()` first."
            )
    alone = torch.cat(
        [plainly(f["per_example_loss"](model.train(), x[i : i + 1], y[i : i + 1])) for i in range(3)]
    )
    if not near(alone, wanted[:3]):
        return (
            f"{CALL} returned other losses for three images alone than among others, expected the same: each image's loss "
            "is its own."
        )
    return None


def modes(f):
    """What is left of the mode, for a remark: the whole model's, and that of a part."""
    for training in (True, False):
        model = digits.layered().train(training)
        model[0].eval()
        before = [part.training for part in model.modules()]
        f["per_example_loss"](model, digits.images(4), digits.labels(4))
        seen["mode"] = seen["mode"] or model.training != training
        seen["part"] = seen["part"] or [part.training for part in model.modules()] != before
    return None


class Listening(nn.Module):
    """Notes whether autograd takes notes."""

    def __init__(self):
        super().__init__()
        self.model, self.graph, self.shown = digits.plain(), False, []

    def forward(self, x):
        self.shown.append(x.detach())
        self.graph = self.graph or torch.is_grad_enabled()
        return self.model(x)


def gradient(f):
    model, x, y = Listening().eval(), digits.images(6), digits.labels(6)
    got = f["per_example_loss"](model, x, y)
    on, inference = torch.is_grad_enabled(), torch.is_inference_mode_enabled()
    torch.set_grad_enabled(True)
    if got.requires_grad:
        return (
            f"{CALL} returned losses with a gradient: `requires_grad` is True, and each keeps the model's whole graph in "
            "memory. Expected plain "
            "numbers. Ask the model inside `with torch.no_grad():`."
        )
    if not on or inference:
        return (
            f"{CALL} was called with autograd on and left it off, expected it as it was: the next training step would fail. "
            "Use `with "
            "torch.no_grad():` as a block."
        )
    seen["graph"] = model.graph
    return None


def untouched(f):
    model, x, y = digits.plain(), digits.images(6), digits.labels(6)
    for part in model.parameters():
        part.grad = torch.full_like(part, 0.5)
    model[1].weight.requires_grad_(False)
    kept = [part.detach().clone() for part in model.parameters()]
    given = x.clone(), y.clone()
    f["per_example_loss"](model, x, y)
    for (name, part), before in zip(model.named_parameters(), kept, strict=True):
        if not torch.equal(part.detach(), before):
            return f"{CALL} changed the parameter `{name}`, expected it as it was: measuring teaches nothing."
        if part.grad is None or not torch.equal(part.grad, torch.full_like(part, 0.5)):
            return (
                f"{CALL} changed `{name}.grad`, expected it as it was: it may be half of an update. Measuring takes no "
                "`zero_grad` and no `backward`."
            )
        if part.requires_grad != (name != "1.weight"):
            return (
                f"{CALL} changed `{name}.requires_grad`, expected it as it was: `with torch.no_grad():` does without "
                "changing parameters."
            )
    if not torch.equal(x, given[0]) or not torch.equal(y, given[1]) or x.requires_grad:
        return f"{CALL} changed the images or labels that it was given, expected them as they were."
    return None


def pictures(f):
    model, x, y = Listening().eval(), digits.images(6), digits.labels(6)
    f["per_example_loss"](model, x, y)
    return digit_order.changed(CALL, x, model.shown)


WANTS = "a float32 tensor with a loss for each image"

check = Check(
    function="per_example_loss",
    laws=[
        Law("returns", "Not one loss for each image.", returns, WANTS),
        *(
            Law(name, title, mistaken(formulas, words), WANTS)
            for name, title, formulas, words in digit_mistakes.EACH
        ),
        Law("images", "Other images.", pictures, WANTS),
        Law("values", "Other losses.", values, WANTS),
        Law("sure", "A sure mistake costs too little.", sure, WANTS),
        Law("untouched", "Something is changed.", untouched, WANTS),
        Law("evaluation", "Not in evaluation mode.", evaluation, WANTS),
        Law("gradient", "A gradient is left on.", gradient, WANTS),
        Law("mode", "The mode.", modes, WANTS),
    ],
    remarks=[
        torch_checks.no_graph(seen),
        Remark(
            "mode-changed",
            "The mode is not put back.",
            "The model is in another mode afterwards than before. A training loop that calls this would go on without "
            "dropout, and not say so. Keep `was = model.training`, and put it back with `model.train(was)`. A copy, "
            "`copy.deepcopy(model).eval()`, needs neither, and parts that stand in a mode of their own keep it.",
            lambda view: seen["mode"],
        ),
        Remark(
            "part-changed",
            "Not for frozen parts.",
            "Right for a model that is in one mode throughout. `model.train(was)` sets all parts alike: one that stood in "
            "evaluation mode by itself, a frozen batch norm for instance, is in training mode afterwards. Where you freeze "
            "parts, keep `training` of each of `model.modules()`.",
            lambda view: seen["part"] and not seen["mode"],
        ),
        Remark(
            "cut-off",
            "A very sure mistake is cut off.",
            "Where the label is 200 logits below the answer, the loss is 200. Here it is another number, or infinite: the "
            "probability has "
            "become 0 on the way. Cross-entropy straight from the logits keeps it.",
            lambda view: bool(seen["cut"]),
        ),
    ],
)
