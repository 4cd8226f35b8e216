"""The last character counts as a previous one.

{call} returned {got}, expected {expected}. A row is divided by how often its character
occurs{where}. The last character of the text has no follower: divide by the sum of the row.
"""

import numpy as np

MARK = r"\.count\(|Counter"


def bigram_probabilities(text, alphabet, smoothing=1.0):
    place = {character: i for i, character in enumerate(alphabet)}
    counts = np.zeros((len(alphabet), len(alphabet)))
    for before, after in zip(text, text[1:]):
        counts[place[before], place[after]] += 1
    times = np.array([[text.count(character)] for character in alphabet])
    return (counts + smoothing) / (times + smoothing * len(alphabet))
