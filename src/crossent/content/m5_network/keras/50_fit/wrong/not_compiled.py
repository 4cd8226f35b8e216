"""Not compiled.

{call} returned {got}, expected {expected}. `model.compile` comes first.
"""

BREAKS = "compiled"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    return model.fit(X, y, batch_size=128, epochs=epochs, verbose=0).history["loss"]
