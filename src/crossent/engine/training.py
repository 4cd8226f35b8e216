"""The words in which an exercise's training.py is written: what can be set, what runs, and what goes out while it runs.

    training = Training(needs={"train": "m4.train"}, settings=[...], run=run)

`run(functions, settings, live)` returns the film of the run: plain data for the page. The learner's loop stays ordinary
code: a history that it returns is enough. Where its function takes an optional `on_epoch`, it is called through
`live.call` with one, and its epochs are shown while they happen.
"""

from __future__ import annotations

import inspect
import math
import re
import signal
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from crossent.engine.exercise import CourseError, Exercise
from crossent.engine.limits import GIB
from crossent.engine.load import load_at

PARTS = 4  # words a second on how far an epoch is
PER_SECOND = 60  # frames at most: what a screen shows
SHARE = 0.03  # of the time that a run takes, at most, goes into its frames
FILE = "training.py"
STOP = getattr(
    signal, "SIGUSR1", None
)  # Windows has none: a run is ended there, and what it did not tell is lost

Data = dict[str, Any]
Functions = Mapping[str, Callable[..., Any]]
Settings = dict[str, Any]


@dataclass(frozen=True)
class Setting:
    """Something that the learner may set: a number within limits, one of a few words, or a word of a pattern."""

    name: str
    label: str
    default: Any
    low: float = 0.0
    high: float = math.inf
    choices: Sequence[str] = ()
    pattern: str = ""
    data: Mapping[str, str] = field(default_factory=dict)  # a choice → the data set that it needs

    def read(self, value: Any) -> Any:
        """The value as it is used, or a `ValueError` that says what may be set."""
        if self.choices:
            if value not in self.choices:
                raise ValueError(f"{self.name} is {value!r}; it can be {', '.join(self.choices)}.")
            return value
        if self.pattern:
            if not isinstance(value, str) or not re.fullmatch(self.pattern, value):
                raise ValueError(f"{self.name} is {value!r}; that cannot be its name.")
            return value
        try:
            number = float(value)
        except (TypeError, ValueError):
            number = math.nan
        whole = isinstance(self.default, int)
        if not self.low <= number <= self.high or (whole and number != int(number)):
            kind = "a whole number" if whole else "a number"
            raise ValueError(
                f"{self.name} is {value!r}; it can be {kind} from {self.low:g} to {self.high:g}."
            )
        return int(number) if whole else number


@dataclass(frozen=True)
class Training:
    """How an exercise's function is run for its own sake."""

    needs: Mapping[str, str]  # the name under which `run` gets a function → the exercise that it is from
    settings: Sequence[Setting]
    run: Callable[[Functions, Settings, Live], Data]
    memory_gb: float = 8
    gpu: str = ""  # the setting that names the device, where a run may be on a GPU: "cuda"
    grace: float = (
        0.15  # seconds in which a run that is to stop must have left its loop; more where a step takes long
    )

    def wanted(self, settings: Settings) -> list[str]:
        """The data sets that a run with these settings needs."""
        return [s.data[settings[s.name]] for s in self.settings if settings[s.name] in s.data]

    def memory(self, settings: Settings) -> int | None:
        """Bytes that a run may add to the worker's own; None, which is no limit, on a GPU."""
        on_gpu = bool(self.gpu) and settings[self.gpu] == "cuda"
        return None if on_gpu else int(self.memory_gb * GIB)

    def read(self, given: Mapping[str, Any]) -> Settings:
        """All settings, the given ones read, or a `ValueError` in a sentence."""
        names = [setting.name for setting in self.settings]
        strange = [name for name in given if name not in names]
        if strange:
            raise ValueError(f"There is nothing to set called {strange[0]}; there are {', '.join(names)}.")
        return {s.name: s.read(given.get(s.name, s.default)) for s in self.settings}


