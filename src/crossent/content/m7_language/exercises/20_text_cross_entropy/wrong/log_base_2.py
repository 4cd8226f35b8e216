"""Right, but in bits.

{call} returned {got}, expected {expected}. That is the right answer in bits: `log2`{where} counts
in bits. The course counts in nats: use `np.log`.
"""

import numpy as np

MARK = r"log2"


def text_cross_entropy(text, alphabet, probabilities):
    table = np.asarray(probabilities, dtype=float)
    place = {character: i for i, character in enumerate(alphabet)}
    q = np.array([table[place[before], place[after]] for before, after in zip(text, text[1:])])
    with np.errstate(all="ignore"):
        return -np.log2(q).mean()
