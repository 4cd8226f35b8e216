"""A real Chromium on a real course: `crossent start` on a workspace of its own, and a page that knows its way about.

Chromium is the one that CROSSENT_CHROMIUM names, else the system's; where there is none, the tests fail and say so.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 60_000  # milliseconds that a page may take on a busy machine
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
AXE = (Path(__file__).parents[1] / "vendor" / "axe.min.js").read_text(encoding="utf-8")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


def chromium_path() -> str:
    named = os.environ.get("CROSSENT_CHROMIUM", "")
    found = [named] if named else [path for path in map(shutil.which, NAMES) if path]
    if not found or not Path(found[0]).exists():
        pytest.fail("There is no Chromium. Install one, or name it: CROSSENT_CHROMIUM=/path/to/chromium")
    return found[0]


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), headless=True, args=list(FLAGS))
        yield browser
        browser.close()


@dataclass
class Course:
    """A running course: its addresses and its workspace."""

    address: str  # with the key
    workspace: Path
    process: subprocess.Popen[str]

    @property
    def base(self) -> str:
        parts = urlsplit(self.address)
        return f"{parts.scheme}://{parts.netloc}"

    def path(self, name: str = "m1_information.py") -> Path:
        return self.workspace / name

    def write(self, function: str, body: str, name: str = "m1_information.py") -> None:
        """Save a function's body from outside, as an editor would."""
        path = self.path(name)
        text = path.read_text(encoding="utf-8")
        found = re.search(rf"^def {function}\(.*?(?=^\S|\Z)", text, re.MULTILINE | re.DOTALL)
        assert found, function
        head = re.match(r'def .*?:\n\s+""".*?"""\n', found[0], re.DOTALL)
        assert head, function
        path.write_text(
            f"{text[: found.start()]}{head[0]}    {body}\n\n\n{text[found.end() :]}", encoding="utf-8"
        )

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        if self.process.stdout:
            self.process.stdout.close()


def start_course(workspace: Path, port: int = 0) -> Course:
    if not port:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
    command = [sys.executable, "-m", "crossent", "start", "--no-browser", "--port", str(port)]
    process = subprocess.Popen(
        [*command, "--workspace", str(workspace)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    found = re.search(r"http://\S+", line)
    if not found:
        process.terminate()
        pytest.fail(f"The course did not start: {line}{process.stdout.read()}")
    return Course(found[0], workspace, process)


@pytest.fixture
def starting() -> Iterator[Callable[..., Course]]:
    """Starts courses, and stops what still runs: `starting(workspace, port)`."""
    running: list[Course] = []

    def start(workspace: Path, port: int = 0) -> Course:
        running.append(start_course(workspace, port))
        return running[-1]

    yield start
    for one in running:
        one.stop()


@pytest.fixture
def course(tmp_path: Path) -> Iterator[Course]:
    running = start_course(tmp_path / "work")
    yield running
    running.stop()


@pytest.fixture(scope="module")
def still(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Course]:
    """A course for tests that only look."""
    running = start_course(tmp_path_factory.mktemp("still") / "work")
    yield running
    running.stop()


@dataclass
class Visit:
    """One page of one course, and what it asked for."""

    page: Page
    course: Course
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def go(self, path: str = "/") -> Visit:
        self.page.goto(self.course.base + path)
        self.page.wait_for_selector("body[data-ready]")
        if self.page.query_selector("body[data-page=error]") and path != "/nothing-here":
            log = self.course.workspace / ".crossent" / "errors.log"
            told = log.read_text(encoding="utf-8")[-3000:] if log.exists() else "no log"
            pytest.fail(f"{path}: {self.text('main')}\n{told}")
        return self

    def result(self) -> dict[str, str]:
        """The data- attributes of the element that shows the latest result."""
        return dict(self.page.eval_on_selector("[data-result]", "e => ({ ...e.dataset })"))

    def report(self) -> int:
        return int(self.result()["report"])

    def wait_for(self, status: str, after: int = -1) -> None:
        """Until a report later than `after` with this status is on screen."""
        self.page.wait_for_function(
            "([s, n]) => { const d = document.querySelector('[data-result]').dataset;"
            " return d.status === s && Number(d.report) > n; }",
            arg=[status, after],
        )

    def text(self, selector: str) -> str:
        return " ".join(self.page.inner_text(selector).split())

    def code(self) -> str:
        """The editor's text."""
        return str(
            self.page.evaluate("() => document.querySelector('.cm-content').cmTile.view.state.doc.toString()")
        )

    def follow(self, selector: str) -> Callable[[], list[str]]:
        """From now on every text that the element shows, however short it stands there: what waits by looking now and then may miss it."""
        note = self.page.evaluate_handle(
            """selector => {
                const seen = [], element = document.querySelector(selector);
                new MutationObserver(() => { if (!element.hidden) seen.push(element.textContent); })
                    .observe(element, { attributes: true, childList: true, subtree: true });
                return seen;
            }""",
            selector,
        )
        return note.json_value

    def type_at_end(self, text: str) -> None:
        self.page.click("[data-editor] .cm-content")
        self.page.keyboard.press("Control+End")
        self.page.keyboard.insert_text(text)

    def pick(self, exercise: str) -> None:
        self.page.select_option("[data-pick]", exercise)
        self.page.wait_for_function(
            "id => document.querySelector('[data-result]').dataset.exercise === id", arg=exercise
        )

    def axe(self) -> list[str]:
        """Serious and critical findings of axe-core."""
        session = self.page.context.new_cdp_session(self.page)
        session.send("Page.setBypassCSP", {"enabled": True})
        self.page.evaluate(AXE)
        found = self.page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
        return [
            f"{v['id']}: {v['nodes'][0]['html'][:200]}"
            for v in found["violations"]
            if v["impact"] in ("serious", "critical")
        ]


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Callable[..., Visit]]:
    """Open a course's page: `visit(course, "/m1", width=390)`."""
    contexts = []

    def open_page(
        course: Course, path: str = "/", width: int = 1440, height: int = 1000, **options: Any
    ) -> Visit:
        context = chromium.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        seen = Visit(page, course)
        page.on("request", lambda request: seen.requests.append(request.url))
        page.on("pageerror", lambda error: seen.errors.append(str(error)))
        page.on(
            "console",
            lambda m: (
                seen.errors.append(m.text) if m.type == "error" and "status of 409" not in m.text else None
            ),
        )
        page.goto(course.address)
        page.wait_for_selector("body[data-ready]")
        if path != "/":
            seen.go(path)
        return seen

    yield open_page
    for context in contexts:
        context.close()
