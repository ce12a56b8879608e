"""Whether the files of the site are valid HTML that fits together; no browser is needed."""

import collections
import pathlib
import posixpath

import html5lib

X = "{http://www.w3.org/1999/xhtml}"
REFERRING = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list"]
# What stands in running text only, so that nothing of the rest may stand in it.
PHRASING_ONLY = ["p", "span", "summary", "button", "label", "h1", "h2", "h3", "h4", "h5", "h6"]
BLOCKS = ["p", "div", "ul", "ol", "dl", "table", "figure", "pre", "form", "section", "details",
          "blockquote", "fieldset", "h2", "h3", "h4"]
# `legend` and `summary` may hold headings.
MAY_HOLD = {"summary": ["h2", "h3", "h4"], "button": []}


class Page:
    def __init__(self, text):
        parser = html5lib.HTMLParser()
        self.root = parser.parse(text)
        self.faults = [
            f"line {place[0]}: {code}" for place, code, _ in parser.errors]
        self.parents = {child: parent for parent in self.root.iter() for child in parent}

    def all(self, name):
        return list(self.root.iter(X + name))

    def attribute(self, name, attribute):
        return [element.get(attribute) for element in self.all(name) if element.get(attribute)]


def tag(element):
    """The name of an element without its namespace; empty for comments."""
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def structure(page):
    """Rules of the HTML standard that a parser does not look at."""
    faults = []
    for figure in page.all("figure"):
        children = [child for child in figure if tag(child)]
        captions = [k for k, child in enumerate(children) if tag(child) == "figcaption"]
        if len(captions) > 1 or any(k not in (0, len(children) - 1) for k in captions):
            faults.append(f"figcaption is neither first nor last in figure {figure.get('id', '')}")
    for details in page.all("details"):
        children = [tag(child) for child in details if tag(child)]
        if children[:1] != ["summary"]:
            faults.append("details does not begin with its summary")
    for name in PHRASING_ONLY:
        for element in page.all(name):
            inner = {tag(child) for child in element.iter() if child is not element}
            wrong = inner & set(BLOCKS) - set(MAY_HOLD.get(name, []))
            faults += [f"{child} in {name}" for child in sorted(wrong)]
    for name in ("ul", "ol"):
        for element in page.all(name):
            wrong = {tag(child) for child in element} - {"li", "", "script", "template"}
            faults += [f"{child} in {name}" for child in sorted(wrong)]
    for name in ("a", "button"):
        for element in page.all(name):
            inner = {tag(child) for child in element.iter() if child is not element}
            faults += [f"{child} in {name}" for child in sorted(
                inner & {"a", "button", "input", "select", "details", "textarea"})]
    if len(page.all("h1")) != 1:
        faults.append(f"{len(page.all('h1'))} elements h1")
    if len(page.all("main")) != 1:
        faults.append(f"{len(page.all('main'))} elements main")
    return faults


def references(page):
    """Ids that are given twice, or named and not given."""
    ids = collections.Counter(e.get("id") for e in page.root.iter() if e.get("id") is not None)
    faults = [f"id {name!r} is given {count} times" for name, count in ids.items() if count > 1]
    for element in page.root.iter():
        for attribute in REFERRING:
            for name in (element.get(attribute) or "").split():
                if name not in ids:
                    faults.append(f"{attribute} names {name!r}, which is no id")
    return faults


def headings(page):
    """Levels that are left out."""
    levels = [int(tag(e)[1]) for e in page.root.iter()
              if tag(e) in ("h1", "h2", "h3", "h4", "h5", "h6")]
    return [f"h{b} after h{a}" for a, b in zip(levels, levels[1:]) if b > a + 1]


def links(pages, path):
    """Addresses inside the site that lead nowhere, and languages that do not lead back."""
    page, faults = pages[path], []
    folder = posixpath.dirname(path)
    for link in page.all("a") + page.all("link"):
        target, _, anchor = (link.get("href") or "").partition("#")
        if ":" in target or not target.endswith(".html") and target:
            continue
        place = posixpath.normpath(posixpath.join(folder, target)) if target else path
        if place not in pages:
            faults.append(f"a link to {place}, which is no page")
            continue
        if anchor and not any(e.get("id") == anchor for e in pages[place].root.iter()):
            faults.append(f"a link to {place}#{anchor}, which is no id")
        if link.get("rel") == "alternate":
            back = {posixpath.normpath(posixpath.join(posixpath.dirname(place), other.get("href")))
                    for other in pages[place].all("link") if other.get("rel") == "alternate"}
            if path not in back:
                faults.append(f"hreflang to {place}, which does not name this page")
            if pages[place].root.get("lang") != link.get("hreflang"):
                faults.append(f"hreflang {link.get('hreflang')} to {place} of another language")
    return faults


def check(gate, site):
    """All pages of a folder."""
    pages = {
        str(path.relative_to(site)): Page(path.read_bytes())
        for path in sorted(pathlib.Path(site).rglob("*.html"))}
    said = {"title": collections.defaultdict(list), "description": collections.defaultdict(list)}
    for path, page in pages.items():
        gate.note("html: parses", path, page.faults)
        gate.note("html: structure", path, structure(page) + headings(page))
        gate.note("html: ids", path, references(page))
        gate.note("html: links, hreflang", path, links(pages, path))
        titles = [title.text for title in page.all("title")]
        descriptions = [
            meta.get("content") for meta in page.all("meta") if meta.get("name") == "description"]
        gate.note("html: title, description", path, [
            f"{len(found)} of {name}" for name, found in
            (("title", titles), ("description", descriptions)) if len(found) != 1 or not found[0]])
        for name, found in (("title", titles), ("description", descriptions)):
            for text in found:
                said[name][text].append(path)
    for name, texts in said.items():
        gate.note(f"html: one {name} each", "the site", [
            f"{' and '.join(paths)} have one {name}" for paths in texts.values() if len(paths) > 1])
