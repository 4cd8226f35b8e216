import constriction
import numpy as np


def models(alphabet, probabilities):
    """A model for each character before, and one for the first character, which has none before it."""
    rows = np.asarray(probabilities, dtype=float)
    first = constriction.stream.model.Uniform(len(alphabet))
    # The coder works with whole numbers of 1/2^24. Both sides have to round alike, so both make their models here.
    return first, [constriction.stream.model.Categorical(row, perfect=False) for row in rows]


def compress(text, alphabet, probabilities):
    """Hand each character to a range coder, with the distribution that the one before gives."""
    if len(alphabet) == 1:
        return b""  # there is no choice, so there is nothing to store; the coder wants two symbols or more
    place = {character: i for i, character in enumerate(alphabet)}
    model, after = models(alphabet, probabilities)
    coder = constriction.stream.queue.RangeEncoder()
    # A queue: the first symbol in is the first out. With the stack coder (ANS) one encodes from the end of the text.
    for character in text:
        coder.encode(place[character], model)
        model = after[place[character]]
    # The bits of one symbol end inside a byte, wherever they end. Only the whole text is rounded up, here, once: that is
    # why the file is within a few bytes of the cross-entropy, and a code with whole bits for each character is not.
    return coder.get_compressed().astype("<u4").tobytes()


def decompress(blob, length, alphabet, probabilities):
    """The same walk: each decoded character says which distribution comes next."""
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
