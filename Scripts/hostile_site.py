"""Hostile names on the site, in Chromium: nothing runs, nothing is refused by the policy of the page as nothing is tried, and each name is
shown as it was written. Part of check-names."""
import re, shutil
from playwright.sync_api import sync_playwright
from hostile_files import PLAIN, checklist, collapsed, profile, shown, write
from running_server import ROOT, Server

BROWSER = next(filter(None, map(shutil.which, ("chromium", "google-chrome", "chromium-browser"))), None)
# What no page of the site has.
STRANGE = """() => [...document.querySelectorAll('*')].filter(e =>
  ['IFRAME', 'IMG', 'OBJECT', 'EMBED', 'BASE', 'STYLE', 'MATH', 'AUDIO', 'VIDEO'].includes(e.tagName)
  || e.tagName == 'SCRIPT' && !(e.getAttribute('src') || '').startsWith('/assets/')
  || e.tagName == 'META' && e.hasAttribute('http-equiv')
  || [...e.attributes].some(a => a.name.startsWith('on') || a.name == 'style')
  || ['href', 'src', 'action', 'formaction'].some(n => e.hasAttribute(n) && !/^([/](?![/])|#|[?]|https?:)/.test(e.getAttribute(n)))
).map(e => e.outerHTML.slice(0, 200))"""
TAGS = """() => { const counts = {}; for (const e of document.querySelectorAll('*')) if (!['SPAN', 'BDI', 'BR'].includes(e.tagName))
  counts[e.tagName] = (counts[e.tagName] || 0) + 1; return counts }"""
SHOWN = """() => [document.body.textContent, document.title, ...[...document.querySelectorAll('input,textarea')].map(e => e.value)].join(' ')"""


class Site:
    """A browser at the server that tells of whatever happens."""

    def __init__(self, browser, server, expect, count):
        self.server, self.expect, self.count, self.happened = server, expect, count, []
        context = browser.new_context()
        context.on("dialog", self.asked)
        context.expose_function("tellViolation", lambda what: self.happened.append(what))
        context.add_init_script("document.addEventListener('securitypolicyviolation', e => tellViolation(e.violatedDirective + ' ' + e.blockedURI))")
        context.on("request", lambda request: request.url.startswith(server.home) or self.happened.append(request.url))
        self.page = context.new_page()
        self.page.on("console", self.said)
        self.page.on("pageerror", lambda error: self.happened.append(str(error)))
        self.page.goto(server.start)

    def asked(self, dialog):
        # What is left unsaved on purpose is asked about; nothing else may ask.
        if dialog.type != "beforeunload":
            self.happened.append(f"{dialog.type}: {dialog.message}")
        dialog.accept()

    def said(self, message):
        # Pages that are not there, and forms that are refused, are among what is asked for.
        if message.type in ("error", "warning") and not re.search(r"status of (404|422)", message.text):
            self.happened.append(message.text)

    def look(self, place, id, text=None):
        """The page's elements, after it was held against what no page has."""
        self.page.goto(f"{self.server.home}/{place}")
        return self.hold(place, id, text)

    def hold(self, place, id, text):
        self.count["outputs"] += 1
        strange = self.page.evaluate(STRANGE)
        self.expect(not strange and not self.happened, f"{id}: {place}", strange, self.happened)
        self.happened.clear()
        if text is not None:
            seen = collapsed(self.page.evaluate(SHOWN))
            self.expect(collapsed(shown(text)) in seen, f"{id}: no name on {place}", seen[:300])
        return self.page.evaluate(TAGS)


def check(how, names, legal, parent, expect, count):
    folder, rules = parent / "served", parent / "rules"
    folder.mkdir()
    shutil.copytree(ROOT / "Tests/Fixtures/mini/rules", rules)
    short = {id: text for id, text in legal.items() if not id.startswith("long")}
    write(rules / "checklists", "hostile.yaml", checklist(" / ".join(short.values())))
    write(folder, "plain.yaml", profile(PLAIN, "plain"))
    for id, text in legal.items():
        write(folder, f"{id}.yaml", profile(text, id))
    write(folder, "broken.yaml", "mizan: profile/v1\ncity: {id: <script>alert(1)</script>\n" + "".join(f"# {text!r}\n" for text in legal.values()))
    server = Server(how.program, folder, "--rules", rules, "--seeds", ROOT / "Tests/Fixtures/mini/seeds", "--today", "2026-11-29")
    try:
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
            site = Site(browser, server, expect, count)
            views(site, legal)
            typed(site, names)
            browser.close()
        code, _ = server.end()
        expect(code == 0, "the server does not end well")
    finally:
        server.kill()


def views(site, legal):
    for language in ("en", "ar"):
        for place in ("", "comparisons/hostile", "texts/broken", "cities/broken"):
            site.look(f"{language}/{place}".rstrip("/"), "all", next(iter(legal.values())) if place in ("", "comparisons/hostile") else None)
    kinds = ["", "/hostile", "/hostile/review", "/hostile/open", "/hostile/gaps", "/hostile/memo", "/hostile/answers/own.answered", "/hostile/answers/own.left-out"]
    plain = {(language, kind): site.look(f"{language}/cities/plain{kind}", "plain") for language in ("en", "ar") for kind in kinds}
    for number, (id, text) in enumerate(legal.items()):
        # Each name on every kind of page, each kind of page in both languages.
        for turn, kind in enumerate(kinds):
            language = ("en", "ar")[(number + turn) % 2]
            found = site.look(f"{language}/cities/{id}{kind}", id, text)
            wanted = plain[language, kind]
            more = {tag: found.get(tag, 0) - wanted.get(tag, 0) for tag in {*found, *wanted} if found.get(tag, 0) != wanted.get(tag, 0)}
            # Where a longer text is warned of, and paragraphs of their own for lines; long sources are not offered again.
            others = {"P", "CODE", "DATALIST", "OPTION"} if len(text.encode()) >= 300 else {"P", "CODE"}
            site.expect(not {*more} - others, f"{id}: {language}{kind}", more)
        site.look(f"en/texts/{id}", id)


def typed(site, names):
    """What is typed for a new city, is refused or saved, and shown again."""
    for number, (id, text) in enumerate(names.items()):
        language = ("en", "ar")[number % 2]
        site.page.goto(f"{site.server.home}/{language}/new")
        site.page.locator("[name=name]").fill(text.replace("\0", ""))
        site.page.locator("[name=id]").fill(text.replace("\0", "")[:200])
        site.page.locator("#answer button").last.click()
        site.page.wait_for_load_state()
        # A browser takes line ends out of a field of one line.
        site.hold(f"{language}/new", id, None)
        site.look(f"{language}/cities/{'x' if '/' in text else ''}?name=%3Cscript%3Ealert(1)%3C/script%3E", id)
        site.happened.clear()
