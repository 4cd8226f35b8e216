import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import softmax


def loss_and_gradient(logits, labels):
    """The course's own loss on logits, and its gradient: neither knows a clip."""
    return softmax.cross_entropy_loss(logits, labels), softmax.cross_entropy_grad(logits, labels)


check = Check(
    function="loss_and_gradient",
    oracle=loss_and_gradient,
    parts=("loss", "gradient"),
    probes=[
        probe([[0.0, 0.0]], [1], label="an even guess"),
        probe([[0.5, -1.0, 2.0], [1.0, 0.0, 0.25]], [0, 1], label="nothing to clip"),
        probe(np.array([[1.0, 3.0], [0.0, -1.0], [2.0, 2.5]]), np.array([0, 0, 1])),
        probe([[0.0, 20.0]], [0], label="wrong by 20"),
        probe([[0.0, 30.0, 1.0]], [0], label="wrong by 30"),
        probe([[0.0, 40.0]], [0], label="wrong by 40"),
        probe([[20.0, 0.0]], [0], label="right by 20"),
        probe([[0.0, 200.0]], [0], label="wrong by 200"),
        probe([[0.0, 1000.0, -1000.0]], [0], label="wrong by 1000"),
        probe(np.array([[0.0, 50.0], [1.0, 0.0]]), np.array([0, 0]), label="one of two wrong by 50"),
        probe(
            np.array([[0.0, 1.0, 25.0], [300.0, 0.0, 0.0], [5.0, 4.0, 4.0], [0.0, 0.0, 60.0]]),
            np.array([1, 2, 0, 2]),
            label="rows of very different scale",
        ),
    ],
)
