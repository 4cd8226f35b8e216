"""The first character is not stored.

{call} returned {got}, expected {expected}. The decoder takes the alphabet's first. Store it, at
log2 V bits.
"""

import constriction
import numpy as np

BREAKS = "round-trip"


def models(alphabet, probabilities):
    rows = np.asarray(probabilities, dtype=float)
    first = constriction.stream.model.Uniform(len(alphabet))
    return first, [constriction.stream.model.Categorical(row, perfect=False) for row in rows]


def compress(text, alphabet, probabilities):
    if len(alphabet) == 1:
        return b""
    place = {character: i for i, character in enumerate(alphabet)}
    model, after = models(alphabet, probabilities)
    coder = constriction.stream.queue.RangeEncoder()
    for before, character in zip(text, text[1:]):
        coder.encode(place[character], after[place[before]])
    return coder.get_compressed().astype("<u4").tobytes()


def decompress(blob, length, alphabet, probabilities):
    if len(alphabet) == 1:
        return alphabet[0] * length
    model, after = models(alphabet, probabilities)
    coder = constriction.stream.queue.RangeDecoder(np.frombuffer(blob, dtype="<u4").astype(np.uint32))
    found, i = [alphabet[0]][:length], 0
    model = after[0]
    for _ in range(length - 1):
        i = coder.decode(model)
        found.append(alphabet[i])
        model = after[i]
    return "".join(found)
