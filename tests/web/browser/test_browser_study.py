"""What a learner meets: predictions, hints, the solution, a pass and what comes next, running, trying again."""

from __future__ import annotations

RIGHT = {
    "surprise": "return -np.log(np.asarray(p, dtype=float))",
    "entropy": "p = np.asarray(p, dtype=float); p = p[p > 0]; return -np.sum(p * np.log(p))",
}

SLOW = """import time
import matplotlib.pyplot as plt

plt.plot([1, 2])
plt.show()
for i in range(600):
    print('step', i, flush=True)
    time.sleep(0.05)
"""
HIDE = """(yes) => {
  Object.defineProperty(document, "hidden", { value: yes, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}"""


def test_the_answer_comes_after_the_prediction_and_is_remembered(course, visit):
    page = visit(course, "/m1")
    block = "[data-predict='m1.two-forecasts']"
    assert page.page.is_hidden(f"{block} [data-answer]")
    page.page.click(f"{block} .choice:not(.right)")
    assert page.page.is_visible(f"{block} [data-answer]")
    assert page.text(f"{block} [data-said]").startswith("It is")
    page.page.click(f"{block} .choice.right")
    assert page.text(f"{block} [data-said]").startswith("Yes")
    page.go("/m1")
    assert page.page.is_visible(f"{block} [data-answer]")
    assert page.page.is_checked(f"{block} .choice.right input")


def test_the_self_test_counts_and_the_map_says_so(course, visit):
    page = visit(course, "/primer")
    with page.page.expect_response("**/api/predict"):
        page.page.click("[data-scored] .choice:not(.right)")
    page.go("/")
    assert "self-test 0 of 1 so far" in page.text(".map")
    page.go("/primer")
    for block in page.page.query_selector_all("[data-scored]"):
        with page.page.expect_response("**/api/predict"):
            block.query_selector(".choice.right").click()
    assert "5 of 5" in page.text("[data-score]")
    page.go("/")
    assert "self-test 5 of 5" in page.text(".map") and "so far" not in page.text(".map")


def test_hints_come_one_by_one_and_open_the_solution(course, visit):
    page = visit(course, "/m1")
    assert page.page.query_selector("text=Show the solution") is None
    page.page.click("button:has-text('Show hint 1')")
    page.page.wait_for_selector("[data-hints] .hint >> nth=0")
    assert len(page.page.query_selector_all("[data-hints] .hint")) == 1
    assert "one more hint" in page.text("[data-hints]")
    page.page.click("button:has-text('Show hint 2')")
    page.page.wait_for_selector("[data-hints] .hint >> nth=1")
    page.page.click("button:has-text('Show the solution')")
    page.page.wait_for_selector("[data-beside]:not([hidden]) h2:has-text('surprise')")
    shown = " ".join(page.page.inner_text("[data-beside]").split())
    assert "np.log" in shown and shown.count("errstate says that it is meant") == 1  # a reason, told once
    assert page.page.is_visible("[data-editor] .cm-content")
    page.page.keyboard.press("Escape")
    assert page.page.is_hidden("[data-beside]")
    page.go("/m1")
    assert len(page.page.query_selector_all("[data-hints] .hint")) == 2


def test_a_table_of_wide_values_fits_beside_the_text(course, visit):
    page = visit(course, "/m3#one_hot")
    course.write("one_hot", "return np.eye(np.max(labels) + 1)[np.asarray(labels)]", "m3_softmax.py")
    page.wait_for("failed")
    table = page.page.locator(".finding .scroll-x")
    assert len(table.inner_text()) > 60
    assert table.evaluate("n => n.scrollWidth - n.clientWidth") == 0


