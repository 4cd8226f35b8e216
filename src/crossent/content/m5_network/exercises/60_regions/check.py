"""What it returns is simple; what it leaves behind is most of the exercise. Laws, each with models that show it."""

import copy

import numpy as np
import torch
from torch import nn

from crossent.content import torch_checks
from crossent.engine.probe import Check, Law, Remark
from crossent.training import networks

CALL = "`predict_classes(model, points)`"
seen = {"graph": False, "tensors_only": False, "parts": False}


def points(n, seed=0):
    return 3 * torch.randn(n, 2, generator=torch.Generator().manual_seed(seed))


def want(model, where):
    """The classes, by a copy in evaluation mode."""
    with torch.no_grad():
        return copy.deepcopy(model).eval()(where).argmax(dim=1).numpy()


def array(value):
    """Any result as an array, or None."""
    try:
        return np.asarray(value.detach().cpu() if isinstance(value, torch.Tensor) else value)
    except (TypeError, ValueError):
        return None


def returns(f):
    seen.update(graph=False, tensors_only=False, parts=False)
    for n, num_classes in ((5, 3), (3, 3), (1, 3), (4, 6)):
        model = networks.network(n, 8, 2, num_classes)
        value = f["predict_classes"](model, points(n))
        if value is None:
            return f"{CALL} returned nothing, expected {n} integers. End with `return`."
        got = array(value)
        if got is None or got.shape != (n,):
            shape = "no array" if got is None else f"shape {got.shape}"
            return (
                f"{CALL} with points of shape ({n}, 2) returned {shape}, expected ({n},): one class for each point. Take the argmax "
                "along the class axis, `dim=1`, and squeeze nothing."
            )
        if got.dtype.kind not in "iu":
            return f"{CALL} returned numbers of dtype {got.dtype}, expected integers: a class is an index. `argmax` gives them."
    return None


def classes(f):
    for seed in range(6):
        for n, num_classes in ((7, 3), (3, 3), (40, 5), (1, 3)):
            model, where = networks.network(seed, 8, 2, num_classes).eval(), points(n, seed)
            got, right = array(f["predict_classes"](model, where.clone())), want(model, where)
            if not np.array_equal(got, right):
                i = int(np.argmax(got != right))
                with torch.no_grad():
                    row = [round(v, 3) for v in model(where)[i].tolist()]
                return (
                    f"{CALL} gave class {got[i]} to a point whose logits are {row}, expected {right[i]}, where the largest one "
                    "stands. Take the argmax of each row, `dim=1`."
                )
    return None


def arrays(f):
    model, where = networks.network(2).eval(), points(6, 4).round()
    right = want(model, where)
    for given in (where.double().numpy(), where.tolist()):
        try:
            got = array(f["predict_classes"](model, given))
        except Exception:
            seen["tensors_only"] = True
            continue
        if not np.array_equal(got, right):
            return (
                f"{CALL} gave other classes to points in a {type(given).__name__} than to the same ones in a tensor, expected the "
                "same. `torch.as_tensor(points, dtype=torch.float32)` takes both."
            )
    return None


def layered(layer):
    """A network with a layer that behaves differently in training."""
    first, relu, last = networks.network(1, 12)
    return nn.Sequential(first, relu, layer, last).train()


def evaluation(f):
    where = points(60, 3)
    torch.manual_seed(0)
    made = {"dropout": layered(nn.Dropout(0.7)), "batch norm": layered(nn.BatchNorm1d(12))}
    with torch.no_grad():
        made["batch norm"](points(200, 9) + 2)
    for name, model in made.items():
        right = want(model, where)
        kept = {key: value.clone() for key, value in model.named_buffers()}
        got = array(f["predict_classes"](model, where))
        if not np.array_equal(got, right):
            return (
                f"{CALL} with a model in training mode that has {name} gave {int(np.sum(got != right))} of {len(right)} points other "
                "classes than in evaluation mode. Expected those of evaluation mode. Call `model.eval()` before you ask it."
            )
        for key, value in model.named_buffers():
            if not torch.equal(value, kept[key]):
                return (
                    f"{CALL} changed the model's `{key}` ({name}), expected no trace. In evaluation mode nothing is learned: call "
                    "`model.eval()` first."
                )
    return None


