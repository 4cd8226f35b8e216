"""A run lacks its data: the page says what that costs, fetches it when asked, shows how far it is, and then trains."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

TOY = Path(__file__).parents[2] / "engine" / "toy"
PEBBLES = '''
"""A beach that comes in a hundred pieces."""

import time
from pathlib import Path

from crossent.engine.datasets import DataSet, NotFetched

folder = Path(__file__).parents[3] / "sea"
TOTAL = 10_000_000


def have():
    return len((folder / "beach").read_bytes()) * 100_000 if (folder / "beach").exists() else 0


def bring(progress):
    while have() < TOTAL:
        if (folder / "storm").exists():
            raise NotFetched("The beach cannot be reached. Wait for the tide.")
        with (folder / "beach").open("ab") as file:
            file.write(b".")
        progress(have(), TOTAL)
        time.sleep(0.03)


data = DataSet(
    title="The beach",
    about="ten thousand pebbles",
    instead="Sand is here.",
    download_mb=10,
    disk_mb=12,
    state=lambda: "whole" if have() >= TOTAL else "part" if have() else "none",
    place=lambda: folder,
    fetch=bring,
)
'''
FIGURE = '''"""A run on pebbles."""

NEEDS = {"total": "t1.total"}
START = {}
TITLE = "A run"


def compute(f, inputs):
    return {"total": f["total"]([1, 2])}
'''
SCRIPT = """
export function render(root, figure) {
  const go = document.createElement("button"), stop = document.createElement("button"), said = document.createElement("p");
  go.textContent = "Go";
  stop.textContent = "Halt";
  said.className = "caption";
  go.className = stop.className = "button";
  root.append(said, go, stop);
  go.onclick = async () => {
    said.textContent = "going";
    try { await figure.training.start("t1.total", { kind: "flat", epochs: 7 }, true); }
    catch (error) { said.textContent = `not gone: ${error.message}`; }
  };
  stop.onclick = () => figure.training.stop("");
  figure.training.onEvent(async (event) => {
    if (event.kind === "end") said.textContent = `gone ${(await figure.training.film(event.run)).film.epochs} epochs`;
  });
}
"""
COST = "Ten thousand pebbles: 10 MB to download, about 4 s at 20 Mbit/s, and 12 MB on disk, in "


@pytest.fixture
def sea(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course with data to fetch; where that comes to lie."""
    shutil.copytree(TOY, tmp_path / "toy", ignore=shutil.ignore_patterns("__pycache__"))
    content = tmp_path / "toy" / "content"
    (content / "data").mkdir()
    (content / "data" / "pebbles.py").write_text(PEBBLES)
    training = content / "t1_shapes" / "exercises" / "20_total" / "training.py"
    needs = 'choices=("round", "flat", "none"), data={"flat": "pebbles"}'
    training.write_text(training.read_text().replace('choices=("round", "flat", "none")', needs))
    figure = tmp_path / "toy" / "figures" / "pebble-run"
    figure.mkdir()
    (figure / "figure.py").write_text(FIGURE)
    (figure / "figure.js").write_text(SCRIPT)
    (content / "t1_shapes" / "lesson.md").write_text("Measure.\n\n## A run\n\n::: figure pebble-run\n:::\n")
    monkeypatch.setenv("CROSSENT_COURSE", str(content))
    (tmp_path / "sea").mkdir()
    return tmp_path / "sea"


@pytest.fixture
def at_the_sea(sea: Path, course: Any, visit: Callable[..., Any]) -> Callable[..., Any]:
    """The lesson's page, with its figure drawn."""

    def open_page(width: int = 1440, **options: Any) -> Any:
        seen = visit(course, "/t1", width=width, **options)
        expect(seen.page.get_by_role("button", name="Go", exact=True)).to_be_visible()
        return seen

    return open_page


