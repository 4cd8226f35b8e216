"""Module 7's losses over large vocabularies, and its draw, written another way. PyTorch is imported at their first call."""

from __future__ import annotations

import types
from pathlib import Path
from typing import Any

from crossent.engine.catalog import Course
from crossent.engine.load import Own


def chunked_linear_cross_entropy(hidden: Any, weight: Any, labels: Any, chunk_size: int) -> Any:
    total = 0.0
    for start in range(0, len(labels), chunk_size):
        z = hidden[start : start + chunk_size] @ weight.T
        total = total + (z.logsumexp(dim=1) - z[range(len(z)), labels[start : start + chunk_size]]).sum()
    return total / len(labels)


def low_memory_cross_entropy(hidden: Any, weight: Any, labels: Any, chunk_size: int) -> Any:
    import torch

    class Early(torch.autograd.Function):
        @staticmethod
        def forward(ctx: Any, hidden: Any, weight: Any) -> Any:
            total, rows, columns = 0.0, torch.zeros_like(hidden), torch.zeros_like(weight)
            for start in range(0, len(labels), chunk_size):
                at = slice(start, start + chunk_size)
                log_q = (hidden[at] @ weight.T).log_softmax(dim=1)
                pick = range(len(log_q)), labels[at]
                total -= log_q[pick].sum()
                slope = log_q.exp()
                slope[pick] -= 1
                rows[at] = slope @ weight
                columns += slope.T @ hidden[at]
            ctx.save_for_backward(rows / len(labels), columns / len(labels))
            return total / len(labels)

        @staticmethod
        def backward(ctx: Any, *grads: Any) -> Any:
            return tuple(grads[0] * part for part in ctx.saved_tensors)

    return Early.apply(hidden, weight)  # type: ignore[no-untyped-call]


def sample_next(logits: Any, temperature: float = 1.0, generator: Any = None) -> int:
    import torch

    left = float(torch.rand((), generator=generator))
    shares = (logits / temperature).softmax(dim=0).tolist()
    token = 0
    while token < len(shares) - 1 and left >= shares[token]:
        left -= shares[token]
        token += 1
    return token


LOOPS = {f.__name__: f for f in (chunked_linear_cross_entropy, low_memory_cross_entropy, sample_next)}
IDS = {
    "chunked_linear_cross_entropy": "m7.chunked_loss",
    "low_memory_cross_entropy": "m7.chunked_memory",
    "sample_next": "m7.sample",
}
_KEPT: dict[str, Any] = {}


def own(name: str) -> Any:
    """Return a function of the course's solution, read at its first call."""

    def call(*args: Any) -> Any:
        import crossent.content

        if name not in _KEPT:
            course = Course(Path(crossent.content.__path__[0]))
            _KEPT.update(Own(course).functions(course.exercise(IDS[name])))
        return _KEPT[name](*args)

    return call


REFERENCE = types.SimpleNamespace(**{name: own(name) for name in LOOPS})
