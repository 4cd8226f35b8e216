"""SciPy's entropy of two arguments is no cross-entropy, and it rescales what it is given."""

import numpy as np

from crossent.engine.probe import Accepted, Check, Law, probe
from crossent.maths import information
from crossent.maths.caps import is_small_clip


def refuses(functions):
    """Whether weights that are no distribution are refused, with a ValueError."""
    function = functions["cross_entropy_of"]
    p = [0.5, 0.5]
    for name, arguments in (("q", (p, [50, 50])), ("p", ([2, 2], p))):
        call = f"`cross_entropy_of({', '.join(str(a) for a in arguments)})`"
        wanted = f"expected a ValueError: {name} does not sum to 1."
        try:
            got = function(*(np.array(a, dtype=float) for a in arguments))
        except ValueError:
            continue
        except NotImplementedError:
            raise
        except Exception as error:
            said = f": {error}" if str(error) else ""
            return (
                f"{call} raised `{type(error).__name__}`{said}, {wanted} Ask with `if` whether the sum is far from 1, and "
                'then `raise ValueError("…")`.'
            )
        if isinstance(got, Exception) or (isinstance(got, type) and issubclass(got, Exception)):
            return f"{call} returned an exception, {wanted} `return` hands it back like a number: write `raise` in its place."
        shown = f"{got:.4g}" if isinstance(got, int | float) else str(got)[:40]
        return (
            f"{call} returned {shown}, {wanted} Nothing in your function asks for the sum, and "
            f"`scipy.stats.entropy` does not either: it divides by it. Compare the sum of {name} with 1 first, and raise."
        )
    return None


def clipped(got, want, p, q):
    """Whether a small clip of q explains a finite result in place of inf."""
    return bool(np.isposinf(want) and np.isfinite(got) and is_small_clip(float(got), p, q))


check = Check(
    function="cross_entropy_of",
    oracle=information.cross_entropy,
    probes=[
        probe([0.5, 0.5], [0.5, 0.5]),
        probe([0.9, 0.1], [0.6, 0.4]),
        probe([1, 0], [0.2, 0.8]),
        probe([1, 0], [0, 1], label="called impossible, and it happened"),
        probe([1, 0], [1, 0], label="a perfect forecast"),
        probe(np.array([0.7, 0.2, 0.1]), np.array([0.1, 0.6, 0.3])),
        probe(np.array([0.5, 0.0, 0.5]), np.array([0.25, 0.25, 0.5])),
        probe(np.array([0.4, 0.0, 0.6]), np.array([0.3, 0.0, 0.7]), label="a zero in both"),
        probe([0.02, 0.98], [0, 1], label="a little of the impossible"),
        probe(np.array([0.5, 0.5]), np.array([1e-6, 0.999999]), label="a very small q"),
    ],
    neighbours={"kl_divergence": (information.kl_divergence, "m2.kl_divergence")},
    laws=[Law("normalises", "What is no distribution is not refused.", refuses)],
    accepted=[
        Accepted(
            "clip",
            "Mended, with a clip.",
            "Right, up to one thing. {call} returned {got}, where the honest value is {expected}. Your clip (or epsilon) "
            "caps the price of an outcome that was called impossible at {got} nats.",
            when=clipped,
        ),
    ],
)
