import numpy as np

from crossent.engine.probe import Accepted, Check, probe
from crossent.maths import language
from crossent.maths.caps import LARGEST_CAP, SMALLEST_CAP

TWO = [[0.5, 0.5], [0.25, 0.75]]
THREE = np.array([[0.2, 0.5, 0.3], [0.6, 0.1, 0.3], [0.05, 0.15, 0.8]])
EDGE = np.array([[0.0, 1.0], [0.4, 0.6]])
LONG = "abbcacbabccabbaacbc" * 60  # a product of so many probabilities is 0 in float64
WORDS = "the cat sat on the mat; that hat, that rat."
LETTERS = "".join(sorted(set(WORDS)))
COUNTED = language.bigram_probabilities(WORDS, LETTERS, 0.5)


def clipped(got, want, text, alphabet, probabilities):
    """Whether a small clip explains a finite result in place of inf."""
    table = np.asarray(probabilities, dtype=float)
    at = [alphabet.index(character) for character in text]
    q = table[at[:-1], at[1:]]
    if not (np.isposinf(want) and np.isfinite(got) and (q == 0).any()):
        return False
    price = (float(got) * len(q) + np.log(q[q > 0]).sum()) / (q == 0).sum()
    return bool(SMALLEST_CAP * (1 - 1e-6) <= price <= LARGEST_CAP)


check = Check(
    function="text_cross_entropy",
    oracle=language.text_cross_entropy,
    probes=[
        probe("ab", "ab", TWO, label="a single pair"),
        probe("ba", "ab", TWO),
        probe("abab", "ab", TWO),
        probe("aaab", "ab", TWO, label="overlapping pairs"),
        probe("bbbba", "ab", TWO),
        probe("ab", "ba", TWO, label="another order of the alphabet"),
        probe("abcab", "abc", THREE),
        probe("ccba", "bca", THREE, label="another order of the alphabet"),
        probe("aaa", "ab", [[1, 0], [0, 1]], label="a certain text"),
        probe("aaaa", "a", [[1.0]], label="an alphabet of one"),
        probe("abba", "ab", EDGE, label="a zero that does not occur"),
        probe("abaa", "ab", EDGE, label="what happens was called impossible"),
        probe("abcabcab", "abc", THREE.astype(np.float32), label="float32"),
        probe("cabbage", "abceg", np.full((5, 5), 0.2), label="all alike"),
        probe("a\nb b\na", "\n ab", np.full((4, 4), 0.25) + 0.1 * (np.eye(4) - np.eye(4)[::-1])),
        probe("ÄäÄÄä", "Ää", TWO, label="umlauts"),
        probe(WORDS, LETTERS, COUNTED, label="the text that was counted"),
        probe(WORDS[::-1], LETTERS, COUNTED, label="the same, from behind"),
        probe(LONG, "abc", THREE, label="a long text"),
    ],
    accepted=[
        Accepted(
            "clip",
            "Right, with a clip.",
            "Right, up to one thing. {call} returned {got}, where the honest value is {expected}. Your clip (or epsilon) puts a "
            "ceiling on the price of a pair that the table calls impossible. The smoothing of the table is what keeps that from "
            "happening; the loss needs no clip.",
            when=clipped,
        ),
    ],
)
