"""How many rows of logits a loss makes at once, and how many it leaves behind for the backward pass. Importing this imports torch."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode


@dataclass(frozen=True)
class Watched:
    """What was seen of one forward pass."""

    result: Any
    most: int  # rows of the largest tensor with V columns that was made
    kept: int  # rows that are still there when it is over


class Watch(TorchDispatchMode):
    """Notes each tensor that PyTorch makes with a column for each of V tokens: how many rows it has, how many there are at once."""

    def __init__(self, num_classes: int, width: int) -> None:
        super().__init__()
        self.num_classes, self.width = num_classes, width
        self.most = self.peak = 0
        self._seen: list[weakref.ref[Tensor]] = []

    def rows(self, tensor: Tensor) -> int:
        """How many rows of logits it could hold. The weight and its gradient, V × D, are none."""
        count = tensor.numel()
        strange = count % self.num_classes or self.width in tensor.shape
        return 0 if strange or count == self.num_classes * self.width else count // self.num_classes

    def __torch_dispatch__(self, function: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        result = function(*args, **(kwargs or {}))
        for each in result if isinstance(result, list | tuple) else (result,):
            if isinstance(each, Tensor) and self.rows(each):
                self.most = max(self.most, self.rows(each))
                self._seen.append(weakref.ref(each))
                self.peak = max(self.peak, self.kept())
        return result

    def kept(self) -> int:
        """Rows in memory that is still held; a view of it does not count again."""
        alive = [tensor for tensor in (ref() for ref in self._seen) if tensor is not None]
        return sum({t.untyped_storage().data_ptr(): self.rows(t) for t in alive}.values())


def watched(
    loss: Callable[..., Any], hidden: Tensor, weight: Tensor, labels: Tensor, chunk_size: int
) -> Watched:
    """Call a loss, and count the logits that it makes and those that autograd keeps.

    Formula: rows of a tensor = its elements / V, for tensors of some rows and V columns, in whatever shape.

    Args:
        loss: (hidden, weight, labels, chunk_size) → scalar tensor.
        hidden: shape (N, D).
        weight: shape (V, D), where V is no multiple of D and N is not D.
        labels: class indices, int64, shape (N,).
        chunk_size: how many rows the loss may take at once.

    Returns:
        its result, the most rows in one tensor, and the rows that are kept while the result is.

    Example:
        >>> h, w, y = (x.requires_grad_() if x.is_floating_point() else x for x in example(8, 3, 11))
        >>> plain = watched(lambda h, w, y, c: torch.nn.functional.cross_entropy(h @ w.T, y), h, w, y, 2)
        >>> plain.most, plain.kept
        (8, 8)

    Source: the PyTorch documentation, `torch.utils._python_dispatch.TorchDispatchMode`.
    """
    with Watch(len(weight), weight.shape[1]) as watch:
        result = loss(hidden, weight, labels, chunk_size)
    return Watched(result, watch.most, watch.kept())


def most_at_once(
    loss: Callable[..., Any], hidden: Tensor, weight: Tensor, labels: Tensor, chunk_size: int
) -> tuple[Any, int]:
    """What a loss returns, and the rows of logits that are in memory together at the fullest moment of both passes.

    Takes the arguments of `watched`. A result that knows no gradient has no second pass.

    Example:
        >>> h, w, y = (x.requires_grad_() if x.is_floating_point() else x for x in example(8, 3, 11))
        >>> most_at_once(lambda h, w, y, c: torch.nn.functional.cross_entropy(h @ w.T, y), h, w, y, 2)[1]
        24
    """
    with Watch(len(weight), weight.shape[1]) as watch:
        result = loss(hidden, weight, labels, chunk_size)
        if isinstance(result, Tensor) and result.requires_grad:
            result.sum().backward()
    return result, watch.peak


def example(
    rows: int, width: int, num_classes: int, seed: int = 0, scale: float = 1.0
) -> tuple[Tensor, Tensor, Tensor]:
    """Hidden states, a weight and labels, always the same for a seed.

    Formula: standard-normal hidden states times the scale, weights of variance 1 / D, labels drawn evenly.

    Args:
        rows: N.
        width: D.
        num_classes: V.
        seed: of a generator of its own; the global random state is left alone.
        scale: of the hidden states, and so of the logits.

    Returns:
        hidden (N, D) and weight (V, D), float32, and labels (N,), int64.

    Example:
        >>> [tuple(part.shape) for part in example(2, 3, 5)]
        [(2, 3), (5, 3), (2,)]

    Source: none; made up.
    """
    generator = torch.Generator().manual_seed(seed)
    hidden = scale * torch.randn(rows, width, generator=generator)
    weight = torch.randn(num_classes, width, generator=generator) / width**0.5
    return hidden, weight, torch.randint(0, num_classes, (rows,), generator=generator)
