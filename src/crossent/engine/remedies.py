"""Findings for what needs no pattern: odd results, shapes, NaN, changed inputs, a plain difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from crossent.engine import exceptions, warned
from crossent.engine.report import Finding
from crossent.engine.values import Plain, close, show, show_pair

if TYPE_CHECKING:
    from crossent.engine.diagnose import Case

RAGGED = "a ragged or mixed list"
WEAK = (
    "exception",
    "not-a-number",
    "infinite",
    "wrong-shape",
    "wrong-keys",
)  # a variant that nearly fits says more


def plain_trouble(case: Case, order: list[int]) -> Finding | None:
    """The first trouble that shows without looking for a pattern, or None."""
    answered = [i for i in order if not case.refused(i)]
    if not answered:
        return exceptions.not_raised(case, order[0])
    order = answered
    for i in order:
        raised = case.outcomes[i].raised
        if raised is not None:
            return exceptions.raised_here(case, i, raised)
    for i in order:
        value = case.outcomes[i].value
        if (
            value is not None
            and value["kind"] == "odd"
            and not (case.check.parts and value["what"] == RAGGED)
        ):
            return _no_dict(case, i, value) if _wants_dict(case, i, value) else _odd(case, i, value)
    for look in (_modified, _keys, _kind, _whole_numbers, _shape, _not_finite, _rounded):
        finding = look(case, order)
        if finding is not None:
            return finding
    return None


_ODD = {
    "None": ("returns-none", "It returns nothing.", "End with `return` and the value; `print` only shows it, and gives None."),
    "a generator": ("returns-generator", "A generator, not a number.", "Is there a `yield`? Use `sum(…)` or a list."),
    "a string": ("returns-string", "Text, not a number.", "Return the number itself, without `str` or an f-string."),
    "a bool": ("returns-bool", "True or False, not a number.", "A comparison gives a bool. Return the number."),
    "a complex number": ("returns-complex", "A complex number.", "Look for the root or logarithm of a negative number."),
    "complex numbers": ("returns-complex", "Complex numbers.", "Look for the root or logarithm of a negative number."),
    "an object array": ("returns-object-array", "An array of objects.", "Build it from plain numbers, with `dtype=float`."),
    RAGGED: ("returns-ragged", "A list of unequal rows.", "Every row needs the same length and plain numbers."),
}  # fmt: skip


def _odd(case: Case, i: int, value: Plain) -> Finding:
    key, title, words = _ODD.get(
        value["what"],
        ("returns-other", f"It returns {value['what']}.", "Return a number or an array of numbers."),
    )
    inner = case.text.inner_return() if key == "returns-none" else None
    if inner is not None:
        words = f"The `return` on line {inner} stands inside a loop or a condition, and was not reached here. Move it behind."
    message = f"`{case.call(i)}` returned {value['what']}, expected {show(case.expected[i])}. {words}"
    return Finding(key, "error", title, message, line=inner)


def _modified(case: Case, order: list[int]) -> Finding | None:
    from crossent.engine.diagnose import fine

    for i in sorted(
        order, key=lambda i: all(np.ndim(a) == 0 for a in case.check.probes[i].args)
    ):  # arrays with axes first
        outcome = case.outcomes[i]
        if outcome.modified and outcome.value is not None and fine(case, i):
            name = _parameter(case, outcome.modified[0])
            message = (
                f"`{case.call(i)}` returned {show(outcome.value)}, which passes, but changed its input `{name}`: the caller's "
                "array is no longer what it was. Expected: inputs as they came. Work on a copy, or avoid `+=`, "
                "`x[...] =` and `out=` on them."
            )
            return Finding("inputs-modified", "error", "It changes its input.", message)
    return None


def _parameter(case: Case, place: int | str) -> str:
    """The name of a parameter, by its position or its name."""
    if isinstance(place, str):
        return place
    return case.parameters[place].partition("=")[0] if place < len(case.parameters) else "an input"


def _wants_dict(case: Case, i: int, value: Plain) -> bool:
    return case.check.returns == "dict" and case.expected[i]["kind"] == "dict" and value["what"] != "None"


def _no_dict(case: Case, i: int, value: Plain) -> Finding:
    message = f"`{case.call(i)}` returned {show(value)}, expected a dict: {show(case.expected[i])}. Give each result its name."
    return Finding("not-a-dict", "error", "A dict is asked for.", message)


def _keys(case: Case, order: list[int]) -> Finding | None:
    parts = case.check.parts
    if case.check.returns != "dict" and not parts:
        return None
    i = order[0]
    value, want = case.outcomes[i].value, case.expected[i]
    assert value is not None
    if value["kind"] != "dict" or (parts and not value.get("tuple")):
        if parts:
            message = (
                f"`{case.call(i)}` returned {show(value)}, expected {len(parts)} results together: {show(want)}. "
                f"End with `return {', '.join(parts)}`."
            )
            return Finding("not-a-tuple", "error", f"{len(parts)} results are asked for.", message)
        return _no_dict(case, i, value)
    missing = [k for k in want["items"] if k not in value["items"]]
    extra = [k for k in value["items"] if k not in want["items"]]
    if missing or extra:
        said = " and ".join(
            part
            for part in (
                f"lacks the key `{missing[0]}`" if missing else "",
                f"has a key `{extra[0]}` that nobody asked for" if extra else "",
            )
            if part
        )
        keys = ", ".join(f"`{k}`" for k in want["items"])
        message = f"`{case.call(i)}` returned a dict that {said}. Expected the keys {keys}, spelled so."
        return Finding("wrong-keys", "error", "The keys differ.", message)
    for key, right in want["items"].items():
        got = value["items"][key]
        if got["kind"] != "array":
            message = f"`{case.call(i)}`: `{key}` is {got.get('what', 'a dict')}, expected {show(right)}."
            return Finding("wrong-value-type", "error", f"`{key}` is no number or array.", message)
        if got["data"].shape != right["data"].shape:
            wanted = f"of shape {right['data'].shape}" if right["data"].ndim else "a single number"
            message = (
                f"`{case.call(i)}`: `{key}` is {show(got)} of shape {got['data'].shape}, expected {show(right)}, {wanted}. "
                f"Print the shape of `{key}` just before you return it."
            )
            return Finding("wrong-shape", "error", "The shape differs.", message)
        if not close(got["data"], right["data"], case.check.rtol, case.check.atol):
            good = [f"`{k}`" for k in want["items"] if k != key and _item_right(case, order, k)]
            praise = f" ({', '.join(good)} came out right.)" if good else ""
            mine, theirs = show_pair(got, right)
            message = (
                f"`{case.call(i)}`: `{key}` is {mine}, expected {theirs}.{praise} Work out that one by hand."
            )
            return Finding(f"wrong-{key.replace('_', '-')}", "error", f"`{key}` differs.", message)
    return None


def _item_right(case: Case, order: list[int], key: str) -> bool:
    for i in order:
        value = case.outcomes[i].value
        if value is None or value["kind"] != "dict" or key not in value["items"]:
            return False
        got, want = value["items"][key], case.expected[i]["items"][key]
        if got["kind"] != "array" or not close(got["data"], want["data"], case.check.rtol, case.check.atol):
            return False
    return True


def _kind(case: Case, order: list[int]) -> Finding | None:
    i = order[0]
    value, want = case.outcomes[i].value, case.expected[i]
    assert value is not None
    if value["kind"] == "dict" and want["kind"] == "array":
        words = "the numbers themselves, without names" if want["data"].ndim else "the number itself"
        message = f"`{case.call(i)}` returned a dict, {show(value)}, expected {show(want)}. Return {words}."
        return Finding("returns-dict", "error", "A dict, not a number.", message)
    return None


def _whole_numbers(case: Case, order: list[int]) -> Finding | None:
    if case.check.returns != "integers":
        return None
    for i in order:
        value, want = case.outcomes[i].value, case.expected[i]
        if value is None or value["kind"] != "array" or not close(value["data"], want["data"], 0.0, 0.0):
            return None
    i = order[0]
    value = case.outcomes[i].value
    assert value is not None
    message = (
        f"`{case.call(i)}` returned {[float(x) for x in np.ravel(value['data'])][:4]} of dtype {value['data'].dtype}, expected whole "
        f"numbers: {show(case.expected[i])}. The values are right; convert them, for example with `.astype(int)`."
    )
    return Finding("floats-for-integers", "error", "Right, but as floats.", message)


def _shape(case: Case, order: list[int]) -> Finding | None:
    differ = [(i, data) for i in order for data in [_data(case, i)] if data is not None]
    differ = [(i, data) for i, data in differ if data.shape != case.expected[i]["data"].shape]
    if not differ:
        return None
    i, got = differ[0]
    value, right = case.outcomes[i].value or {}, case.expected[i]["data"]
    if all(_same_numbers(case, k, data) for k, data in differ):
        words = (
            "The numbers are right, the shape is not: look at `keepdims`, `reshape`, an extra pair of brackets, or a comma at "
            "the end of the `return` line."
        )
    elif right.ndim == 0 and got.ndim > 0:
        i, got = next(
            ((k, d) for k, d in differ if d.size > 1 and case.expected[k]["data"].ndim == 0), (i, got)
        )  # of one number nothing is to be seen
        value, right = case.outcomes[i].value or {}, case.expected[i]["data"]
        words = "One number is asked for: is a sum or a mean missing?"
    elif got.ndim == 0 and right.ndim > 0 and right.shape not in map(np.shape, case.check.probes[i].args):
        words = f"{right.size} numbers are asked for: return them together."
    elif got.ndim == 0 and right.ndim > 0:
        words = "One result per element is asked for: is there a sum too many?"
    else:
        words = "Look at `axis=` and at what is summed."
    want = show(case.expected[i])
    wanted = f"the number {want}" if right.ndim == 0 else f"{want} of shape {right.shape}"
    gave = f"the number {show(value)}" if got.ndim == 0 else f"{show(value)} of shape {got.shape}"
    message = f"`{case.call(i)}` returned {gave}, expected {wanted}. {words}"
    return Finding("wrong-shape", "error", "The shape differs.", message)


def _data(case: Case, i: int) -> np.ndarray | None:
    value = case.outcomes[i].value
    return value["data"] if value is not None and value["kind"] == "array" else None


def _same_numbers(case: Case, i: int, got: np.ndarray) -> bool:
    right = case.expected[i]["data"]
    return got.size == right.size and close(np.ravel(got), np.ravel(right), case.check.rtol, case.check.atol)


def _not_finite(case: Case, order: list[int]) -> Finding | None:
    for i in order:
        value, want = case.outcomes[i].value, case.expected[i]
        if value is None or value["kind"] != "array" or want["kind"] != "array":
            continue
        bad = np.isnan(value["data"].astype(float))
        fine = np.isnan(want["data"].astype(float))
        if np.any(bad & ~fine):
            place = f" at position {int(np.argmax(np.ravel(bad)))}" if value["data"].ndim else ""
            cause, line = warned.cause(case.outcomes[i].warned)
            message = f"`{case.call(i)}` returned {show(value)}, expected {show(want)}: a NaN{place}. {cause}"
            return Finding("not-a-number", "error", "NaN: not a number.", message, line=line)
        infinite = np.isinf(value["data"].astype(float)) & np.isfinite(want["data"].astype(float))
        if np.any(infinite):
            message = f"`{case.call(i)}` returned {show(value)}, expected {show(want)}. Something overflows, or a 0 is divided or logged."
            return Finding("infinite", "error", "Infinite, where it is not.", message)
    return None


def _rounded(case: Case, order: list[int]) -> Finding | None:
    for i in range(len(case.outcomes)):
        value, want = case.outcomes[i].value, case.expected[i]
        if case.right(i) or case.refused(i):
            continue
        if value is None or value["kind"] != "array" or want["kind"] != "array":
            return None
        if not close(value["data"], want["data"], 5e-3, 5e-4):
            return None
    if case.check.returns == "integers":
        return None
    i = order[0]
    got, right = show(case.outcomes[i].value or {}, 12), show(case.expected[i], 12)
    message = (
        f"`{case.call(i)}` returned {got}, expected {right}: close, but not close enough. Do not round; look for an added "
        "epsilon, `float16`, or a constant with few digits."
    )
    return Finding("not-exact", "error", "Close, not exact.", message)


def difference(case: Case, order: list[int]) -> Finding:
    """The last resort: expected against got on the smallest failing input, and how much else is right."""
    from crossent.engine.diagnose import returned, table

    total, wrong = len(case.outcomes), len(order)
    if wrong == total:
        words = "Work that one out on paper, step by step, and print the same steps."
    elif wrong == 1:
        words = f"The other {total - 1} inputs came out right: what sets this one apart?"
    else:
        words = f"{total - wrong} of {total} inputs came out right. Work this one out on paper and print the same steps."
    label = case.check.probes[order[0]].label
    about = f" ({label})" if label else ""
    message = f"{returned(case, order[0])}{about}. {words}"
    return Finding("different-result", "error", "A different number.", message, table=table(case, order))
