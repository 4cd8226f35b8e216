"""What a lesson shows stays in its column: wide formulas at 390 px, long names in the margin at 1440 px."""

from __future__ import annotations

from typing import Any

import pytest

WIDER = """() => [...document.querySelectorAll('.math.display')].filter((e) => e.scrollWidth > e.clientWidth + 1)
  .map((e) => e.textContent.slice(0, 40))"""
OUTSIDE = """() => [...document.querySelectorAll('.prose > .note')].filter((note) => {
  const all = document.createRange();
  all.selectNodeContents(note);
  return Math.max(...[...all.getClientRects()].map((r) => r.right)) > note.getBoundingClientRect().right + 1;
}).map((note) => note.textContent.slice(0, 40))"""


@pytest.mark.parametrize("width", [390, 1440])
def test_formulas_and_notes_of_continuous_values_stay_in_their_column(
    visit: Any, still: Any, width: int
) -> None:
    page = visit(still, "/m8", width=width).page
    page.wait_for_selector(".math.display .katex")
    assert page.evaluate(WIDER) == []
    assert page.evaluate(OUTSIDE) == []
