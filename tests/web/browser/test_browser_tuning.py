"""The heat map of module 9 fills while the learner's own grid is trained, and its cells open their curves."""

from __future__ import annotations

from pathlib import Path

import crossent.content
from crossent.engine.catalog import Course

FIGURE = "[data-figure=tuning-grid]"
KNOWN = f"{FIGURE} [role=gridcell][data-known=true]"


def test_the_map_fills_while_it_runs_and_its_cells_open(course, visit) -> None:
    module = Course(Path(crossent.content.__path__[0])).module("m9")
    text = "\n\n".join(e.solution for e in module.exercises if e.file == module.file)
    slow = text.replace(
        "            network = new_network(seed)\n",
        "            network = new_network(seed)\n            __import__('time').sleep(0.02)\n",
        1,
    )
    assert slow != text
    course.path("m9_tuning.py").write_text(slow, encoding="utf-8")
    page = visit(course, "/m9").page
    page.locator(FIGURE).scroll_into_view_if_needed()
    page.wait_for_selector(f"{FIGURE} [data-part=reading]:has-text('train quickest')")
    assert page.locator(KNOWN).count() == 16
    page.locator(FIGURE).get_by_role("button", name="12", exact=True).click()
    page.locator(f"{FIGURE} [data-part=train]").click()
    seen = set()
    for _ in range(600):
        seen.add(page.locator(KNOWN).count())
        if page.locator(f"{FIGURE} [data-part=findings]:has-text('40 settings in')").count():
            break
        page.wait_for_timeout(25)
    assert len(seen) >= 3, seen
    page.wait_for_selector(f"{FIGURE} [data-part=diverged]:has-text('of 40')")
    assert page.locator(KNOWN).count() == 40
    page.locator(f"{FIGURE} [role=gridcell][aria-label^='rate 10, batch 4: diverged']").click()
    page.wait_for_selector(f"{FIGURE} .plot text:has-text('diverged:')")
    page.keyboard.press("ArrowLeft")
    page.wait_for_selector(f"{FIGURE} [aria-selected=true][aria-label^='rate 3, batch 4']")
