"""An empty text has no first character.

{call} returned {got}, expected {expected}. `text[0]` of an empty text raises an exception.
"""

import constriction
import numpy as np

BREAKS = "empty"


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
    coder.encode(place[text[0]], model)
    for before, character in zip(text, text[1:]):
        coder.encode(place[character], after[place[before]])
    return coder.get_compressed().astype("<u4").tobytes()


def decompress(blob, length, alphabet, probabilities):
    if len(alphabet) == 1:
        return alphabet[0] * length
    model, after = models(alphabet, probabilities)
    coder = constriction.stream.queue.RangeDecoder(np.frombuffer(blob, dtype="<u4").astype(np.uint32))
    found = []
    for _ in range(length):
        i = coder.decode(model)
        found.append(alphabet[i])
        model = after[i]
    return "".join(found)
