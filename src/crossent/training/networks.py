"""Small networks in PyTorch: their data, a model to begin with, one plain update. Importing this module imports torch."""

from __future__ import annotations

import torch
from torch import Tensor, nn

CENTRES = ((0.0, 0.0), (3.0, 3.0), (-3.0, 3.0))


def three_clusters(n_per_class: int, seed: int) -> tuple[Tensor, Tensor]:
    """Three round clouds of points, two of them some 4 apart from the third.

    Formula: n points with standard-normal noise around each of (0, 0), (3, 3), (-3, 3), with the labels 0, 1, 2.

    Args:
        n_per_class: n.
        seed: of a generator of its own; the global random state is left alone.

    Returns:
        X, float32, shape (3n, 2), and y, int64, shape (3n,), in the order of the labels.

    Example:
        >>> X, y = three_clusters(2, seed=0)
        >>> X.shape, y.tolist()
        (torch.Size([6, 2]), [0, 0, 1, 1, 2, 2])

    Source: Bishop (2006), Pattern Recognition and Machine Learning, section 4.2.1 (Gaussians with one covariance).
    """
    generator = torch.Generator().manual_seed(seed)
    y = torch.arange(len(CENTRES)).repeat_interleave(n_per_class)
    return torch.tensor(CENTRES)[y] + torch.randn(len(y), 2, generator=generator), y


def network(seed: int, hidden: int = 16, features: int = 2, num_classes: int = 3) -> nn.Sequential:
    """A network with one hidden layer, always the same for a seed.

    Formula: logits = W₂ max(W₁ x + b₁, 0) + b₂, all weights drawn uniformly within ±1/√(inputs of the layer).

    Args:
        seed: of a generator of its own; the global random state is left alone.
        hidden: units of the hidden layer.
        features: D.
        num_classes: C.

    Returns:
        a model, float32, (N, D) → logits (N, C).

    Example:
        >>> network(0)(torch.zeros(5, 2)).shape
        torch.Size([5, 3])

    Source: Goodfellow, Bengio & Courville (2016), Deep Learning, section 6.1 (a hidden layer of ReLUs).
    """
    generator = torch.Generator().manual_seed(seed)
    with torch.random.fork_rng(devices=[]):  # the layers draw weights of their own, which are replaced
        layers = [nn.Linear(features, hidden), nn.Linear(hidden, num_classes)]
    with torch.no_grad():
        for layer in layers:
            width = layer.in_features**-0.5
            for parameter in layer.parameters():
                parameter.uniform_(-width, width, generator=generator)
    return nn.Sequential(layers[0], nn.ReLU(), layers[1])


def loss(model: nn.Module, X: Tensor, y: Tensor) -> Tensor:
    """Mean cross-entropy of a model's logits on a batch, a tensor that knows its gradient.

    Formula: mean over the rows of -ln softmax(model(x))_label.

    Args:
        model: (N, D) → logits (N, C).
        X: features, shape (N, D).
        y: class indices, int64, shape (N,).

    Returns:
        nats, a tensor without axes. ln C where all logits are equal.

    Example:
        >>> round(loss(nn.Identity(), torch.zeros(1, 3), torch.tensor([1])).item(), 4)
        1.0986

    Source: Goodfellow, Bengio & Courville (2016), Deep Learning, section 6.2.2.3.
    """
    return nn.functional.cross_entropy(model(X), y)


def descend(model: nn.Module, X: Tensor, y: Tensor, epochs: int, learning_rate: float) -> list[float]:
    """Full-batch gradient descent on the mean cross-entropy; the model itself is trained.

    Formula: θ ← θ - η ∂L/∂θ, `epochs` times.

    Args:
        model: (N, D) → logits (N, C).
        X: features, shape (N, D).
        y: class indices, int64, shape (N,).
        epochs: how many updates.
        learning_rate: η.

    Returns:
        the loss before each update, in nats.

    Example:
        >>> losses = descend(network(0), *three_clusters(300, 0), epochs=200, learning_rate=0.1)
        >>> losses[-1] < 0.15
        True

    Source: Goodfellow, Bengio & Courville (2016), Deep Learning, section 8.3.1.
    """
    losses = []
    parameters = [p for p in model.parameters() if p.requires_grad]
    for _ in range(epochs):
        value = loss(model, X, y)
        gradients = torch.autograd.grad(value, parameters)
        with torch.no_grad():
            for parameter, gradient in zip(parameters, gradients, strict=True):
                parameter.sub_(learning_rate * gradient)
        losses.append(value.item())
    return losses
