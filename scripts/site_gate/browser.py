"""A headless Chromium that is driven over its debugging protocol."""

import asyncio
import json
import shutil
import socket
import subprocess
import tempfile
import urllib.request

import websockets

NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]


def program():
    """The path of an installed Chromium; None without one."""
    return next((path for path in map(shutil.which, NAMES) if path), None)


# Seconds that a command may take; axe needs long for the page with all lessons.
PATIENCE = 300


class Browser:
    """One process, ended by its id when the block is left, with a page in it."""

    async def __aenter__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.profile = tempfile.mkdtemp(prefix="site-gate-")
        self.process = subprocess.Popen(
            [program(), "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--disable-background-networking", "--no-first-run",
             f"--remote-debugging-port={port}", f"--user-data-dir={self.profile}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(150):
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/json") as answer:
                    pages = [page for page in json.load(answer) if page["type"] == "page"]
                if pages:
                    break
            except OSError:
                pass
            await asyncio.sleep(0.1)
        else:
            raise RuntimeError("Chromium did not start within 15 s")
        self.socket = await websockets.connect(pages[0]["webSocketDebuggerUrl"], max_size=None)
        self.number = 0
        self.waiting = {}
        self.events = []
        self.reader = asyncio.create_task(self.read())
        for domain in ("Page", "Runtime", "Network", "Log"):
            await self.call(f"{domain}.enable")
        return self

    async def __aexit__(self, *_):
        self.reader.cancel()
        await self.socket.close()
        self.process.terminate()
        self.process.wait(timeout=10)
        shutil.rmtree(self.profile, ignore_errors=True)

    async def read(self):
        async for text in self.socket:
            message = json.loads(text)
            if "id" in message:
                waiting = self.waiting.pop(message["id"], None)
                if waiting and not waiting.done():
                    waiting.set_result(message)
            else:
                self.events.append(message)

    async def call(self, method, **parameters):
        """What a command of the protocol gives."""
        self.number += 1
        answer = asyncio.get_running_loop().create_future()
        self.waiting[self.number] = answer
        await self.socket.send(
            json.dumps({"id": self.number, "method": method, "params": parameters}))
        message = await asyncio.wait_for(answer, PATIENCE)
        if "error" in message:
            raise RuntimeError(f"{method}: {message['error'].get('message')}")
        return message["result"]

    async def value(self, expression):
        """What an expression, or a promise, comes to in the page."""
        result = await self.call(
            "Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            details = result["exceptionDetails"]
            raise RuntimeError(details.get("exception", {}).get("description", details["text"]))
        return result["result"].get("value")

    async def look(self, width, theme="light", motion="no-preference"):
        """Sets the screen and what its reader prefers."""
        await self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1,
            mobile=width < 600)
        await self.call(
            "Emulation.setEmulatedMedia",
            features=[{"name": "prefers-color-scheme", "value": theme},
                      {"name": "prefers-reduced-motion", "value": motion}])
        # Time for a few frames, in which the page follows; frames cannot be awaited without scripts.
        await asyncio.sleep(0.05)

    async def open(self, url, width, theme="light", motion="no-preference"):
        """Shows a page that has come to rest."""
        await self.look(width, theme, motion)
        self.events.clear()
        await self.call("Page.navigate", url=url)
        for _ in range(200):
            if any(event["method"] == "Page.loadEventFired" for event in self.events):
                break
            await asyncio.sleep(0.02)
        await asyncio.sleep(0.15)

    def faults(self):
        """What the console calls errors, and what was asked for outside the site, since the page opened."""
        found = []
        for event in self.events:
            parameters = event["params"]
            if event["method"] == "Runtime.exceptionThrown":
                details = parameters["exceptionDetails"]
                found.append("exception: " + details.get("exception", {}).get("description", details["text"]))
            if event["method"] == "Log.entryAdded" and parameters["entry"]["level"] == "error":
                found.append(f"console: {parameters['entry']['text']}")
            if event["method"] == "Network.requestWillBeSent":
                url = parameters["request"]["url"]
                if not url.startswith(("file:", "data:", "blob:", "http://127.0.0.1:")):
                    found.append(f"request to {url}")
        return found

    async def press(self, key, code, number):
        """A key, down and up."""
        for kind in ("rawKeyDown", "keyUp"):
            await self.call(
                "Input.dispatchKeyEvent", type=kind, key=key, code=code,
                windowsVirtualKeyCode=number)

    async def press_enter(self):
        """Enter, which presses what has the focus only if it comes with its text."""
        for kind in ("keyDown", "keyUp"):
            await self.call(
                "Input.dispatchKeyEvent", type=kind, key="Enter", code="Enter", text="\r",
                windowsVirtualKeyCode=13)