def test_a_pass_is_calm_and_leads_on(course, visit):
    page = visit(course, "/m1")
    course.write("surprise", RIGHT["surprise"])
    page.wait_for("passed")
    assert page.text(".verdict .said").startswith("Right.")
    assert page.page.get_attribute("[data-verdict] .icon use", "href") == "#v-passed"
    page.page.click("[data-finding] button:has-text('Next: entropy')")
    page.page.wait_for_function(
        "() => document.querySelector('[data-result]').dataset.exercise === 'm1.entropy'"
    )
    page.wait_for("unfinished")
    assert page.text(".verdict .word") == "Not written yet."
    assert page.page.get_attribute("header.bar [aria-current=step]", "data-state-of") == "m1.entropy"


def test_solved_with_hints_is_won_back(course, visit):
    page = visit(course, "/m1")
    page.page.click("button:has-text('Show hint 1')")
    page.page.wait_for_selector("[data-hints] .hint")
    course.write("surprise", RIGHT["surprise"])
    page.wait_for("passed")
    mark = 'header.bar a[data-state-of="m1.surprise"]'
    page.page.wait_for_selector(f'{mark}[aria-label$="solved with hints"]')
    page.page.click("[data-finding] button:has-text('Try again')")
    page.page.click("[data-alert] button:has-text('Begin again')")
    page.wait_for("unfinished")
    page.page.wait_for_selector(f'{mark}[aria-label$="open"]')
    assert "backups" in page.text("[data-alert]")
    course.write("surprise", RIGHT["surprise"])
    page.wait_for("passed")
    page.page.wait_for_selector(f'{mark}[aria-label$="solved alone"]')


def test_reset_asks_once_and_says_where_the_copy_is(course, visit):
    page = visit(course, "/m1")
    course.write("surprise", "return 12345")
    page.wait_for("failed")
    page.page.click("[data-reset]")
    assert "12345" in course.path().read_text()
    page.page.click("[data-alert] button:has-text('Reset surprise')")
    page.wait_for("unfinished")
    assert "12345" not in course.path().read_text()
    assert "backups" in page.text("[data-alert]")
    assert any(
        "12345" in copy.read_text()
        for copy in (course.workspace / "backups").iterdir()
        if copy.suffix == ".py"
    )


def test_run_streams_and_stops(course, visit):
    page = visit(course, "/m1")
    page.pick("")
    (course.workspace / "scratch.py").write_text(SLOW)
    page.page.wait_for_function("() => document.querySelector('.cm-content').textContent.includes('step')")
    page.page.click("[data-run]")
    page.page.wait_for_selector("[data-plots] img", state="attached")
    page.page.click("#t-out")
    page.page.wait_for_function(
        "() => document.querySelector('[data-run-output]').textContent.includes('step 3')"
    )
    assert "step 500" not in page.page.inner_text("[data-run-output]")
    page.page.click("[data-run]:has-text('Stop')")
    page.page.wait_for_selector("[data-output]:has-text('was stopped')")
    page.page.wait_for_selector("[data-run]:has-text('Run')")
    assert not page.errors


def test_an_endless_loop_is_told(course, visit):
    page = visit(course, "/m1")
    course.write("surprise", "while True: pass")
    page.wait_for("timeout")
    assert page.text(".verdict .word") == "Out of time."


def test_a_refusal_is_a_sentence_in_the_page(course, visit):
    page = visit(course, "/m1")
    page.type_at_end("x = 1\n")
    course.path().chmod(0o444)
    page.page.route(
        "**/api/file/*",
        lambda route: route.fulfill(
            status=422, json={"error": "The disk is full. Make room and save again."}
        ),
    )
    page.page.keyboard.press("Control+s")
    page.page.wait_for_selector("[data-alert]:has-text('The disk is full')")
    assert "x = 1" in page.code()


def test_a_figure_is_drawn_by_the_learners_function(course, visit):
    page = visit(course, "/m1")
    reading = "[data-figure='surprise-curve'] [data-part='reading']"
    page.page.eval_on_selector("[data-figure='surprise-curve']", "e => e.scrollIntoView()")
    page.page.wait_for_function(
        "s => { const n = document.querySelector(s); return n && n.textContent.includes('0.223'); }",
        arg=reading,
    )
    course.write("surprise", "return -2 * np.log(np.asarray(p, dtype=float))")
    page.wait_for("failed")
    page.page.wait_for_function("s => document.querySelector(s).textContent.includes('0.446')", arg=reading)