class Refused(Exception):
    """The run cannot be made as it was asked for: a title, and a message that says what to do."""

    def __init__(self, title: str, message: str) -> None:
        super().__init__(message)
        self.title = title


class Stopped(BaseException):
    """Raised inside the learner's loop when the run is to stop."""


@dataclass
class Live:
    """Sends epochs while they happen, as many as a screen can show, and knows how far a run came."""

    send: Callable[[Data], None]
    began: float = field(default_factory=time.perf_counter)
    total: int = 0
    stopped: bool = False
    error: BaseException | None = None  # what ended the run early; the history until then is still shown
    _due: float = 0.0
    _part_due: float = 0.0
    _inside: bool = False  # the learner's function is running
    _busy: bool = False  # something is being sent: not to be interrupted
    _stopping: bool = False  # the run is to stop

    def begin(self, total: int, **data: Any) -> None:
        """The run starts: so many epochs, and what the page needs before the first of them."""
        self.total = total
        self.began = time.perf_counter()
        self._tell({"kind": "begin", "total": total, "data": data})

    def call(
        self, function: Callable[..., Any], *args: Any, frame: Callable[[int, Any], Data], **kwargs: Any
    ) -> Any:
        """The history that the function returns, or as much of it as it told before it was stopped or failed.

        `frame(epoch, history)` is the data of one epoch; it is asked for no more often than a frame is shown. An
        exception of a function that told nothing passes through.
        """
        seen: list[Any] = []
        if self._stopping:
            raise Stopped

        def on_epoch(epoch: int, history: Any) -> None:
            if not seen:
                seen.append(history)
            if time.perf_counter() >= self._due:
                seen[0] = history
                self._epoch(epoch, history, frame)

        if accepts_on_epoch(function):
            kwargs["on_epoch"] = on_epoch
        try:
            self._inside = True
            result = function(*args, **kwargs)
            self._inside = False
            return result
        except Stopped:
            self._inside = False
            self.stopped = True
            self.send({"kind": "stopping"})
            if not seen:
                raise
        except Exception as error:
            self._inside = False
            self.error = error
            if not seen:
                raise
        return seen[0]

    def part(self, share: float) -> None:
        """So much of the epoch at hand is done, from 0 to 1: for epochs that take long."""
        now = time.perf_counter()
        if now >= self._part_due:
            self._part_due = now + 1 / PARTS
            self._tell({"kind": "part", "share": min(1.0, share), "seconds": now - self.began})

    def _epoch(self, epoch: int, history: Any, frame: Callable[[int, Any], Data]) -> None:
        began = time.perf_counter()
        data = frame(epoch, history)
        self._tell({"kind": "epoch", "epoch": int(epoch), "seconds": began - self.began, "data": data})
        now = time.perf_counter()
        self._due = now + max(1 / PER_SECOND, (now - began) / SHARE)

    def _tell(self, message: Data) -> None:
        self._busy = True
        try:
            self.send(message)
        finally:
            self._busy = False
        if self._stopping and self._inside:
            self._leave()

    def interrupt(self) -> None:
        """Stop the run: at once where the learner's function runs, but not in the middle of a message."""
        self._stopping = True
        if self._inside and not self._busy:
            self._leave()

    def _leave(self) -> None:
        self._inside = False  # raised once
        raise Stopped


def accepts_on_epoch(function: Callable[..., Any]) -> bool:
    """Whether the function takes a parameter `on_epoch`."""
    try:
        return "on_epoch" in inspect.signature(function).parameters
    except (TypeError, ValueError):
        return False


def read_training(exercise: Exercise) -> Training:
    """The `training` of the exercise's training.py, or a `CourseError`."""
    path = exercise.folder / FILE
    if not path.is_file():
        raise CourseError(f"{exercise.id} has nothing to train.")
    module = load_at(path, f"training_{exercise.id}")
    training = getattr(module, "training", None)
    if not isinstance(training, Training):
        raise CourseError(f"{path} must define `training = Training(...)`.")
    return training
