"""What PyTorch and NumPy say of a refused call is known by the words they use today, and a remedy goes with it."""

from collections.abc import Callable

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional as F

from crossent.engine import torch_words
from crossent.engine.exceptions import TRY_IT, words
from crossent.engine.observe import Raised


class Two(torch.autograd.Function):
    @staticmethod
    def forward(ctx: object, x: torch.Tensor, n: int) -> torch.Tensor:
        return x * n

    @staticmethod
    def backward(ctx: object, *grads: torch.Tensor) -> torch.Tensor:
        return grads[0]


class Unready(nn.Module):
    def __init__(self) -> None:
        self.layer = nn.Linear(2, 2)


ONE = torch.tensor([1])


def twice_back() -> None:
    loss = torch.ones(1, requires_grad=True).exp().sum()
    loss.backward()
    loss.backward()


def without_parentheses() -> None:
    with torch.no_grad:  # type: ignore[attr-defined]
        pass


@pytest.mark.parametrize(
    ("refused", "remedy"),
    [
        (lambda: torch.multinomial(torch.tensor([-1.0, 2.0]), 1), "`softmax` makes"),
        (lambda: torch.softmax(torch.zeros(3), dim=1), "`dim=-1`"),
        (lambda: torch.zeros(4, 7) @ torch.zeros(9, 7), "`.T` missing"),
        (lambda: torch.nn.functional.mse_loss(torch.tensor([1]), torch.tensor([0])), "make them floats"),
        (lambda: torch.tensor([1]).mean(), "make them floats"),
        (
            lambda: torch.nn.functional.kl_div(torch.zeros(1), torch.tensor([1]), reduction="sum"),
            "make them floats",
        ),
        (lambda: np.log(np.ones(2), 2), "`np.log` takes no base"),
        (lambda: np.sum(np.ones(2), axis=1), "`axis=-1`"),
        (lambda: np.sum(np.ones((2, 2)), axis=2), "counted from 0"),
        (lambda: np.asarray([1]).__itruediv__(2), "makes a new array"),
        (lambda: len(np.asarray(0.5)), "no elements to go through"),
        (lambda: np.float64(1)[0], "no elements to choose from"),
        (lambda: (0.5).size, "makes an array of every argument"),
        (lambda: round(np.ones(2)), "`np.round`"),
        (lambda: np.frombuffer(b"abcd"), "`dtype=np.uint32`"),
        (lambda: Two.apply(torch.ones(1, requires_grad=True), 2).sum().backward(), "None for one"),
        (lambda: F.cross_entropy(torch.ones(1, 2).long(), ONE), "changed places"),
        (lambda: F.cross_entropy(ONE, torch.zeros(1, 2)), "changed places"),
        (lambda: F.cross_entropy(torch.zeros(1, 2), ONE.int()), "dtype=torch.long"),
        (lambda: F.cross_entropy(torch.zeros(1, 2), ONE.float()), "dtype=torch.long"),
        (lambda: F.cross_entropy(torch.zeros(1, 2), torch.ones(1, 2).long()), "`.float()`"),
        (lambda: F.one_hot(ONE.int(), 2), "needs no one-hot rows"),
        (lambda: F.cross_entropy(torch.zeros(1, 2), ONE[:, None]), "`labels.reshape(-1)`"),
        (lambda: F.cross_entropy(torch.zeros(1, 2), ONE.squeeze()[None][:0]), "an N of 1"),
        (lambda: F.cross_entropy(torch.zeros(4, 3, 5), torch.zeros(4, 3).long()), "Print both shapes"),
        (lambda: F.binary_cross_entropy_with_logits(torch.zeros(2, 1), torch.zeros(2)), "`scores[:, 0]`"),
        (
            lambda: F.binary_cross_entropy(torch.tensor([2.0]), torch.ones(1)),
            "`_with_logits`",
        ),
        (lambda: F.cross_entropy(torch.zeros(1, 1), ONE), "a score for each class"),
        (lambda: torch.tensor([True]).mean(), "`.float().mean()`"),
        (lambda: torch.zeros(2).item(), "Take the mean first"),
        (lambda: nn.CrossEntropyLoss(torch.zeros(2)).item(), "`nn.CrossEntropyLoss()(logits, labels)`"),
        (
            lambda: nn.CrossEntropyLoss(torch.zeros(3, 2), torch.zeros(3).long()),
            "`nn.CrossEntropyLoss()(logits, labels)`",
        ),
        (lambda: nn.CrossEntropyLoss()([[0.0, 0.0]], [1]), "`torch.as_tensor(…)`"),
        (lambda: torch.from_numpy([1.0]), "takes lists, too"),
        (lambda: torch.zeros(1).sum().backward(), "`torch.no_grad()`"),
        (lambda: torch.zeros(1).item().backward(), "at the end"),
        (lambda: torch.optim.SGD([torch.zeros(1)], 0.1).backward(), "`loss.backward()`"),
        (lambda: torch.zeros(1).step(), "`optimizer.step()`"),
        (lambda: torch.zeros(2, requires_grad=True).backward(), "starts from one number"),
        (twice_back, "called twice"),
        (lambda: nn.Sequential(nn.Linear(2, 2), nn.ReLU), "with its parentheses"),
        (lambda: nn.Sequential(nn.Linear(2, 2), F.relu), "`F.relu`"),
        (lambda: nn.Sequential([nn.Linear(2, 2)]), "no list around them"),
        (lambda: Unready(), "`super().__init__()`"),
        (lambda: torch.optim.SGD(nn.Sequential(nn.Linear(2, 2)), 0.1), "`model.parameters()`"),
        (without_parentheses, "`with torch.no_grad():`"),
        (lambda: nn.Linear(2, 2)(torch.zeros(1, 2).double()), "dtype=torch.float32"),
        (lambda: torch.zeros(3) == torch.zeros(2), "along another axis"),
    ],
)
def test_a_refused_call_gets_its_remedy(refused: Callable[[], object], remedy: str) -> None:
    with pytest.raises(Exception) as caught:
        refused()
    kind, text = type(caught.value).__name__, str(caught.value)
    said = words(Raised(kind, text))
    assert remedy in said
    assert said != TRY_IT


def test_other_words_have_none() -> None:
    assert torch_words.remedy("out of range") is None
