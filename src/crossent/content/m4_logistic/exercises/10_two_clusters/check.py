import numpy as np

from crossent.engine.probe import Check, Law


def shapes(f):
    X, y = f["two_clusters"](20, 0)
    if np.shape(X) != (40, 2) or np.shape(y) != (40,):
        return f"`two_clusters(20, 0)` returned shapes {np.shape(X)} and {np.shape(y)}, expected (40, 2) and (40,)."
    return None


check = Check(function="two_clusters", laws=[Law("shapes", "Other shapes.", shapes)])
