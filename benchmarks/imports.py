"""How long `import crossent` and `crossent --help` take, beside a bare Python. `python benchmarks/imports.py [RUNS]`."""

from __future__ import annotations

import subprocess
import sys
import time

from common import show, summary

RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 20


def timed(*command: str) -> list[float]:
    """Milliseconds of wall time, RUNS times."""
    taken = []
    for _ in range(RUNS + 1):
        begun = time.perf_counter()
        subprocess.run([sys.executable, *command], check=True, capture_output=True)
        taken.append((time.perf_counter() - begun) * 1000)
    return taken[1:]


def main() -> None:
    """Measure."""
    rows = [
        summary("python -c pass", timed("-c", "pass")),
        summary("import crossent", timed("-c", "import crossent"), 200),
        summary("crossent --help", timed("-m", "crossent", "--help"), 200),
    ]
    show("imports", rows)


if __name__ == "__main__":
    main()
