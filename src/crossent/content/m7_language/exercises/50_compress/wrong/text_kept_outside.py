"""The text is kept outside.

{call} returned {got}, expected {expected}. The text never goes into the blob: a dictionary keeps
it. A file would hold nothing.
"""

BREAKS = "size"


KEPT = {}


def compress(text, alphabet, probabilities):
    blob = len(KEPT).to_bytes(4, "little")
    KEPT[blob] = text
    return blob


def decompress(blob, length, alphabet, probabilities):
    return KEPT[blob]
