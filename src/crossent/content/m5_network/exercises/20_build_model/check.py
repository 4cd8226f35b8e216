"""A network can be built in many ways: what is tested is what it does to points, and what it has to learn with."""

import copy

import torch
from torch import nn

from crossent.content import torch_checks
from crossent.engine.probe import Check, Law

SIZES = (16, 1, 40)
FAR = torch.tensor([[0.0, 0.0], [1.0, 0.5], [-2.0, 3.0], [4.0, -1.0], [-3.0, -2.5], [0.3, 5.0], [6.0, 6.0]])
seen = {"log_softmax": False}


def built(f, *args, seed=0):
    """A model in training mode, its parameters there."""
    torch.manual_seed(seed)
    model = f["build_model"](*args).train()
    if any(isinstance(p, nn.parameter.UninitializedParameter) for p in model.parameters()):
        model(torch.zeros(4, 2))  # lazy layers learn their sizes from the first batch
    return model


def modules(f):
    for args in ((), (8,)):
        call = f"`build_model({', '.join(map(str, args))})`"
        model = f["build_model"](*args)
        if model is None:
            return f"{call} returned nothing, expected a model. Does the last line begin with `return`?"
        if isinstance(model, type):
            return f"{call} returned the class {model.__name__}, expected a model made from it: `{model.__name__}(...)`."
        if not isinstance(model, nn.Module):
            return (
                f"{call} returned a {type(model).__name__}, expected an nn.Module, such as `nn.Sequential(...)` with layers "
                "inside: only that keeps its parameters for an optimizer."
            )
    return None


def holds(f):
    """There is something to learn with, and it starts at random."""
    model = built(f)
    numbers = list(model.parameters())
    if not numbers:
        return (
            "`build_model()` returned a module that holds no parameters, expected those of its layers: an optimizer would have nothing "
            "to move. Layers in a plain Python list are not seen: use `nn.Sequential` or `nn.ModuleList`. Nor are layers that "
            "`forward` makes anew in each call: make them once, in `__init__`."
        )
    level = [p for p in numbers if p.ndim > 1 and p.numel() > 1 and bool((p == p.flatten()[0]).all())]
    if level and len(level) == sum(p.ndim > 1 for p in numbers):
        return (
            f"`build_model()` starts with every weight at {float(level[0].flatten()[0]):.3g}, expected random ones. Hidden scores that "
            "start alike get the same slopes and stay alike: sixteen do the work of one. Leave the start as `nn.Linear` makes it."
        )
    return None


def shapes(f):
    for hidden in SIZES:
        for n in (5, 3, 1):
            model = built(f, hidden)
            model.eval()
            try:
                out = model(torch.zeros(n, 2))
            except RuntimeError as error:
                if "mat1 and mat2" not in str(error):
                    raise
                return (
                    f"`build_model({hidden})` gave a model that cannot take points of shape ({n}, 2): {error}. Expected logits of "
                    f"shape ({n}, 3). The first layer takes two numbers, and each later one as many as the layer before it gives."
                )
            if not isinstance(out, torch.Tensor):
                return (
                    f"`build_model({hidden})` gave a {type(out).__name__} for {n} points, expected a tensor of logits. "
                    "`forward` returns the tensor alone."
                )
            if tuple(out.shape) != (n, 3):
                return (
                    f"`build_model({hidden})` gave logits of shape {tuple(out.shape)} for points of shape ({n}, 2), expected "
                    f"({n}, 3): a score for each of three classes. The last layer has three outputs."
                )
    return None


def floats(f):
    model = built(f)
    kinds = {str(p.dtype) for p in model.parameters()}
    if kinds - {"torch.float32"}:
        return (
            f"`build_model()` holds parameters of {sorted(kinds)[0]}, expected torch.float32, as the points are. Leave the dtype "
            "as `nn.Linear` makes it."
        )
    if any(not p.requires_grad for p in model.parameters()):
        return (
            "`build_model()` holds parameters with requires_grad False, expected all of them to learn. Do not freeze them, and "
            "do not build the model under `torch.no_grad()`."
        )
    return None


def alone(f):
    """Each row's logits are its own."""
    model = built(f).eval()
    with torch.no_grad():
        together = model(FAR)
        apart = torch.cat([model(row[None]) for row in FAR])
    if not torch.allclose(together, apart, rtol=1e-4, atol=1e-5):
        worst = int((together - apart).abs().sum(dim=1).argmax())
        return (
            f"`build_model()` gives the point {FAR[worst].tolist()} the logits {shown(together[worst])} in a batch of "
            f"{len(FAR)} and {shown(apart[worst])} alone, expected the same: a point's class is its own. Does something work "
            "along axis 0, the batch?"
        )
    return None


def shown(row):
    return "[" + ", ".join(f"{v:.3f}" for v in row.tolist()) + "]"


def scaled(model, factor):
    """The same model with all parameters multiplied."""
    twin = copy.deepcopy(model)
    with torch.no_grad():
        for parameter in twin.parameters():
            parameter.mul_(factor)
    return twin


