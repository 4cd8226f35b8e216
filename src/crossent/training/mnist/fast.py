"""A small convolutional network that learns MNIST in seconds on two CPU cores. Importing this module imports torch.

Its ideas, each with its source; the numbers of RECIPES were chosen by 5,000 validation digits, never by the test digits.

- A first convolution with stride 2, so that all that follows sees 14 × 14 pixels: Krizhevsky, Sutskever & Hinton (2012).
- Batch normalisation, after the pooling, where there is a quarter of the numbers: Ioffe & Szegedy (2015).
- One rise and one long fall of the learning rate, to zero, with a high peak: Smith & Topin (2019), "Super-convergence".
- Nesterov's momentum as one line: Sutskever, Martens, Dahl & Hinton (2013). Here it is two operations on one flat
  vector that all parameters are views of: `torch.optim` is not needed, and its first optimizer alone costs a second.
- Decay of the weights alone, not of biases and normalisation: He, Zhang, Zhang, Xie & Li (2019), "Bag of Tricks".
- Labels smoothed by 0.05: Szegedy, Vanhoucke, Ioffe, Shlens & Wojna (2016). More digits are right; but no probability
  comes near 1, so that the plain cross-entropy afterwards is higher than without it.
- A last, incomplete round sees the digits whose losses were the highest of their batch in the round before: Loshchilov &
  Hutter (2016), "Online Batch Selection".
- bfloat16 for convolutions and products, float32 for parameters, sums and the loss: Kalamkar et al. (2019).
- All images stay bytes in one tensor and become floats batch by batch; channels lie last, as the CPU's kernels want them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

PRECISIONS = (torch.float32, torch.bfloat16)


@dataclass(frozen=True)
class Recipe:
    """How wide the network is, and how it is trained. The three channels are those of the three convolutions."""

    channels: tuple[int, int, int]
    epochs: float
    batch: int
    rate: float  # at its peak
    warm: float = 0.2  # the share of the steps before the peak
    momentum: float = 0.9
    decay: float = 5e-4  # of the weights, at each step
    smoothing: float = 0.05  # of the labels, while training
    hardest: float = 0.4  # the share of the digits that a last, incomplete round chooses from


RECIPES = {
    "98": Recipe((16, 32, 64), epochs=0.4, batch=128, rate=0.4),
    "99": Recipe((16, 32, 64), epochs=1.3, batch=128, rate=0.4),
}


@dataclass(frozen=True)
class Progress:
    """Where a training stands: `step` of `steps` is done; `loss` is its batch's, before the step, in nats, with
    smoothed labels."""

    step: int
    steps: int
    loss: float
    model: nn.Module


def recipe(name: str, epochs: float | None = None) -> Recipe:
    """One of RECIPES, "98" or "99" after the test accuracy that it is made for; `epochs` in place of its own.

    ValueError for another name, or for no training at all.

    >>> recipe("99", epochs=3).epochs
    3
    """
    if name not in RECIPES:
        raise ValueError(f"there is no recipe {name!r}; there are {', '.join(map(repr, RECIPES))}")
    if epochs is not None and not 0 < epochs < float("inf"):
        raise ValueError(f"epochs is a number above 0, 0.5 for half of the digits, not {epochs}")
    return RECIPES[name] if epochs is None else replace(RECIPES[name], epochs=epochs)


def precision() -> torch.dtype:
    """bfloat16 where this CPU multiplies in it by itself (AVX-512 BF16 or AMX), else float32."""
    able = torch.cpu.get_capabilities()
    return torch.bfloat16 if able.get("avx512_bf16") or able.get("amx_bf16") else torch.float32


class Rows(nn.Module):
    """(N, C, H, W) → (N, H W C), as the numbers lie in memory where channels lie last; `nn.Flatten` would move them."""

    def forward(self, maps: Tensor) -> Tensor:
        return maps.permute(0, 2, 3, 1).flatten(1)


def network(seed: int, channels: tuple[int, int, int] = (16, 32, 64)) -> nn.Sequential:
    """The network before its training, always the same for a seed: images (N, 1, 28, 28) in [0, 1] → logits (N, 10).

    Convolution 5 × 5, stride 2: 14 × 14. Convolution 3 × 3: 12 × 12, pooled 6 × 6. Convolution 3 × 3: 4 × 4,
    pooled 2 × 2. All weights are drawn uniformly within ±1/√(inputs of the unit), by a generator of its own.

    >>> network(0)(torch.zeros(5, 1, 28, 28)).shape
    torch.Size([5, 10])
    """
    one, two, three = channels
    # Not nn.utils.skip_init, which leaves the global generator alone as well, but imports sympy: a third of a second.
    with torch.random.fork_rng(devices=[]):
        model = nn.Sequential(
            nn.Conv2d(1, one, 5, stride=2, padding=2),
            nn.ReLU(),
            nn.Conv2d(one, two, 3, bias=False),
            nn.MaxPool2d(2),
            nn.BatchNorm2d(two),
            nn.ReLU(),
            nn.Conv2d(two, three, 3, bias=False),
            nn.MaxPool2d(2),
            nn.BatchNorm2d(three),
            nn.ReLU(),
            Rows(),
            nn.Linear(4 * three, 10),
        )
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for layer in model:
            if isinstance(layer, nn.Conv2d | nn.Linear):
                width = layer.weight[0].numel() ** -0.5
                for parameter in layer.parameters():
                    parameter.uniform_(-width, width, generator=generator)
    return model.to(memory_format=torch.channels_last)  # type: ignore[call-overload]


def rate(done: float, peak: float, warm: float) -> float:
    """The learning rate after a share of the training: straight up to the peak, then straight down to 0.

    >>> [round(rate(done, 0.3, 0.2), 3) for done in (0, 0.1, 0.2, 0.6, 1)]
    [0.0, 0.15, 0.3, 0.15, 0.0]
    """
    return peak * (done / warm if done < warm else (1 - done) / (1 - warm))


def train(
    images: NDArray[np.uint8] | Tensor,
    labels: NDArray[np.int64] | Tensor,
    name: str = "99",
    *,
    seed: int = 0,
    dtype: torch.dtype | None = None,
    epochs: float | None = None,
    on_step: Callable[[Progress], object] | None = None,
) -> nn.Sequential:
    """A network, trained on uint8 images by one of RECIPES.

    images: uint8, shape (N, 28, 28), 0 is paper and 255 ink.
    labels: int64, shape (N,), classes 0 to 9.
    name: the recipe.
    seed: of the weights and of the digits' order, by a generator of its own. The same seed gives the same network on the
        same machine with the same number of threads.
    dtype: torch.float32 or torch.bfloat16, of the convolutions and products; left out, `precision()`. The parameters
        are float32 in both.
    epochs: in place of the recipe's own; 1.5 sees each digit once, and then the
        hard ones again for half as long.
    on_step: is told after each step. What it raises ends the training. It may use `model` between two steps, but
        has to leave it in training mode.

    Returns: the model in evaluation mode, float32, for images in [0, 1] of shape (N, 1, 28, 28), as `data.tensors` gives
        them. ValueError for other shapes or types.

    >>> rng = np.random.default_rng(0)
    >>> labels = rng.integers(0, 10, 500)
    >>> images = (labels * 25)[:, None, None].repeat(28, 1).repeat(28, 2).astype(np.uint8)   # a grey for each class
    >>> losses = []
    >>> model = train(images, labels, epochs=8, dtype=torch.float32, on_step=lambda now: losses.append(now.loss))
    >>> len(losses), losses[-1] < losses[0] / 2
    (31, True)
    """
    chosen = recipe(name, epochs)
    dtype = precision() if dtype is None else dtype
    pixels, classes = _checked(images, labels, dtype)
    generator = torch.Generator().manual_seed(seed)
    model = network(seed, chosen.channels).train()
    weights, slopes, decay = _flat(model, chosen.decay)
    velocity = torch.zeros_like(weights)
    size = min(chosen.batch, len(classes))
    steps = max(1, round(chosen.epochs * len(classes) / size))
    whole = int(chosen.epochs)  # rounds that see every digit
    last, tail = (round(rounds * len(classes) / size) for rounds in (whole - 1, whole))
    order = _rounds(torch.arange(len(classes)), steps * size, generator)
    hard: list[Tensor] = []
    for step in range(steps):
        if step == tail and hard:
            order = torch.cat(
                [order[: step * size], _rounds(torch.cat(hard), (steps - step) * size, generator)]
            )
        batch = order[step * size : (step + 1) * size]
        slopes.zero_()
        with torch.autocast("cpu", torch.bfloat16, enabled=dtype == torch.bfloat16):
            logits = model(pixels[batch].to(dtype).mul_(1 / 255))
        losses = functional.cross_entropy(
            logits.float(), classes[batch], label_smoothing=chosen.smoothing, reduction="none"
        )
        loss = losses.mean()
        loss.backward()
        if last <= step < tail < steps:
            hard.append(batch[losses.detach().topk(max(1, int(chosen.hardest * size))).indices])
        now = rate((step + 0.5) / steps, chosen.rate, chosen.warm)
        slopes.addcmul_(weights, decay)
        velocity.mul_(chosen.momentum).add_(slopes)
        weights.sub_(slopes, alpha=now).sub_(velocity, alpha=now * chosen.momentum)
        if on_step is not None:
            on_step(Progress(step + 1, steps, loss.item(), model))
    return model.eval()


def _rounds(digits: Tensor, wanted: int, generator: torch.Generator) -> Tensor:
    """At least `wanted` of the digits' numbers: all of them in random order, and again."""
    rounds = -(-wanted // len(digits))
    return torch.cat([digits[torch.randperm(len(digits), generator=generator)] for _ in range(rounds)])


def _checked(
    images: NDArray[np.uint8] | Tensor, labels: NDArray[np.int64] | Tensor, dtype: torch.dtype
) -> tuple[Tensor, Tensor]:
    """The arrays as tensors (N, 1, 28, 28) and (N,), not copied; ValueError where they are something else."""
    if dtype not in PRECISIONS:
        raise ValueError(f"dtype is torch.float32 or torch.bfloat16, not {dtype}")
    pixels, classes = torch.as_tensor(images), torch.as_tensor(labels)
    if pixels.dtype != torch.uint8 or pixels.shape[1:] != (28, 28):
        raise ValueError(
            f"images are uint8 of shape (N, 28, 28), not {pixels.dtype} of {tuple(pixels.shape)}"
        )
    if classes.dtype != torch.int64 or classes.shape != pixels.shape[:1]:
        raise ValueError(
            f"labels are int64 of shape ({len(pixels)},), one for each image, not {classes.dtype} of {tuple(classes.shape)}"
        )
    if len(classes) < 2:
        raise ValueError("batch normalisation needs at least 2 digits")
    if not 0 <= int(classes.min()) <= int(classes.max()) <= 9:
        raise ValueError(f"labels are 0 to 9, not {int(classes.min())} to {int(classes.max())}")
    return pixels[:, None], classes


def _flat(model: nn.Module, decay: float) -> tuple[Tensor, Tensor, Tensor]:
    """One vector that all the model's parameters become views of, one for their gradients, one of decays.

    A kernel's channels lie last in it. Biases and the normalisation's parameters do not decay.
    """
    parameters = list(model.parameters())
    weights = torch.empty(sum(parameter.numel() for parameter in parameters))
    slopes, decays = torch.zeros_like(weights), torch.zeros_like(weights)
    start = 0
    for parameter in parameters:
        part = slice(start, start + parameter.numel())
        start = part.stop
        for vector, role in ((weights, "data"), (slopes, "grad")):
            if parameter.dim() == 4:
                out, into, high, wide = parameter.shape
                view = vector[part].view(out, high, wide, into).permute(0, 3, 1, 2)
            else:
                view = vector[part].view(parameter.shape)
            if role == "data":
                view.copy_(parameter.detach())
            setattr(parameter, role, view)
        if parameter.dim() > 1:
            decays[part] = decay
    return weights, slopes, decays


def accuracy(
    model: nn.Module, images: NDArray[np.uint8] | Tensor, labels: NDArray[np.int64] | Tensor
) -> float:
    """The share of uint8 images (N, 28, 28) whose largest logit is their label's. In float32, 1,000 at a time."""
    pixels, classes = _checked(images, labels, torch.float32)
    was, right = model.training, 0
    model.eval()
    with torch.no_grad():
        for some, wanted in zip(pixels.split(1000), classes.split(1000), strict=True):
            right += int((model(some.float().mul_(1 / 255)).argmax(1) == wanted).sum())
    model.train(was)
    return right / len(classes)
