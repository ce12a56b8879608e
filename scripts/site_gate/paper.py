"""What a printed page has to hold: tags, a language, and pages that are filled."""

import base64
import re

import pypdfium2

# A page but the last has to reach this far down the space between its margins.
HALF = 0.5
MARGIN = 0.4 * 72
SCALE = 0.3

# Where something that should stay closed on paper shows.
OPENED = """
[...document.querySelectorAll("details.chart-data:not([open])")]
  .filter(d => [...d.children].some(c => c.tagName !== "SUMMARY" && c.checkVisibility())).length
"""


async def pdf(chrome):
    """The page that is open, on A4."""
    answer = await chrome.call(
        "Page.printToPDF", generateTaggedPDF=True, generateDocumentOutline=True,
        paperWidth=8.27, paperHeight=11.69)
    return base64.b64decode(answer["data"])


def filled(document):
    """How far down the space between its margins each page reaches, from 0 to 1."""
    shares = []
    for page in document:
        bitmap = page.render(scale=SCALE, grayscale=True)
        lines = [
            bytes(bitmap.buffer)[row * bitmap.stride:row * bitmap.stride + bitmap.width]
            for row in range(bitmap.height)]
        last = max((row for row, line in enumerate(lines) if min(line) < 200), default=0)
        edge = MARGIN * SCALE
        shares.append(max(0, (last - edge) / (bitmap.height - 2 * edge)))
    return shares


async def check(gate, chrome, path, url):
    """A page on paper."""
    await chrome.open(url, 1280)
    language = await chrome.value("document.documentElement.lang")
    data = await pdf(chrome)
    faults = [
        f"the PDF has no {name}" for name, pattern in [
            ("structure", rb"/StructTreeRoot"), ("mark of being tagged", rb"/Marked true"),
            (f"language {language}", rb"/Lang \(" + language.encode())]
        if not re.search(pattern, data)]
    gate.note("print: tagged", path, faults)
    shares = filled(pypdfium2.PdfDocument(data))
    gate.note("print: pages filled", path, [
        f"page {number} of {len(shares)} is filled to {share:.0%}"
        for number, share in enumerate(shares[:-1], 1) if share < HALF])
    gate.say(f"{path}, print", f"{len(shares)} pages, filled to "
             + ", ".join(f"{share:.0%}" for share in shares))
    await chrome.call("Emulation.setEmulatedMedia", media="print")
    opened = await chrome.value(OPENED)
    await chrome.call("Emulation.setEmulatedMedia", media="")
    gate.note("print: tables closed", path, [f"{opened} chart tables are open"] if opened else [])
