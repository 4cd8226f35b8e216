"""Huffman's lengths, not Shannon's.

{call} returned {got}, expected {expected}. Those are the lengths of a Huffman code{where}. It is
never longer on average, but the exercise asks for Shannon's: -log2 q, rounded up, each outcome by
itself.
"""

import heapq

import numpy as np

MARK = r"heap|Huffman|huffman"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    if len(q) == 1:
        return np.array([0])
    heap = [(float(x), i, [i]) for i, x in enumerate(q)]
    heapq.heapify(heap)
    lengths, n = np.zeros(len(q), dtype=int), len(q)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        for i in a[2] + b[2]:
            lengths[i] += 1
        heapq.heappush(heap, (a[0] + b[0], n, a[2] + b[2]))
        n += 1
    return lengths
