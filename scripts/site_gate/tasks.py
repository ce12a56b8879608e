"""How long the pieces of work of a page block it."""

import asyncio

LIMIT = 50


class Recording:
    """The tasks of the page's main thread while a block runs.

    What counts is the processor's time, which other programs of the machine do not lengthen as they do
    the clock's.
    """

    def __init__(self, chrome):
        self.chrome, self.longest, self.longest_by_clock, self.count = chrome, 0, 0, 0

    async def __aenter__(self):
        await self.chrome.call(
            "Tracing.start", transferMode="ReportEvents",
            traceConfig={"includedCategories": ["toplevel", "disabled-by-default-devtools.timeline"],
                         "excludedCategories": ["*"]})
        return self

    async def __aexit__(self, *_):
        await self.chrome.call("Tracing.end")
        for _ in range(400):
            if any(event["method"] == "Tracing.tracingComplete" for event in self.chrome.events):
                break
            await asyncio.sleep(0.05)
        self.read([
            event for message in self.chrome.events if message["method"] == "Tracing.dataCollected"
            for event in message["params"]["value"]])
        self.chrome.events[:] = [
            event for event in self.chrome.events if not event["method"].startswith("Tracing.")]

    def read(self, events):
        mains = {
            (event["pid"], event["tid"]) for event in events
            if event.get("name") == "thread_name" and event["args"].get("name") == "CrRendererMain"}
        own = [
            event for event in events
            if (event.get("pid"), event.get("tid")) in mains and event.get("ph") == "X"
            and event["name"] in ("RunTask", "ThreadControllerImpl::RunTask")]
        self.count = len(own)
        self.longest = max((event.get("tdur", event["dur"]) / 1000 for event in own), default=0)
        self.longest_by_clock = max((event["dur"] / 1000 for event in own), default=0)

    def faults(self):
        if not self.count:
            return ["no task was recorded"]
        return [f"a task of {self.longest:.0f} ms"] if self.longest > LIMIT else []

    @property
    def summary(self):
        return (f"longest task {self.longest:.0f} ms of the processor, "
                f"{self.longest_by_clock:.0f} ms by the clock")
