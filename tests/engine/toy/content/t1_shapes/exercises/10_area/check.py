import numpy as np

from crossent.engine.probe import Accepted, Check, probe


def area(width, height):
    return np.asarray(width, dtype=float) * np.asarray(height, dtype=float)


check = Check(
    function="area",
    oracle=area,
    probes=[
        probe(2.0, 3.0),
        probe([1.0, 2.0], [3.0, 5.0]),
        probe(np.array([0.5, 4.0, 7.0]), np.array([2.0, 3.0, 1.5]), label="three at once"),
        probe(np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), 2.0),
    ],
    returns="array",
    accepted=[
        Accepted(
            "capped",
            "Capped.",
            "{call} gives {got}; the true area is {expected}.",
            when=lambda got, want, *_: bool(np.all((got == want) | (got == 10.0))),
        )
    ],
)
