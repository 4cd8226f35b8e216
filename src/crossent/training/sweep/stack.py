"""Networks that differ in nothing but their learning rate, trained at once. Importing this module imports torch.

One update of a small network takes some hundred microseconds, and most of them go into calling operations, not into
numbers. A stack calls each operation once for all its models: every parameter has a leading axis, one slice a model, and
every array of a batch has its rows last, so that products and softmax run along memory. All models of a seed begin alike and
see the same batches: the first layer, which gets the same rows in all of them, is one product of two matrices.

The gradient is written by hand. Its root, softmax - one-hot, is multiplied by each model's learning rate; by the chain
rule so is all that follows, and the last products subtract it from the parameters where they stand.

No operation mixes two slices: a model that diverges to infinity or NaN leaves the others as they are.

Where a learning rate is so high that losses jump, a difference in the last bit grows with each update until nothing is left
of the run, on any machine and by any code. Everything is float64, which puts that off far enough for all rates that are of use.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from crossent.training.networks import network
from crossent.training.sweep.data import HIDDEN, Data


class Stack:
    """Models with one hidden layer, logits = W₂ max(W₁ x + b₁, 0) + b₂, one for each learning rate.

    For K models, D features, H hidden units and C classes: W1 (K, H, D), b1 (K, H, 1), W2 (K, C, H), b2 (K, C, 1).
    """

    def __init__(self, data: Data, learning_rates: Sequence[float], batch_size: int, seed: int) -> None:
        """All models begin as `network(seed, ...)`; batches are drawn by a generator of the same seed."""
        (X, y), (val_X, val_y) = (map(torch.from_numpy, rows) for rows in (data.train, data.val))
        self.X, self.one_hot = X, torch.nn.functional.one_hot(y, data.classes).double()
        self.val_X, self.val_y = val_X.T.contiguous(), val_y
        self.rates = torch.tensor(learning_rates, dtype=torch.float64)
        self.batch_size = batch_size
        self._generator = torch.Generator().manual_seed(seed)
        parameters = network(seed, HIDDEN, X.shape[1], data.classes).double().parameters()
        self.W1, self.b1, self.W2, self.b2 = (
            part.detach().view(len(part), -1).repeat(len(learning_rates), 1, 1) for part in parameters
        )

    def epoch(self) -> None:
        """Every training row once, in random batches, the last of which may be smaller."""
        for batch in torch.randperm(len(self.X), generator=self._generator).split(self.batch_size):
            self._step(self.X[batch], self.one_hot[batch].T)

    def losses(self) -> list[float]:
        """Each model's mean cross-entropy on the validation rows, in nats; NaN and infinity as they are."""
        _, logits = self._forward(self.val_X)
        labels = self.val_y.expand(len(logits), 1, -1)
        return logits.log_softmax(dim=1).gather(1, labels).mean(dim=(1, 2)).neg().tolist()

    def keep(self, models: Sequence[int]) -> None:
        """Go on with these models alone."""
        which = torch.tensor(models)
        self.W1, self.b1, self.W2, self.b2, self.rates = (
            part[which] for part in (self.W1, self.b1, self.W2, self.b2, self.rates)
        )

    def _forward(self, rows: Tensor) -> tuple[Tensor, Tensor]:
        """From rows (D, N) to the hidden layer (K, H, N) and the logits (K, C, N)."""
        models, width, features = self.W1.shape
        hidden = torch.addmm(self.b1.view(-1, 1), self.W1.view(-1, features), rows).relu_()
        hidden = hidden.view(models, width, -1)
        return hidden, torch.baddbmm(self.b2, self.W2, hidden)

    def _step(self, X: Tensor, one_hot: Tensor) -> None:
        """θ ← θ - η ∂L/∂θ, for L the mean cross-entropy on a batch (N, D), whose classes are one-hot (C, N)."""
        hidden, logits = self._forward(X.T)
        slope = logits.softmax(dim=1).sub_(one_hot).mul_((self.rates / len(X))[:, None, None])
        back = torch.bmm(self.W2.mT, slope)
        # Where the hidden unit is at 0 its slope is 0, even if infinity comes back: as in autograd, not as a product.
        back = torch.ops.aten.threshold_backward(back, hidden, 0).view(-1, len(X))
        self.W2.baddbmm_(slope, hidden.mT, alpha=-1)
        self.b2.sub_(slope.sum(dim=2, keepdim=True))
        self.W1.view(len(back), -1).addmm_(back, X, alpha=-1)
        self.b1.view(-1).sub_(back.sum(dim=1))


def curves(
    data: Data, learning_rates: Sequence[float], batch_size: int, epochs: int, seed: int
) -> list[list[float]]:
    """The validation losses after each epoch, one list for each learning rate.

    Formula: θ ← θ - η ∂L/∂θ for each batch, L its mean cross-entropy; the same batches for every η.

    Args:
        data: rows to train on and to validate with.
        learning_rates: η, one model each.
        batch_size: rows in a batch; the last of an epoch has what is left.
        epochs: how often every row is seen.
        seed: of the first parameters and of the batches.

    Returns:
        nats, one list of `epochs` numbers for each learning rate; runs that diverge are kept, NaN and infinity as they are.

    Example:
        >>> from crossent.training.sweep.data import load
        >>> slow, fast = curves(load("points"), [0.01, 1], batch_size=16, epochs=5, seed=0)
        >>> len(slow), fast[-1] < slow[-1]
        (5, True)

    Source: Goodfellow, Bengio & Courville (2016), Deep Learning, section 6.5.4 (backpropagation of one hidden layer).
    """
    stack = Stack(data, learning_rates, batch_size, seed)
    found: list[list[float]] = []
    for _ in range(epochs):
        stack.epoch()
        found.append(stack.losses())
    return [list(curve) for curve in zip(*found, strict=True)]
