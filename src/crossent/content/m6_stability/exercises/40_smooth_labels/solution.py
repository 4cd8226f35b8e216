import numpy as np


def smooth_labels(labels, num_classes, epsilon):
    """(1 - ε) · onehot + ε / C."""
    # np.eye(C) has a row for each class with its 1 in place, so indexing it by the labels gives the one-hot rows.
    one_hot = np.eye(num_classes)[np.asarray(labels)]
    # The share ε is spread over all C classes, the right one included. So the right class keeps 1 - ε + ε/C, the others get
    # ε/C, and the row still adds up to 1. Spreading over the C - 1 others would be another rule, with other numbers.
    return (1 - epsilon) * one_hot + epsilon / num_classes
