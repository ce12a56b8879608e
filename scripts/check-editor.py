#!/usr/bin/env python3
"""Opens exercises as an editor does, through sourcekit-lsp's protocol, and says what the editor shows.

    scripts/check-editor.py [FOLDER…]

FOLDER is what the editor has open: the course and its `exercises` if none is named. In each, two
exercises are asked for documentation, completions, the place of a declaration and the errors of a
wrong line. Nothing on disk is changed but the server's own index. Ends with 1 if anything is missing.
"""

import json
import pathlib
import subprocess
import sys
import threading
import time

COURSE = pathlib.Path(__file__).resolve().parent.parent
PATIENCE = 300  # seconds until the server has prepared the modules that a file imports


class Server:
    """A sourcekit-lsp with a folder open."""

    def __init__(self, folder):
        self.process = subprocess.Popen(
            ["sourcekit-lsp"], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL)
        self.answers = {}
        self.published = {}
        self.arrived = threading.Condition()
        self.count = 0
        threading.Thread(target=self.read, daemon=True).start()
        self.ask("initialize", {
            "processId": None, "rootUri": folder.as_uri(),
            "workspaceFolders": [{"uri": folder.as_uri(), "name": folder.name}],
            "capabilities": {"textDocument": {
                "hover": {"contentFormat": ["markdown"]},
                "completion": {"completionItem": {"snippetSupport": False}},
                "publishDiagnostics": {}}}})
        self.tell("initialized", {})

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def tell(self, method, params):
        self.send({"method": method, "params": params})

    def ask(self, method, params):
        """The result of a request, or None if the server has none."""
        with self.arrived:
            self.count += 1
            number = self.count
        self.send({"id": number, "method": method, "params": params})
        with self.arrived:
            if not self.arrived.wait_for(lambda: number in self.answers, PATIENCE):
                raise TimeoutError(f"{method}: no answer within {PATIENCE} s")
            return self.answers.pop(number).get("result")

    def read(self):
        stream = self.process.stdout
        while True:
            length = 0
            while (line := stream.readline().strip()):
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if not length:
                return
            message = json.loads(stream.read(length))
            if "method" in message and "id" in message:
                self.send({"id": message["id"], "result": None})  # what the server asks of us
                continue
            with self.arrived:
                if "id" in message:
                    self.answers[message["id"]] = message
                elif message.get("method") == "textDocument/publishDiagnostics":
                    self.published[message["params"]["uri"]] = message["params"]["diagnostics"]
                self.arrived.notify_all()

    def errors(self, uri):
        """The errors of an open file as an editor pulls them."""
        report = self.ask("textDocument/diagnostic", {"textDocument": {"uri": uri}}) or {}
        return [d["message"] for d in report.get("items", []) if d.get("severity", 1) == 1]

    def close(self):
        self.ask("shutdown", None)
        self.tell("exit", None)
        self.process.wait(30)


def position(text, marker):
    """The line and column right behind the first occurrence of a marker."""
    before = text[:text.index(marker) + len(marker)]
    return {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}


def until(condition):
    """The first true value of a condition that becomes true while the server prepares modules."""
    end = time.monotonic() + PATIENCE
    while True:
        value = condition()
        if value or time.monotonic() > end:
            return value
        time.sleep(1)


def check(folder, path, unfinished, code, marker, completion, symbol, documentation):
    """What the editor shows of one exercise; the number of things that are missing."""
    server = Server(folder)
    file = COURSE / path
    uri = file.as_uri()
    stub = file.read_text()
    if unfinished not in stub:
        sys.exit(f"{path} is no longer as it is handed out: {unfinished} is not there")
    written = stub.replace(unfinished, code)
    missing = 0
    print(f"\n{folder.relative_to(COURSE.parent)} open, {path}")

    def show(what, seen, start):
        nonlocal missing
        missing += not seen
        print(f"  {'✔' if seen else '✘'} {what} after {time.monotonic() - start:.1f} s: {seen}")

    def at(text, marker):
        return {"textDocument": {"uri": uri}, "position": position(text, marker)}

    try:
        start = time.monotonic()
        server.tell("textDocument/didOpen", {"textDocument": {
            "uri": uri, "languageId": "swift", "version": 1, "text": stub}})
        clean = until(lambda: server.errors(uri) == [])
        show("the stub has no errors", clean, start)

        start = time.monotonic()
        hover = until(lambda: server.ask("textDocument/hover", at(stub, symbol[:-1])))
        text = hover["contents"]["value"] if hover else ""
        show("documentation", documentation in text and documentation, start)

        start = time.monotonic()
        places = server.ask("textDocument/definition", at(stub, symbol[:-1])) or []
        places = [places] if isinstance(places, dict) else places
        show("declaration", [
            pathlib.Path(p.get("uri", p.get("targetUri", ""))).name for p in places][:1], start)

        start = time.monotonic()
        server.tell("textDocument/didChange", {
            "textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"text": written}]})
        answer = server.ask("textDocument/completion", at(written, marker)) or {}
        labels = [item["label"] for item in answer.get("items", [])]
        show(f"completion behind {marker}", [x for x in labels if x.startswith(completion)][:1], start)

        start = time.monotonic()
        wrong = stub.replace(unfinished, 'let wrong: Int = "no number"')
        server.tell("textDocument/didChange", {
            "textDocument": {"uri": uri, "version": 3}, "contentChanges": [{"text": wrong}]})
        show("the error of a wrong line", server.errors(uri)[:1], start)
    finally:
        server.close()
    return missing


def main():
    folders = [pathlib.Path(name).resolve() for name in sys.argv[1:]]
    missing = 0
    for folder in folders or [COURSE, COURSE / "exercises"]:
        missing += check(
            folder, "exercises/2.2-flatten/Flatten.swift",
            unfinished='unfinished("Flatten.forward(_:)", returning: input)',
            code="input.", marker="input.", completion="reshaped",
            symbol="Layer", documentation="One step of a network")
        missing += check(
            folder, "exercises/9-your-network/Network.swift",
            unfinished='unfinished("Network.predict(_:)", returning: [])',
            code="loss.", marker="loss.", completion="backward",
            symbol="CrossEntropyLoss", documentation="Cross entropy")
    sys.exit(1 if missing else 0)


if __name__ == "__main__":
    main()
