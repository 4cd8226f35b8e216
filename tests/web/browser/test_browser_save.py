"""A save, in the page or outside, is checked at once and shown; two edits that meet are both kept."""

from __future__ import annotations

from pathlib import Path

PLACES = """() => {
  const box = (s) => document.querySelector(s).getBoundingClientRect();
  const editor = box("[data-editor]"), verdict = box(".verdict"), keys = box(".keys");
  return [editor.top, editor.bottom, verdict.top, verdict.bottom, keys.top].map(Math.round);
}"""


def test_a_save_outside_appears_with_its_verdict(course, visit):
    page = visit(course, "/m1")
    course.write("surprise", "return -np.log2(p)")
    page.wait_for("failed")
    assert page.result()["exercise"] == "m1.surprise"
    assert "return -np.log2(p)" in page.code()
    assert page.text(".verdict .word") == "Not yet."
    assert "surprise(" in page.text("[data-finding]")
    assert page.page.inner_text(".cm-line.found").strip() == "return -np.log2(p)"
    assert page.page.inner_text(".tok-bad") == "log2"
    before = page.report()
    course.write("surprise", "return -np.log(np.asarray(p, dtype=float))")
    page.wait_for("passed", before)
    assert page.text(".verdict .word") == "Right."
    page.page.wait_for_selector(
        'header.bar a[data-state-of="m1.surprise"][aria-label="surprise, solved alone"]'
    )
    assert page.page.query_selector(".cm-line.found") is None
    assert not page.errors


MARKED = """async () => {
  const { createEditor } = await import(document.querySelector('link[href$="/js/editor.js"]').href);
  const place = document.body.appendChild(document.createElement("div"));
  const nonce = document.querySelector("script[nonce]")?.nonce || "";
  const editor = createEditor(place, { nonce, onChange() {}, onSave() {} });
  editor.open("one.py", "def surprise(p):\\n    raise NotImplementedError\\n");
  editor.mark({ line: 2, words: "log2" });
  const before = place.querySelectorAll(".tok-bad").length;
  editor.replace("def surprise(p):\\n    return -np.log2(p)\\n");
  const found = place.querySelector(".cm-line.found .tok-bad")?.textContent;
  editor.replace("def surprise(p):\\n    return -np.log(p)\\n");
  return [before, found, place.querySelectorAll(".tok-bad").length];
}"""


def test_a_verdict_that_comes_before_its_text_marks_the_words_once_they_are_there(course, visit):
    page = visit(course, "/m1")
    assert page.page.evaluate(MARKED) == [0, "log2", 0]
    assert not page.errors


def test_a_save_in_the_page_is_checked_and_on_disk(course, visit):
    page = visit(course, "/m1")
    page.page.keyboard.press("Escape")
    page.type_at_end("\n\ndef surprise(p):\n    return -np.log2(p)\n")
    assert page.text("[data-file-state]") == "not saved"
    page.page.keyboard.press("Control+Enter")
    page.wait_for("failed")
    assert page.text("[data-file-state]") == "saved"
    assert course.path().read_text().endswith("return -np.log2(p)\n")
    before = page.report()
    page.page.keyboard.press("Control+s")
    page.wait_for("failed", before)


def test_an_outside_save_keeps_cursor_and_undo(course, visit):
    page = visit(course, "/m1")
    page.type_at_end("# here")
    page.page.keyboard.press("Control+s")
    page.page.wait_for_function("() => document.querySelector('[data-file-state]').textContent === 'saved'")
    course.write("surprise", "return 7")
    page.page.wait_for_function(
        "() => document.querySelector('.cm-content').cmTile.view.state.doc.toString().includes('return 7')"
    )
    page.page.keyboard.insert_text("!")
    assert page.code().rstrip("\n").endswith("# here!")
    for _ in range(3):
        page.page.keyboard.press("Control+z")
    assert "return 7" not in page.code()


