"""Figures that run: each is opened by its button, run to its end and judged."""

import asyncio
import json

from . import checks, figures, tasks

# Longest wait for a widget to finish, in seconds; the machine may be busy.
PATIENCE = 120

# Notes when curves get points, and how often, since a button was pressed.
WATCH = """
window.gate = {first: null, start: performance.now(), drawn: new Map()};
window.gateObserver && gateObserver.disconnect();
window.gateObserver = new MutationObserver(records => {
  for (const {target, type, addedNodes} of records) {
    // A chart moves its lines, or is put there anew.
    const isDrawn = type === "attributes" ? target.classList.contains("line") && target.hasAttribute("d")
      : [...addedNodes].some(node => node.querySelector && node.querySelector('.line:not([d=""])'));
    if (!isDrawn) continue;
    gate.first = gate.first ?? performance.now() - gate.start;
    gate.drawn.set(target, (gate.drawn.get(target) || 0) + 1);
  }
});
gateObserver.observe(
  document.body, {subtree: true, childList: true, attributes: true, attributeFilter: ["d"]}); 0
"""


class Widget:
    """A widget of an open page, by its name."""

    def __init__(self, chrome, name):
        self.chrome, self.name = chrome, name
        self.place = f"document.querySelector('.widget[data-widget=\"{name}\"]')"

    @staticmethod
    def quoted(text):
        """A text as the page's language writes it."""
        return json.dumps(text)

    async def value(self, expression):
        """What an expression comes to, in which `w` is the widget."""
        return await self.chrome.value(f"(() => {{ const w = {self.place}; return {expression}; }})()")

    async def wait(self, expression, seconds=PATIENCE):
        """Whether an expression becomes true in time."""
        for _ in range(int(seconds * 20)):
            if await self.value(f"!!({expression})"):
                return True
            await asyncio.sleep(0.05)
        return False

    async def click(self, selector):
        """Presses something with the pointer, where it is on the screen."""
        await self.value(
            f"w.querySelector({json.dumps(selector)}).scrollIntoView({{block: 'center', behavior: 'instant'}})")
        x, y = await self.value(
            f"(r => [r.x + r.width / 2, r.y + r.height / 2])"
            f"(w.querySelector({json.dumps(selector)}).getBoundingClientRect())")
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            await self.chrome.call(
                "Input.dispatchMouseEvent", type=kind, x=x, y=y, clickCount=int(kind != "mouseMoved"),
                button="none" if kind == "mouseMoved" else "left")

    async def uncover(self):
        """Opens what hides the figure until its reader has bet."""
        await self.value(
            "(() => { for (let d = w.closest('details'); d; d = d.parentElement.closest('details'))"
            " d.open = true; })(), 0")

    async def open(self):
        """Presses the button under the figure, and what is wrong with what came."""
        await self.uncover()
        await self.click("button")
        if not await self.wait("w.classList.contains('open')", 20):
            return [f"does not open: {await self.value('w.textContent')}"]
        if not await self.value("w.contains(document.activeElement)"):
            return ["takes no focus when it opens"]
        return []

    async def tab_to(self, condition):
        """Goes on with Tab until what has the focus, `e`, is as wanted."""
        for _ in range(80):
            await self.chrome.press("Tab", "Tab", 9)
            if await self.chrome.value(f"(e => {condition})(document.activeElement)"):
                return True
        return False

    async def run(self):
        """Presses the button that starts work and waits for the end: faults, and the milliseconds to the first point."""
        await self.chrome.value(WATCH)
        await self.click("button.runner")
        if not await self.wait("!w.querySelector('button.runner.stop') && w.querySelector('.widget-status').textContent"):
            return [f"does not end within {PATIENCE} s"], None
        first = await self.chrome.value("gate.first")
        if first is None:
            return ["draws no point"], None
        return ([f"first point after {first:.0f} ms"] if first >= 1000 else []), first


async def check(gate, chrome, path, url):
    """All widgets of a page."""
    await chrome.open(url, 1280)
    names = await chrome.value(
        "[...document.querySelectorAll('.widget[data-widget]')].map(w => w.dataset.widget)")
    for name in names:
        where, widget = f"{path}, {name}", Widget(chrome, name)
        await chrome.open(url, 1280)
        async with tasks.Recording(chrome) as recording:
            found = await widget.open()
            said = []
            if not found:
                found, said = await figures.result(widget)
        gate.note("widgets: result", where, found)
        gate.note("widgets: no long task", where, recording.faults())
        gate.say(where, f"{'; '.join(said)}; {recording.summary}")
        gate.note("console, requests", where, chrome.faults())
        for theme in ("light", "dark"):
            await chrome.look(1280, theme)
            gate.note("widgets: axe", f"{where}, {theme}", await checks.accessibility(chrome, gate.axe))
        await chrome.look(320)
        gate.note("widgets: 320 px", where, await checks.sideways(chrome))
        await chrome.open(url, 1280)
        gate.note("widgets: keyboard", where, await figures.keyboard(widget))
        await chrome.open(url, 1280, motion="reduce")
        gate.note("widgets: calm", where, await figures.calm(widget))
