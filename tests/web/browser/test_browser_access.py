"""Everyone can use it: by keyboard alone, with a screen reader, on a phone, in both themes, without motion; and alone."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

LESSONS = ("/primer", *(f"/m{number}" for number in range(1, 10)), "/final", "/further")
PAGES = ("/", *LESSONS, "/clinic", "/losses", "/nothing-here")
IN_THE_WAY = """() => {
  const far = (one) => {
    const { left, top } = one.getBoundingClientRect();
    return { left, top, right: left + one.scrollWidth, low: top + one.scrollHeight };
  };
  const notes = [...document.querySelectorAll(".prose > .note")];
  const others = [...notes, ...document.querySelectorAll("[data-figure] .readout")];
  const found = notes.filter((n) => n.scrollWidth > n.clientWidth + 1).map((n) => `${n.id} is too wide`);
  for (const note of notes)
    for (const other of others) {
      if (other === note || !other.offsetWidth) continue;
      const a = far(note), b = far(other), across = a.left < b.right - 1 && b.left < a.right - 1;
      if (across && a.top < b.low - 1 && b.top < a.low - 1) found.push(`${note.id} over ${other.id || other.className}`);
    }
  return found;
}"""
NO_OVERFLOW = "() => document.documentElement.scrollWidth <= window.innerWidth"


def _all_figures(page) -> None:
    """Scroll to every figure and wait for its first drawing."""
    for figure in page.page.query_selector_all("[data-figure]"):
        figure.scroll_into_view_if_needed()
        page.page.wait_for_function("e => e.querySelector('[data-part=reading]')?.textContent", arg=figure)
    page.page.evaluate("() => window.scrollTo({ top: 0, behavior: 'instant' })")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_serious(still, visit, path, scheme):
    page = visit(still, color_scheme=scheme)
    page.page.goto(still.base + path)
    page.page.wait_for_selector("body[data-ready]")
    _all_figures(page)
    assert page.axe() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_in_a_verdict_a_sheet_and_a_solution(course, visit, scheme):
    page = visit(course, "/m1", width=390, height=844, color_scheme=scheme)
    course.write("surprise", "return -np.log2(p)")
    page.wait_for("failed")
    page.page.click("[data-sheet]")
    assert page.axe() == []
    for hint in (1, 2):
        page.page.click(f"button:has-text('Show hint {hint}')")
    page.page.click("button:has-text('Show the solution')")
    page.page.wait_for_selector("[data-beside]:not([hidden])")
    assert page.axe() == []


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_never_scrolls_sideways(still, visit, path):
    page = visit(still, width=390, height=844, has_touch=True)
    page.page.goto(still.base + path)
    page.page.wait_for_selector("body[data-ready]")
    _all_figures(page)
    assert page.page.evaluate(NO_OVERFLOW)
    if page.page.query_selector("[data-sheet]"):
        page.page.click("[data-sheet]")
        assert page.page.evaluate(NO_OVERFLOW)
        assert page.page.is_visible("[data-editor] .cm-content")
        page.page.click("[data-sheet]")
        assert page.page.is_hidden("[data-editor]")


@pytest.mark.parametrize("path", LESSONS)
def test_notes_in_the_margin_stay_there_and_cover_nothing(still, visit, path):
    page = visit(still)
    page.page.goto(still.base + path)
    page.page.wait_for_selector("body[data-ready]")
    _all_figures(page)
    page.page.wait_for_function("() => !document.querySelector('[data-tex]')")
    assert page.page.evaluate(IN_THE_WAY) == []


@pytest.mark.parametrize("path", ["/m6", "/m9"])
def test_no_cell_of_a_table_of_cases_runs_over_the_next_on_a_phone(still, visit, path):
    page = visit(still, width=390, height=844, has_touch=True)
    page.page.goto(still.base + path)
    page.page.wait_for_selector("body[data-ready]")
    cells = page.page.locator(".cases :is(td, th)")
    assert cells.count() > 10
    assert (
        cells.evaluate_all(
            "all => all.filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.textContent)"
        )
        == []
    )


def test_a_comma_stays_on_the_line_of_its_formula_on_a_phone(still, visit):
    page = visit(still, width=390, height=844, has_touch=True)
    page.page.goto(still.base + "/further")
    page.page.wait_for_selector(".held")
    page.page.wait_for_function("() => !document.querySelector('[data-tex]')")
    held = page.page.locator(".held")
    assert held.count() > 5
    rows = """all => all.filter(e => e.offsetParent).map(e => {
        const mark = document.createRange(), formula = e.querySelector('.katex-base').getBoundingClientRect();
        mark.selectNodeContents(e.lastChild);
        return mark.getBoundingClientRect().top < formula.bottom;
    })"""
    assert all(held.evaluate_all(rows))


def test_the_keyboard_alone_solves_an_exercise(course, visit):
    page = visit(course, "/m1")
    keyboard = page.page.keyboard
    focused = "() => document.activeElement.closest('[data-go]')?.dataset.go || ''"
    for _ in range(60):
        keyboard.press("Tab")
        if page.page.evaluate(focused) == "m1.surprise":
            break
    else:
        pytest.fail("Tab never reached the exercise's button")
    keyboard.press("Enter")
    page.page.wait_for_function("() => document.activeElement.classList.contains('cm-content')")
    keyboard.type("return -np.log(np.asarray(p, dtype=float))")
    keyboard.press("Control+Enter")
    page.wait_for("passed")
    keyboard.press("Escape")
    keyboard.press("Tab")
    assert page.page.evaluate("() => !document.activeElement.closest('[data-editor]')")
    for _ in range(10):
        if "Next" in page.page.evaluate("() => document.activeElement.textContent"):
            break
        keyboard.press("Tab")
    keyboard.press("Enter")
    page.page.wait_for_function(
        "() => document.querySelector('[data-result]').dataset.exercise === 'm1.entropy'"
    )
    page.page.wait_for_function("() => document.activeElement.tagName === 'H2'")


def test_tab_inside_the_editor_indents_by_four(course, visit):
    page = visit(course, "/m1")
    page.type_at_end("\n")
    page.page.keyboard.press("Tab")
    page.page.keyboard.insert_text("x")
    assert page.code().endswith("\n    x")


def test_tabs_and_the_divider_answer_to_arrows(still, visit):
    page = visit(still, "/m1")
    page.page.focus("#t-hints")
    page.page.keyboard.press("ArrowRight")
    assert page.page.evaluate("() => document.activeElement.id") == "t-out"
    assert page.page.is_visible("#p-out") and page.page.is_hidden("#p-hints")
    page.page.focus("[data-split]")
    before = page.page.eval_on_selector("[data-editor]", "e => e.clientHeight")
    page.page.keyboard.press("ArrowDown")
    assert page.page.eval_on_selector("[data-editor]", "e => e.clientHeight") > before


def test_the_verdict_is_announced(course, visit):
    page = visit(course, "/m1")
    status = page.page.get_by_role("status").filter(has_text="Not")
    course.write("surprise", "return -np.log2(p)")
    page.wait_for("failed")
    assert "Not yet." in " ".join(status.all_inner_texts())


def test_the_theme_follows_the_system_until_chosen(still, visit):
    page = visit(still, "/", color_scheme="dark")
    ground = "() => getComputedStyle(document.body).backgroundColor"
    dark = page.page.evaluate(ground)
    page.page.click("[data-theme-button]")
    light = page.page.evaluate(ground)
    assert light != dark
    page.go("/m1")
    assert page.page.evaluate(ground) == light
    assert page.text("[data-theme-button]") == "Dark theme"


def test_nothing_moves_for_those_who_ask(still, visit):
    page = visit(still, "/m1", reduced_motion="reduce")
    assert page.page.evaluate("() => getComputedStyle(document.documentElement).scrollBehavior") == "auto"


@pytest.mark.parametrize("path", ["/", "/m1"])
def test_no_request_leaves_the_machine_and_a_page_is_light(still, visit, path):
    page = visit(still)
    sizes: list[int] = []
    page.requests.clear()

    def finished(request) -> None:
        if "/api/events" not in request.url:
            sizes.append(request.sizes()["responseBodySize"])

    page.page.on("requestfinished", finished)
    page.go(path)
    page.page.wait_for_timeout(800)
    hosts = {urlsplit(url).netloc for url in page.requests if not url.startswith("data:")}
    assert hosts == {urlsplit(still.base).netloc}
    assert len(page.requests) <= 40, sorted(page.requests)
    assert sum(sizes) <= 1_000_000
    assert not page.errors
