"""Runs an exercise's check on loaded functions and fills in the report."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from crossent.engine import culprits, exceptions, integrity, remarks
from crossent.engine.diagnose import Case, Verdict, judge
from crossent.engine.exercise import Exercise
from crossent.engine.functions import Definition, parse
from crossent.engine.integrity import Snapshot
from crossent.engine.loading import Loaded, other_order
from crossent.engine.observe import expected, observe, raised_at
from crossent.engine.pieces import tree_of
from crossent.engine.probe import Check, Probe, Remark, View
from crossent.engine.report import Finding, Report
from crossent.engine.source import called_names, function_text, mended
from crossent.engine.values import as_it_is, show_call
from crossent.engine.variants import Prepared, read_check

_VAGUE = ("different-result", "not-a-number", "infinite", "not-exact")  # findings that name no cause


def check_functions(
    exercise: Exercise,
    ready: Prepared,
    loaded: Loaded,
    snapshot: Snapshot,
    report: Report,
    before: Callable[[str], None],
) -> None:
    """Judge the functions; status and findings go into the report."""
    check = ready.check
    if exercise.kind == "mend" and not mended(loaded.text, exercise.skeleton):
        snapshot.restore()
        report.findings = [_not_mended(exercise)]
        return
    text = function_text(loaded.text, check.function, tree_of(loaded.text))
    file, began = report.file, time.perf_counter()
    outcomes = []
    if check.oracle is not None:
        calls = iter(ready.calls)

        def tell(one: Probe) -> None:
            before(next(calls))

        outcomes = observe(loaded.functions[check.function], check, file, tell)
    elsewhere = _elsewhere(exercise, loaded)
    wanted = [want["kind"] == "raises" for want in ready.expected]
    stopped = any(o.raised and not want for o, want in zip(outcomes, wanted, strict=False))
    broken_laws = [] if stopped else _laws(check, loaded.functions, file, elsewhere)
    changed = snapshot.restore()
    if changed:
        report.findings = [integrity.replaced(changed, loaded.text)]
        return
    verdict = Verdict(True)
    if check.oracle is not None:
        parameters = exercise.parameters.get(check.function, [])
        verdict = judge(Case(check, parameters, ready.expected, outcomes, ready.variants, text, elsewhere))
    if verdict.unfinished:
        report.status = "unfinished"
        report.findings = [_calls_unfinished(check, outcomes[0].raised.line if outcomes[0].raised else None)]
        return
    if verdict.passed and broken_laws:
        verdict = Verdict(False, broken_laws[:1])
    if verdict.passed:
        forbidden = _by_hand(check, loaded.text)
        if forbidden is not None:
            verdict = Verdict(False, [forbidden])
    report.status = "passed" if verdict.passed else "failed"
    report.matched = verdict.matched
    report.findings = verdict.findings
    if not verdict.passed:
        turned = other_order(exercise, loaded, check.function)
        report.findings = [
            turned or _defined_twice(report.findings[0], loaded.text, check.function),
            *report.findings[1:],
        ]
        unset = remarks.unset_places(text) if report.findings[0].id in _VAGUE else None
        if unset:
            also = f"{report.findings[0].message} {unset[1]}"
            report.findings[0] = replace(report.findings[0], message=also, line=unset[0])
        if turned is None and exercise.kind == "write":
            report.findings[0] = culprits.told(exercise, loaded, report.findings[0], _fault, began)
            if report.findings[0].id == culprits.ID:
                report.matched = None
    if verdict.passed:
        report.findings += remarks.of_text(text)
        view = View(text.text, [o.value for o in outcomes], check.probes)
        report.findings += [
            Finding(r.id, "remark", r.title, r.message) for r in check.remarks if _applies(r, view)
        ]


def _fault(
    exercise: Exercise, functions: Mapping[str, Callable[..., Any]], source: str, file: str
) -> Finding | None:
    """What is wrong with an exercise's functions, whatever it is called; None where they pass or are not finished."""
    check = read_check(exercise)
    text = function_text(source, check.function)
    verdict = Verdict(True)
    if check.oracle is not None:
        outcomes = observe(functions[check.function], check, file, lambda _: None)
        parameters = exercise.parameters.get(check.function, [])
        verdict = judge(Case(check, parameters, expected(check), outcomes, [], text))
    if verdict.passed and check.laws:
        try:
            verdict.findings = _laws(check, functions, file, {})
        except NotImplementedError:
            return None
    wrong = [] if verdict.unfinished else [f for f in verdict.findings if f.severity == "error"]
    return wrong[0] if wrong else None


