"""Somebody new makes a city, answers ten questions in Arabic, one of them unknown and one not applicable, and reads the report."""
import pathlib, subprocess
from running_server import ROOT
from .hands import choose, save, write
from .site import CHECKLIST, picture, serving

CITY, REASON, SOURCE = "مدينة الأمل", "ليس من اختصاص المدينة", "وثيقة رقم 7"


def newcomer(how, browser, keyboard=False, narrow=False, scripts=True):
    """By mouse, or by the keyboard alone; on a wide screen, or a narrow one; with JavaScript, or without."""
    keys = keyboard and scripts
    with serving(how) as (server, folder):
        size = {"width": 320 if narrow else 1280, "height": 900}
        page = browser.new_context(java_script_enabled=scripts, accept_downloads=True, viewport=size).new_page()
        page.goto(server.start)
        page.goto(f"{server.home}/ar")
        make_city(page, keys)
        said = {}
        while len(said) < 10:
            id, value = page.url.split("?")[0].split("/")[-1], answer(page, said, keys)
            if narrow:
                assert page.evaluate("document.documentElement.scrollWidth") <= 320, page.url
            save(page, keys)
            assert not page.locator(".problems").count(), page.locator(".problems").inner_text()
            assert page.locator("[role=status]").count() == 1
            said[id] = value
        all_are_in((folder / "amal.yaml").read_text(), said)
        report_is_that_of_the_command(how, page, server, folder)
        page.goto(f"{server.home}/ar/cities/amal/{CHECKLIST}/gaps")
        picture(how, page, f"report-ar{'-narrow' if narrow else ''}")
        page.goto(f"{server.home}/ar/cities/amal/{CHECKLIST}/memo")
        with page.expect_download() as download:
            page.locator("a[href$='memo.docx']").click()
        assert pathlib.Path(download.value.path()).read_bytes()[:2] == b"PK"
    print(f"newcomer: keyboard {keyboard}, narrow {narrow}, scripts {scripts}: {len(said)} answers are in the file", flush=True)


def make_city(page, keys):
    page.locator("main a.button").click()
    write(page, "name", CITY, keys)
    write(page, "id", "amal", keys)
    page.locator(f"input[name=checklist][value={CHECKLIST}]").check()
    page.locator("#answer button").click()
    page.locator("a.button").first.click()


def answer(page, said, keys):
    """Fills in the question that is shown: its value."""
    values = page.locator("#answer input[type=radio]").evaluate_all("all => all.map(each => each.value)")
    isUnknown = len(said) == 3
    if not values and not isUnknown:
        value = fill(page, keys)
    else:
        if isUnknown:
            value = "unknown"
        elif "not-applicable" in values and "not-applicable" not in said.values():
            value = "not-applicable"
        else:
            value = values[-2] if values[-1] == "unknown" else values[values.index("unknown") - 1]
        choose(page, value, keys)
        if value == "not-applicable":
            write(page, "reason", REASON, keys)
    write(page, "source", SOURCE, keys)
    write(page, "year", "2026", keys)
    return value


def fill(page, keys):
    """A question without levels: the first of several that can be chosen, or a number."""
    boxes = page.locator("#answer input[type=checkbox]")
    if page.locator("#answer input[type=text]").first.get_attribute("name") == "answer0" or boxes.first.get_attribute("name") != "answer0":
        write(page, "answer0", "12", keys)
        return "12"
    value = boxes.first.get_attribute("value")
    choose(page, value, keys)
    return value


def all_are_in(text, said):
    for id, value in said.items():
        behind = text.split(f"\n  {id}:", 1)[1]
        entry = behind.split("\n  ", 1)[0] + behind[:400]
        assert value in entry, f"{id}: {value} is not in {entry}"
    assert text.count(SOURCE) == 10 and text.count("not-applicable") == 1 and "unknown" in said.values()


def report_is_that_of_the_command(how, page, server, folder):
    """The page says what the command writes, word for word."""
    page.goto(f"{server.home}/ar/cities/amal/{CHECKLIST}/gaps")
    shown, report = words(page), folder / "report.html"
    command = ["assess", folder / "amal.yaml", "--checklist", CHECKLIST, "--lang", "ar", "-q", "-o", report]
    subprocess.run([how.program, *command], cwd=ROOT, capture_output=True, check=True)
    page.goto(report.as_uri())
    assert words(page) in shown and len(words(page)) > 2000, "the report is not that of the command"


def words(page):
    return " ".join(page.evaluate("document.querySelector('main').textContent").split())
