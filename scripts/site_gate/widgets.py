"""What figures that run have to hold: each is started by its button, run to its end and judged."""

import asyncio
import json

from . import checks, tasks

# Longest wait for a widget to finish, in seconds; the machine may be busy.
PATIENCE = 120
# Points between accuracies, which the figure of 2.1 claims.
SAME, FAR = 3, 20
SEEDS = 3

# Notes when curves get points, and how often, since a button was pressed.
WATCH = """
window.gate = {first: null, start: performance.now(), drawn: new Map()};
window.gateObserver && gateObserver.disconnect();
window.gateObserver = new MutationObserver(records => {
  for (const {target} of records) {
    if (!target.classList.contains("line") || !target.hasAttribute("d")) continue;
    gate.first = gate.first ?? performance.now() - gate.start;
    gate.drawn.set(target, (gate.drawn.get(target) || 0) + 1);
  }
});
gateObserver.observe(document.body, {subtree: true, attributes: true, attributeFilter: ["d"]}); 0
"""


class Widget:
    """A widget of an open page, by its name."""

    def __init__(self, chrome, name):
        self.chrome, self.name = chrome, name
        self.place = f"document.querySelector('.widget[data-widget=\"{name}\"]')"

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


# The button that starts work is the only one that is neither quiet nor in a list of answers.
MARK = "w.querySelectorAll('.stage > button').forEach(b => b.classList.add('runner')), 0"


async def curves(widget):
    """A widget that trains: faults, and what was measured."""
    await widget.value(MARK)
    faults, said = [], []
    for seed in range(SEEDS if widget.name == "shuffle" else 1):
        found, first = await widget.run()
        faults += found
        if found and first is None:
            return faults, said
        values = await widget.value(
            "[...w.querySelectorAll('.widget-legend b')].map("
            "b => parseFloat(b.textContent.replace(',', '.')))")
        said.append(f"{first:.0f} ms → {'/'.join(map(str, values))}")
        if widget.name == "shuffle":
            original, fixed, fresh = values
            if abs(original - fixed) > SAME:
                faults.append(f"fixed order ends at {fixed}, the original at {original}")
            if fresh > original - FAR:
                faults.append(f"fresh order ends at {fresh}, the original at {original}")
    await widget.value("w.querySelectorAll('details').forEach(d => { d.open = true; }), 0")
    return faults, said


async def unroll(widget):
    """The way of a pixel: every pixel says where it goes, and without the batch axis says otherwise."""
    faults = []
    await widget.click(".blocks .cell:nth-child(2)")
    before = await widget.value("w.querySelector('.widget-status').textContent")
    await widget.chrome.press("ArrowDown", "ArrowDown", 40)
    after = await widget.value("w.querySelector('.widget-status').textContent")
    if not before or before == after:
        faults.append("an arrow does not move to another pixel")
    await widget.click("input[type=checkbox]")
    if await widget.value("w.querySelector('.widget-status').textContent") == after:
        faults.append("dropping the batch axis changes nothing")
    return faults, [after]


async def versus(widget):
    """All images are labelled, then two matrices stand there."""
    for answer in range(20):
        await widget.click(f".versus-answers button:nth-child({answer % 10 + 1})")
    if not await widget.wait("w.querySelectorAll('.versus table').length === 2", 5):
        return ["20 answers bring no matrices"], []
    return [], [await widget.value("w.querySelector('.widget-status').textContent")]


def actions(name):
    return {"unroll": unroll, "versus": versus}.get(name, curves)


async def keyboard(widget):
    """Opens it and works it with keys only."""
    await widget.uncover()
    await widget.value("w.querySelector('button').focus(), 0")
    await widget.chrome.press_enter()
    if not await widget.wait("w.classList.contains('open')", 20):
        return ["does not open by Enter"]
    if widget.name == "unroll":
        return [] if await widget.tab_to("e.matches('.cell')") else ["no pixel gets the focus"]
    if widget.name == "versus":
        before = await widget.value("w.querySelector('.stage p').textContent")
        if not await widget.tab_to("e.matches('.versus-answers button')"):
            return ["no answer gets the focus"]
        await widget.chrome.press_enter()
        after = await widget.value("w.querySelector('.stage p').textContent")
        return [] if before != after else ["Enter gives no answer"]
    await widget.value(MARK)
    if not await widget.tab_to("e.matches('.runner')"):
        return ["the button that starts gets no focus"]
    await widget.chrome.press_enter()
    if not await widget.wait("w.querySelector('.runner.stop')", 5):
        return ["Enter does not start it"]
    await asyncio.sleep(0.3)
    await widget.chrome.press_enter()
    stopped = await widget.wait("!w.querySelector('.runner.stop')", 5)
    return [] if stopped else ["Enter does not stop it"]


async def calm(widget):
    """With reduced motion, a curve is drawn once, when it is done."""
    faults = await widget.open()
    if faults or actions(widget.name) is not curves:
        return faults
    await widget.value(MARK)
    faults, _ = await widget.run()
    drawn = await widget.chrome.value("Math.max(...gate.drawn.values())")
    # Its first point is its last one, so that it may come late.
    faults = [fault for fault in faults if not fault.startswith("first point")]
    return faults + ([f"curves move {drawn} times in spite of reduced motion"] if drawn > 1 else [])


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
                found, said = await actions(name)(widget)
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
        gate.note("widgets: keyboard", where, await keyboard(widget))
        await chrome.open(url, 1280, motion="reduce")
        gate.note("widgets: calm", where, await calm(widget))