def mode(f):
    for training in (True, False):
        model = layered(nn.Dropout(0.5)).train(training)
        f["predict_classes"](model, points(4))
        names = {True: "training", False: "evaluation"}
        if model.training != training or (training and not all(m.training for m in model.modules())):
            return (
                f"{CALL} was given a model in {names[training]} mode and left it in {names[not training]} mode, expected it as it was. "
                "Keep `model.training` before you change it, and put it back with `model.train(was)`."
            )
        if any(m.training != training for m in model.modules()):
            return f"{CALL} left a part of the model in {names[not training]} mode, expected {names[training]}. Use `model.train(was)`."
    model = layered(nn.Dropout(0.5))
    model[2].eval()
    f["predict_classes"](model, points(4))
    seen["parts"] = model[2].training
    return None


def gradients(f):
    for filled in (True, False):
        model = networks.network(0)
        for p in model.parameters():
            p.grad = torch.full_like(p, 0.5) if filled else None
        values = [p.detach().clone() for p in model.parameters()]
        f["predict_classes"](model, points(5))
        for (name, p), value in zip(model.named_parameters(), values, strict=True):
            if not torch.equal(p.detach(), value):
                return f"{CALL} changed the parameter `{name}`, expected it as it was: nothing is to be learned here."
            if filled and (p.grad is None or not torch.equal(p.grad, torch.full_like(p, 0.5))):
                return (
                    f"{CALL} changed the gradient stored in `{name}.grad`, expected it as it was: it may be half of somebody's update. "
                    "Predicting takes no `zero_grad` and no `backward`."
                )
            if not filled and p.grad is not None:
                return (
                    f"{CALL} left a gradient in `{name}.grad`, expected none. Predicting takes no `backward`."
                )
    return None


def learnable(f):
    model = networks.network(0)
    model[0].weight.requires_grad_(False)
    before = {name: p.requires_grad for name, p in model.named_parameters()}
    where = points(5)
    kept = where.clone()
    f["predict_classes"](model, where)
    for name, p in model.named_parameters():
        if p.requires_grad != before[name]:
            return (
                f"{CALL} left `{name}.requires_grad` at {p.requires_grad}, expected {before[name]} as before: the model could not go on "
                "learning as it was. `with torch.no_grad():` does without changing parameters."
            )
    if where.requires_grad or not torch.equal(where, kept):
        return f"{CALL} changed the points that it was given, expected them as they were."
    return None


class Listening(nn.Module):
    """Notes whether autograd takes notes."""

    def __init__(self):
        super().__init__()
        self.model, self.graph = networks.network(0), False

    def forward(self, x):
        self.graph = self.graph or torch.is_grad_enabled()
        return self.model(x)


def setting(f):
    for enabled in (True, False):
        model = Listening()
        with torch.set_grad_enabled(enabled):
            f["predict_classes"](model, points(4))
            now = torch.is_grad_enabled()
        inference = torch.is_inference_mode_enabled()
        torch.set_grad_enabled(True)
        if now != enabled or inference:
            words = {True: "on", False: "off"}
            return (
                f"{CALL} was called with autograd {words[enabled]} and left it {words[now]}, expected it as it was: the next training "
                "step would fail. Use `with torch.no_grad():` as a block, which puts the setting back."
            )
        seen["graph"] = seen["graph"] or (enabled and model.graph)
    return None


check = Check(
    function="predict_classes",
    laws=[
        Law("returns", "No row of integers.", returns),
        Law("classes", "Other classes.", classes),
        Law("evaluation", "Not in evaluation mode.", evaluation),
        Law("mode", "The mode is changed.", mode),
        Law("gradients", "Gradients are changed.", gradients),
        Law("learnable", "Parameters or points are changed.", learnable),
        Law("autograd", "Autograd's setting is changed.", setting),
        Law("arrays", "Other classes for arrays.", arrays),
    ],
    remarks=[
        torch_checks.no_graph(seen),
        Remark(
            "tensors-only",
            "Tensors only.",
            "Right for tensors. Arrays and lists of points raise an exception: `torch.as_tensor(points, dtype=torch.float32)` takes "
            "all three.",
            lambda view: seen["tensors_only"],
        ),
        Remark(
            "parts-unfrozen",
            "A part loses its own mode.",
            "`model.train()` switches every part. One that was in evaluation mode on its own, a frozen batch norm for instance, is "
            "in training mode afterwards. Keep `training` of each of `model.modules()` to put all of them back.",
            lambda view: seen["parts"],
        ),
    ],
)
