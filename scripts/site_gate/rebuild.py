"""Whether building the site twice gives the same bytes."""

import pathlib
import subprocess
import tempfile

# The learner's progress, which a build leaves alone.
OWN = "progress.js"


def contents(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(pathlib.Path(folder).rglob("*")) if path.is_file() and path.name != OWN}


def check(gate, course):
    """Two builds of a course; where there is no tool to build it, says so."""
    tool = pathlib.Path(course) / ".build/debug/course"
    if not tool.exists():
        gate.say("rebuild", "the course's tool is not built here")
        return
    with tempfile.TemporaryDirectory() as folder:
        sites = []
        for name in ("first", "second"):
            target = pathlib.Path(folder) / name
            made = subprocess.run(
                [tool, "site", "--course", course, "--output", target], capture_output=True, text=True)
            if made.returncode:
                gate.note("rebuild", name, [made.stderr.strip() or made.stdout.strip()])
                return
            sites.append(contents(target))
    first, second = sites
    gate.note("rebuild", "the site", [
        f"{path} differs" for path in sorted(first.keys() | second.keys())
        if first.get(path) != second.get(path)])
    gate.say("rebuild", f"{len(first)} files, {sum(map(len, first.values())) // 1024} KB")
