import re

import numpy as np

from crossent.engine.probe import Check, Remark, probe
from crossent.maths import information

EPSILON = re.compile(r"1e-1[2-9]|1e-[2-9]\d|1e-3\d\d|\beps(ilon)?\b|\bEPS(ILON)?\b|\btiny\b|\bTINY\b")


def uses_epsilon(view):
    """Whether a clip or an epsilon stands in the function, or shows in a result that should be exactly 0."""
    pairs = zip(view.results, view.probes, strict=True)
    exact_zero = [float(result["data"]) for result, one in pairs if one.label == "certain"]
    code = "\n".join(line.split("#", 1)[0] for line in view.source.splitlines())
    return any(0 < abs(x) < 1e-9 for x in exact_zero) or EPSILON.search(code) is not None


check = Check(
    function="entropy",
    oracle=information.entropy,
    probes=[
        probe([0.5, 0.5]),
        probe([0.9, 0.1]),
        probe([1, 0], label="certain"),
        probe(np.array([0.25, 0.75])),
        probe([0.6, 0.4]),
        probe(np.array([0.2, 0.3, 0.5])),
        probe(np.array([0.15, 0.8, 0.05])),
        probe([0.7, 0.2, 0.1]),
        probe(np.array([0.5, 0.0, 0.5]), label="a zero in the middle"),
        probe(np.array([0.1, 0.6, 0.3])),
        probe(np.array([0.25, 0.25, 0.25, 0.25])),
        probe(np.array([0.5, 0.25, 0.125, 0.125], dtype=np.float32), label="float32"),
        probe(np.array([0.05, 0.15, 0.2, 0.25, 0.35])),
        probe([0.4, 0.3, 0.2, 0.1]),
        probe([0, 0.2, 0, 0.8], label="two zeros"),
        probe(np.array([0, 1, 0]), label="certain"),
        probe([1.0], label="certain"),
        probe(np.array([1e-6, 0.499999, 0.5]), label="a very rare one"),
    ],
    neighbours={"surprise": (information.surprise, "m1.surprise")},
    remarks=[
        Remark(
            "epsilon",
            "Right, with an epsilon.",
            "Right within the tolerance. Your epsilon keeps `log` away from 0, and here it hides nothing, because p = 0 "
            "removes its own term. In the cross-entropy, next, it hides something: it caps the price of the impossible. "
            "`p[p > 0]` needs no epsilon.",
            when=uses_epsilon,
        ),
    ],
)
