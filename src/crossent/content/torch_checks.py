"""What several checks of PyTorch functions say alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import torch
from torch import nn
from torch.nn import functional

from crossent.engine.probe import Remark


def fresh(f: Mapping[str, Callable[..., Any]]) -> str | None:
    """`build_model` makes a new model at each call."""
    torch.manual_seed(0)
    one, two = f["build_model"](), f["build_model"]()
    shared = {id(p) for p in one.parameters()} & {id(p) for p in two.parameters()}
    if one is two or shared:
        return (
            "`build_model()` was called twice and returned models that share their parameters, expected a new one each time: "
            "training one would train the other. Make the layers inside the function."
        )
    return None


def log_softmax(seen: Mapping[str, Any]) -> Remark:
    """Where `seen["log_softmax"]`: the model ends in logarithms of probabilities."""
    return Remark(
        "log-softmax",
        "A log-softmax at the end.",
        "The last layer returns logarithms of probabilities. The loss applies log-softmax once more, which changes nothing: it "
        "is harmless here, and may be left out.",
        lambda view: seen["log_softmax"],
    )


def no_graph(seen: Mapping[str, Any]) -> Remark:
    """Where `seen["graph"]`: the model was asked without `no_grad`."""
    return Remark(
        "no-no-grad",
        "A graph is built.",
        "Right. But autograd takes notes for a gradient that nobody wants, which costs time and memory. Ask the model inside "
        "`with torch.no_grad():`.",
        lambda view: seen["graph"],
    )


class Noting(torch.optim.SGD):
    """Writes down which of the five lines comes when."""

    def __init__(self, model: nn.Module, rate: float) -> None:
        super().__init__(model.parameters(), lr=rate)
        self.order: list[str] = []
        for parameter in model.parameters():
            parameter.register_hook(lambda _: self.order.append("backward"))

    def step(self, closure: Any = None) -> Any:
        self.order.append("step")
        return super().step(closure)

    def zero_grad(self, set_to_none: bool = True) -> None:
        self.order.append("zero_grad")
        super().zero_grad(set_to_none)


def stopped(order: Sequence[str]) -> str:
    """Why nothing moved, by the order of the lines."""
    if "backward" not in order:
        return (
            "No slope came to the model's parameters: is `loss.backward()` called, with its parentheses, and on the loss of the logits "
            "themselves, not on a new tensor made of its number?"
        )
    if "step" not in order:
        return "`optimizer.step()` was not called. It moves the parameters; without its parentheses it does nothing."
    if order.index("step") < order.index("backward"):
        return "`optimizer.step()` came before `loss.backward()`, when there was no slope to follow. It comes after."
    if "zero_grad" in order[order.index("backward") : order.index("step")]:
        return "`optimizer.zero_grad()` came between `loss.backward()` and `optimizer.step()`, and cleared the slopes before their use."
    return (
        "`loss.backward()` works out the gradient, and `optimizer.step()` moves what the optimizer holds: the model's own "
        "parameters."
    )


def mistaken(got: float, logits: torch.Tensor, y: torch.Tensor) -> str | None:
    """What a loss is that is not the mean cross-entropy, where it is one that people take for it."""
    rows, right = torch.arange(len(y)), functional.one_hot(y, logits.shape[1]).float()
    probs = logits.softmax(dim=1)
    known = {
        "That is a softmax twice: the loss applies it by itself. Give it the logits as the model gives them.": -probs.log_softmax(
            dim=1
        )[rows, y].mean(),
        "That is `nll_loss` of logits: it only changes the sign of the right one. `cross_entropy` takes logits.": -logits[
            rows, y
        ].mean(),
        "That is `nll_loss` of probabilities: it takes their logarithms. `cross_entropy` takes logits.": -probs[
            rows, y
        ].mean(),
        "That is a yes-or-no loss for each class. One class of several is right: `cross_entropy`.": (
            functional.softplus(logits) - right * logits
        ).mean(),
        "That is a softmax over the examples, `dim=0`. The classes of one example are in `dim=1`, and the loss sees to it.": -(
            logits.log_softmax(dim=0)[rows, y].mean()
        ),
        "That is the squared error of the logits. The loss is `cross_entropy`.": (logits - right)
        .square()
        .mean(),
        "That is the squared error of probabilities. The loss is `cross_entropy`.": (probs - right)
        .square()
        .mean(),
    }
    return next(
        (said for said, value in known.items() if abs(got - float(value)) <= 1e-5 + 1e-4 * abs(got)), None
    )
