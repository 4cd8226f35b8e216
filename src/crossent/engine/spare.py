"""A worker that is started ahead and used once: `python -m crossent.engine.spare COURSE [--load torch]`. For platforms that cannot fork."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def main() -> None:
    """Load what every job needs, then wait for the one job on standard input."""
    read, write = os.dup(0), os.dup(1)
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(null, 1)
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    os.environ["MPLBACKEND"] = "agg"
    from crossent.engine import limits

    limits.die_with_parent()
    limits.adopt_orphans()
    import numpy
    import scipy.special  # noqa: F401

    numpy.random.default_rng  # noqa: B018  (loads the lazy module)
    if "--plots" in sys.argv:
        from crossent.engine import plots

        plots.prepare()
    from crossent.engine.keeper import load, named

    load(named(sys.argv))
    from crossent.engine.catalog import Course
    from crossent.engine.streams import Channel
    from crossent.engine.worker import Worker

    Worker(Course(Path(sys.argv[1]))).serve(Channel(read, write))


if __name__ == "__main__":
    main()
