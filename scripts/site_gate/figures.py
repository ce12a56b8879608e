"""What each figure that runs has to hold, by hand and by keys."""

import asyncio

# Points between accuracies, which the figure of 2.1 claims.
SAME, FAR = 3, 20
SEEDS = 3

# Everything that a reader sees of a figure.
LOOK = ("w.textContent + [...w.querySelectorAll('canvas')].map(c => c.toDataURL()).join()"
        " + [...w.querySelectorAll('svg, [style]')].map(e => e.outerHTML).join()")
# Choices of which only one holds come last, since what is chosen may leave other dials without a use.
DIALS = ("[...w.querySelectorAll('.stage :is(select, input:not([type=radio]), button)'),"
         " ...w.querySelectorAll('.stage input[type=radio]:not(:checked)')]")
# Turns a dial, as a reader would: the next choice, a step to either side, a press.
TURN = """(dial => {
  if (dial.localName === "select") dial.selectedIndex = (dial.selectedIndex + 1) % dial.options.length;
  else if (dial.type === "range") dial.value = Number(dial.value) === Number(dial.max) ? dial.min : dial.max;
  else { dial.click(); return; }
  for (const name of ["input", "change"]) dial.dispatchEvent(new Event(name, { bubbles: true }));
})"""


async def curves(widget):
    """A widget that trains: faults, and what was measured."""
    faults, said = [], []
    for _ in range(SEEDS if widget.name == "shuffle" else 1):
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
    said.append(await widget.value("w.querySelector('.widget-status').textContent"))
    await widget.value("w.querySelectorAll('details').forEach(d => { d.open = true; }), 0")
    return faults, said


async def dials(widget):
    """A widget without training: every dial changes what is to be seen, and it is said in words."""
    faults = []
    for index in range(await widget.value(f"{DIALS}.length")):
        dial = f"{DIALS}[{index}]"
        if not await widget.value(f"{dial} && {dial}.checkVisibility() && !{dial}.disabled"):
            continue
        before = await widget.value(LOOK)
        await widget.value(f"{TURN}({dial}), 0")
        if not await widget.wait(f"({LOOK}) !== {widget.quoted(before)}", 3):
            name = await widget.value(f"({dial}.closest('label') || {dial}).textContent.trim()")
            faults.append(f"{name!r} changes nothing")
    said = await widget.value("w.querySelector('.widget-status').textContent")
    return faults + ([] if said else ["nothing is said in words"]), [said]


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


async def trains(widget):
    """Whether a widget has a button that starts work."""
    return await widget.value("!!w.querySelector('.runner')")


async def result(widget):
    """What comes of a widget: faults, and what was measured."""
    own = {"unroll": unroll, "versus": versus}.get(widget.name)
    return await (own or (curves if await trains(widget) else dials))(widget)


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
    if not await trains(widget):
        return await keys(widget)
    if not await widget.tab_to("e.matches('.runner')"):
        return ["the button that starts gets no focus"]
    await widget.chrome.press_enter()
    if not await widget.wait("w.querySelector('.runner.stop')", 5):
        return ["Enter does not start it"]
    await asyncio.sleep(0.3)
    await widget.chrome.press_enter()
    stopped = await widget.wait("!w.querySelector('.runner.stop')", 5)
    return [] if stopped else ["Enter does not stop it"]


async def keys(widget):
    """Tab reaches a dial, and an arrow turns it."""
    before = await widget.value(LOOK)
    if not await widget.tab_to("e.matches('.stage :is(select, input[type=range])')"):
        return ["no dial gets the focus"]
    for name, code in (("ArrowDown", 40), ("ArrowUp", 38), ("ArrowRight", 39)):
        await widget.chrome.press(name, name, code)
    changed = await widget.wait(f"({LOOK}) !== {widget.quoted(before)}", 3)
    return [] if changed else ["arrows change nothing"]


async def calm(widget):
    """With reduced motion, a curve is drawn once, when it is done."""
    faults = await widget.open()
    if faults or not await trains(widget):
        return faults
    faults, _ = await widget.run()
    drawn = await widget.chrome.value("Math.max(0, ...gate.drawn.values())")
    # Its first point is its last one, so that it may come late.
    faults = [fault for fault in faults if not fault.startswith("first point")]
    return faults + ([f"curves move {drawn} times in spite of reduced motion"] if drawn > 1 else [])
