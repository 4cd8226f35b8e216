"""How soon the course is there: server up, first page answering to input, its requests and bytes over the wire.

`python benchmarks/page_load.py [LOADS]`: for home and every lesson, in a fresh browser profile with an empty cache.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from common import CONTENT, chromium, course_running, show, solved_workspace, summary

from crossent.engine.catalog import Course

LOADS = int(sys.argv[1]) if len(sys.argv) > 1 else 7


def load(browser: Any, address: str, path: str) -> tuple[float, int, int]:
    """One load from nothing: milliseconds until `data-ready`, requests, bytes."""
    context = browser.new_context(viewport={"width": 1440, "height": 1000})
    tab = context.new_page()
    wire = context.new_cdp_session(tab)
    count = {"requests": 0, "bytes": 0}
    wire.on("Network.requestWillBeSent", lambda _: count.update(requests=count["requests"] + 1))
    wire.on(
        "Network.loadingFinished", lambda e: count.update(bytes=count["bytes"] + int(e["encodedDataLength"]))
    )
    wire.send("Network.enable")
    tab.add_init_script(
        "new MutationObserver((_, o) => { if (document.body && 'ready' in document.body.dataset) "
        "{ window.readyAt = performance.now(); o.disconnect(); } })"
        ".observe(document, {subtree: true, childList: true, attributes: true});"
    )
    base, token = address.split("/?")
    tab.goto(f"{base}{path}?{token}")
    tab.wait_for_function("() => window.readyAt")
    ready = tab.evaluate("window.readyAt")
    tab.wait_for_timeout(1200)
    context.close()
    return ready, count["requests"], count["bytes"]


def main() -> None:
    """Measure."""
    rows, starts = [], []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "workspace"
        solved_workspace(folder, "m1")
        for _ in range(LOADS):
            with course_running(folder) as (_, seconds):
                starts.append(seconds * 1000)
        rows.append(summary("server up after `crossent`", starts, 700))
        for path in ["/", *(f"/{module.id}" for module in Course(CONTENT).modules)]:
            with course_running(folder) as (address, _), chromium() as browser:
                loads = [load(browser, address, path) for _ in range(LOADS)]
            row = summary(f"{path} interactive", [ms for ms, _, _ in loads], 500)
            row |= {"first_ms": round(loads[0][0], 1), "requests": max(n for _, n, _ in loads)}
            rows.append(row | {"kB": round(max(b for _, _, b in loads) / 1000)})
    show("page_load", rows)


if __name__ == "__main__":
    main()
