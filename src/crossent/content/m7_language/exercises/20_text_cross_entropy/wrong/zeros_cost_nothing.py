"""The impossible costs nothing.

{call} returned {got}, expected {expected}. Pairs of probability 0 add nothing to the sum{where}. What
the model called impossible and the text holds costs infinitely much: -ln 0 is inf.
"""

import numpy as np

MARK = r"> 0|== 0|!= 0|if q|isfinite|nan_to_num"


def text_cross_entropy(text, alphabet, probabilities):
    table = np.asarray(probabilities, dtype=float)
    place = {character: i for i, character in enumerate(alphabet)}
    q = np.array([table[place[before], place[after]] for before, after in zip(text, text[1:])])
    return -np.log(q[q > 0]).sum() / len(q)
