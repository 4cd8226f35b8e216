"""The same trainings one after another and by torch.func.vmap: what a stack is held against. Importing it imports torch."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor
from torch.func import functional_call, grad, stack_module_state, vmap
from torch.nn.functional import cross_entropy

from crossent.training.networks import network
from crossent.training.sweep.data import HIDDEN, Data


def one_by_one(
    data: Data,
    learning_rates: Sequence[float],
    batch_size: int,
    epochs: int,
    seed: int,
    mirrored: bool = False,
) -> list[list[float]]:
    """As `stack.curves`, by a plain loop for each learning rate, with the gradient from autograd.

    `mirrored` takes each batch's rows in the opposite order. Nothing but rounding can differ then: how far the losses
    do shows how far a run can be repeated at all.

    >>> from crossent.training.sweep.data import load
    >>> [[round(loss, 3) for loss in curve] for curve in one_by_one(load("points"), [0.1], 64, epochs=2, seed=0)]
    [[1.002, 0.913]]
    """
    X, y, val_X, val_y = _tensors(data)
    found = []
    for rate in learning_rates:
        model = network(seed, HIDDEN, X.shape[1], data.classes).double()
        parameters = list(model.parameters())
        generator = torch.Generator().manual_seed(seed)
        curve = []
        for _ in range(epochs):
            for batch in torch.randperm(len(X), generator=generator).split(batch_size):
                batch = batch.flip(0) if mirrored else batch
                gradients = torch.autograd.grad(cross_entropy(model(X[batch]), y[batch]), parameters)
                with torch.no_grad():
                    for parameter, gradient in zip(parameters, gradients, strict=True):
                        parameter.sub_(rate * gradient)
            with torch.no_grad():
                curve.append(cross_entropy(model(val_X), val_y).item())
        found.append(curve)
    return found


def mapped(
    data: Data, learning_rates: Sequence[float], batch_size: int, epochs: int, seed: int
) -> list[list[float]]:
    """As `stack.curves`, by `torch.func.vmap` over the models, with the gradient from `torch.func.grad`.

    >>> from crossent.training.sweep.data import load
    >>> [[round(loss, 3) for loss in curve] for curve in mapped(load("points"), [0.1], 64, epochs=2, seed=0)]
    [[1.002, 0.913]]
    """
    X, y, val_X, val_y = _tensors(data)
    models = [network(seed, HIDDEN, X.shape[1], data.classes).double() for _ in learning_rates]
    parameters, buffers = stack_module_state(models)
    parameters = {name: value.detach() for name, value in parameters.items()}
    rates = torch.tensor(learning_rates, dtype=torch.float64)

    def loss(parameters: dict[str, Tensor], rows: Tensor, labels: Tensor) -> Tensor:
        return cross_entropy(functional_call(models[0], (parameters, buffers), (rows,)), labels)

    slopes = vmap(grad(loss), in_dims=(0, None, None))
    losses = vmap(loss, in_dims=(0, None, None))
    generator = torch.Generator().manual_seed(seed)
    found = []
    for _ in range(epochs):
        for batch in torch.randperm(len(X), generator=generator).split(batch_size):
            for name, slope in slopes(parameters, X[batch], y[batch]).items():
                parameters[name] -= slope * rates.view(-1, *[1] * (slope.dim() - 1))
        with torch.no_grad():
            found.append(losses(parameters, val_X, val_y).tolist())
    return [list(curve) for curve in zip(*found, strict=True)]


def _tensors(data: Data) -> list[Tensor]:
    return [torch.from_numpy(part) for rows in (data.train, data.val) for part in rows]
