"""The bug clinic in a real Chromium: symptoms that are run, a name before the verdict, a mended file, both doors."""

from __future__ import annotations

import re
from pathlib import Path

import crossent

CONTENT = Path(crossent.__file__).parent / "content"
SOLUTION = (CONTENT / "m6_stability/exercises/80_clinic_clip/solution.py").read_text(encoding="utf-8")
CASE = "#clinic_clip"
UNNAMED = "[data-result][data-unnamed]"
CUT = "all => all.filter(e => e.scrollWidth > e.clientWidth + 1).length"
LINES = """pre => [
    Math.round(pre.offsetHeight / parseFloat(getComputedStyle(pre).lineHeight)),
    pre.textContent.trimEnd().split("\\n").length,
]"""


def _ready(page) -> None:
    page.page.wait_for_selector("body[data-ready]")
    page.page.wait_for_selector("[data-wanted]", state="detached", timeout=120_000)


def test_every_script_shows_what_it_really_prints(course, visit):
    page = visit(course, "/clinic")
    _ready(page)
    cases = page.page.locator("[data-case]")
    assert cases.count() >= 16
    for shown in page.page.locator("[data-case] [data-symptom]").all():
        assert re.search(r"\d", shown.inner_text()), shown.inner_text()
    assert "16.118" in page.text(f"{CASE} [data-symptom]")
    assert "1.4617" in page.text("#clinic_double_softmax [data-symptom]")
    assert page.page.locator("[data-case][data-picked]").count() == 1
    assert page.page.locator("fieldset.bug:visible").count() == 1
    page.page.set_viewport_size(
        {"width": 1440, "height": 900}
    )  # 80 columns fit: no warning is cut off, no table broken
    assert page.page.locator("[data-case] [data-symptom] pre").evaluate_all(CUT) == 0
    assert page.page.locator("#clinic_log_base [data-symptom] pre").evaluate(LINES) == [4, 4]


def test_the_bug_is_named_before_the_mending_is_judged(course, visit):
    page = visit(course, "/clinic")
    _ready(page)
    assert not (course.workspace / "clinic_clip.py").exists()  # it is made once it is opened
    page.page.click(f"{CASE} [data-pick-case]")
    page.page.wait_for_selector("[data-file-name]:has-text('clinic_clip.py')")
    assert (course.workspace / "clinic_clip.py").read_text(encoding="utf-8").startswith('"""')
    assert page.page.is_visible(f"{CASE} fieldset")
    assert page.page.is_hidden(f"{CASE} .answer")
    assert page.page.is_hidden(f"{CASE} .why >> nth=0")

    before = page.report()
    (course.workspace / "clinic_clip.py").write_text(SOLUTION, encoding="utf-8")
    page.wait_for("passed", before)
    assert page.page.locator(UNNAMED).count() == 1
    assert page.page.is_hidden("[data-word]")
    assert page.page.is_hidden("[data-finding]")
    assert page.page.is_visible(".verdict .unnamed")

    page.page.click(f"{CASE} input >> nth=0")  # a wrong name
    page.page.wait_for_selector(UNNAMED, state="detached")
    assert page.page.is_visible("[data-word]")
    assert page.page.locator(f"{CASE} .why:visible").count() == 4
    assert "another one" in page.text(f"{CASE} .answer")
    assert "Why it is so easy to make" in page.text(f"{CASE} .answer")
    assert page.text(f"{CASE} [data-standing-words]") == "mended"


def test_a_name_is_remembered_and_the_lesson_has_the_same_state(course, visit):
    page = visit(course, "/clinic")
    _ready(page)
    page.page.click(f"{CASE} [data-pick-case]")
    with page.page.expect_response("**/api/predict"):
        page.page.click(f"{CASE} input >> nth=1")
    assert "Right, that is the bug" in page.text(f"{CASE} .answer")
    assert page.text(f"{CASE} [data-standing-words]") == "named"

    page.page.reload()
    _ready(page)
    assert page.page.is_checked(f"{CASE} input >> nth=1")
    assert page.text(f"{CASE} [data-standing-words]") == "named"

    (course.workspace / "clinic_clip.py").write_text(SOLUTION, encoding="utf-8")
    page.page.wait_for_function(
        "e => e.textContent === 'mended'", arg=page.page.query_selector(f"{CASE} [data-standing-words]")
    )
    page.page.click(f"{CASE} .facts a")
    page.page.wait_for_url("**/m6#clinic_clip")
    page.page.wait_for_selector("body[data-ready]")
    assert "solved alone" in page.text(f"{CASE} [data-state-words]")
    page.page.click(f"{CASE} .go a")
    page.page.wait_for_url("**/clinic#clinic_clip")
    page.page.wait_for_selector(f"{CASE}[data-picked]")


def test_run_shows_the_broken_numbers_and_home_leads_here(course, visit):
    page = visit(course)
    page.page.click("header.bar >> text=Bug clinic")
    page.page.wait_for_url("**/clinic")
    _ready(page)
    page.page.click("#clinic_weighted_mean [data-pick-case]")
    page.page.wait_for_selector("[data-file-name]:has-text('clinic_weighted_mean.py')")
    page.page.click("[data-run]")
    page.page.wait_for_selector("[data-output]:has-text('weights 1 and 9 0.290')")
    page.page.goto(course.base + "/")
    page.page.click(".map >> text=Bug clinic")
    page.page.wait_for_url("**/clinic")


def test_the_keyboard_alone_picks_and_names(course, visit):
    page = visit(course, "/clinic")
    _ready(page)
    page.page.focus(f"{CASE} [data-pick-case]")
    page.page.keyboard.press("Enter")
    page.page.wait_for_selector(f"{CASE}[data-picked]")
    page.page.focus(f"{CASE} input >> nth=0")
    page.page.keyboard.press("ArrowDown")
    page.page.keyboard.press("Enter")
    page.page.wait_for_selector(f"{CASE} fieldset[data-chosen='2']")
    assert page.axe() == []


def test_who_looks_round_the_ward_keeps_the_place_in_the_course(course, visit):
    page = visit(course, "/clinic")
    _ready(page)
    page.go("/")
    assert page.text("[data-continue]") == "Begin"
    assert "First: surprise" in page.text(".resume")

    page.go("/clinic")
    with page.page.expect_response("**/api/look"):  # who touches the script that lies open takes it
        page.page.click("[data-case][data-picked] fieldset input >> nth=0")
    page.page.wait_for_selector("[data-case][data-picked] .answer")
    page.go("/")
    assert page.text("[data-continue]") == "Continue"
    assert "Next: Mend: zero times log" in page.text(".resume")
