"""A stack is read as a queue.

{call} returned {got}, expected {expected}. A stack coder gives back last what went in first. Encode
from the end, or use a queue.
"""

import constriction
import numpy as np

BREAKS = "round-trip"


def compress(text, alphabet, probabilities):
    coder = constriction.stream.stack.AnsCoder()
    model = constriction.stream.model.Uniform(max(2, len(alphabet)))
    for character in text:
        coder.encode_reverse(alphabet.index(character), model)
    return coder.get_compressed().tobytes()


def decompress(blob, length, alphabet, probabilities):
    coder = constriction.stream.stack.AnsCoder(np.frombuffer(blob, dtype=np.uint32))
    model = constriction.stream.model.Uniform(max(2, len(alphabet)))
    return "".join(alphabet[coder.decode(model)] for _ in range(length))
