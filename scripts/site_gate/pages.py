"""Every page in all its states: widths, themes, scripts, storage, server."""

import asyncio
import functools
import http.server
import threading

from . import checks

WIDTHS = [320, 1280]
THEMES = ["light", "dark"]
NO_STORAGE = (
    "Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked'); } });")


async def check(gate, chrome, path, url):
    """One page in all its states."""
    text = None
    for width in WIDTHS:
        for theme in THEMES[:1] if gate.quick else THEMES:
            where = f"{path} ({width} px, {theme})"
            await chrome.open(url, width, theme)
            gate.note("console, requests", where, chrome.faults())
            gate.note("layout shift", where, await checks.shift(chrome))
            gate.note("sideways scroll", where, await checks.sideways(chrome))
            gate.note("axe", where, await checks.accessibility(chrome, gate.axe))
            text = text or await chrome.value("document.body.textContent.length")
            await chrome.value(checks.OPEN_ALL + ";0")
            await asyncio.sleep(0.1)
            gate.note("axe, all open", where, await checks.accessibility(chrome, gate.axe))
            gate.note("sideways scroll", where, await checks.sideways(chrome))
            gate.note("console, requests", where, chrome.faults())
    await chrome.value(checks.SPACING + ";0")
    await chrome.look(320)
    gate.note("text spacing", path, await checks.sideways(chrome))
    # Without motion, since a page that still scrolls says nothing of where the focus is.
    await chrome.open(url, 1280, motion="reduce")
    gate.note("ids", path, await checks.duplicates(chrome))
    gate.note("keyboard", path, await checks.keyboard(chrome))
    await without_scripts(gate, chrome, path, url, text)
    await without_storage(gate, chrome, path, url)


async def without_scripts(gate, chrome, path, url, text):
    await chrome.call("Emulation.setScriptExecutionDisabled", value=True)
    await chrome.open(url, 390)
    await chrome.call("Emulation.setScriptExecutionDisabled", value=False)
    kept = await chrome.value("document.body.textContent.length")
    found = [] if kept > 0.9 * text else [f"{kept} of {text} characters without scripts"]
    gate.note("scripts off", path, found + await checks.sideways(chrome))


async def without_storage(gate, chrome, path, url):
    script = await chrome.call("Page.addScriptToEvaluateOnNewDocument", source=NO_STORAGE)
    await chrome.open(url, 390)
    await chrome.value(checks.OPEN_ALL + ";0")
    await asyncio.sleep(0.1)
    gate.note("storage blocked", path, chrome.faults())
    await chrome.call(
        "Page.removeScriptToEvaluateOnNewDocument", identifier=script["identifier"])


async def over_http(gate, chrome, paths):
    """The same pages from a server on this machine."""
    handler = functools.partial(QuietHandler, directory=str(gate.site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for path in paths:
            await chrome.open(f"http://127.0.0.1:{server.server_address[1]}/{path}", 1280)
            gate.note("http", path, chrome.faults())
        server.shutdown()


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass
