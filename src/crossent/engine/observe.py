"""Runs one function on a check's probes and writes down what came back: values, exceptions, warnings, changed inputs."""

from __future__ import annotations

import copy
import marshal
import re
import traceback
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from numpy import ndarray

from crossent.engine import exceptions
from crossent.engine.probe import Check, Probe
from crossent.engine.values import Plain, agree, decode, encode, plain, raises


@dataclass
class Raised:
    """An exception, and the learner's own line that it passed through last."""

    kind: str
    text: str
    line: int | None = None
    code: str = ""
    errno: int | None = None
    kinds: list[str] = field(default_factory=list)  # its class and those it derives from

    @property
    def unwritten(self) -> bool:
        """Whether it is the line of a function that waits to be written: a library that cannot do something says what."""
        return self.kind == "NotImplementedError" and (not self.text or "raise" in self.code)


@dataclass
class Outcome:
    """What one call did."""

    value: Plain | None = None
    raised: Raised | None = None
    warned: list[tuple[str, int | None]] = field(default_factory=list)  # text, the learner's line
    modified: list[int | str] = field(default_factory=list)  # positions or names of arguments that changed

    def meets(self, want: Plain, rtol: float, atol: float) -> bool:
        """Whether it did what the oracle does: the same value, or an exception of that kind."""
        if want["kind"] == "raises":
            return self.raised is not None and want["what"] in self.raised.kinds
        return self.value is not None and agree(self.value, want, rtol, atol)

    def same(self, other: Outcome, rtol: float, atol: float) -> bool:
        """Whether two programs did the same on this probe."""
        if (self.raised is None) != (other.raised is None) or self.modified != other.modified:
            return False
        if self.raised is not None and other.raised is not None:
            return exceptions.alike(self.raised, other.raised)
        return (
            self.value is not None and other.value is not None and agree(self.value, other.value, rtol, atol)
        )

    def to_json(self) -> dict[str, Any]:
        """For the cache."""
        return {
            "value": encode(self.value) if self.value is not None else None,
            "raised": vars(self.raised) if self.raised else None,
            "modified": self.modified,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Outcome:
        """The inverse of `to_json`."""
        return cls(
            value=decode(data["value"]) if data["value"] is not None else None,
            raised=Raised(**data["raised"]) if data["raised"] else None,
            modified=data["modified"],
        )


def raised_at(error: BaseException, file: str) -> Raised:
    """Read an exception; the line is the last one inside `file` that it passed through."""
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename == file]
    last = frames[-1] if frames else None
    try:
        text = str(error)
    except Exception:
        text = ""
    errno = error.errno if isinstance(error, OSError) else None
    return Raised(
        type(error).__name__,
        re.sub(r"\x1b\[[\d;]*m", "", text)[:300],  # some colour their words
        last.lineno if last else None,
        (last.line or "") if last else "",
        errno,
        [kind.__name__ for kind in type(error).__mro__],
    )


def call(function: Callable[..., Any], one: Probe, file: str, parts: Sequence[str] = ()) -> Outcome:
    """Call the function on copies of the probe's arguments."""
    args, kwargs = copy.deepcopy(one.args), copy.deepcopy(one.kwargs)
    outcome = Outcome()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            outcome.value = plain(function(*args, **kwargs), parts)
        except BaseException as error:  # SystemExit and its like too: a function has no business to end us
            outcome.raised = raised_at(error, file)
    for w in caught:
        if issubclass(w.category, RuntimeWarning):
            outcome.warned.append((str(w.message), w.lineno if w.filename == file else None))
    outcome.modified = [
        i for i, (a, b) in enumerate(zip(args, one.args, strict=True)) if not _unchanged(a, b)
    ]
    outcome.modified += [name for name, before in one.kwargs.items() if not _unchanged(kwargs[name], before)]
    return outcome


def _unchanged(now: Any, before: Any) -> bool:
    if type(now) is type(before) is ndarray and now.dtype == before.dtype and now.shape == before.shape:
        if (
            now.dtype.kind != "O" and now.tobytes() == before.tobytes()
        ):  # nearly always; the rest is looked at closely
            return True
    elif type(now) is type(before) and _plainly(before):
        try:
            if marshal.dumps(now, 2) == marshal.dumps(before, 2):
                return True
        except ValueError:
            pass  # it holds something else than numbers by now
    mine, theirs = plain(now), plain(before)
    if mine["kind"] == "array" and theirs["kind"] == "array" and mine["data"].dtype != theirs["data"].dtype:
        return False
    return type(now) is type(before) and agree(mine, theirs, 0.0, 0.0)


def _plainly(value: Any) -> bool:
    """Whether it is a number of Python's own, or lists of such."""
    return type(value) in (int, float) or (type(value) in (list, tuple) and all(map(_plainly, value)))


def expected(check: Check) -> list[Plain]:
    """The oracle's answers, probe by probe; where it refuses the arguments, so must the learner's function."""
    if check.oracle is None:
        return []
    answers = []
    for one in check.probes:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                answer = check.oracle(*copy.deepcopy(one.args), **copy.deepcopy(one.kwargs))
            except Exception as error:
                answers.append(raises(type(error).__name__))
            else:
                answers.append(plain(answer, check.parts))
    return answers


def observe(
    function: Callable[..., Any], check: Check, file: str, before: Callable[[Probe], None]
) -> list[Outcome]:
    """All probes in order; `before` is told of each call (so that a crash can be placed)."""
    outcomes = []
    for one in check.probes:
        before(one)
        outcomes.append(call(function, one, file, check.parts))
    return outcomes
