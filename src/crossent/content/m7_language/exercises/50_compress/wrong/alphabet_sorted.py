"""The rows of a sorted alphabet.

{call} returned {got}, expected {expected}. Both sides sort the alphabet, and take the rows of other
characters.
"""

import constriction
import numpy as np

BREAKS = "size"


def models(alphabet, probabilities):
    rows = np.asarray(probabilities, dtype=float)
    first = constriction.stream.model.Uniform(len(alphabet))
    return first, [constriction.stream.model.Categorical(row, perfect=False) for row in rows + 1e-9]


def compress(text, alphabet, probabilities):
    if len(alphabet) == 1:
        return b""
    place = {character: i for i, character in enumerate(sorted(alphabet))}
    model, after = models(alphabet, probabilities)
    coder = constriction.stream.queue.RangeEncoder()
    for character in text:
        coder.encode(place[character], model)
        model = after[place[character]]
    return coder.get_compressed().astype("<u4").tobytes()


def decompress(blob, length, alphabet, probabilities):
    if len(alphabet) == 1:
        return alphabet[0] * length
    model, after = models(alphabet, probabilities)
    coder = constriction.stream.queue.RangeDecoder(np.frombuffer(blob, dtype="<u4").astype(np.uint32))
    found = []
    for _ in range(length):
        i = coder.decode(model)
        found.append(sorted(alphabet)[i])
        model = after[i]
    return "".join(found)