def _elsewhere(exercise: Exercise, loaded: Loaded) -> dict[str, str]:
    """The functions that came before, in other files, with the modules to import them from."""
    found: dict[str, str] = {}
    course = loaded.learner.course
    modules = [module.id for module in course.modules]
    earlier = modules[: modules.index(exercise.module_id) + 1]
    for other in course.exercises.values():
        if exercise.track and other.module_id == exercise.module_id:
            continue  # the same functions on another track
        if other.kind == "write" and other.file != exercise.file and other.module_id in earlier:
            for name in other.functions:
                found.setdefault(name, Path(other.file).stem)
    return found


def _applies(remark: Remark, view: View) -> bool:
    try:
        return bool(remark.when(view))
    except Exception:
        return False


def _laws(
    check: Check, bare: Mapping[str, Callable[..., Any]], file: str, elsewhere: Mapping[str, str]
) -> list[Finding]:
    calls = _Calls()
    functions = {name: calls.of(name, function) for name, function in bare.items()}
    for law in check.laws:
        try:
            message = law.test(functions)
        except BaseException as error:
            raised = raised_at(error, file)
            if raised.unwritten:
                raise
            if error is calls.raised:
                return [exceptions.told(raised, calls.last, law.wants, elsewhere)]
            return [exceptions.unusable(raised, calls.last or check.function, law.wants)]
        if message:
            return [Finding(law.id, "error", law.title, message)]
    return []


class _Calls:
    """Keeps the last call that a law made and what it raised, to name them where the law does not."""

    def __init__(self) -> None:
        self._made: tuple[str, tuple[Any, ...], dict[str, Any]] | None = None
        self.raised: BaseException | None = None

    @property
    def last(self) -> str:
        """The call as the learner would type it. Only a fault asks for it: to write each one out would take a third of a check."""
        return show_call(*self._made) if self._made else ""

    def of(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, with its calls kept."""

        def call(*args: Any, **kwargs: Any) -> Any:
            self._made = name, tuple(map(as_it_is, args)), {k: as_it_is(v) for k, v in kwargs.items()}
            try:
                return function(*args, **kwargs)
            except BaseException as error:
                self.raised = error
                raise

        call.__wrapped__ = function  # type: ignore[attr-defined]  # for laws that look into its module
        return call


def _by_hand(check: Check, source: str) -> Finding | None:
    if not check.by_hand:
        return None
    names = called_names(source, check.function)
    for banned in check.by_hand:
        for name, line in names.items():
            if name == banned or name.endswith("." + banned):
                message = (
                    f"The answer is right, but `{name}` on line {line} does the work. Here the point is to write it by hand: "
                    "replace that call by your own lines."
                )
                return Finding("not-by-hand", "error", "By hand, please.", message, line=line)
    return None


def _defined_twice(finding: Finding, text: str, name: str) -> Finding:
    """The finding, and a word on which definition counts where there are several."""
    tree = parse(text)
    lines = [n.lineno for n in (tree.body if tree else []) if isinstance(n, Definition) and n.name == name]
    if len(lines) < 2:
        return finding
    also = f" The file defines `{name}` {len(lines)} times: the last, on line {lines[-1]}, is the one that counts."
    return replace(finding, message=finding.message + also)


def _not_mended(exercise: Exercise) -> Finding:
    """Says nothing of the cause: to find it is the exercise."""
    message = (
        f"Run {exercise.file} first and read what it prints: something there cannot be right. Find out on which line it "
        f"begins, mend `{exercise.name}`, and save."
    )
    return Finding("not-mended-yet", "error", "Run it, and look.", message)


def _calls_unfinished(check: Check, line: int | None) -> Finding:
    where = f" (line {line})" if line else ""
    message = (
        f"`{check.function}` came to a line that raises NotImplementedError{where}: its own, or that of a function it calls. "
        "Write that one first."
    )
    return Finding("not-written", "error", "Not written yet.", message, line=line)
