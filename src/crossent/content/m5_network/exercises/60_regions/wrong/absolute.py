"""The largest in absolute value.

{call} returned {got}, expected {expected}. A logit of -5 is no sign of that class. Compare the
logits themselves.
"""

import numpy as np
import torch

BREAKS = "classes"


def predict_classes(model, points):
    points = torch.as_tensor(np.asarray(points), dtype=torch.float32)
    was = model.training
    model.eval()
    with torch.no_grad():
        classes = model(points).abs().argmax(dim=1)
    model.train(was)
    return classes.numpy()
