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