def test_the_verdict_moves_no_line_of_the_editor(course, visit):
    page = visit(course, "/m1")
    start = page.page.evaluate(PLACES)
    course.write("surprise", "return -np.log2(p)")
    page.wait_for("failed")
    assert page.page.evaluate(PLACES) == start
    before = page.report()
    course.write("surprise", "return -np.log(p")
    page.wait_for("broken", before)
    assert page.page.evaluate(PLACES) == start
    assert page.text(".verdict .word") == "It does not run."


def _meet(course, page) -> None:
    page.type_at_end("# from the page\n")
    text = course.path().read_text()
    course.path().write_text(text.replace('"""Surprise', '"""From outside: surprise'))
    page.page.wait_for_selector("[data-alert]:has-text('changed outside')")
    page.page.wait_for_selector("[data-beside]:not([hidden]) :text('A copy of yours lies in')")


def test_two_edits_that_meet_are_both_shown_and_kept(course, visit):
    page = visit(course, "/m1")
    _meet(course, page)
    assert "# from the page" in page.code()
    shown = page.page.inner_text("[data-beside]")
    assert "From outside" in shown
    copies = list((course.workspace / "backups").glob("*from-page*"))
    assert any("# from the page" in copy.read_text() for copy in copies)
    assert "From outside" in course.path().read_text()


def test_keep_mine_keeps_a_copy_of_theirs(course, visit):
    page = visit(course, "/m1")
    _meet(course, page)
    page.page.click("[data-alert] button:has-text('Keep mine')")
    page.page.wait_for_selector("[data-alert]:has-text('The other text is kept in')")
    assert "# from the page" in course.path().read_text()
    copies = [copy.read_text() for copy in (course.workspace / "backups").iterdir() if copy.suffix == ".py"]
    assert any("From outside" in text for text in copies)
    assert page.page.is_hidden("[data-beside]")


def test_take_theirs_keeps_a_copy_of_mine(course, visit):
    page = visit(course, "/m1")
    _meet(course, page)
    page.type_at_end("# and more\n")
    page.page.click("[data-alert] button:has-text('Take theirs')")
    page.page.wait_for_selector("[data-alert]:has-text('The other text is kept in')")
    assert "From outside" in page.code() and "# from the page" not in page.code()
    copies = [copy.read_text() for copy in (course.workspace / "backups").iterdir() if copy.suffix == ".py"]
    assert any("# and more" in text for text in copies)


def _write_in_page(page, function: str, body: str) -> None:
    """Put a body in the place of a function's `raise`, by keys."""
    page.page.evaluate(
        """(name) => {
          const view = document.querySelector(".cm-content").cmTile.view, text = view.state.doc.toString();
          const from = text.indexOf("raise NotImplementedError", text.indexOf(`def ${name}(`));
          view.dispatch({ selection: { anchor: from, head: from + "raise NotImplementedError".length } });
          view.focus();
        }""",
        function,
    )
    page.page.keyboard.insert_text(body)


def _copies(course, which: str) -> str:
    return "".join(copy.read_text() for copy in (course.workspace / "backups").glob(f"*-from-{which}*.py"))


def test_edits_of_two_functions_are_both_shown_and_joined_when_asked(course, visit):
    page = visit(course, "/m1#entropy")
    _write_in_page(page, "entropy", "return 'mine'")
    course.write("surprise", "return 'theirs'")
    page.page.wait_for_selector("[data-alert] button:has-text('Join both')")
    assert "You changed entropy, the other surprise." in " ".join(page.text("[data-alert]").split())
    page.page.wait_for_selector("[data-beside]:not([hidden]) :text('A copy of yours lies in')")
    assert (
        "return 'mine'" in page.code() and "return 'theirs'" not in page.code()
    )  # nothing is joined unasked
    assert "mine" not in course.path().read_text() and "mine" in _copies(course, "page")
    page.page.click("[data-alert] button:has-text('Join both')")
    page.page.wait_for_selector("[data-alert]:has-text('were joined')")
    said = " ".join(page.text("[data-alert]").split())
    assert said.startswith("Your edit of entropy and the outside edit of surprise were joined.")
    page.page.wait_for_function("() => document.querySelector('[data-file-state]').textContent === 'saved'")
    text = course.path().read_text()
    assert "return 'mine'" in text and "return 'theirs'" in text and text == page.code()
    assert page.page.is_hidden("[data-beside]")
    assert "mine" in _copies(course, "page") and "theirs" in _copies(course, "outside")
    assert not page.errors


