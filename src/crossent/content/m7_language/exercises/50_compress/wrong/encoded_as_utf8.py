"""The text as it is.

{call} returned {got}, expected {expected}. UTF-8 spends 8 bits on each of these characters. The
table is not used.
"""

BREAKS = "size"


def compress(text, alphabet, probabilities):
    return text.encode()


def decompress(blob, length, alphabet, probabilities):
    return blob.decode()
