"""zlib knows nothing of the table.

{call} returned {got}, expected {expected}. zlib looks for repetitions. The table, which says what
comes next, is not used.
"""

import zlib

BREAKS = "size"


def compress(text, alphabet, probabilities):
    return zlib.compress(text.encode(), 9)


def decompress(blob, length, alphabet, probabilities):
    return zlib.decompress(blob).decode()
