"""Whole bits for each character.

{call} returned {got}, expected {expected}. Each character gets a code of whole bits, one at least.
What is nearly certain costs less than that.
"""

import heapq

import numpy as np

BREAKS = "fractions"


def codes(row):
    heap = [(float(q) + 1e-12, i, {i: ""}) for i, q in enumerate(row)]
    heapq.heapify(heap)
    if len(heap) == 1:
        return {0: ""}
    while len(heap) > 1:
        (p, i, one), (q, _, two) = heapq.heappop(heap), heapq.heappop(heap)
        joined = {k: "0" + c for k, c in one.items()} | {k: "1" + c for k, c in two.items()}
        heapq.heappush(heap, (p + q, i, joined))
    return heap[0][2]


def compress(text, alphabet, probabilities):
    place = {character: i for i, character in enumerate(alphabet)}
    code, after = codes([1 / len(alphabet)] * len(alphabet)), [codes(row) for row in np.asarray(probabilities)]
    bits = "1"
    for character in text:
        bits += code[place[character]]
        code = after[place[character]]
    return int(bits, 2).to_bytes((len(bits) + 7) // 8, "big")


def decompress(blob, length, alphabet, probabilities):
    code, after = codes([1 / len(alphabet)] * len(alphabet)), [codes(row) for row in np.asarray(probabilities)]
    bits = iter(bin(int.from_bytes(blob, "big"))[3:])
    found = ""
    for _ in range(length):
        back, seen = {c: i for i, c in code.items()}, ""
        while seen not in back:
            seen += next(bits)
        found += alphabet[back[seen]]
        code = after[back[seen]]
    return found
