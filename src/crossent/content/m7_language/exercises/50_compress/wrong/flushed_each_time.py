"""A coder for each character.

{call} returned {got}, expected {expected}. Each character gets a coder of its own, and is rounded
up to whole words. Only the end of the text may be rounded.
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
    model, after = models(alphabet, probabilities)
    blob = b""
    for character in text:
        coder = constriction.stream.queue.RangeEncoder()
        coder.encode(alphabet.index(character), model)
        word = coder.get_compressed().tobytes()
        blob += bytes([len(word)]) + word
        model = after[alphabet.index(character)]
    return blob


def decompress(blob, length, alphabet, probabilities):
    if len(alphabet) == 1:
        return alphabet * length
    model, after = models(alphabet, probabilities)
    found, at = "", 0
    for _ in range(length):
        end = at + 1 + blob[at]
        i = constriction.stream.queue.RangeDecoder(np.frombuffer(blob[at + 1 : end], dtype=np.uint32)).decode(model)
        found, model, at = found + alphabet[i], after[i], end
    return found
