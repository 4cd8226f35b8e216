"""The words in which an exercise's check.py is written: probes, oracle, laws, accepted answers, remarks.

Declares only. `observe` runs functions on probes, `diagnose` judges what came back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

Returns = Literal["number", "array", "integers", "dict"]


@dataclass(frozen=True)
class Probe:
    """Arguments of one call."""

    args: tuple[Any, ...]
    kwargs: dict[str, Any] = field(default_factory=dict)
    label: str = ""


def probe(*args: Any, label: str = "", **kwargs: Any) -> Probe:
    """One call of the function: `probe([1, 0], [0.9, 0.1])`."""
    return Probe(args, kwargs, label)


@dataclass(frozen=True)
class Accepted:
    """A deviation that passes, with a remark: `when(got, want, *args)` is asked wherever the answer differs."""

    id: str
    title: str
    message: str
    when: Callable[..., bool]


@dataclass(frozen=True)
class Law:
    """A named law that a right answer obeys: `test(functions)` returns None, or a message that says what broke it.

    Where a call raises an exception that `test` does not catch, the learner is told the call, and `wants`.
    """

    id: str
    title: str
    test: Callable[[Mapping[str, Callable[..., Any]]], str | None]
    wants: str = "an answer"  # what the calls are to give


@dataclass(frozen=True)
class View:
    """What a remark may look at after a pass."""

    source: str  # the function's own text
    results: Sequence[Any]  # what it returned, probe by probe
    probes: Sequence[Probe]


@dataclass(frozen=True)
class Remark:
    """Something worth knowing about an answer that passes."""

    id: str
    title: str
    message: str
    when: Callable[[View], bool]
    expected: bool = False  # the course's own solution earns it as well


@dataclass(frozen=True)
class Check:
    """How an exercise is judged: by an oracle on probes, by laws, or by both."""

    function: str
    oracle: Callable[..., Any] | None = None
    probes: Sequence[Probe] = ()
    returns: Returns = "number"
    parts: Sequence[str] = ()  # the names of several results, where they are returned together as a tuple
    rtol: float = 1e-6
    atol: float = 1e-9
    neighbours: Mapping[str, tuple[Callable[..., Any], str]] = field(default_factory=dict)
    accepted: Sequence[Accepted] = ()
    by_hand: Sequence[str] = ()
    laws: Sequence[Law] = ()
    remarks: Sequence[Remark] = ()
    quiet: bool = False  # a NumPy warning is an error, not a remark
