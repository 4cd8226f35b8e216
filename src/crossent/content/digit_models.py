"""Images and models for the checks of the final project: patterns in a digit's shape, models that are quick to ask.

Importing this module imports torch.
"""

from __future__ import annotations

import copy

import torch
from torch import Tensor, nn

CLASSES = 10


def images(n: int, seed: int = 0) -> Tensor:
    """Patterns of squares, float32 (n, 1, 28, 28) in [0, 1], no two alike.

    >>> images(3).shape
    torch.Size([3, 1, 28, 28])
    """
    generator = torch.Generator().manual_seed(seed)
    squares = (torch.rand(n, 1, 7, 7, generator=generator) < 0.4).float()
    shades = torch.rand(n, 1, 7, 7, generator=generator)
    return (squares * shades).repeat_interleave(4, dim=2).repeat_interleave(4, dim=3)


def labels(n: int, seed: int = 0) -> Tensor:
    """Labels, int64 (n,), drawn alike from all ten.

    >>> labels(3).dtype
    torch.int64
    """
    return torch.randint(CLASSES, (n,), generator=torch.Generator().manual_seed(seed + 1))


def plain(seed: int = 0, spread: float = 2.0, hidden: int = 12) -> nn.Sequential:
    """A network of one hidden layer in evaluation mode, its logits some `spread` apart; the global generator is left alone.

    >>> plain()(images(3)).shape
    torch.Size([3, 10])
    """
    return _drawn(
        nn.Sequential(nn.Flatten(), _linear(784, hidden), nn.ReLU(), _linear(hidden, CLASSES)), seed, spread
    ).eval()


def layered(seed: int = 0, spread: float = 2.0, hidden: int = 24) -> nn.Sequential:
    """The same with batch norm and dropout, in training mode, its averages not those of `images`.

    >>> model = layered()
    >>> model.training, bool(torch.equal(model(images(3)), model(images(3))))
    (True, False)
    """
    norm = nn.BatchNorm2d(1, affine=False, eps=0.6)  # no scale to learn, and inputs as small as ink
    assert norm.running_mean is not None and norm.running_var is not None
    norm.running_mean.fill_(0.3)
    norm.running_var.fill_(0.2)
    deeper = [nn.Flatten(), _linear(784, hidden), nn.ReLU(), nn.Dropout(0.5), _linear(hidden, CLASSES)]
    return _drawn(nn.Sequential(norm, *deeper), seed, spread).train()


def outputs(model: nn.Module, pictures: Tensor) -> Tensor:
    """The logits of a copy of the model in evaluation mode; the model itself is left alone.

    >>> outputs(layered(), images(3)).requires_grad
    False
    """
    with torch.no_grad():
        return copy.deepcopy(model).eval()(pictures)


def _linear(inputs: int, units: int) -> nn.Linear:
    return nn.utils.skip_init(nn.Linear, inputs, units)


def _drawn(model: nn.Sequential, seed: int, spread: float) -> nn.Sequential:
    """The model with weights of its own seed, the last layer scaled so that the logits of `images` spread as wanted."""
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for part in model:
            if isinstance(part, nn.Linear):
                width = part.in_features**-0.5
                part.weight.uniform_(-width, width, generator=generator)
                part.bias.uniform_(-width, width, generator=generator)
        last = model[-1]
        assert isinstance(last, nn.Linear)
        last.bias.zero_()
        usual = model.eval()(images(64, 99))
        last.weight.mul_(spread / usual.std(dim=0).mean())
        last.bias.copy_(torch.randn(CLASSES, generator=generator) - model(images(64, 99)).mean(dim=0))
    return model
