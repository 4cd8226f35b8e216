def best_setting(curves):
    """The setting whose run ended with the lowest loss.

    curves: {setting: [one loss an epoch]}, as `learning_curves` returns it.
    Returns the key with the lowest final loss. A run that ended with nan or inf never wins.
    ValueError: no run ended with a finite loss.

    best_setting({(0.1, 8): [0.9, 0.5], (1.0, 8): [0.8, 0.7]}) -> (0.1, 8)
    """
    raise NotImplementedError