def test_the_map_follows_what_happens_elsewhere(course, visit):
    home = visit(course)
    assert home.text("[data-continue]") == "Begin"
    assert "Nothing here yet" in home.text(".library")
    course.write("surprise", RIGHT["surprise"])
    home.page.wait_for_selector('[data-state-of="m1.surprise"][aria-label$="solved alone"]')
    assert home.text("[data-continue]") == "Continue"
    assert "surprise(p)" in home.text(".library")
    assert home.text("[data-tally]").startswith("1 of")


def test_a_hidden_tab_lets_go_of_its_stream_and_catches_up(course, visit):
    page = visit(course, "/m1")
    page.page.evaluate(HIDE, True)
    number = page.report()
    course.write("surprise", "return -np.log2(p)")
    page.page.wait_for_timeout(800)
    assert page.report() == number
    page.page.evaluate(HIDE, False)
    page.wait_for("failed")
    assert "log2" in page.code()


def test_the_page_follows_a_learner_who_goes_on_in_another_editor(course, visit):
    page = visit(course, "/m1")
    course.write("surprise", RIGHT["surprise"])
    page.wait_for("passed")
    page.page.wait_for_timeout(2100)
    course.write("entropy", "return -np.sum(p * np.log2(p))")
    page.page.wait_for_function(
        "() => document.querySelector('[data-result]').dataset.exercise === 'm1.entropy'"
    )
    page.wait_for("failed")
    course.write("surprise", "return -np.log2(p)")
    page.page.wait_for_timeout(800)
    assert page.result()["exercise"] == "m1.entropy"


def test_the_page_goes_to_what_was_right_and_is_broken_in_another_editor(course, visit):
    page = visit(course, "/m1")
    course.write("surprise", RIGHT["surprise"])
    page.wait_for("passed")
    page.pick("m1.entropy")
    page.wait_for("unfinished")
    page.page.wait_for_timeout(2100)
    course.write("surprise", "return -np.log2(p)")
    page.page.wait_for_function(
        "() => document.querySelector('[data-result]').dataset.exercise === 'm1.surprise'"
    )
    page.wait_for("failed")


def test_the_map_adds_its_minutes_up(course, visit):
    page = visit(course, "/")
    minutes_of = page.page.locator(
        ".map li:not(:has(.ward)) .min"
    )  # the clinic's scripts are counted in their modules
    rows = [int(text.split()[0]) for text in minutes_of.all_inner_texts() if text.strip()]
    hours, minutes = divmod(sum(rows), 60)
    assert f"About {hours} hours" + (f" and {minutes} minutes" if minutes else "") in page.text(".colophon")


def test_a_clinic_says_what_is_the_matter_until_it_is_mended(course, visit):
    page = visit(course, "/m1")
    card = page.page.locator("[data-exercise-section='m1.clinic_zero_log']")
    assert card.get_by_text("The code runs, and is wrong.").is_visible()
    assert not card.get_by_text("You have mended it.").is_visible()
    mark = card.locator("header .mark")
    mark.evaluate("(node) => node.classList.remove('open')")  # as text.js draws it once it is solved
    assert card.get_by_text("You have mended it.").is_visible()
    assert not card.get_by_text("The code runs, and is wrong.").is_visible()


def test_the_map_says_what_was_solved_and_fails_now(course, visit):
    page = visit(course, "/m1")
    course.write("surprise", "return -np.log(np.asarray(p, dtype=float))")
    page.wait_for("passed")
    page.go("/")
    assert page.page.locator(".amiss").count() == 0
    course.write("surprise", "return -np.log2(np.asarray(p, dtype=float))")
    page.page.wait_for_selector(".map .amiss:has-text('1 fails now')")
    assert page.page.locator(".library .amiss").count() == 1
