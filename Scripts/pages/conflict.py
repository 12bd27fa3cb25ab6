"""Two tabs at one question."""
from .site import CHECKLIST, picture, serving


def conflict(how, browser):
    """Two tabs at one question: the second sees both answers; a problem gets the focus; the other language keeps the text."""
    with serving(how, "cities/sousse") as (server, folder):
        context = browser.new_context(java_script_enabled=False)
        one, two = context.new_page(), context.new_page()
        one.goto(server.start)
        address = f"{server.home}/fr/cities/sousse/{CHECKLIST}/answers/safety.gbv-response"
        for page in (one, two):
            page.goto(address)
        one.locator("button[value=next]").click()
        assert one.title().startswith("Erreur"), one.title()
        assert "problems" in one.evaluate("document.activeElement.className"), "the focus is elsewhere"
        picture(how, one, "problem-fr")
        one.goto(address)
        for page, reason in ((one, "Le premier."), (two, "Le second.")):
            page.locator("#answer input[value=unknown]").check()
            page.locator("[name=reason]").fill(reason)
        two.locator("nav.languages button[lang=ar]").click()
        assert two.locator("[name=reason]").input_value() == "Le second." and "/ar/" in two.url
        one.locator("button[value=next]").click()
        two.locator("button[value=next]").click()
        text = two.locator("main").inner_text()
        assert "Le premier." in text and "Le second." in text, text
        picture(how, two, "conflict-ar")
        two.locator("input[name=keep][value=mine]").check()
        two.locator("#answer button").click()
        assert "Le second." in (folder / "sousse.yaml").read_text()
        print("two tabs: both answers were shown, the chosen one is in the file")
