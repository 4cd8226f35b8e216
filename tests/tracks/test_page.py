"""The choice of a track in a real browser: what it costs, how far it is, Cancel, a failure, and the other file in the workbench."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect, sync_playwright

pytestmark = pytest.mark.browser
AXE = (Path(__file__).parents[1] / "web" / "vendor" / "axe.min.js").read_text(encoding="utf-8")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync")
FLAGS += ("--disable-background-networking", "--disable-component-update")
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PATIENCE = 60_000  # milliseconds that a page may take on a busy machine


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    found = [os.environ.get("CROSSENT_CHROMIUM"), *map(shutil.which, NAMES)]
    path = next((path for path in found if path), None)
    assert path, "There is no Chromium. Install one, or name it: CROSSENT_CHROMIUM=/path/to/chromium"
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Any, place: Any) -> Iterator[Callable[..., Page]]:
    contexts, faults = [], []

    def open_page(width: int = 1440, height: int = 900, **options: Any) -> Page:
        server = place.running[0] if place.running else place.serve()
        contexts.append(chromium.new_context(viewport={"width": width, "height": height}, **options))
        contexts[-1].set_default_timeout(PATIENCE)
        page = contexts[-1].new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(server.address)
        page.wait_for_selector("body[data-ready]")
        page.goto(server.base + "/t1")
        page.wait_for_selector("body[data-ready]")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


def radio(page: Page, name: str) -> Any:
    return page.get_by_role("group", name="Write this module in").get_by_role("radio", name=name)


def serious(page: Page) -> list[str]:
    session = page.context.new_cdp_session(page)
    session.send("Page.setBypassCSP", {"enabled": True})
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    return [f"{v['id']}: {v['nodes'][0]['html']}" for v in found["violations"] if v["impact"] != "minor"]


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark")])
def test_the_cost_is_said_before_anything_is_fetched(visit: Any, place: Any, width: int, scheme: str) -> None:
    page = visit(width, color_scheme=scheme)
    expect(radio(page, "Plain")).to_be_checked()
    radio(page, "Plain").focus()
    page.keyboard.press("ArrowRight")
    box = page.locator("[data-tracks]")
    expect(box).to_contain_text("ToyNeed is not installed yet.")
    expect(box).to_contain_text("about 3 MB to download, 5 MB on disk, 2 minutes or more")
    expect(box).to_contain_text(f"into the course's own environment, {place.venv}")
    assert serious(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    page.get_by_role("button", name="Stay with Plain").click()
    expect(radio(page, "Plain")).to_be_checked()
    expect(radio(page, "Plain")).to_be_focused()
    expect(box).to_contain_text("Either completes the module.")
    assert place.calls == []


def test_the_choice_changes_the_file_the_exercises_and_their_states(visit: Any, place: Any) -> None:
    page, other = visit(), visit(390)
    bench = page.locator("[data-result]")
    expect(page.locator("[data-pick] option")).to_have_count(6)
    radio(page, "Fancy").check(force=True)
    page.get_by_role("button", name="Install ToyNeed").click()
    expect(page.locator("[data-track-far]")).to_have_text("Fetching toyneed: 2 of about 3 MB")
    assert page.locator("[data-tracks] progress").evaluate("e => [e.value, e.max]") == [2, 3]
    for each in (page, other):  # every open page follows, by itself
        expect(each.locator("[data-chosen=fancy]")).to_have_count(1)
        expect(radio(each, "Fancy")).to_be_checked()
        each.wait_for_selector("body[data-ready]")
    expect(radio(page, "Fancy")).to_be_focused()
    expect(page.locator("[data-file-name]")).to_have_text("t1_fancy.py")
    expect(page.locator("[data-editor]")).to_contain_text("import toyneed")
    expect(page.locator("[data-pick] option")).to_have_text(["1 area", "2 Mend the mean", "scratch.py"])
    expect(page.locator("#total")).to_contain_text("belongs to the Plain track")
    text = (place.workspace / "t1_fancy.py").read_text()
    right = "return toyneed.VALUE * __import__('numpy').multiply(width, height)"
    (place.workspace / "t1_fancy.py").write_text(text.replace("raise NotImplementedError", right))
    expect(bench).to_have_attribute("data-status", "passed")
    page.goto(page.url.partition("#")[0])
    page.wait_for_selector("body[data-ready]")
    expect(page.locator("header.bar")).to_contain_text("1 of 2 solved")
    radio(page, "Plain").check(force=True)
    expect(page.locator("[data-chosen=plain]")).to_have_count(1)
    page.wait_for_selector("body[data-ready]")
    expect(page.locator("[data-file-name]")).to_have_text("t1_shapes.py")
    expect(page.locator("header.bar")).to_contain_text("0 of 5 solved")
    assert len(place.calls) == 1


def test_cancel_and_a_failure_are_said_and_leave_the_choice_open(visit: Any, place: Any) -> None:
    place.outcome("slow")
    page = visit()
    box = page.locator("[data-tracks]")
    radio(page, "Fancy").check(force=True)
    page.get_by_role("button", name="Install ToyNeed").click()
    expect(page.locator("[data-track-far]")).to_contain_text("Fetching")
    expect(radio(page, "Plain")).to_be_disabled()
    page.reload()  # a page that opens meanwhile shows how far it is
    expect(page.locator("[data-track-far]")).to_contain_text("Fetching")
    page.get_by_role("button", name="Cancel").click()
    expect(box).to_contain_text("It was stopped, and nothing was changed.")
    assert place.brought == set()
    place.outcome("network")
    page.get_by_role("button", name="Install ToyNeed").click()
    expect(box).to_contain_text("No network: ToyNeed could not be fetched. Check the connection")
    assert serious(page) == []
    place.outcome("ok")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("[data-chosen=fancy]")).to_have_count(1)
    assert place.brought == {"toyneed", "toyneed-1.0.dist-info"}


def test_unsaved_edits_outlast_the_change(visit: Any, place: Any) -> None:
    (place.site / "toyneed").mkdir()
    (place.site / "toyneed" / "__init__.py").write_text("VALUE = 1\n")
    page = visit()
    page.locator("[data-editor] .cm-content").click()
    page.keyboard.press("Control+End")
    page.keyboard.insert_text("# not saved")
    radio(page, "Fancy").check(force=True)
    expect(page.locator("[data-chosen=fancy]")).to_have_count(1)
    page.wait_for_selector("body[data-ready]")
    expect(page.locator("[data-file-name]")).to_have_text("t1_fancy.py")
    radio(page, "Plain").check(force=True)
    expect(page.locator("[data-chosen=plain]")).to_have_count(1)
    page.wait_for_selector("body[data-ready]")
    expect(page.locator("[data-alert]")).to_contain_text("Your unsaved edits from")
    expect(page.locator("[data-editor]")).to_contain_text("# not saved")
    assert "# not saved" not in (place.workspace / "t1_shapes.py").read_text()
