"""A network can be built in many ways: what is tested is what it does to images, and what it has to learn with."""

import copy

import torch
from torch import nn
from torch.nn import functional as F

from crossent.content import digit_models as digits
from crossent.content import torch_checks
from crossent.engine.probe import Check, Law, Remark

MOST = 2_000_000
CALL = "`build_model()`"
seen = {"log_softmax": False, "first": 0.0}


def built(f, seed=0):
    """A model in training mode, its parameters there."""
    torch.manual_seed(seed)
    model = f["build_model"]().train()
    if any(isinstance(p, nn.parameter.UninitializedParameter) for p in model.parameters()):
        model(digits.images(4))  # lazy layers learn their sizes from the first batch
    return model


def asked(model, x):
    with torch.no_grad():
        return model.eval()(x)


def scaled(model, factor):
    """The same model with all parameters multiplied."""
    twin = copy.deepcopy(model)
    with torch.no_grad():
        for parameter in twin.parameters():
            parameter.mul_(factor)
    return twin


def modules(f):
    seen.update(log_softmax=False, first=0.0)
    model = f["build_model"]()
    if model is None:
        return f"{CALL} returned nothing, expected a model. Does the last line begin with `return`?"
    if isinstance(model, type):
        return f"{CALL} returned the class {model.__name__}, expected a model made from it: `{model.__name__}()`."
    if not isinstance(model, nn.Module):
        return (
            f"{CALL} returned a {type(model).__name__}, expected an nn.Module, such as `nn.Sequential(...)` with layers "
            "inside: only that "
            "keeps its parameters for an optimizer."
        )
    return None


def size(f):
    model = built(f)
    count = sum(p.numel() for p in model.parameters())
    if not count:
        return (
            f"{CALL} has no parameters, expected some that an optimizer can change. Keep layers as attributes, lists of "
            "them in `nn.ModuleList`."
        )
    if count >= MOST:
        return (
            f"{CALL} has {count:,} parameters, expected fewer than {MOST:,}. A linear layer has inputs × outputs of them: "
            "make hidden layers "
            "smaller, or halve the image with `nn.MaxPool2d(2)` before `nn.Flatten()`."
        )
    kinds = {str(p.dtype) for p in model.parameters()}
    if kinds - {"torch.float32"}:
        return f"{CALL} holds parameters of {sorted(kinds)[0]}, expected torch.float32, as the images are."
    if any(not p.requires_grad for p in model.parameters()):
        return f"{CALL} holds parameters with requires_grad False, expected all of them to learn. Do not freeze them."
    return None


def shapes(f):
    for n in (5, 3, 1, 64):
        try:
            out = asked(built(f), digits.images(n))
        except (RuntimeError, ValueError) as error:
            text = str(error).splitlines()[0][:120]
            remedy = (
                "How many numbers come out of one layer, so many go into the next: print `x.shape` between them."
                if "mat1 and mat2" in text or "size" in text or "channels" in text
                else "A model takes images of one channel, 28 by 28."
            )
            return (
                f"{CALL} gave a model that cannot take images of shape ({n}, 1, 28, 28): {text}. Expected logits of shape "
                f"({n}, 10). {remedy}"
            )
        if not isinstance(out, torch.Tensor):
            return (
                f"{CALL} gave a {type(out).__name__} for {n} images, expected a tensor of logits. `forward` returns the "
                "tensor alone."
            )
        if tuple(out.shape) != (n, 10):
            return (
                f"{CALL} gave logits of shape {tuple(out.shape)} for images of shape ({n}, 1, 28, 28), expected ({n}, 10): "
                "a score for each digit. "
                "Flatten each image, not the batch, and give the last layer ten outputs."
            )
    return None


def shown(row):
    return "[" + ", ".join(f"{v:.3f}" for v in row[:4].tolist()) + ", ...]"


def softmax(f):
    model, x = built(f), digits.images(40)
    usual, big = asked(model, x), asked(scaled(model, 3.0), x)
    for out in (usual, big):
        if torch.allclose(out.sum(dim=1), torch.ones(len(x)), atol=1e-4) and bool((out >= 0).all()):
            return (
                f"{CALL} gives an image the numbers {shown(usual[0])}, whose sum is 1: probabilities. Expected logits. The "
                "loss applies softmax "
                "itself, and a softmax here would be a second one: leave it out."
            )
        if torch.allclose(out.sum(dim=0), torch.ones(10), atol=1e-4) and bool((out >= 0).all()):
            return (
                f"{CALL} gives logits whose sum over the images is 1: a softmax down the columns. Leave it out, the loss "
                "applies its own."
            )
    return None


