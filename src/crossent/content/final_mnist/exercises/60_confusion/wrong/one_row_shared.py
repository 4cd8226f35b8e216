"""One row under every label.

{call} returned {got}, expected {expected}. `[[0] * n] * n` makes one row and lists it n times: what
is added to one is in all of them. Make each anew, `[[0] * n for _ in range(n)]`, or use `np.zeros`.
"""


def confusion_matrix(labels, answers, num_classes=10):
    counts = [[0] * num_classes] * num_classes
    for label, answer in zip(labels, answers, strict=True):
        counts[int(label)][int(answer)] += 1
    return counts