def logits(f):
    model = built(f).eval()
    seen["log_softmax"] = False
    with torch.no_grad():
        big = scaled(model, 5.0)(FAR)
        usual = model(FAR)
    for out in (usual, big):
        sums = out.sum(dim=1)
        if torch.allclose(sums, torch.ones_like(sums), atol=1e-4):
            return (
                f"`build_model()` gives the point {FAR[1].tolist()} the numbers {shown(usual[1])}, whose sum is 1: probabilities. "
                "Expected logits. The loss applies softmax itself, and a softmax here would be a second one: leave it out."
            )
    if torch.allclose(big.sum(dim=0), torch.ones(big.shape[1]), atol=1e-4):
        return (
            f"`build_model()` gives {len(FAR)} points numbers whose columns sum to 1: a softmax along axis 0, over the points of a batch. "
            "Expected logits. The loss applies softmax itself, along the classes: leave it out here."
        )
    if torch.allclose(big.exp().sum(dim=1), torch.ones(len(big)), atol=1e-4):
        seen["log_softmax"] = True
        return None
    reach = float(big.max()), float(big.min())
    if reach[0] <= 1.0001 and reach[1] >= -1.0001:
        return (
            f"`build_model()`, its weights multiplied by 5, gives numbers between {reach[1]:.3f} and {reach[0]:.3f} and never "
            "beyond 1, expected logits of any size. Nothing comes after the last linear layer: no sigmoid, no tanh."
        )
    everywhere = outputs(f)
    if float(everywhere.min()) >= 0:
        return (
            f"`build_model()`, tried with twenty starts, never gives a number below {float(everywhere.min()):.3g}, expected logits "
            "of any sign. Nothing comes after the last linear layer: no ReLU."
        )
    return None


def outputs(f):
    """Logits of twenty fresh models, their weights multiplied."""
    found = []
    with torch.no_grad():
        for seed in range(20):
            found.append(scaled(built(f, seed=seed).eval(), 3.0)(FAR))
    return torch.cat(found)


def bends(f):
    """Not affine: the middle of two points does not always get the middle of their logits."""
    for hidden in (16, 8):
        model = built(f, hidden).eval()
        torch.manual_seed(1)
        left, right = 4 * torch.randn(200, 2), 4 * torch.randn(200, 2)
        with torch.no_grad():
            ends = model(left), model(right)
            middle = model((left + right) / 2)
        if seen["log_softmax"]:  # what is under it counts
            ends, middle = [e - e[:, :1] for e in ends], middle - middle[:, :1]
        off = (middle - (ends[0] + ends[1]) / 2).abs().max()
        size = max(float(e.std()) for e in ends)
        if not off > 1e-3 * max(size, 1e-9):
            return (
                f"`build_model({hidden})` is linear: halfway between two points it always gives the mean of their logits. Expected "
                "boundaries that can bend. Put a non-linear function between the linear layers, such as `nn.ReLU()`."
            )
    return None


def count(model):
    return sum(p.numel() for p in model.parameters())


def units(f):
    small, large = count(built(f, 4)), count(built(f, 64))
    if not large > small:
        return (
            f"`build_model(4)` has {small} parameters and `build_model(64)` {large}, expected more with more hidden units. Use "
            "`hidden` for the width of the hidden layer."
        )
    usual, sixteen = count(built(f)), count(built(f, 16))
    if usual != sixteen:
        return (
            f"`build_model()` has {usual} parameters and `build_model(16)` {sixteen}, expected as many: 16 is the default. Write "
            "`def build_model(hidden=16):`."
        )
    return None


def learns(f):
    model = built(f)
    out = model(FAR)
    if not out.requires_grad:
        return (
            "`build_model()` gives logits from which no slope leads back to its parameters, expected a gradient in each. Take "
            "`torch.no_grad()`, `detach` and `.data` out of `forward`: who only asks the model switches the notes off outside."
        )
    out.pow(2).sum().backward()
    still = [name for name, p in model.named_parameters() if p.grad is None]
    if not list(model.parameters()) or still:
        what = f"`{still[0]}` gets none" if still else "there is no parameter"
        return (
            f"`build_model()` was given points and its logits a backward pass; expected a gradient in each parameter, but {what}. "
            "Is each layer used in `forward`, and nothing detached?"
        )
    return None


check = Check(
    function="build_model",
    laws=[
        Law("module", "Not a model.", modules),
        Law("holds", "Nothing to learn with.", holds),
        Law("floats", "Other parameters.", floats),
        Law("shapes", "Other shapes.", shapes),
        Law("logits", "Not logits.", logits),
        Law("alone", "A point's logits depend on its company.", alone),
        Law("bends", "The model is linear.", bends),
        Law("units", "The hidden units.", units),
        Law("learns", "Parameters without a gradient.", learns),
        Law("fresh", "The same model twice.", torch_checks.fresh),
    ],
    remarks=[torch_checks.log_softmax(seen)],
)
