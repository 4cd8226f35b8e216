"""A run of the final project while it trains: every digit measured after every epoch, and what is needed to go on later."""

from __future__ import annotations

import contextlib
import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from crossent.training.mnist.data import CLASSES
from crossent.training.mnist.recorder import Followed, Recorder

if TYPE_CHECKING:
    from torch import Tensor, nn

    from crossent.training.mnist.events import Events

CHUNK = 1000  # digits measured at once
Loss = Callable[..., Any]


def sow(seed: int) -> None:
    """Begin all generators that a training loop may use anew."""
    import torch

    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


def images_of(images: NDArray[np.uint8]) -> Tensor:
    """As a model wants them: float32 (N, 1, 28, 28) in [0, 1]."""
    import torch

    return torch.tensor(images[:, None]).float().div_(255)


@contextlib.contextmanager
def undisturbed(model: nn.Module) -> Iterator[None]:
    """Leave the model's modes and all generators as they were, whatever measuring does."""
    import torch

    modes = [(part, part.training) for part in model.modules()]
    kept = torch.get_rng_state(), np.random.get_state(), random.getstate()
    try:
        yield
    finally:
        for part, training in modes:
            part.training = training
        torch.set_rng_state(kept[0])
        np.random.set_state(kept[1])
        random.setstate(kept[2])


@contextlib.contextmanager
def counted(model: nn.Module, digits: int, tell: Callable[[float], object]) -> Iterator[Callable[[], None]]:
    """Tell which share of an epoch's digits the model has been trained on; what it yields begins the next epoch."""
    import torch

    seen = 0

    def count(part: nn.Module, given: Any, logits: Any) -> None:
        nonlocal seen
        if part.training and torch.is_grad_enabled() and hasattr(logits, "shape") and len(logits.shape) == 2:
            seen += len(logits)
            tell(seen / digits)

    def again() -> None:
        nonlocal seen
        seen = 0

    handle = model.register_forward_hook(count)
    try:
        yield again
    finally:
        handle.remove()


class Measure:
    """What a model says of the digits of a run, by the learner's own `per_example_loss` as long as that can be read."""

    def __init__(self, digits: Followed, loss: Loss) -> None:
        self._digits, self._loss = digits, loss
        self.trouble = ""  # why the course's own loss stands in

    def __call__(self, model: nn.Module) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Losses (M,) and probabilities (M, 10)."""
        with self._undisturbed(model):
            parts = [self._some(model, start) for start in range(0, len(self._digits.labels), CHUNK)]
        losses, probs = zip(*parts, strict=True)
        return np.concatenate(losses), np.concatenate(probs)

    def _some(self, model: nn.Module, start: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        import torch

        images = images_of(self._digits.images[start : start + CHUNK])
        labels = torch.tensor(self._digits.labels[start : start + CHUNK])
        heard: list[Tensor] = []
        told = self._theirs(model, images, labels, heard)
        with torch.no_grad():
            logits = torch.cat(heard) if heard and all(each.ndim == 2 for each in heard) else None
            if logits is None or logits.shape != (len(labels), CLASSES):
                model.eval()
                logits = model(images)
                if logits.shape != (len(labels), CLASSES):
                    raise ValueError(
                        f"the model gives shape {tuple(logits.shape)} for {len(labels)} images, "
                        f"expected ({len(labels)}, {CLASSES})"
                    )
            logits = logits.float()
            if told is None:
                told = torch.nn.functional.cross_entropy(logits, labels, reduction="none").numpy()
            return told, logits.softmax(dim=1).numpy()

    def _theirs(
        self, model: nn.Module, images: Tensor, labels: Tensor, heard: list[Tensor]
    ) -> NDArray[np.float32] | None:
        """Their losses; what the model gave them meanwhile goes into `heard`, so that it need not be asked again."""
        if self.trouble:
            return None

        def hear(part: nn.Module, given: Any, logits: Any) -> None:
            if not part.training and hasattr(logits, "detach"):
                heard.append(logits.detach())

        handle = model.register_forward_hook(hear)
        try:
            told = self._loss(model, images, labels)
        finally:
            handle.remove()
        return self._read(told, len(labels))

    def _undisturbed(self, model: Any) -> contextlib.AbstractContextManager[None]:
        return undisturbed(model)

    def _read(self, told: Any, count: int) -> NDArray[np.float32] | None:
        """What they returned as so many losses; None, and from now on the course's own, where it is not that."""
        try:
            losses = np.asarray(told.detach() if hasattr(told, "detach") else told, dtype=np.float32)
        except (TypeError, ValueError):
            losses = np.empty(0, np.float32)
        if losses.shape != (count,):
            shape = f"shape {losses.shape}" if hasattr(told, "shape") else f"a {type(told).__name__}"
            self.trouble = f"`per_example_loss` returned {shape} for {count} digits, expected ({count},)."
            return None
        return losses


