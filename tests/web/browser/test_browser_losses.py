"""The page of losses that name their bug: the table, a look-up, and what cannot be looked up."""


def test_a_loss_is_looked_up(still, visit):
    page = visit(still).page
    page.goto(still.base + "/")
    page.click("text=Read the loss like a stack trace")
    page.wait_for_selector("[data-page=losses][data-ready]")
    assert page.locator("[data-symptom]").count() >= 16
    assert page.locator("[data-symptom] svg").count() >= 16
    assert "1.4612" in page.inner_text("[data-symptom=double-softmax] th")
    page.fill("[name=loss]", "1.38")
    page.fill("[name=classes]", "4")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-symptom=chance]")
    assert page.locator("[data-symptom]").first.get_attribute("data-symptom") == "chance"
    page.goto(still.base + "/losses?loss=one")
    assert "cannot be looked up" in page.inner_text("[role=alert]")


def shown(page):
    """The one run that is asked for."""
    block = page.locator("[data-predict]:visible")
    assert block.count() == 1
    return block


def right(block):
    return block.locator(f'input[value="{block.get_attribute("data-right")}"]')


def wrong(block):
    return block.locator(f'input:not([value="{block.get_attribute("data-right")}"])').first


def answer(page, choice):
    """Name a bug, and wait until the course has it."""
    with page.expect_response("**/api/predict"):
        choice.check()


def test_the_quiz_tells_why_counts_keeps_and_asks_again(course, visit):
    opened = visit(course, "/losses")
    page = opened.page
    page.wait_for_selector("[data-ready]")
    total = page.locator("[data-predict]").count()
    assert total >= 16 and not page.is_visible("[data-quiz-next]")

    first = shown(page)  # by keyboard: an arrow to the next choice and back, Space names it
    missed = first.get_attribute("data-predict")
    wrong(first).focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Space")
    page.wait_for_selector("[data-quiz-next]:visible")
    told = first.locator("[data-answer]").inner_text()
    assert told.startswith("Not this one. The run ") and "Practise" in told
    assert page.inner_text("[data-quiz-score]") == f"0 of 1 right, {total - 1} to go."
    assert first.locator("input:not(:disabled)").count() == 0, "what was answered counts"
    numbers = first.locator(".run .num").inner_text()

    page.keyboard.press("Enter")  # the way on has the focus
    second = shown(page)
    assert second.get_attribute("data-predict") != missed
    answer(page, right(second))
    page.wait_for_selector("[data-quiz-next]:visible")
    assert second.locator("[data-answer]").inner_text().startswith("Right. The run ")
    assert page.inner_text("[data-quiz-score]") == f"1 of 2 right, {total - 2} to go."

    page.reload()
    page.wait_for_selector("[data-ready]")
    assert page.inner_text("[data-quiz-score]") == f"1 of 2 right, {total - 2} to go."
    for left in range(total - 2, 0, -1):
        answer(page, right(shown(page)))
        if left > 1:
            page.click("[data-quiz-next]")
    assert page.inner_text("[data-quiz-score]") == f"{total - 1} of {total} right, 0 to go."
    assert page.inner_text("[data-quiz-end]").startswith("Missed: ")
    assert page.inner_text("[data-quiz-again]") == "Once more: the one missed"

    with page.expect_navigation():
        page.click("[data-quiz-again]")
    page.wait_for_selector("[data-ready]")
    again = shown(page)
    assert again.get_attribute("data-predict") == missed
    assert again.locator(".run .num").inner_text() != numbers, "another run of it"
    answer(page, right(again))
    page.wait_for_selector("[data-quiz-end]:visible")
    assert page.inner_text("[data-quiz-end]") == "You have named every bug."
    page.reload()
    page.wait_for_selector("[data-ready]")
    assert page.inner_text("[data-quiz-score]") == f"{total} of {total} right, 0 to go."


def test_a_quiz_answer_that_nobody_offered_is_refused(still, visit):
    page = visit(still, "/losses").page
    page.wait_for_selector("[data-ready]")
    for question, choice in (
        ("losses.sum", "sum"),
        ("losses.sum", "0:nothing"),
        ("losses.sum", "9999:sum"),
        ("losses.sum", "-1:sum"),
        ("losses.none", "0:sum"),
    ):
        told = page.evaluate(
            """async ([id, choice]) => { const r = await fetch("/api/predict", {method: "POST",
            headers: {"Content-Type": "application/json"}, body: JSON.stringify({id, choice})}); return r.status; }""",
            [question, choice],
        )
        assert told == 404, (question, choice)


def test_the_page_fits_a_phone(still, visit):
    page = visit(still, "/losses", width=390).page
    page.wait_for_selector("[data-ready]")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    title = page.locator("[data-symptom] b").all_inner_texts()
    assert all(words[0] == words[0].upper() for words in title)
