"""Lists do not divide.

{call} gave {got}, expected {expected}. A list cannot be divided by a number{where}. Begin with
`logits = np.asarray(logits, dtype=float)`.
"""

from m3_softmax import softmax

MARK = r"logits\s*/|logits\."


def softmax_with_temperature(logits, temperature):
    if temperature <= 0:
        raise ValueError("temperature must be above 0")
    return softmax(logits / temperature)
