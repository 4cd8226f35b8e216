"""Their loss beside that of the libraries, on one input: value, slope, time, memory, and the distance from the exact value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.losses import LIBRARIES, Case, Loss, installed, plain
from crossent.figures.measuring import rows_of
from crossent.figures.values import option, real

NEEDS = {
    "cross_entropy_from_logits": "m6.cross_entropy",
    "precise_cross_entropy": "m6.precise_loss",
    "binary_cross_entropy_from_logits": "m6.bce_from_logits",
}
START: dict[str, Any] = {"lead": 25.0, "dtype": "float32"}
TITLE = "The same loss elsewhere"
FRAMEWORK = "torch"  # a session's process has it loaded before it is asked
SECONDS = 5.0  # for one answer: other people's code is timed, too

LEAST, MOST = -1000.0, 1000.0  # of the lead
DTYPES = ["float32", "float64"]
QUICK = [
    "NumPy",
    "SciPy",
    "scikit-learn",
    "PyTorch",
]  # TensorFlow and JAX take seconds to load: in the terminal alone
BUDGET = 0.03  # seconds that times are taken in, where nobody says otherwise
LARGEST = 50_000  # logits: the exact loss takes its time


def case_of(inputs: Mapping[str, Any]) -> tuple[Case, float | None]:
    """The logits and labels that were asked for; or two logits of which the right one leads, and its lead."""
    dtype = option(inputs, "dtype", DTYPES)
    try:
        with np.errstate(over="ignore"):
            logits = np.array(inputs["logits"], dtype=dtype)
        labels = np.array(inputs["labels"], dtype=np.int64)
        classes = 2 if logits.ndim == 1 else logits.shape[1]
        fits = logits.ndim in (1, 2) and 0 < logits.size <= LARGEST and labels.shape == logits.shape[:1]
        if fits and classes > 1 and np.isfinite(logits).all() and ((labels >= 0) & (labels < classes)).all():
            return Case(logits, labels), None
    except (KeyError, TypeError, ValueError, OverflowError, IndexError):
        pass
    lead = real(inputs, "lead", START["lead"], LEAST, MOST)
    return Case(np.array([[lead, 0.0]], dtype=dtype), np.array([0])), lead


def libraries(inputs: Mapping[str, Any]) -> list[str]:
    """Those that are asked for and installed."""
    return [name for name in (LIBRARIES if inputs.get("all") is True else QUICK) if installed(name)]


def prepare(inputs: Mapping[str, Any]) -> None:
    """Load the libraries, before the clock of an answer starts."""
    for name in libraries(inputs):
        LIBRARIES[name](Case(np.array([[1.0, 0.0]]), np.array([0])))


def theirs(f: Mapping[str, Callable[..., Any]], case: Case, lead: float | None) -> dict[str, Loss]:
    """The learner's own, by their functions, on arrays that no other loss sees: they might change them."""
    case = Case(case.logits.copy(), case.labels.copy())
    several, one, score = NEEDS
    if case.binary:
        return {score: plain("yours", f[score], case)}
    own = {several: plain("yours", f[several], case)}
    if len(case.labels) == 1:
        own[one] = plain("yours precise", lambda z, y: f[one](z[0], int(y[0])), case)
    if lead is not None:  # two logits are one score: it is the same loss
        alone = Case(np.array([lead], dtype=case.logits.dtype), np.array([1]))
        own[score] = plain("yours binary", f[score], alone)
    return own


def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return a row for each loss, theirs first. What is measured stands in the rows alone, the same twice in the others."""
    given = inputs if isinstance(inputs, Mapping) else {}
    case, lead = case_of(given)
    names = libraries(given)
    own = theirs(f, case, lead)
    losses = list(own.values())
    for name in names:
        losses += LIBRARIES[name](case)
    rows, exact = rows_of(case, losses, real(given, "budget", BUDGET, 0.0, 3.0))
    return {
        "lead": lead,
        "dtype": str(case.logits.dtype),
        "shape": list(case.logits.shape),
        "exact": exact,
        "yours": [row["value"] for row in rows[: len(own)]],
        "uses": [NEEDS[name] for name in own],
        "skipped": [name for name in LIBRARIES if name not in names],
        "absent": [name for name in QUICK if not installed(name)],
        "missing": [name for name in LIBRARIES if not installed(name)],
        "rows": rows,
    }
