"""Opens every page of the site in headless Chromium and names what is wrong with it.

    scripts/check-site [--only html,rebuild,pages,widgets,print,search] [--quick] [--site site/public] [PAGE …]

Ends with 0 if nothing is, and with 1 otherwise.
"""

import argparse
import asyncio
import pathlib
import sys
import time

from . import browser, pages, paper, rebuild, search, validity, widgets
from .gate import Gate

FILES = ["html", "rebuild"]
OPENED = {"pages": pages.check, "widgets": widgets.check, "print": paper.check,
          "search": search.check}


async def open_all(gate, parts, paths):
    """The parts that need a browser."""
    async with browser.Browser() as chrome:
        for path in paths:
            for part in parts:
                try:
                    await OPENED[part](gate, chrome, path, (gate.site / path).as_uri())
                except (RuntimeError, TimeoutError) as fault:
                    gate.note(f"{part}: answers", path, [f"{part}: {fault or 'no answer in time'}"])
        if "pages" in parts:
            await pages.over_http(gate, chrome, paths)


def main():
    parser = argparse.ArgumentParser(prog="scripts/check-site", description=__doc__.split("\n")[0])
    parser.add_argument("--site", default="site/public", help="the folder of the site")
    parser.add_argument("--only", default=",".join([*FILES, *OPENED]), help="these parts, between commas")
    parser.add_argument("--quick", action="store_true", help="one theme only")
    parser.add_argument("pages", nargs="*", help="such as es/s2.html; all if there is none")
    options = parser.parse_args()
    parts, site = options.only.split(","), pathlib.Path(options.site).resolve()
    if unknown := set(parts) - {*FILES, *OPENED}:
        parser.error(f"there is no part {', '.join(unknown)}")
    paths = options.pages or sorted(str(path.relative_to(site)) for path in site.rglob("*.html"))
    if not paths:
        sys.exit(f"error: {site} has no pages; ./course site makes them")
    gate, start = Gate(site, options.quick), time.monotonic()
    if "html" in parts:
        validity.check(gate, site)
    if "rebuild" in parts:
        rebuild.check(gate, pathlib.Path.cwd())
    opened = [part for part in OPENED if part in parts]
    if opened and not browser.program():
        print("no Chromium here: the pages were not opened")
    elif opened:
        asyncio.run(open_all(gate, opened, paths))
    gate.report()
    print(f"{len(paths)} pages in {time.monotonic() - start:.0f} s")
    return 1 if gate.faults else 0


sys.exit(main())