def logits(f):
    model, x = built(f), digits.images(40)
    big = asked(scaled(model, 3.0), x)
    if torch.allclose(big.exp().sum(dim=1), torch.ones(len(x)), atol=1e-4):
        seen["log_softmax"] = True
        return None
    grown = copy.deepcopy(model)
    for _ in range(3):  # however it is built, its last layer follows a push outwards
        push(grown, x, 1.0)
    reach = asked(scaled(grown, 3.0), x)
    if float(reach.abs().max()) == 0:
        return None  # nothing moves: that is told as such
    if float(reach.max()) <= 1.0001 and float(reach.min()) >= -1.0001:
        return (
            f"{CALL}, its weights made larger, gives numbers between {float(reach.min()):.3f} and {float(reach.max()):.3f} "
            "and never beyond 1, "
            "expected logits of any size. Nothing comes after the last linear layer: no sigmoid, no tanh."
        )
    if all(float(asked(scaled(built(f, seed), 3.0), x).min()) >= 0 for seed in range(6)):
        return (
            f"{CALL}, tried with six starts, never gives a number below 0, expected logits of any sign. Nothing comes after "
            "the last linear "
            "layer: no ReLU."
        )
    return None


def push(model, x, rate):
    """One step that makes the logits larger in size."""
    model.eval().zero_grad()
    out = model(x)
    (out.pow(2).mean() + out.abs().mean()).backward()
    norm = sum(float(p.grad.pow(2).sum()) for p in model.parameters() if p.grad is not None) ** 0.5
    with torch.no_grad():
        for p in model.parameters():
            if p.grad is not None and norm > 0:
                p.add_(rate * p.grad / norm)


def alone(f):
    """Each image's logits are its own."""
    model, x = built(f), digits.images(12)
    together = asked(model, x)
    apart = torch.cat([asked(model, row[None]) for row in x])
    if not torch.allclose(together, apart, rtol=1e-3, atol=1e-4):
        worst = int((together - apart).abs().sum(dim=1).argmax())
        return (
            f"{CALL} gives an image the logits {shown(together[worst])} in a batch of {len(x)} and {shown(apart[worst])} "
            "alone, expected the same: "
            "an image's digit is its own. Does something work along axis 0, the batch?"
        )
    return None


def learns(f):
    model, x = built(f), digits.images(16)
    model(x).pow(2).sum().backward()
    still = [name for name, p in model.named_parameters() if p.grad is None]
    if still:
        return (
            f"{CALL} was given images and its logits a backward pass; expected a gradient in each parameter, but "
            f"`{still[0]}` gets none. Is each "
            "layer used in `forward`, and nothing detached?"
        )
    model, y = built(f), digits.labels(16)
    for _ in range(5):  # a last layer of zeros is a fair start, and has left it by then
        model.zero_grad()
        F.cross_entropy(model(x), y).backward()
        with torch.no_grad():
            for p in model.parameters():
                p.sub_(0.05 * p.grad)
    out = asked(model, x)
    if float((out - out[0]).abs().max()) < 1e-6:
        return (
            f"{CALL} gives every image the same logits, {shown(out[0])}, after five steps of training too. Expected logits "
            "that depend on the image. "
            "Weights that all start at 0 never leave it: keep PyTorch's own start."
        )
    return None


def bends(f):
    """Not affine: the middle of two images does not always get the middle of their logits."""
    model = built(f)
    left, right = 2 * digits.images(60, 1), 2 * digits.images(60, 2)
    ends = asked(model, left), asked(model, right)
    middle = asked(model, (left + right) / 2)
    if seen["log_softmax"]:  # what is under it counts
        ends, middle = tuple(e - e[:, :1] for e in ends), middle - middle[:, :1]
    off = (middle - (ends[0] + ends[1]) / 2).abs().max()
    scale = max(float((e - e.mean(dim=0)).abs().max()) for e in ends)
    if scale > 0 and not off > 1e-4 * scale:
        return (
            f"{CALL} is linear: halfway between two images it always gives the mean of their logits. Expected at least one "
            "hidden layer. Put a "
            "non-linear function between the layers, such as `nn.ReLU()`."
        )
    return None


def first(f):
    """The loss of a new model, for a remark."""
    x, y = digits.images(200), digits.labels(200)
    seen["first"] = min(F.cross_entropy(asked(built(f, seed), x), y).item() for seed in range(2))
    return None


WANTS = "a model that gives (N, 10) logits for images (N, 1, 28, 28)"

check = Check(
    function="build_model",
    laws=[
        Law("module", "Not a model.", modules, WANTS),
        Law("size", "Other parameters.", size, WANTS),
        Law("shapes", "Other shapes.", shapes, WANTS),
        Law("softmax", "A softmax at the end.", softmax, WANTS),
        Law("logits", "Not logits.", logits, WANTS),
        Law("alone", "An image's logits depend on its company.", alone, WANTS),
        Law("learns", "It does not learn.", learns, WANTS),
        Law("bends", "The model is linear.", bends, WANTS),
        Law("fresh", "The same model twice.", torch_checks.fresh, WANTS),
        Law("first", "The first loss.", first, WANTS),
    ],
    remarks=[
        torch_checks.log_softmax(seen),
        Remark(
            "first-loss",
            "A sure start.",
            "A new model knows nothing, and its loss should be near ln 10, which is 2.303. This one begins at twice that or "
            "more: it is sure of "
            "answers that are wrong. The first steps go into unlearning them. Smaller weights in the last layer help.",
            lambda view: seen["first"] > 4.6,
        ),
    ],
)
