"""Watches a training of the final project from outside: which images the model is shown, how, and what is learned from them.

Importing this module imports torch.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from crossent.content import digit_models as digits
from crossent.content.digit_order import Form, Forms
from crossent.content.digit_told import Told, lengths_of

Set = tuple[Tensor, Tensor]


@dataclass
class Shown:
    """One call of the model: the epoch, its mode, and where its images stand in the sets, if all are known."""

    epoch: int
    training: bool
    graph: bool
    part: str  # "train", "val", "both" where they are mixed, or "" where an image is in neither
    labels: Tensor
    logits: Tensor
    rows: list[int]
    form: Form | None = None  # where its images are in neither set, but are scaled ones of one
    slope: Tensor | None = None  # the gradient that came back to the logits

    @property
    def losses(self) -> Tensor:
        """The loss of each of its images."""
        return F.cross_entropy(self.logits, self.labels, reduction="none").double()

    @property
    def right(self) -> Tensor:
        """1 for each image that it has right."""
        return (self.logits.argmax(dim=1) == self.labels).double()

    @property
    def even(self) -> Tensor:
        """What each of its images would cost if all ten labels were as likely."""
        return -self.logits.log_softmax(dim=1).mean(dim=1).double()


@dataclass
class Watch:
    """A model, its two sets, and all that happens to them in a training run."""

    model: nn.Module
    sets: dict[str, Set]
    shown: list[Shown] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    piled: int = 0  # backward passes onto gradients that an update had used already
    steps: int = 0
    copied: bool = False  # whether a copy of the model was trained with
    start: dict[str, float] = field(default_factory=dict)
    history: dict[str, Any] = field(default_factory=dict)  # what came back in the end

    def __post_init__(self) -> None:
        self._places = {
            key: (part, i) for part, (x, _) in self.sets.items() for i, key in enumerate(_fingerprints(x))
        }
        self._kept = {part: (x.clone(), y.clone()) for part, (x, y) in self.sets.items()}
        self._forms = Forms(self._kept)
        self.start = self.measured()
        self._before = flat(self.model)
        self._first = {name: p.detach().clone() for name, p in self.model.named_parameters()}
        self._last: Tensor | None = None
        bias = list(self.model.parameters())[-1]

        def forward(model: nn.Module, given: tuple[Any, ...], out: Any) -> None:
            self._forward(model, given, out)

        # A function and no method: where a learner copies the model, a method's object would be copied with it.
        self.model.register_forward_hook(forward)
        bias.register_hook(self._incoming)
        bias.register_post_accumulate_grad_hook(self._accumulated)

    def measured(self) -> dict[str, float]:
        """The four numbers of the model as it is, in evaluation mode."""
        found = {}
        for part, (x, y) in self._kept.items():
            z = digits.outputs(self.model, x)  # of a copy, which has the hook too
            found[f"{part}_loss"] = F.cross_entropy(z, y).item()
            found[f"{part}_accuracy"] = (z.argmax(dim=1) == y).double().mean().item()
        return found

    def changed(self) -> str:
        """The set whose images or labels are not what they were."""
        same = {
            part: torch.equal(x, self._kept[part][0]) and torch.equal(y, self._kept[part][1])
            for part, (x, y) in self.sets.items()
        }
        return next((part for part, is_same in same.items() if not is_same), "")

    def on_epoch(self, epoch: Any, history: Any) -> None:
        """What `train` is to call."""
        count, now = len(self.shown), flat(self.model)
        true = self.measured()
        del self.shown[count:]
        moved = not torch.equal(now, self._before)
        still = [
            name for name, p in self.model.named_parameters() if torch.equal(p.detach(), self._first[name])
        ]
        self.told.append(Told(epoch, history, lengths_of(history), true, moved, still))
        self._before = now

    def idle(self) -> str:
        """What is the matter with a training that has changed nothing."""
        if self.copied:
            return "A copy of it was trained. Give the model's own parameters to the optimizer."
        if not any(each.slope is not None for each in self.shown):
            return "No backward pass has come to it: call `loss.backward()` for each batch, with autograd on."
        if any(p.grad is not None and bool(p.grad.any()) for p in self.model.parameters()):
            return (
                "Its gradients are there, and nobody uses them: take `optimizer.step()` for each batch, with an optimizer that was "
                "given `model.parameters()`."
            )
        return (
            "A backward pass comes, and its gradients are gone before a step takes them: `optimizer.zero_grad()` belongs before "
            "`loss.backward()`, not between it and `optimizer.step()`."
        )

    def in_epoch(self, epoch: int, part: str, learned: bool | None = None) -> list[Shown]:
        """The calls of one epoch with images of one set; those that something was learned from, or the others."""
        return [
            each
            for each in self.shown
            if each.epoch == epoch and each.part == part and learned in (None, each.slope is not None)
        ]

    def _forward(self, model: nn.Module, given: tuple[Any, ...], out: Any) -> None:
        self.copied |= model is not self.model and torch.is_grad_enabled()
        x = given[0] if given else None
        if not isinstance(x, Tensor) or not isinstance(out, Tensor) or out.ndim != 2 or len(out) != len(x):
            return
        places = [self._places.get(key) for key in _fingerprints(x)]
        found = {place[0] for place in places if place is not None}
        part = "" if None in places else "both" if len(found) > 1 else found.pop()
        rows = [place[1] for place in places if place is not None] if part in self.sets else []
        labels = self._kept[part][1][rows] if part in self.sets else torch.zeros(len(x), dtype=torch.int64)
        one = Shown(
            len(self.told),
            model.training,
            torch.is_grad_enabled(),
            part,
            labels,
            out.detach().float().clone(),
            rows,
            None if part else self._forms.of(x.detach()),
        )
        self.shown.append(one)
        if out.requires_grad:

            def learned(slope: Tensor) -> None:
                one.slope = slope.detach().float().clone()

            out.register_hook(learned)

    def _incoming(self, slope: Tensor) -> None:
        self._slope = slope.detach().clone()

    def _accumulated(self, bias: Tensor) -> None:
        """After each backward pass: was the gradient of the last update still there?"""
        now = bias.detach().clone()
        if self._last is not None and not torch.equal(now, self._last):
            self.steps += 1
            alone = bias.grad is not None and torch.allclose(bias.grad, self._slope, rtol=1e-4, atol=1e-8)
            self.piled += not alone
        self._last = now


def flat(model: nn.Module) -> Tensor:
    """All parameters in one row."""
    return torch.cat([p.detach().reshape(-1) for p in model.parameters()]).clone()


def _fingerprints(x: Tensor) -> list[bytes]:
    rows = x.detach().cpu().float().contiguous().reshape(len(x), -1).numpy()
    return [row.tobytes() for row in rows]
