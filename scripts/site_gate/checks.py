"""What every page of the site has to hold; each check gives the faults it found, as sentences."""

import json

AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# Everything that can be opened, and each question answered wrongly once.
OPEN_ALL = """
document.querySelectorAll("details").forEach(d => { d.open = true; });
document.querySelectorAll("form.quiz").forEach(form => {
  const wrong = form.querySelector('.option:not([data-right="true"]) input');
  if (wrong) { wrong.checked = true; form.requestSubmit(); }
});
"""

# Widened as WCAG 1.4.12 asks pages to bear it.
SPACING = """
const style = document.createElement("style");
style.textContent = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}";
document.head.append(style);
"""


# Characters of a page that holds all lessons; on it axe would compare colors for minutes, which it
# does on the page of each lesson.
WHOLE = 1_000_000


async def accessibility(browser, axe):
    """Violations that axe finds in the page as it is."""
    await browser.value(axe + ";0")
    is_whole = await browser.value(f"document.documentElement.innerHTML.length > {WHOLE}")
    options = json.dumps({
        "runOnly": AXE_TAGS, "resultTypes": ["violations"], "preload": False,
        "rules": {"color-contrast": {"enabled": not is_whole}}})
    found = await browser.value(
        f"axe.run(document, {options}).then(r => r.violations.map("
        "v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(' | ')))")
    return [f"axe {fault}" for fault in found]


async def sideways(browser):
    """Whether the page is wider than the screen."""
    width = await browser.value(
        "document.scrollingElement.scrollWidth - document.documentElement.clientWidth")
    return [f"scrolls sideways by {width} px"] if width > 0 else []


async def shift(browser):
    """How far the page moved by itself while it loaded."""
    moved = await browser.value(
        "new Promise(done => { let sum = 0; new PerformanceObserver(list => {"
        "for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;"
        "}).observe({type: 'layout-shift', buffered: true}); setTimeout(() => done(sum), 100); })")
    return [f"layout shift of {moved:.4f}"] if moved > 0 else []


async def keyboard(browser):
    """Whether Tab reaches everything, shows where it is, and comes round."""
    await browser.value("document.activeElement.blur(); window.scrollTo(0, 0)")
    count = await browser.value(
        "[...document.querySelectorAll('a[href],button,input,select,textarea,summary,[tabindex=\"0\"]')]"
        ".filter(e => e.getClientRects().length && !e.disabled).length")
    faults, reached = [], 0
    for _ in range(2 * count + 20):
        await browser.press("Tab", "Tab", 9)
        # Two frames, in which the browser scrolls to it.
        await browser.value("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        place = await browser.value(
            "(() => { const e = document.activeElement; if (!e || e === document.body) return null;"
            "const r = e.getBoundingClientRect();"
            # A box that is ticked shows it on its label.
            "const shows = [e, e.closest('label')].some(e => { if (!e) return false;"
            "const s = getComputedStyle(e);"
            "return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0)"
            " || s.boxShadow !== 'none'; });"
            "return [e.tagName + '.' + e.className, shows, r.bottom > 0 && r.top < innerHeight]; })()")
        if place is None:
            break
        reached += 1
        if not place[1]:
            faults.append(f"no visible focus on {place[0]}")
        if not place[2]:
            faults.append(f"focus off the screen on {place[0]}")
    else:
        faults.append("Tab does not come round")
    return faults[:5]


async def duplicates(browser):
    """Ids that are given twice."""
    found = await browser.value(
        "Object.entries([...document.querySelectorAll('[id]')].reduce("
        "(n, e) => (n[e.id] = (n[e.id] || 0) + 1, n), {})).filter(e => e[1] > 1).map(e => e[0])")
    return [f"id {name} twice" for name in found]
