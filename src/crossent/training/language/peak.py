"""What a loss takes of memory and time, forward and backward, as PyTorch itself counts it. Importing this module imports torch."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional
from torch.profiler import ProfilerActivity, profile

from crossent.training.language.watching import example

Call = Callable[[Tensor, Tensor, Tensor], Tensor]


@dataclass(frozen=True)
class Memory:
    """Bytes beyond the arguments, gradients included; and the loss itself."""

    peak: int  # at the worst moment of both passes
    kept: int  # between them
    value: float


def case(
    rows: int, width: int, num_classes: int, device: str = "cpu", seed: int = 0
) -> tuple[Tensor, Tensor, Tensor]:
    """An example on a device, whose hidden states and weight want gradients."""
    hidden, weight, labels = (part.to(device) for part in example(rows, width, num_classes, seed))
    return hidden.requires_grad_(), weight.requires_grad_(), labels


def libraries(chunk_size: int) -> dict[str, Call]:
    """The losses that PyTorch brings along: all logits at once, and its own loss over a large vocabulary in both its ways."""
    from torch.nn import LinearCrossEntropyOptions

    options = LinearCrossEntropyOptions(batch_chunk_size=chunk_size)
    return {
        "plain": lambda h, w, y: functional.cross_entropy(h @ w.T, y),
        "linear_cross_entropy": lambda h, w, y: functional.linear_cross_entropy(h, w, y),
        "linear_cross_entropy, chunks": lambda h, w, y: functional.linear_cross_entropy(
            h, w, y, options=options
        ),
    }


def memory(loss: Call, hidden: Tensor, weight: Tensor, labels: Tensor) -> Memory:
    """Count the bytes that a loss and its gradient take.

    Formula: the largest sum of all that was allocated and not yet given back, over both passes.

    Args:
        loss: (hidden, weight, labels) → scalar tensor.
        hidden: shape (N, D), a leaf that wants a gradient; on the CPU or a CUDA device.
        weight: shape (V, D), likewise.
        labels: shape (N,).

    Returns:
        peak and kept in bytes, as PyTorch's allocator of that device counts them: what a library takes for itself is not seen.

    Example:
        >>> plain = libraries(16)["plain"]
        >>> found = memory(plain, *case(64, 8, 1000))
        >>> found.kept // (64 * 1000 * 4), found.peak // (64 * 1000 * 4)
        (1, 3)

    Source: the PyTorch documentation, `torch.profiler` with `profile_memory`, and `torch.cuda.max_memory_allocated`.
    """
    if hidden.device.type == "cuda":
        return _on_gpu(loss, hidden, weight, labels)
    with _counting() as forward:
        value = loss(hidden, weight, labels)
    with _counting() as backward:
        value.backward()
    kept, peak = forward()
    return Memory(max(peak, kept + backward()[1]), kept, float(value.detach()))


def seconds(loss: Call, hidden: Tensor, weight: Tensor, labels: Tensor) -> tuple[float, float]:
    """Time one forward and one backward pass, in seconds."""
    hidden.grad = weight.grad = None
    wait = torch.cuda.synchronize if hidden.device.type == "cuda" else lambda: None
    wait()
    began = time.perf_counter()
    value = loss(hidden, weight, labels)
    wait()
    between = time.perf_counter()
    value.backward()
    wait()
    return between - began, time.perf_counter() - between


def _on_gpu(loss: Call, hidden: Tensor, weight: Tensor, labels: Tensor) -> Memory:
    _settle_in(hidden)
    torch.cuda.synchronize()
    torch.cuda.reset_peak_memory_stats()
    before = torch.cuda.memory_allocated()
    value = loss(hidden, weight, labels)
    kept = torch.cuda.memory_allocated() - before
    value.backward()
    torch.cuda.synchronize()
    return Memory(torch.cuda.max_memory_allocated() - before, kept, float(value.detach()))


def _settle_in(hidden: Tensor) -> None:
    """One small product forward and back: what cuBLAS takes once in each thread belongs to no loss."""
    small = torch.ones(2, 2, device=hidden.device, dtype=hidden.dtype, requires_grad=True)
    (small @ small).sum().backward()


@contextlib.contextmanager
def _counting() -> Iterator[Callable[[], tuple[int, int]]]:
    """Gives what is allocated at the end of the block, and the most at any moment of it."""
    found: list[tuple[int, int]] = []
    watch = profile(activities=[ProfilerActivity.CPU], profile_memory=True)
    with _quiet():
        watch.start()
    try:
        yield lambda: found[0]
    finally:
        with _quiet():
            watch.stop()
    inner: Any = watch.profiler
    events = [event for event in inner.kineto_results.events() if event.name() == "[memory]"]
    now = most = 0
    for event in sorted(events, key=lambda event: int(event.start_ns())):
        now += event.nbytes()
        most = max(most, now)
    found.append((now, most))


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """The profiler says on the terminal that it starts and stops; that is no learner's business."""
    kept, nothing = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nothing)
