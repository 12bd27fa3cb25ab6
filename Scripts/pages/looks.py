"""How a page looks to whoever needs more than the usual: the ring around what has the focus, large text, edges of fields."""

CONTRAST = """
const light = text => {
  const [r, g, b] = text.match(/[\\d.]+/g).map(Number).map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
  return .2126 * r + .7152 * g + .0722 * b;
};
const isClear = text => /, 0\\)$/.test(text) || text === 'transparent';
const ground = e => { while (e && isClear(getComputedStyle(e).backgroundColor)) e = e.parentElement;
  return e ? getComputedStyle(e).backgroundColor : 'rgb(255, 255, 255)'; };
const contrast = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + .05) / (y + .05); };
"""


def focus_is_seen(page):
    """What has the focus by the keyboard has a ring of at least 2 px that stands out three times from what is around it, and lies
    within the window (WCAG 2.4.7, 2.4.11, 1.4.11)."""
    stops, seen = 0, set()
    page.evaluate("document.activeElement.blur()")
    for _ in range(60):
        page.keyboard.press("Tab")
        found = page.evaluate("() => {" + CONTRAST + """
            const e = document.activeElement;
            if (e === document.body) return null;
            const s = getComputedStyle(e), box = e.getBoundingClientRect();
            const parent = e.parentElement ? ground(e.parentElement) : 'rgb(255, 255, 255)';
            return {html: e.outerHTML.slice(0, 100), style: s.outlineStyle, width: parseFloat(s.outlineWidth),
              contrast: contrast(s.outlineColor, parent), top: box.top, bottom: box.bottom, height: innerHeight,
              mark: [e.tagName, e.name, e.value, e.getAttribute('href'), box.left, box.top + scrollY].join('|')};
        }""")
        if not found or found["mark"] in seen:
            break
        seen.add(found["mark"])
        stops += 1
        ring = found["style"] != "none" and found["width"] >= 2 and found["contrast"] >= 3
        assert ring, f"{page.url}: no ring to be seen: {found}"
        assert found["bottom"] > 0 and found["top"] < found["height"], f"{page.url}: out of sight: {found}"
    assert stops > 2, f"{page.url}: the keyboard reaches {stops} places"


def large_text_fits(page):
    """Text of twice the size, with the distances that readers may set, is not cut off (WCAG 1.4.4, 1.4.12)."""
    # A sheet that the page adopts is none of those that its policy refuses.
    page.evaluate("""() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`html{font-size:200%!important} p{margin-block-end:2em!important}
          *{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}`);
        document.adoptedStyleSheets = [sheet];
    }""")
    cut = page.evaluate("""() => {
        const wide = document.documentElement.scrollWidth > innerWidth ? ['the page itself'] : [];
        return wide.concat([...document.querySelectorAll('main *,nav *,header *')].filter(e => {
          const s = getComputedStyle(e);
          return s.display !== 'inline' && e.textContent.trim() && !e.closest('svg,.skip,.first') && e.clientWidth
            && (['hidden', 'clip'].includes(s.overflowX) && e.scrollWidth > e.clientWidth + 1
              || ['hidden', 'clip'].includes(s.overflowY) && e.scrollHeight > e.clientHeight + 1);
        }).map(e => e.outerHTML.slice(0, 120)));
    }""")
    page.evaluate("document.adoptedStyleSheets = []")
    assert not cut, f"{page.url}: cut off at 200 %: {cut[:3]}"


def edges_are_seen(page):
    """Fields and their boxes stand out three times from the page (WCAG 1.4.11)."""
    faint = page.evaluate("() => {" + CONTRAST + """
        return [...document.querySelectorAll('input:not([type=hidden]):not([type=radio]):not([type=checkbox]),textarea,select')]
          .filter(e => e.offsetParent).map(e => [e.outerHTML.slice(0, 100),
            contrast(getComputedStyle(e).borderTopColor, ground(e.parentElement)), parseFloat(getComputedStyle(e).borderTopWidth)])
          .filter(([, contrast, width]) => contrast < 3 || width < 1);
    }""")
    assert not faint, f"{page.url}: faint edges: {faint[:3]}"


def check(page):
    focus_is_seen(page)
    large_text_fits(page)
    edges_are_seen(page)
