"""A site with profiles in a browser, and what is asked of every page."""
import contextlib, pathlib, shutil, sys, tempfile
from axe_playwright_python.sync_playwright import Axe
from running_server import ROOT, Server

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CHECKLIST = "urban-migration"


@contextlib.contextmanager
def serving(how, *seeds):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="check-pages-"))
    for seed in seeds:
        shutil.copy(ROOT / "seeds" / f"{seed}.yaml", folder)
    server = Server(how.program, folder, "--today", "2026-11-29")
    try:
        yield server, folder
        code, _ = server.end()
        assert code == 0, "the server does not end well"
    finally:
        server.kill()
        shutil.rmtree(folder)


def picture(how, page, name):
    if how.pictures:
        page.screenshot(path=how.pictures / f"{name}.png", full_page=True)


def axe(page):
    result = Axe().run(page, options={"runOnly": RULES}).response
    for finding in result["violations"]:
        nodes = [node["html"][:160] for node in finding["nodes"]][:3]
        sys.exit(f"{page.url}: {finding['id']}: {finding['help']}: {nodes}")
