"""From outcomes to findings: which mistake was made, in the most useful words there are for it.

Order: accepted deviations; the wrong variant that does exactly the same; generic explanations; a wrong variant that does
nearly the same; last, expected against got on the smallest failing input.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice

import numpy as np

from crossent.engine import kin, remedies, tupled, warned
from crossent.engine.explain import explain
from crossent.engine.observe import Outcome
from crossent.engine.probe import Accepted, Check
from crossent.engine.report import Finding, Table
from crossent.engine.source import FunctionText
from crossent.engine.values import (
    Plain,
    number,
    shape_of,
    show,
    show_argument,
    show_call,
    show_pair,
    size,
)


@dataclass(frozen=True)
class Variant:
    """A wrong program: what it does on every probe, and what to say of it."""

    id: str
    title: str
    message: str
    mark: str | None
    breaks: str | None
    drawn: bool  # its numbers are random: others in their place say the same
    outcomes: list[Outcome]


@dataclass
class Verdict:
    """Whether it passes, and what to tell."""

    passed: bool
    findings: list[Finding] = field(default_factory=list)
    matched: str | None = None
    unfinished: bool = False


@dataclass(frozen=True)
class Case:
    """All that is known of one checked function."""

    check: Check
    parameters: list[str]
    expected: list[Plain]
    outcomes: list[Outcome]
    variants: list[Variant]
    text: FunctionText
    elsewhere: Mapping[str, str] = field(default_factory=dict)  # functions of other files, with their modules

    def right(self, i: int) -> bool:
        """Whether probe `i` came out as the oracle says."""
        if not self.outcomes[i].meets(self.expected[i], self.check.rtol, self.check.atol):
            return False
        value = self.outcomes[i].value
        if self.check.returns != "integers" or value is None or value["kind"] != "array":
            return True
        return value["data"].dtype.kind in "iu"

    def refused(self, i: int) -> bool:
        """Whether the oracle raises an exception on probe `i`."""
        return bool(self.expected[i]["kind"] == "raises")

    def call(self, i: int) -> str:
        """The call as text."""
        one = self.check.probes[i]
        return show_call(self.check.function, one.args, one.kwargs)


def judge(case: Case) -> Verdict:
    """Judge one function by its probes."""
    wrong = [i for i in range(len(case.outcomes)) if not case.right(i)]
    if any(o.raised is not None and o.raised.unwritten for o in case.outcomes):
        return Verdict(False, unfinished=True)
    remarks: list[Finding] = []
    if wrong:
        accepted = _accepted(case, wrong)
        if accepted is not None:
            wrong, remarks = [], accepted
    spoiled = [i for i, o in enumerate(case.outcomes) if o.modified and not case.refused(i)]
    if not wrong and not spoiled:
        loud = [i for i, o in enumerate(case.outcomes) if o.warned and not case.refused(i)]
        if loud and case.check.quiet:
            return Verdict(False, [warned.warning(case, loud[0], "error")])
        loud.sort(
            key=lambda i: warned.endless(case.outcomes[i].value)
        )  # first those whose result shows no reason to warn
        return Verdict(True, remarks + ([warned.warning(case, loud[0], "remark")] if loud else []))
    wrong = [i for i in wrong if not fine(case, i)]  # an accepted deviation is not what it fails for
    return _diagnose(case, sorted(wrong or spoiled, key=lambda i: _telling(case, i)))


def _telling(case: Case, i: int) -> tuple[bool, bool, int, int]:
    """Numbers before exceptions that were to be raised; small inputs first, those last whose two results print alike."""
    got, want = pair(case, i)
    return case.refused(i), got == want, size(case.check.probes[i].args), i


def _accepted(case: Case, wrong: list[int]) -> list[Finding] | None:
    used: dict[str, tuple[Accepted, int]] = {}
    for i in wrong:
        value = case.outcomes[i].value
        if value is None:
            return None
        fits = [a for a in case.check.accepted if _asks(a, value, case, i)]
        if not fits:
            return None
        used.setdefault(fits[0].id, (fits[0], i))
    return [
        Finding(a.id, "remark", a.title, _fill(a.message, case, i, None), table=None)
        for a, i in used.values()
    ]


def fine(case: Case, i: int) -> bool:
    """Whether the value alone would pass: right, or accepted."""
    value = case.outcomes[i].value
    return case.right(i) or (value is not None and any(_asks(a, value, case, i) for a in case.check.accepted))


def _asks(accepted: Accepted, value: Plain, case: Case, i: int) -> bool:
    one = case.check.probes[i]
    want = case.expected[i]
    if shape_of(value) != shape_of(want) or value.get("tuple") != want.get("tuple"):
        return False
    try:
        return bool(accepted.when(_bare(value), _bare(want), *one.args, **one.kwargs))
    except (TypeError, ValueError, KeyError, IndexError):
        return False


def _bare(value: Plain) -> object:
    if value["kind"] == "array":
        return value["data"][()]
    if value["kind"] == "dict":
        return {k: _bare(v) for k, v in value["items"].items()}
    raise TypeError("not a number")


def _diagnose(case: Case, order: list[int]) -> Verdict:
    check = case.check
    for variant in case.variants:
        if (
            variant.outcomes
            and all(
                mine.same(theirs, check.rtol, check.atol)
                for mine, theirs in zip(case.outcomes, variant.outcomes, strict=True)
            )
            and kin.bears_out(case, variant)
        ):
            return _named(case, variant, order)
    random = kin.drawn(case)
    if random is not None:
        return _named(case, random, order)
    spelled = tupled.alone(case, order)
    if spelled is not None:
        return Verdict(False, [spelled])
    order = tupled.apart(case, order)
    plainly = remedies.plain_trouble(case, order)
    if plainly is not None:
        near = kin.nearly(case) if plainly.id in remedies.WEAK else None
        if near is None and plainly.id == "exception":
            near = kin.where_it_answers(case, order)
        return _named(case, near, order) if near else Verdict(False, [plainly])
    general = explain(check, case.expected, case.outcomes)
    if general is not None:
        i = order[0]
        message = f"{returned(case, i)}: {general.text}."
        return Verdict(
            False, [Finding(general.id, "error", general.title, message, table=table(case, order))]
        )
    near = kin.nearly(case)
    if near is not None:
        return _named(case, near, order)
    return Verdict(False, [remedies.difference(case, order)])


def _named(case: Case, variant: Variant, order: list[int]) -> Verdict:
    alike = [i for i in order if variant.outcomes[i].same(case.outcomes[i], case.check.rtol, case.check.atol)]
    order = tupled.apart(case, alike or order)
    hit = case.text.find(variant.mark) if variant.mark else None
    finding = Finding(
        variant.id,
        "error",
        variant.title,
        _fill(variant.message, case, order[0], hit[0] if hit else None),
        line=hit[0] if hit else raised_line(case, order),
        mark=hit[1] if hit else None,
        table=table(case, order),
    )
    return Verdict(False, [finding], matched=variant.id)


def raised_line(case: Case, order: list[int]) -> int | None:
    """Where the first exception passed through the learner's file."""
    raised = case.outcomes[order[0]].raised
    return raised.line if raised else None


