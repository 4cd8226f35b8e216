"""The laws of a cross-entropy that takes its rows in chunks: the plain loss's value and slopes, with fewer logits at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

from crossent.content.chunk_causes import Case, close, of_slope, of_value
from crossent.engine.probe import Law
from crossent.training.language.watching import Watch, example, watched

Functions = Mapping[str, Callable[..., Any]]
WIDTH, CLASSES = 7, 53  # no product of the other sizes used here is a multiple of 53


def plain(hidden: Tensor, weight: Tensor, labels: Tensor) -> Tensor:
    """The loss with all its logits at once."""
    return functional.cross_entropy(hidden @ weight.T, labels)


def leaves(n: int, seed: int = 0, scale: float = 1.0, classes: int = CLASSES) -> Case:
    """An example whose hidden states and weight want gradients."""
    hidden, weight, labels = example(n, WIDTH, classes, seed, scale)
    return hidden.requires_grad_(), weight.requires_grad_(), labels


def slopes(loss: Callable[..., Any], case: Case, *more: Any, times: float = 1.0) -> list[Tensor]:
    """Gradients of so many times a loss in hidden states and weight, on leaves of its own."""
    hidden, weight = (part.detach().clone().requires_grad_() for part in case[:2])
    (times * loss(hidden, weight, case[2].clone(), *more)).backward()
    return [torch.zeros_like(p) if p.grad is None else p.grad for p in (hidden, weight)]


def largest(case: Case) -> float:
    """The largest logit of an example, whatever its sign."""
    return (case[0] @ case[1].T).abs().max().item()


def counted(rows: int) -> str:
    return f"{rows} row{'s' if rows > 1 else ''}"


class Laws:
    """The laws of the function of one name."""

    def __init__(self, name: str) -> None:
        self.name = name

    def call(self, n: int, chunk: int) -> str:
        return f"`{self.name}(hidden, weight, labels, {chunk})` with {n} rows"

    def scalar(self, f: Functions) -> str | None:
        value, said = f[self.name](*leaves(8), 4), self.call(8, 4)
        if value is None:
            return f"{said} returned nothing, expected the loss. End with `return`."
        if not isinstance(value, Tensor):
            return (
                f"{said} returned a {type(value).__name__}, expected a tensor without axes. `.item()` and `float()` cut the loss "
                "off from its gradient: leave them to whoever prints it."
            )
        if value.shape != ():
            return (
                f"{said} returned a tensor of shape {tuple(value.shape)}, expected one number, of shape (). Add up, then divide by "
                "the rows."
            )
        if not value.requires_grad:
            return (
                f"{said} returned a tensor that knows no gradient, expected one to call `backward` on. Work on the given tensors, "
                "without `detach`, `no_grad` or `.data` on the way."
            )
        return None

    def value(self, f: Functions) -> str | None:
        for n, chunk, seed, scale in ((8, 4, 0, 1.0), (6, 6, 1, 1.0), (9, 3, 2, 60.0)):
            case = leaves(n, seed, scale)
            want, got = plain(*case), f[self.name](*case, chunk)
            if close(got, want):
                continue
            size = f", logits up to {largest(case):.0f}" if scale > 1 else ""
            hint = of_value(got, want, case, chunk)
            return f"{self.call(n, chunk)}{size} returned {got.item():.4f}, expected {want.item():.4f}, the plain mean loss. {hint}"
        return None

    def last(self, f: Functions) -> str | None:
        for n, chunk in ((10, 4), (7, 3), (5, 4)):
            case = leaves(n, 3, 3.0)
            want, got = plain(*case), f[self.name](*case, chunk)
            if close(got, want):
                continue
            each = functional.cross_entropy(case[0] @ case[1].T, case[2], reduction="none").split(chunk)
            means = torch.stack([part.mean() for part in each])
            hint = f"The last chunk has {n % chunk} of {chunk} rows. They count as the others do."
            if close(got, means.mean()):
                hint = (
                    f"That is the mean of the chunks' means: {counted(n % chunk)} of the last count as much as {chunk} of another. Divide "
                    "the sum by all rows."
                )
            elif close(got, means[:-1].mean()) or close(got, want - each[-1].sum() / n):
                hint = (
                    f"Missing at the end: {counted(n % chunk)}. `range(0, n, chunk_size)` reaches the end, `n // chunk_size` "
                    "chunks do not."
                )
            return f"{self.call(n, chunk)} returned {got.item():.4f}, expected {want.item():.4f}. {hint}"
        return None

    def sizes(self, f: Functions) -> str | None:
        for n, chunk, classes in ((6, 1, CLASSES), (3, 50, CLASSES), (1, 4, CLASSES), (6, 2, 2), (5, 2, 11)):
            case = leaves(n, 4, classes=classes)
            want, got = plain(*case), f[self.name](*case, chunk)
            if not close(got, want):
                return (
                    f"{self.call(n, chunk)} of {classes} classes returned {got.item():.4f}, expected {want.item():.4f}: chunks of "
                    "any size, and any number of classes."
                )
        hidden, weight, labels = leaves(5, 5)
        got = f[self.name](hidden.double(), weight.double(), labels, 2)
        if got.dtype != torch.float64:
            return f"{self.call(5, 2)} of float64 returned {got.dtype}, expected float64. Begin the sum with `hidden.new_zeros(())`."
        return None

    def gradient(self, f: Functions) -> str | None:
        for n, chunk, times in ((8, 4, 1.0), (10, 4, 1.0), (3, 9, 1.0), (10, 3, 3.0)):
            case = leaves(n, 6)
            found, right = (
                slopes(f[self.name], case, chunk, times=times),
                slopes(plain, case, times=times),
            )
            for which, got, want in zip(("hidden", "weight"), found, right, strict=True):
                if close(got, want):
                    continue
                of = "" if times == 1 else f"After `({times:.0f} * loss).backward()`, "
                hint = of_slope(which, got, want, case, chunk, times)
                return (
                    f"{of}{self.call(n, chunk)} gives `{which}` another gradient than the plain loss: of length "
                    f"{got.norm().item():.4f}, expected {want.norm().item():.4f}. {hint}"
                )
        return None

    def rows(self, f: Functions) -> str | None:
        for n, chunk in ((13, 4), (13, 1), (22, 6)):
            seen = watched(f[self.name], *leaves(n, 7), chunk)
            if seen.most > chunk:
                hint = "Multiply, take the loss and add up within each chunk; collect no logits, and one-hot nothing."
                if chunk == 1 and seen.most == n:  # and chunks of 4 were none too large
                    hint = "`hidden.chunk(k)` makes k chunks. `hidden.split(k)` takes k rows at a time."
                return (
                    f"{self.call(n, chunk)} made a tensor of {seen.most} rows and {CLASSES} columns, expected {counted(chunk)} at most. "
                    f"{hint}"
                )
        return None

    def backward(self, f: Functions) -> str | None:
        for n, chunk in ((13, 4), (22, 6)):
            result = f[self.name](*leaves(n, 7), chunk)
            with Watch(CLASSES, WIDTH) as watch:
                result.backward()
            if watch.most > chunk or watch.peak > 3 * chunk:
                made = f"made {watch.most}" if watch.most > chunk else f"held {watch.peak}"
                return (
                    f"The backward pass of {self.call(n, chunk)} {made} rows of {CLASSES} columns at once, expected about {chunk}. "
                    "Compute the logits anew chunk by chunk, not all together."
                )
        return None

    def kept(self, f: Functions) -> str | None:
        for n, chunk in ((13, 4), (22, 6)):
            seen = watched(f[self.name], *leaves(n, 7), chunk)
            if seen.kept > chunk:
                return (
                    f"After {self.call(n, chunk)}, {seen.kept} rows of {CLASSES} columns were still in memory, expected {chunk} at "
                    "most: they wait for `backward`. Let `torch.utils.checkpoint.checkpoint` compute each chunk anew there, or "
                    "compute the gradients in the forward pass."
                )
        return None

    def inputs(self, f: Functions) -> str | None:
        case, said = leaves(9, 8), self.call(9, 4)
        before, enabled = [part.detach().clone() for part in case], torch.is_grad_enabled()
        f[self.name](*case, 4)
        now = torch.is_grad_enabled()
        torch.set_grad_enabled(enabled)
        if now != enabled:
            return (
                f"{said} left autograd switched off, expected it on. Use `with torch.no_grad():` as a block."
            )
        for which, part, was in zip(("hidden", "weight", "labels"), case, before, strict=True):
            if not torch.equal(part.detach(), was):
                return f"{said} changed `{which}`, expected it as it was. A slice shares the caller's memory."
            if part.grad is not None:
                return f"{said} filled the gradient of `{which}`, expected none before `backward` is called. Call no `backward` inside."
        return None

    def alone(self, f: Functions) -> str | None:
        for k, which in enumerate(("hidden", "weight")):
            case, other = [part.detach() for part in leaves(7, 9)], leaves(7, 9)
            f[self.name](*(p.requires_grad_() if i == k else p for i, p in enumerate(case)), 3).backward()
            plain(*other).backward()
            got, want = case[k].grad, other[k].grad
            if got is None or want is None or not close(got, want):
                return (
                    f"Where `{which}` alone wants a gradient, {self.call(7, 3)} does not give it the plain loss's. Expected the same "
                    "as where both do."
                )
        with torch.no_grad():
            value, right = f[self.name](*leaves(7, 9), 3), plain(*leaves(7, 9))
        if not close(value, right):
            return f"Within `torch.no_grad()`, {self.call(7, 3)} returned {value.item():.4f}, expected {right.item():.4f}."
        return None


def laws(name: str, saves: bool) -> list[Law]:
    """The laws of the function of that name; where `saves`, of one that leaves no logits behind either."""
    of = Laws(name)
    saving = [
        Law("kept", "Logits wait for the backward pass.", of.kept),
        Law("backward", "Too many logits on the way back.", of.backward),
    ]
    return [
        Law("scalar", "No loss to call backward on.", of.scalar, "a tensor without axes"),
        Law("value", "Another value.", of.value),
        Law("last", "The last chunk has another weight.", of.last),
        Law("sizes", "Only for some sizes.", of.sizes),
        Law("gradient", "Another gradient.", of.gradient),
        Law("rows", "Too many logits at once.", of.rows),
        *(saving if saves else []),
        Law("inputs", "The arguments are changed.", of.inputs),
        Law("alone", "Only where both want gradients.", of.alone),
    ]