def test_a_save_that_meets_one_from_outside_is_kept_and_can_be_joined(course, visit):
    page = visit(course, "/m1")
    _write_in_page(page, "entropy", "return 'mine'")
    course.write("surprise", "return 'theirs'")
    page.page.keyboard.press("Control+s")  # before or after the page was told of the other
    page.page.wait_for_selector("[data-alert] button:has-text('Join both')")
    assert "mine" not in course.path().read_text()
    _write_in_page(page, "to_bits", "return 'more of mine'")
    page.page.click("[data-alert] button:has-text('Join both')")
    page.page.wait_for_function("() => document.querySelector('[data-file-state]').textContent === 'saved'")
    text = course.path().read_text()
    assert all(f"return '{words}'" in text for words in ("mine", "theirs", "more of mine"))
    assert text == page.code()


def test_a_draft_can_be_joined_with_a_file_that_changed_meanwhile(course, visit):
    page = visit(course, "/m1")
    _write_in_page(page, "entropy", "return 'mine'")
    page.page.wait_for_function("() => localStorage.getItem('crossent.draft.m1_information.py') !== null")
    page.page.goto("about:blank")
    course.write("surprise", "return 'theirs'")
    page.go("/m1")
    page.page.click("[data-alert] button:has-text('Join both')")
    page.page.wait_for_selector("[data-alert]:has-text('were joined')")
    assert "return 'mine'" in page.code() and "return 'theirs'" in page.code()


def test_edits_of_one_function_are_left_to_the_learner(course, visit):
    page = visit(course, "/m1")
    _write_in_page(page, "surprise", "return 'mine'")
    course.write("surprise", "return 'theirs'")
    page.page.wait_for_selector("[data-alert]:has-text('changed outside')")
    page.page.wait_for_selector("[data-beside]:not([hidden]) :text('A copy of yours lies in')")
    assert page.page.locator("button:has-text('Join both')").count() == 0
    assert "return 'mine'" in page.code() and "theirs" not in page.code()


def test_unsaved_edits_come_back_after_the_tab_was_closed(course, visit):
    page = visit(course, "/m1")
    page.type_at_end("# half a thought")
    page.page.wait_for_function("() => localStorage.getItem('crossent.draft.m1_information.py') !== null")
    page.page.goto("about:blank")
    page.go("/m1")
    assert "# half a thought" in page.code()
    assert "unsaved edits" in page.text("[data-alert]")
    page.page.click("[data-alert] button:has-text('Use the saved file')")
    assert "# half a thought" not in page.code()


def test_a_draft_meets_a_file_that_changed_meanwhile(course, visit):
    page = visit(course, "/m1")
    page.type_at_end("# half a thought")
    page.page.wait_for_function("() => localStorage.getItem('crossent.draft.m1_information.py') !== null")
    page.page.goto("about:blank")
    path: Path = course.path()
    path.write_text(path.read_text() + "# meanwhile\n")
    page.go("/m1")
    page.page.wait_for_selector("[data-alert]:has-text('Both are kept')")
    assert "# half a thought" in page.code()
    assert "# meanwhile" in path.read_text()


def test_the_page_finds_a_course_that_was_started_again(tmp_path, visit, starting):
    first = starting(tmp_path / "work")
    page = visit(first, "/m1")
    port = int(first.base.rsplit(":", 1)[1])
    first.stop()
    page.page.wait_for_selector("[data-alert]:has-text('does not answer')")
    second = starting(tmp_path / "work", port)
    page.page.wait_for_selector("[data-alert]", state="hidden")
    second.write("surprise", "return -np.log2(p)")
    page.wait_for("failed")