def _fill(message: str, case: Case, i: int, line: int | None) -> str:
    got, want = pair(case, i)
    where = f" on line {line}" if line else ""
    raised = case.outcomes[i].raised
    if raised is not None:  # an exception is not returned
        message, got = re.sub(r"returned\s+\{got\}", "raised {got}", message), f"`{raised.kind}`"
    return fill(message, {"call": f"`{case.call(i)}`", "got": got, "expected": want, "where": where})


def fill(message: str, words: Mapping[str, str]) -> str:
    """Put words in for `{call}` and the like; other braces stay as they are."""
    return re.sub(r"\{(\w+)\}", lambda m: words.get(m.group(1), m.group(0)), message)


def pair(case: Case, i: int) -> tuple[str, str]:
    """What came back and what was expected, as text."""
    outcome, want = case.outcomes[i], case.expected[i]
    if outcome.raised is not None:
        return f"an exception ({outcome.raised.kind})", show(want)
    if outcome.value is None:
        return "nothing", show(want)
    if case.right(i):  # it fails for something else: digits would look like the trouble
        return show(outcome.value), show(want)
    return show_pair(outcome.value, want)


def returned(case: Case, i: int) -> str:
    """The beginning of a message: call, result, expectation."""
    got, want = pair(case, i)
    return f"`{case.call(i)}` returned {got}, expected {want}"


def table(case: Case, order: list[int]) -> Table | None:
    """Up to three differing calls, with the ratio where that says something."""
    names = case.parameters
    rows, ratios = [], []
    pairs = ((i, *pair(case, i)) for i in order)
    shown = (one for one in pairs if one[1] != one[2])  # a changed input is no difference to show
    for i, got, want in islice(shown, 3):
        one = case.check.probes[i]
        arguments = [show_argument(a) for a in one.args] + [
            f"{k}={show_argument(v)}" for k, v in one.kwargs.items()
        ]
        arguments += [""] * (len(names) - len(arguments))
        ratios.append(_ratio(case.outcomes[i].value, case.expected[i]))
        rows.append(
            [*arguments[: len(names)], want, "raises " + got[14:-1] if got.startswith("an exc") else got]
        )
    columns = [*(n.split("=")[0] for n in names), "expected", "got"]
    if not rows or any(len(cell) > 44 for row in rows for cell in row):
        return None
    known = [r for r in ratios if r is not None]
    if len(known) >= 2 and len(known) == len(rows) and max(known) - min(known) <= 1e-4 * abs(known[0]):
        columns.append("ratio")
        rows = [[*row, number(r, 5)] for row, r in zip(rows, known, strict=True)]
    return Table(columns, rows)


def _ratio(got: Plain | None, want: Plain) -> float | None:
    if (
        got is None
        or got["kind"] != "array"
        or want["kind"] != "array"
        or got["data"].size != 1
        or want["data"].size != 1
    ):
        return None
    a, b = float(got["data"].ravel()[0]), float(want["data"].ravel()[0])
    return a / b if np.isfinite(a) and np.isfinite(b) and b else None
