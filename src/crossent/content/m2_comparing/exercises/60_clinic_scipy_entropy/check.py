import numpy as np

from crossent.engine.probe import Check, Law, probe
from crossent.maths import information


def refuses(functions):
    """Whether weights that are no distribution are refused."""
    call = functions["cross_entropy_of"]
    p = [0.5, 0.5]
    for name, arguments in (("q", (p, [50, 50])), ("p", ([2, 2], p))):
        try:
            got = call(*(np.array(a, dtype=float) for a in arguments))
        except ValueError:
            continue
        shown = ", ".join(str(a) for a in arguments)
        return (
            f"`cross_entropy_of({shown})` returned {float(got):.4g}, expected a ValueError: {name} does not sum to 1. "
            f"`scipy.stats.entropy` divides by the sum without a word. Compare the sum of {name} with 1 first, and raise."
        )
    return None


check = Check(
    function="cross_entropy_of",
    oracle=information.cross_entropy,
    probes=[
        probe([0.5, 0.5], [0.5, 0.5]),
        probe([0.9, 0.1], [0.6, 0.4]),
        probe([1, 0], [0.2, 0.8]),
        probe([1, 0], [0, 1], label="called impossible, and it happened"),
        probe(np.array([0.7, 0.2, 0.1]), np.array([0.1, 0.6, 0.3])),
        probe(np.array([0.5, 0.0, 0.5]), np.array([0.25, 0.25, 0.5])),
    ],
    laws=[Law("normalises", "It normalises without a word.", refuses)],
)
