"""Every page of the site, and what it shows of mistakes, in four languages."""
from . import looks
from .site import CHECKLIST, axe, picture, serving


def look(how, browser):
    """Every kind of page in four languages: nothing for axe to say, nothing wider than a narrow screen."""
    with serving(how, "cities/sousse", "cities/turin", "examples/port-salam") as (server, folder):
        (folder / "broken.yaml").write_text("mizan: profile/v1\ncity: {id: broken\n")
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        context.on("dialog", lambda dialog: dialog.accept())  # What is left unsaved on purpose.
        page = context.new_page()
        page.goto(server.start)
        city = f"cities/port-salam/{CHECKLIST}"
        places = {
            "cities": "", "new": "new", "help": "help", "city": "cities/port-salam", "tasks": city, "text": "texts/broken",
            "question": f"{city}/answers/safety.gbv-response", "number": f"{city}/facts/shelter.beds_women",
            "several": f"{city}/facts/access.open_sectors", "review": f"{city}/review", "open": f"{city}/open",
            "gaps": f"{city}/gaps", "memo": f"{city}/memo", "comparison": f"comparisons/{CHECKLIST}", "missing": "none",
        }
        for language in ("en", "fr", "es", "ar"):
            for name, place in places.items():
                page.set_viewport_size({"width": 1280, "height": 900})
                page.goto(f"{server.home}/{language}/{place}".rstrip("/"))
                axe(page)
                sizes = page.evaluate(
                    "[...document.querySelectorAll('a,button,summary,input')].filter(e => e.offsetParent && "
                    "!e.matches('.skip,.first') && !e.closest('p,td,th,li p')).map(e => [e.outerHTML.slice(0,80),"
                    "e.getBoundingClientRect().width, e.getBoundingClientRect().height])"
                    ".filter(e => e[1] < 24 || e[2] < 24)")
                assert not sizes, f"{page.url}: too small: {sizes[:3]}"
                picture(how, page, f"{name}-{language}")
                if language in ("en", "ar"):
                    looks.check(page)
                    page.emulate_media(forced_colors="active")
                    picture(how, page, f"{name}-{language}-forced")
                    page.emulate_media(forced_colors="none")
                page.set_viewport_size({"width": 320, "height": 640})
                width = page.evaluate("document.documentElement.scrollWidth")
                assert width <= 320, f"{page.url} is {width} wide at 320"
                if language == "ar":
                    picture(how, page, f"{name}-{language}-320")
            page.set_viewport_size({"width": 1280, "height": 900})
            wrong(page, context, f"{server.home}/{language}")
            print(f"{language}: {len(places)} pages and what is shown of mistakes: nothing for axe to say", flush=True)


def wrong(page, context, home):
    """Pages that say what is wrong, and what was saved."""
    question = f"{home}/cities/turin/{CHECKLIST}/answers/safety.gbv-response"
    page.goto(question)
    page.locator("#answer input[value='not-applicable']").check()
    page.locator("[name=reason]").fill("")
    # Enter saves, whatever buttons stand before the form.
    page.locator("[name=source]").press("Enter")
    page.wait_for_load_state()
    assert page.url.startswith(question) and page.locator("a[href='#reason']").count() == 1, page.url
    axe(page)
    other = context.new_page()
    other.goto(question)
    for each, reason in ((page, "One"), (other, "Two")):
        each.locator("#answer input[value='not-applicable']").check()
        each.locator("[name=reason]").fill(f"{reason} {home}")
    page.locator("[name=source]").press("Enter")
    page.wait_for_load_state()
    assert page.locator("[role=status]").count() == 1 and f"/{home[-2:]}/" in page.url, page.url
    axe(page)
    other.locator("button[value=next]").click()
    assert other.locator("input[name=keep]").count() == 2
    axe(other)
    other.locator("nav.languages button").first.click()
    assert f"Two {home}" in other.locator("main").inner_text(), "the other language forgets what was typed"
    other.close()
    for place in ("new", "texts/broken"):
        page.goto(f"{home}/{place}")
        page.locator("#answer button").last.click()
        assert page.locator(".problems").count() == 1
        axe(page)
    page.goto(question)
    page.locator("#answer input[value='!take-back']").check()
    page.locator("button[value=next]").click()
