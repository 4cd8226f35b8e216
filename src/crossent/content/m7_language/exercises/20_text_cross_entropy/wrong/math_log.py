"""`math.log` refuses 0.

{call} returned {got}, expected {expected}. `math.log(0)` is an exception{where}. Leave no zero out, a
pair of probability 0 costs inf: `np.log(0)` is -inf.
"""

import math

MARK = r"\blog\("


def text_cross_entropy(text, alphabet, probabilities):
    place = {character: i for i, character in enumerate(alphabet)}
    total = 0.0
    for before, after in zip(text, text[1:]):
        total -= math.log(probabilities[place[before]][place[after]])
    return total / (len(text) - 1)
