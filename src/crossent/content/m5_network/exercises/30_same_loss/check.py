"""The framework's loss equals the course's; that it is the framework's is seen by listening to what torch is asked for."""

import numpy as np
import torch
from torch.overrides import TorchFunctionMode

from crossent.engine.probe import Check, Law, Remark, probe
from crossent.maths import softmax

LOGITS = np.array([[2.0, -1.0, 0.5], [0.1, 0.2, 3.0]])
RNG = np.random.default_rng(5)
SIX = (2 * RNG.standard_normal((6, 4))).round(2)
seen = {"two_steps": False}


class Listening(TorchFunctionMode):
    """Writes down the names of torch's functions as they are called."""

    def __init__(self):
        super().__init__()
        self.names = set()

    def __torch_function__(self, func, types, args=(), kwargs=None):
        self.names.add(getattr(func, "__name__", ""))
        return func(*args, **(kwargs or {}))


def number(f):
    value = f["framework_loss"](LOGITS, np.array([0, 1]))
    if isinstance(value, torch.Tensor):
        return (
            f"`framework_loss(...)` returned {value!r}, a tensor, expected a Python float. `.item()` makes one of a tensor that "
            "holds one number."
        )
    return None


def asks_torch(f):
    with Listening() as heard:
        f["framework_loss"](LOGITS, np.array([0, 1]))
    if {"cross_entropy", "cross_entropy_loss"} & heard.names:
        return None
    if {"nll_loss", "nll_loss_nd"} & heard.names:
        seen["two_steps"] = True
        return None
    return (
        "`framework_loss(...)` returned the right number without PyTorch's loss. Expected: the framework's own answer, beside "
        "which yours can be put. Call `nn.CrossEntropyLoss()(logits, labels)` or `nn.functional.cross_entropy`."
    )


check = Check(
    function="framework_loss",
    oracle=softmax.cross_entropy_loss,
    probes=[
        probe([[0.0, 0.0]], [1], label="even odds"),
        probe([[2.0, 0.0, 0.0], [0.0, 1.0, 0.0]], [0, 1]),
        probe(np.array([[0.5, -1.5, 2.0]]), np.array([0]), label="one row"),
        probe(LOGITS, np.array([1, 2])),
        probe(SIX, np.array([3, 0, 1, 1, 2, 0])),
        probe(SIX[:4], np.array([0, 3, 2, 2]), label="as many rows as classes"),
        probe(SIX[:, :2], np.array([0, 1, 1, 0, 0, 1]), label="two classes"),
        probe(SIX.astype(np.float32), np.array([2, 2, 0, 1, 3, 0], dtype=np.int32), label="float32, int32"),
        probe(10 * SIX, np.array([1, 2, 3, 0, 1, 2]), label="sure, and often wrong"),
        probe(np.array([[1000.0, -1000.0, 0.0]]), np.array([1]), label="very sure, and wrong"),
        probe(np.array([[20.0, 0.0, 0.0], [0.0, 30.0, 0.0]]), np.array([0, 1]), label="sure, and right"),
    ],
    rtol=1e-4,
    atol=1e-5,
    laws=[
        Law("tensor", "A tensor comes back.", number),
        Law("not-the-framework", "Not the framework's loss.", asks_torch),
    ],
    remarks=[
        Remark(
            "two-steps",
            "Log-softmax, then nll_loss.",
            "Right: that is what `cross_entropy` does inside. With `nn.CrossEntropyLoss` it is one step, and nothing can come "
            "between the two.",
            lambda view: seen["two_steps"],
        )
    ],
)