class Memory:
    """What the learner's optimizer remembers, Adam's averages for example: kept for a checkpoint, given back on resuming.

    Rates stay as the learner's code sets them.
    """

    def __init__(self, saved: Mapping[str, Any] | None = None) -> None:
        self._saved, self._last = saved, None
        self._hooks: list[Any] = []

    def __enter__(self) -> Memory:
        from torch.optim import optimizer

        self._hooks = [
            optimizer.register_optimizer_step_pre_hook(self._before),
            optimizer.register_optimizer_step_post_hook(self._after),
        ]
        return self

    def __exit__(self, *error: object) -> None:
        for hook in self._hooks:
            hook.remove()

    def _before(self, optimizer: Any, *given: Any) -> None:
        saved, self._saved = self._saved, None
        if not saved or saved["kind"] != type(optimizer).__name__:
            return
        groups = optimizer.state_dict()["param_groups"]
        shapes = [tuple(p.shape) for group in optimizer.param_groups for p in group["params"]]
        if saved["shapes"] == [list(shape) for shape in shapes]:
            optimizer.load_state_dict({"state": saved["state"], "param_groups": groups})

    def _after(self, optimizer: Any, *given: Any) -> None:
        self._last = optimizer

    def state(self) -> dict[str, Any] | None:
        """What the optimizer remembers now; None where there is none, or it remembers what cannot be kept."""
        optimizer: Any = self._last
        if optimizer is None:
            return None
        state = optimizer.state_dict()["state"]
        values = [value for each in state.values() for value in each.values()]
        if not all(hasattr(value, "detach") or isinstance(value, int | float | None) for value in values):
            return None
        shapes = [list(p.shape) for group in optimizer.param_groups for p in group["params"]]
        return {"kind": type(optimizer).__name__, "state": state, "shapes": shapes}


class Follower:
    """Writes each epoch of a run down, as the learner's `train` tells it."""

    def __init__(
        self, recorder: Recorder, measure: Measure, model: nn.Module, memory: Memory, events: Events
    ) -> None:
        self.recorder, self.measure, self.model, self.memory = recorder, measure, model, memory
        self.events = events
        self.before = {name: list(values) for name, values in recorder.about["history"].items()}
        self.losses: NDArray[np.float32] = np.empty(0, np.float32)
        self.probs: NDArray[np.float32] = np.empty(0, np.float32)
        self.measuring = 0.0  # seconds, all in all
        self._since = time.perf_counter()

    @property
    def epochs(self) -> int:
        """How many epochs are over."""
        return self.recorder.about["epochs"]

    def begin(self) -> None:
        """Before the first epoch measure; then let the first epoch's time run."""
        if self.epochs == 0:
            self._measure()
            self.recorder.row(0, self.losses, self.probs)
            self._graph()
            self._tell()
        self._since = time.perf_counter()

    def _measure(self) -> None:
        began = time.perf_counter()
        self.losses, self.probs = self.measure(self.model)
        self.measuring += time.perf_counter() - began

    def epoch(self, history: Mapping[str, Sequence[Any]]) -> None:
        """One more epoch is over; `history` is what `train` told of all that it has trained now."""
        seconds = time.perf_counter() - self._since
        self._measure()
        whole = {name: [*self.before[name], *_numbers(history, name)] for name in self.before}
        self.recorder.epoch(self.losses, self.probs, whole, seconds)
        self._keep()
        self._tell()
        self._since = time.perf_counter()

    def _graph(self) -> None:
        self.events.graph(self.model)

    def _keep(self) -> None:
        """What the run can be resumed from."""
        import torch

        state = {"model": self.model.state_dict(), "optimizer": self.memory.state()}
        self.recorder.checkpoint({**state, "rng": torch.get_rng_state()})

    def _tell(self) -> None:
        self.events.epoch(self.epochs, self.recorder.about["history"], self.losses, self.probs)


def _numbers(history: Mapping[str, Sequence[Any]], name: str) -> list[float]:
    """One of the history's lists as floats; what is no number is nan."""
    found = []
    for value in list(history.get(name, ())):
        try:
            found.append(float(value))
        except (TypeError, ValueError):
            found.append(float("nan"))
    return found
