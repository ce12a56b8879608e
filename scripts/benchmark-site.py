#!/usr/bin/env python3
"""Compare how long `course site` takes with Hugo (Debian's package `hugo`), interleaved.

    python3 scripts/benchmark-site.py              # from the folder of the course, built
    python3 scripts/benchmark-site.py --rounds 9

Both render the same text: that of lesson 2 without what only the course has (figures, pictures,
quizzes, exercises), 16 pages of it and 1,000. Then, without a comparison, the whole course, and the
whole course after a sentence of one lesson changed. Printed are medians, and the ratio of each round's
pair, since rounds differ with what else the machine does.
"""

import argparse
import json
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

LANGUAGES = ["es", "en"]
# Fences that only the course has, and the inline values that only it computes.
FENCE = re.compile(r"^(`{3,4})(\w+)[^\n]*\n.*?^\1[ ]*$\n?", re.MULTILINE | re.DOTALL)
KEPT = {"swift", "python", "console", "text"}
VALUE = re.compile(r"`(?:run|calc):[^`]*`")
FORMULA = re.compile(r"\$`[^`]*`\$")


# An aim of a lesson and the question that it needs.
OBJECTIVE = "objective: LO{0}.1 To read.\n"
QUIZ = """
````quiz id=s{0}.q1 type=single lo=LO{0}.1 level=understand ref=#q{0}.1
Which?

- [x] This
  > Yes.
- [ ] That
  > No. <!-- m:that -->
- [ ] Another
  > No. <!-- m:another -->
````
"""


def plain(text: str) -> tuple[str, str]:
    """The title and the text of a lesson, with nothing that only the course understands."""
    _, front, body = text.split("---\n", 2)
    title = re.search(r"^title: (.*)$", front, re.MULTILINE).group(1)
    body = FENCE.sub(
        lambda match: match.group(0) if match.group(2) in KEPT and "file=" not in match.group(0) else "",
        body)
    body = FORMULA.sub("*x*", VALUE.sub("1", body))
    return title, re.sub(r"\]\([^)]*\)", "](#q2.1)", body)


def write(path: pathlib.Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def course(root: pathlib.Path, folder: pathlib.Path, sections: int) -> None:
    """A course of nothing but this text."""
    for name in ["site/assets", "site/templates", "site/lab", "exercises", "answers", "data", "Sources"]:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.symlink_to(root / name)
    shutil.copy(root / "Package.swift", folder)
    write(folder / "lessons/math.json", '{"display": {}, "inline": {}}')
    table = json.loads((root / "lessons/course.json").read_text(encoding="utf-8"))
    titles = {}
    for language in LANGUAGES:
        titles[language], text = plain((root / f"lessons/{language}/s2.md").read_text(encoding="utf-8"))
        for number in range(1, sections + 1):
            own = text.replace("## 2.", f"## {number}.").replace("#q2.", f"#q{number}.")
            write(folder / f"lessons/{language}/s{number}.md",
                  f"---\ntitle: {titles[language]}\nsummary: A text.\nminutes: 20\n"
                  f"{OBJECTIVE.format(number)}---\n{own}{QUIZ.format(number)}")
    sample = table["sections"][1]
    table["sections"] = [
        {**sample, "number": number, "title": titles, "questions": [
            {**question, "id": f"{number}.{index + 1}"} for index, question in enumerate(sample["questions"])]}
        for number in range(1, sections + 1)]
    write(folder / "lessons/course.json", json.dumps(table))


def hugo(root: pathlib.Path, folder: pathlib.Path, sections: int) -> None:
    """The same text for Hugo, with the smallest theme that makes whole pages."""
    write(folder / "hugo.toml", 'baseURL = "https://example.org/"\ntitle = "Course"\n'
          'disableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n')
    write(folder / "layouts/_default/single.html",
          '<!doctype html><html><head><meta charset="utf-8"><title>{{ .Title }}</title></head>'
          "<body><main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>\n")
    write(folder / "layouts/_default/list.html",
          "<!doctype html><html><body>{{ range .Pages }}<a href=\"{{ .Permalink }}\">{{ .Title }}</a>"
          "{{ end }}</body></html>\n")
    for language in LANGUAGES:
        title, text = plain((root / f"lessons/{language}/s2.md").read_text(encoding="utf-8"))
        for number in range(1, sections + 1):
            write(folder / f"content/{language}/s{number}.md", f'---\ntitle: "{title}"\n---\n{text}{QUIZ.format(number)}')


def seconds(command: list[str], folder: pathlib.Path) -> float:
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    elapsed = time.perf_counter() - start
    if done.returncode != 0:
        sys.exit(f"error: {' '.join(command)}: {done.stderr or done.stdout}")
    return elapsed


def compare(root: pathlib.Path, tool: str, sections: int, rounds: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        course(root, folder / "course", sections)
        hugo(root, folder / "hugo", sections)
        ours, theirs = [], []
        for _ in range(rounds + 1):
            ours.append(seconds([tool, "site"], folder / "course"))
            theirs.append(seconds(["hugo", "--quiet"], folder / "hugo"))
        # The first round warms the file system.
        ours, theirs = ours[1:], theirs[1:]
        ratio = statistics.median(a / b for a, b in zip(ours, theirs))
        print(f"{2 * sections:5} pages of text   course {statistics.median(ours):.3f} s   "
              f"Hugo {statistics.median(theirs):.3f} s   ratio {ratio:.2f}", flush=True)


def whole(root: pathlib.Path, tool: str, rounds: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name) / "course"
        folder.mkdir()
        for item in ["lessons", "site", "exercises", "answers", "data", "Sources"]:
            shutil.copytree(root / item, folder / item, ignore=shutil.ignore_patterns(".build", "public"))
        shutil.copy(root / "Package.swift", folder)
        times = [seconds([tool, "site"], folder) for _ in range(rounds + 1)][1:]
        pages = len(list((folder / "site/public").rglob("*.html")))
        print(f"{pages:5} pages, the whole course   {statistics.median(times):.3f} s", flush=True)
        lesson = folder / "lessons/en/s2.md"
        text, times = lesson.read_text(encoding="utf-8"), []
        for index in range(rounds):
            lesson.write_text(text + f"\nOne sentence more, number {index}.\n", encoding="utf-8")
            mirror = folder / "lessons/es/s2.md"
            if index == 0:
                mirror.write_text(mirror.read_text(encoding="utf-8") + "\nUna frase.\n", encoding="utf-8")
                seconds([tool, "site"], folder)
            times.append(seconds([tool, "site"], folder))
        print(f"{'':5} after a change of one lesson   {statistics.median(times):.3f} s", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5, help="how often each is run (default 5)")
    options = parser.parse_args()
    root = pathlib.Path(__file__).resolve().parent.parent
    tool = root / ".build/debug/course"
    if not tool.exists():
        sys.exit("error: build the course first: swift build")
    if shutil.which("hugo") is None:
        sys.exit("error: hugo is not installed; on Debian: apt-get install hugo")
    for sections in [8, 500]:
        compare(root, str(tool), sections, options.rounds)
    whole(root, str(tool), options.rounds)


if __name__ == "__main__":
    main()
