"""What PyTorch and NumPy say of a refused call is known by the words they use today, and a remedy goes with it."""

from collections.abc import Callable

import numpy as np
import pytest
import torch

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
