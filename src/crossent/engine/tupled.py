"""Arguments that come as tuples: a function that fails on them alone, and one that fails on them as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crossent.engine.report import Finding

if TYPE_CHECKING:
    from crossent.engine.diagnose import Case

INDEXED = r"[\w)\]]\s*\[[^\]:]*[A-Za-z_]"  # something is picked by a name: `table[labels]`


def apart(case: Case, order: list[int]) -> list[int]:
    """The inputs to tell of: those without tuples, if there are any. A tuple may bring a trouble of its own."""
    return [i for i in order if not _tuples(case, i)] or order


def alone(case: Case, order: list[int]) -> Finding | None:
    """The finding where nothing but tuples goes wrong, as in `table[labels]`: NumPy takes one for the indices of one entry."""
    from crossent.engine.diagnose import returned

    if len(order) == len(case.outcomes) or not all(_tuples(case, i) for i in order):
        return None
    raised = case.outcomes[order[0]].raised
    if raised.kind != "IndexError" if raised is not None else case.text.find(INDEXED) is None:
        return None
    call = case.call(order[0])
    said = returned(case, order[0]) if raised is None else f"`{call}` raised `IndexError`: {raised.text}"
    message = (
        f"{said}. All else came out right: here the arguments are tuples. To NumPy `table[(2, 1)]` is `table[2, 1]`, a single "
        "entry; a list or an array would pick rows 2 and 1. Make arrays of them first: `np.asarray(…)`."
    )
    return Finding(
        "tuple-as-index", "error", "A tuple is one index.", message, line=raised.line if raised else None
    )


def _tuples(case: Case, i: int) -> bool:
    one = case.check.probes[i]
    return any(isinstance(value, tuple) for value in (*one.args, *one.kwargs.values()))
