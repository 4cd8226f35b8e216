"""What three losses leave behind for the backward pass, row by row; measured at full size by the training run of their exercise."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from crossent.figures.values import number, whole

NEEDS = {
    "chunked_linear_cross_entropy": "m7.chunked_loss",
    "low_memory_cross_entropy": "m7.chunked_memory",
}
START = {"chunk": 8}
TITLE = "What waits for the backward pass"
SECONDS = 2.0

WIDTH, CLASSES = 7, 53  # of the small case that is counted row by row
ROWS = [4, 16, 28, 44]
LARGEST = 20  # chunk


def plain(hidden: Any, weight: Any, labels: Any, chunk_size: int) -> Any:
    """The loss with all its logits at once."""
    from torch.nn import functional

    return functional.cross_entropy(hidden @ weight.T, labels)


def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the rows of logits that each loss keeps and makes at once, for some numbers of rows, and its value."""
    import torch

    from crossent.training.language.watching import example, watched

    chunk = whole(inputs, "chunk", START["chunk"], 1, LARGEST)
    losses = {
        "plain": plain,
        "chunked": f["chunked_linear_cross_entropy"],
        "saved": f["low_memory_cross_entropy"],
    }
    kept: dict[str, list[int]] = {name: [] for name in losses}
    values: dict[str, float] = {}
    for rows in ROWS:
        hidden, weight, labels = example(rows, WIDTH, CLASSES)
        for name, loss in losses.items():
            leaves = hidden.clone().requires_grad_(), weight.clone().requires_grad_(), labels.clone()
            seen = watched(loss, *leaves, chunk)
            kept[name].append(seen.kept)
            found = seen.result
            values[name] = number(found.detach()) if isinstance(found, torch.Tensor) else number(found)
    return {
        "chunk": chunk,
        "rows": ROWS,
        "classes": CLASSES,
        "kept": kept,
        "values": values,
        "gpu": torch.cuda.is_available(),
    }
