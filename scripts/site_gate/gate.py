"""What the checks found, and how it is told."""

import importlib.util
import pathlib


class Gate:
    """The faults of a site by the name of their check."""

    def __init__(self, site, quick=False):
        self.site, self.quick, self.axe = site, quick, axe()
        self.faults, self.counts, self.measured = [], {}, []

    def note(self, check, where, found):
        """Takes in what a check found in a place; nothing means that it passed."""
        passed, all_ = self.counts.get(check, (0, 0))
        self.counts[check] = (passed + (not found), all_ + 1)
        self.faults += [f"{where}: {fault}" for fault in found]

    def say(self, where, measured):
        """Takes in what was measured and is no fault."""
        self.measured.append(f"{where}: {measured}")

    def report(self):
        for line in self.measured:
            print(f"· {line}")
        for fault in self.faults:
            print(f"✘ {fault}")
        for check, (passed, all_) in self.counts.items():
            print(f"{'✔' if passed == all_ else '✘'} {check:28} {passed}/{all_}")


def axe():
    """The source of axe, out of the installed package."""
    package = importlib.util.find_spec("axe_playwright_python")
    return (pathlib.Path(package.submodule_search_locations[0]) / "axe.min.js").read_text()
