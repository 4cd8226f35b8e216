def successive_halving(settings, loss_after, epochs):
    """Train all settings a little, drop the worse half, train the others twice as long, until one is left.

    settings: a list of settings.
    loss_after: loss_after(setting, epochs) -> the validation loss of that setting after so many epochs in all.
    epochs: of the first round; each further round has twice as many.
    Returns the survivors of each round, a list of lists, best first. Of an odd number, the larger half survives.
    A loss that is not finite is the worst there is.

    successive_halving(["a", "b", "c", "d"], loss_after, 1) -> [["c", "a"], ["a"]], for example
    """
    raise NotImplementedError
