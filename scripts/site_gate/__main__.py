"""Opens every page of the site in headless Chromium and names what is wrong with it.

    scripts/check-site [--quick] [--site site/public] [PAGE …]

Ends with 0 if nothing is, and with 1 otherwise.
"""

import argparse
import asyncio
import functools
import http.server
import importlib.util
import pathlib
import sys
import threading
import time

from . import browser, checks

WIDTHS = [320, 1280]
THEMES = ["light", "dark"]
NO_STORAGE = (
    "Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked'); } });")


def axe():
    """The source of axe, out of the installed package."""
    package = importlib.util.find_spec("axe_playwright_python")
    return (pathlib.Path(package.submodule_search_locations[0]) / "axe.min.js").read_text()


class Gate:
    def __init__(self, site):
        self.site, self.faults, self.counts, self.axe = site, [], {}, axe()

    def note(self, check, where, found):
        passed, all_ = self.counts.get(check, (0, 0))
        self.counts[check] = (passed + (not found), all_ + 1)
        self.faults += [f"{where}: {fault}" for fault in found]

    async def page(self, chrome, path, quick):
        """One page in all its states."""
        url = (self.site / path).as_uri()
        text = None
        for width in WIDTHS:
            for theme in THEMES[:1] if quick else THEMES:
                where = f"{path} ({width} px, {theme})"
                await chrome.open(url, width, theme)
                self.note("console, requests", where, chrome.faults())
                self.note("layout shift", where, await checks.shift(chrome))
                self.note("sideways scroll", where, await checks.sideways(chrome))
                self.note("axe", where, await checks.accessibility(chrome, self.axe))
                text = text or await chrome.value("document.body.textContent.length")
                await chrome.value(checks.OPEN_ALL + ";0")
                await asyncio.sleep(0.1)
                self.note("axe, all open", where, await checks.accessibility(chrome, self.axe))
                self.note("sideways scroll", where, await checks.sideways(chrome))
                self.note("console, requests", where, chrome.faults())
        await chrome.value(checks.SPACING + ";0")
        await chrome.call(
            "Emulation.setDeviceMetricsOverride", width=320, height=900, deviceScaleFactor=1,
            mobile=True)
        self.note("text spacing", path, await checks.sideways(chrome))
        # Without motion, since a page that still scrolls says nothing of where the focus is.
        await chrome.open(url, 1280, motion="reduce")
        self.note("ids", path, await checks.duplicates(chrome))
        self.note("keyboard", path, await checks.keyboard(chrome))
        await self.without_scripts(chrome, url, path, text)
        await self.without_storage(chrome, url, path)

    async def without_scripts(self, chrome, url, path, text):
        await chrome.call("Emulation.setScriptExecutionDisabled", value=True)
        await chrome.open(url, 390)
        await chrome.call("Emulation.setScriptExecutionDisabled", value=False)
        kept = await chrome.value("document.body.textContent.length")
        found = [] if kept > 0.9 * text else [f"{kept} of {text} characters without scripts"]
        self.note("scripts off", path, found + await checks.sideways(chrome))

    async def without_storage(self, chrome, url, path):
        script = await chrome.call("Page.addScriptToEvaluateOnNewDocument", source=NO_STORAGE)
        await chrome.open(url, 390)
        await chrome.value(checks.OPEN_ALL + ";0")
        await asyncio.sleep(0.1)
        self.note("storage blocked", path, chrome.faults())
        await chrome.call(
            "Page.removeScriptToEvaluateOnNewDocument", identifier=script["identifier"])

    async def over_http(self, chrome, pages):
        """The same pages from a server on this machine."""
        handler = functools.partial(QuietHandler, directory=str(self.site))
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            for path in pages:
                await chrome.open(f"http://127.0.0.1:{server.server_address[1]}/{path}", 1280)
                self.note("http", path, chrome.faults())
            server.shutdown()


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


async def run(site, pages, quick):
    gate, start = Gate(site), time.monotonic()
    async with browser.Browser() as chrome:
        for path in pages:
            await gate.page(chrome, path, quick)
        await gate.over_http(chrome, pages)
    for fault in gate.faults:
        print(f"✘ {fault}")
    for check, (passed, all_) in gate.counts.items():
        print(f"{'✔' if passed == all_ else '✘'} {check:20} {passed}/{all_}")
    print(f"{len(pages)} pages in {time.monotonic() - start:.0f} s")
    return 1 if gate.faults else 0


def main():
    parser = argparse.ArgumentParser(prog="scripts/check-site", description=__doc__.split("\n")[0])
    parser.add_argument("--site", default="site/public", help="the folder of the site")
    parser.add_argument("--quick", action="store_true", help="one theme only")
    parser.add_argument("pages", nargs="*", help="such as es/s2.html; all if there is none")
    options = parser.parse_args()
    if not browser.program():
        print("no Chromium here: the pages were not opened")
        return 0
    site = pathlib.Path(options.site).resolve()
    pages = options.pages or sorted(
        str(path.relative_to(site)) for path in site.rglob("*.html"))
    if not pages:
        sys.exit(f"error: {site} has no pages; ./course site makes them")
    return asyncio.run(run(site, pages, options.quick))


sys.exit(main())
