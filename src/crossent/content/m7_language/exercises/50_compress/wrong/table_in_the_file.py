"""The table is in the file.

{call} returned {got}, expected {expected}. The table is stored beside the text. Whoever
decompresses has it already.
"""

import constriction
import numpy as np

BREAKS = "size"


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
    for character in text:
        coder.encode(place[character], model)
        model = after[place[character]]
    return coder.get_compressed().astype("<u4").tobytes() + np.asarray(probabilities, dtype=float).tobytes()


def decompress(blob, length, alphabet, probabilities):
    if len(alphabet) == 1:
        return alphabet[0] * length
    model, after = models(alphabet, probabilities)
    coder = constriction.stream.queue.RangeDecoder(np.frombuffer(blob[: len(blob) - 8 * len(alphabet) ** 2], dtype="<u4").astype(np.uint32))
    found = []
    for _ in range(length):
        i = coder.decode(model)
        found.append(alphabet[i])
        model = after[i]
    return "".join(found)
