"""A place in a byte.

{call} returned {got}, expected {expected}. A byte counts to 255, and an alphabet may have more
characters.
"""

BREAKS = "wide"


def compress(text, alphabet, probabilities):
    return bytes(alphabet.index(character) for character in text)


def decompress(blob, length, alphabet, probabilities):
    return "".join(alphabet[i] for i in blob[:length])