def button(seen: Any, name: str) -> Any:
    return seen.page.get_by_role("button", name=name, exact=True)


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark")])
def test_the_cost_is_said_and_nothing_is_fetched_unasked(
    at_the_sea: Any, sea: Path, width: int, scheme: str
) -> None:
    seen = at_the_sea(width, color_scheme=scheme)
    button(seen, "Go").click()
    offer = seen.page.locator("[data-offer]")
    expect(offer).to_contain_text("The beach is not here yet.")
    expect(offer).to_contain_text(f"{COST}{sea}. Sand is here.")
    expect(button(seen, "Fetch it")).to_be_focused()
    assert seen.axe() == []
    assert seen.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    button(seen, "Do without").press("Enter")
    expect(seen.page.locator(".caption")).to_have_text("not gone: The beach was not fetched. Sand is here.")
    expect(offer).to_have_count(0)
    expect(button(seen, "Go")).to_be_focused()
    button(seen, "Go").click()
    button(seen, "Halt").click()
    expect(offer).to_have_count(0)
    assert list(sea.iterdir()) == []
    assert seen.errors == []


def test_it_is_fetched_when_asked_and_the_run_begins(at_the_sea: Any, sea: Path) -> None:
    seen = at_the_sea()
    button(seen, "Go").click()
    button(seen, "Fetch it").click()
    bar, far = seen.page.locator("[data-offer] progress"), seen.page.locator("[data-offer-far]")
    expect(far).to_contain_text(" of 10.0 MB")
    assert bar.evaluate("e => e.max") == 10_000_000
    assert seen.axe() == []
    seen.go("/t1")  # a page that is loaded anew shows how far it is
    button(seen, "Go").click()
    expect(far).to_contain_text(" of 10.0 MB")
    expect(seen.page.locator(".caption")).to_have_text("gone 7 epochs")
    expect(seen.page.locator("[data-offer]")).to_have_count(0)
    button(seen, "Go").click()  # now that it is here
    expect(seen.page.locator(".caption")).to_have_text("gone 7 epochs")
    assert len((sea / "beach").read_bytes()) == 100
    assert seen.errors == []


def test_stop_and_a_failure_are_said_and_it_goes_on_from_there(at_the_sea: Any, sea: Path) -> None:
    seen = at_the_sea()
    offer = seen.page.locator("[data-offer]")
    button(seen, "Go").click()
    button(seen, "Fetch it").click()
    expect(seen.page.locator("[data-offer-far]")).to_contain_text(" of 10.0 MB")
    button(seen, "Stop").click()
    expect(offer).to_contain_text("It was stopped. What came is kept.")
    expect(button(seen, "Go on")).to_be_focused()
    came = len((sea / "beach").read_bytes())
    assert 0 < came < 100
    (sea / "storm").touch()
    button(seen, "Go on").click()
    expect(offer).to_contain_text("The beach cannot be reached. Wait for the tide.")
    assert seen.axe() == []
    assert len((sea / "beach").read_bytes()) == came
    (sea / "storm").unlink()
    button(seen, "Try again").click()
    button(seen, "Halt").click()  # whoever gives up the run gives up the download
    expect(seen.page.locator(".caption")).to_have_text("not gone: The beach was not fetched. Sand is here.")
    seen.page.wait_for_timeout(300)
    came = len((sea / "beach").read_bytes())
    seen.page.wait_for_timeout(300)
    assert len((sea / "beach").read_bytes()) == came
    button(seen, "Go").click()
    button(seen, "Fetch it").click()
    expect(seen.page.locator(".caption")).to_have_text("gone 7 epochs")
    assert seen.errors == []


def test_the_course_ends_at_once_while_something_is_fetched(at_the_sea: Any, sea: Path) -> None:
    seen = at_the_sea()
    button(seen, "Go").click()
    button(seen, "Fetch it").click()
    expect(seen.page.locator("[data-offer-far]")).to_contain_text(" of 10.0 MB")
    seen.course.process.terminate()
    seen.course.process.wait(5)
    assert 0 < len((sea / "beach").read_bytes()) < 100


def test_only_data_that_there_is_can_be_fetched(at_the_sea: Any) -> None:
    answer = at_the_sea().page.evaluate(
        "fetch('/api/fetch', {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify({data: '../x'})})"
        ".then(async (a) => [a.status, (await a.json()).error])"
    )
    assert answer == [404, "There is no data called '../x'; there is pebbles."]
