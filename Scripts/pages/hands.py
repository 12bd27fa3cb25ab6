"""What people do at a question, by mouse or by the keyboard alone."""


def press(page, key, times=1):
    for _ in range(times):
        page.keyboard.press(key)


def choose(page, value, keyboard):
    """Chooses an answer of the question; by keyboard: with Tab to it, and the space bar or the arrows."""
    box = page.locator(f"#answer input[value='{value}']").first
    if not keyboard:
        return box.check()
    for _ in range(60):
        press(page, "Tab")
        if page.evaluate("document.activeElement.name") == box.get_attribute("name"):
            break
    for _ in range(12):
        if page.evaluate("document.activeElement.value") == value:
            if page.evaluate("document.activeElement.type") == "radio" or box.is_checked():
                press(page, "Space") if not box.is_checked() else None
            else:
                press(page, "Space")
            break
        press(page, "ArrowDown" if page.evaluate("document.activeElement.type") == "radio" else "Tab")
    assert box.is_checked(), f"the keyboard does not reach {value}"


def write(page, name, text, keyboard):
    field = page.locator(f"#answer [name='{name}']").first
    if not keyboard:
        return field.fill(text)
    for _ in range(60):
        if page.evaluate("document.activeElement.name") == name:
            break
        press(page, "Tab")
    page.keyboard.type(text)
    assert field.input_value() == text, f"the keyboard does not reach {name}"


def save(page, keyboard):
    with page.expect_navigation():
        if not keyboard:
            return page.locator("#answer button[value='next']").click()
        for _ in range(60):
            if page.evaluate("document.activeElement.value") == "next":
                break
            press(page, "Tab")
        press(page, "Enter")
