"""Where a loss in chunks is wrong, the check says what it did: by its value, and by its slopes."""

import warnings
from collections.abc import Callable
from typing import Any

import pytest
import torch
from torch import Tensor
from torch.nn import functional as F
from torch.utils.checkpoint import checkpoint

from crossent.content.chunk_checks import laws

NAME = "low_memory_cross_entropy"


def told(loss: Callable[..., Any]) -> str:
    """What the first law says that the loss breaks."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # what PyTorch warns of would stand there as printed by the learner
        return next((said for law in laws(NAME, saves=True) if (said := law.test({NAME: loss}))), "")


def summed(
    of_chunk: Callable[[Tensor, Tensor], Tensor], over: Callable[..., float] = lambda h, w, k: len(h)
) -> Any:
    def loss(hidden: Tensor, weight: Tensor, labels: Tensor, k: int) -> Tensor:
        parts = zip(hidden.split(k), labels.split(k), strict=True)
        return sum(of_chunk(rows @ weight.T, right) for rows, right in parts) / over(hidden, weight, k)

    return loss


def total(logits: Tensor, right: Tensor) -> Tensor:
    return F.cross_entropy(logits, right, reduction="sum")


def first_labels(hidden: Tensor, weight: Tensor, labels: Tensor, k: int) -> Tensor:
    return sum(total(rows @ weight.T, labels[: len(rows)]) for rows in hidden.split(k)) / len(hidden)


def all_in_k(hidden: Tensor, weight: Tensor, labels: Tensor, k: int) -> Tensor:
    parts = zip(hidden.chunk(k), labels.chunk(k), strict=True)
    return sum(total(rows @ weight.T, right) for rows, right in parts) / len(hidden)


@pytest.mark.parametrize(
    ("loss", "words"),
    [
        (summed(total, lambda h, w, k: 1), "sum over the 8 rows"),
        (summed(total, lambda h, w, k: len(w)), "size of the vocabulary"),
        (summed(total, lambda h, w, k: -(-len(h) // k)), "divided by the number of chunks"),
        (summed(lambda z, y: total(z.softmax(-1), y)), "a softmax of its own"),
        (summed(lambda z, y: F.nll_loss(z, y, reduction="sum")), "wants log-probabilities"),
        (summed(lambda z, y: total(z.bfloat16(), y)), "rounded to fewer digits"),
        (summed(lambda z, y: (z.exp().sum(1).log() - z[range(len(y)), y]).sum()), "infinite"),
        (summed(lambda z, y: -total(z, y)), "other way round"),
        (summed(lambda z, y: total(z, y) / torch.log(torch.tensor(2.0))), "Those are bits"),
        (first_labels, "labels of the first"),
        (all_in_k, "makes k chunks"),
        (lambda h, w, y, k: F.cross_entropy(h @ w.T, y), "collect no logits"),
    ],
)
def test_a_wrong_value_is_told_by_its_mistake(loss: Callable[..., Any], words: str) -> None:
    assert words in told(loss)


class Slopes(torch.autograd.Function):
    """The gradients in the forward pass, with one mistake."""

    @staticmethod
    def forward(ctx: Any, hidden: Tensor, weight: Tensor, labels: Tensor, k: int, mistake: str) -> Tensor:
        of_hidden, of_weight = torch.empty_like(hidden), torch.zeros_like(weight)
        value = hidden.new_zeros(())
        for at in range(0, len(hidden), k):
            rows, right = hidden[at : at + k], labels[at : at + k]
            slope = (rows @ weight.T).log_softmax(dim=-1)
            value -= slope[range(len(right)), right].sum()
            slope = slope.exp()
            slope[range(len(right)), right] -= 1
            of_hidden[at : at + k] = slope @ weight
            of_weight = slope.T @ rows + (0 if mistake == "assigned" else of_weight)
        n = {"summed": 1, "sign": -len(hidden), "vocabulary": len(weight)}.get(mistake, len(hidden))
        ctx.save_for_backward(of_hidden / n, of_weight / n)
        ctx.mistake = mistake
        return value / len(hidden)

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> Any:
        of_hidden, of_weight = ctx.saved_tensors
        times = 1 if ctx.mistake == "once" else grads[0]
        return times * of_hidden, None if ctx.mistake == "none" else times * of_weight, None, None, None


@pytest.mark.parametrize(
    ("mistake", "words"),
    [
        ("summed", "It is 8 times that"),
        ("sign", "points the other way"),
        ("vocabulary", "size of the vocabulary"),
        ("assigned", "`+=`, not `=`"),
        ("none", "returns None for it"),
        ("once", "multiplies by what its `backward` is given"),
    ],
)
def test_a_wrong_slope_is_told_by_its_mistake(mistake: str, words: str) -> None:
    assert words in told(lambda h, w, y, k: Slopes.apply(h, w, y, k, mistake))


def test_slopes_without_a_mistake_are_right() -> None:
    assert told(lambda h, w, y, k: Slopes.apply(h, w, y, k, "")) == ""


def test_a_chunk_that_the_loop_has_left_behind_is_told() -> None:
    def late(hidden: Tensor, weight: Tensor, labels: Tensor, k: int) -> Tensor:
        value = hidden.new_zeros(())
        for at in range(0, len(hidden), k):
            again = lambda w: total(hidden[at : at + k] @ w.T, labels[at : at + k])  # noqa: B023, E731
            value = value + checkpoint(again, weight, use_reentrant=False)
        return value / len(hidden)

    assert "as the loop left them" in told(late)
