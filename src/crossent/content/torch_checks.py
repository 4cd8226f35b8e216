"""What several checks of PyTorch functions say alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import torch

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
