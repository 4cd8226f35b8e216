"""A byte for each bit.

{call} returned {got}, expected {expected}. Each bit is written as a digit, and a digit is a byte.
Pack eight of them into one.
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
    words = coder.get_compressed().astype("<u4").tobytes()
    return "".join(f"{byte:08b}" for byte in words).encode()


def decompress(blob, length, alphabet, probabilities):
    if len(alphabet) == 1:
        return alphabet[0] * length
    model, after = models(alphabet, probabilities)
    coder = constriction.stream.queue.RangeDecoder(np.frombuffer(bytes(int(blob[k : k + 8], 2) for k in range(0, len(blob), 8)), dtype="<u4").astype(np.uint32))
    found = []
    for _ in range(length):
        i = coder.decode(model)
        found.append(alphabet[i])
        model = after[i]
    return "".join(found)
