"""What NumPy's warnings tell: a remark on an answer that passes, and where a NaN comes from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from crossent.engine.report import Finding
from crossent.engine.values import Plain, show

if TYPE_CHECKING:
    from crossent.engine.diagnose import Case
    from crossent.engine.source import FunctionText


def endless(value: Plain | None) -> bool:
    """Whether a result holds an inf or a NaN."""
    if value is None or value["kind"] not in ("array", "dict"):
        return False
    if value["kind"] == "dict":
        return any(endless(item) for item in value["items"].values())
    return value["data"].dtype.kind == "f" and not bool(np.all(np.isfinite(value["data"])))


def warning(case: Case, i: int, severity: str) -> Finding:
    text, line = case.outcomes[i].warned[0]
    where = f" on line {line}" if line else ""
    if "overflow" in text:
        hint = (
            "Rearrange the formula so that no large number is exponentiated; `np.where` works out both of its sides "
            "for every element."
        )
    elif text.startswith("divide by zero") and endless(case.outcomes[i].value):
        hint = (
            'The infinite answer is the honest one, so there is nothing to mend. `with np.errstate(divide="ignore"):` around '
            "that line says that you mean it."
        )
    else:
        hint = _unused(case.text)
    value = case.outcomes[i].value
    got = show(value) if value is not None else "nothing"
    message = f"`{case.call(i)}` gives {got}, but NumPy warns{where}: “{text}”. {hint}"
    return Finding(
        "numpy-warning",
        "error" if severity == "error" else "remark",
        "NumPy warns along the way.",
        message,
        line=line,
    )


def _unused(text: FunctionText) -> str:
    """What to say of numbers that are worked out and then left out, by the function that leaves them out."""
    spared = (
        (r"\bnan(sum|mean|max|min)\b", "`np.{}` leaves the NaN out, and it was worked out first."),
        (r"\bnan_to_num\b", "`np.{}` replaces the NaN, and it was worked out first."),
        (r"\bwhere\(", "`np.where` works out both of its sides."),
    )
    found = [(text.find(pattern), words) for pattern, words in spared]
    said = next((words.format(hit[1]) for hit, words in found if hit), "")
    after = f"; {said}" if said else "."
    return (
        f"Something was worked out for elements that the result does not use{after} Choose the elements before the "
        "operation, or say with `np.errstate` that it is meant."
    )


_CAUSES = (
    (r"in (log|log2|log10|log1p)\b", "A logarithm was taken of a number below 0{where}: does a minus stand inside in place of in front?"),
    (r"in sqrt", "A square root was taken of a number below 0{where}."),
    (r"in (scalar )?power", "A number below 0 was raised to a power that is no whole number{where}."),
    (r"in (scalar )?multiply|in matmul|in dot", "A 0 meets an infinite number in a product{where}: `0 * log 0` is NaN for NumPy."),
    (r"in (scalar )?(subtract|add)|in reduce", "An inf is taken from an inf{where}."),
    (r"in (scalar |true_)?divide", "0 is divided by 0, or inf by inf{where}."),
)  # fmt: skip


def cause(warned: list[tuple[str, int | None]]) -> tuple[str, int | None]:
    """What NumPy's first warning of an invalid value says of a NaN, and its line."""
    for text, line in warned:
        for pattern, words in _CAUSES:
            if text.startswith("invalid value") and re.search(pattern, text):
                return words.format(where=f" on line {line}" if line else ""), line
    line = warned[0][1] if warned else None
    return (
        "`0 * log 0` is NaN for NumPy, and so are `inf - inf`, `inf / inf`, `0 / 0` and the logarithm of a number below 0. "
        "Which of your numbers is 0, inf or below 0 here?"
    ), line
