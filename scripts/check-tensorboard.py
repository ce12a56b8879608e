"""Reads event files with the real TensorBoard.

    python3 scripts/check-tensorboard.py DIR [--expect Tests/TensorBoardTests/Golden/scalars.json]

Prints each scalar tag with its number of points, first and last value. With --expect, compares
every point with the file. Needs `pip install tensorboard`. To make a directory for --expect:

    TENSORBOARD_SAMPLE=DIR swift test --filter TensorBoardTests
"""

import argparse
import collections
import json
import struct
import sys

from tensorboard.backend.event_processing import event_accumulator

parser = argparse.ArgumentParser()
parser.add_argument("directory")
parser.add_argument("--expect")
arguments = parser.parse_args()

accumulator = event_accumulator.EventAccumulator(
    arguments.directory, size_guidance={event_accumulator.SCALARS: 0})
# Steps that go back are kept, not taken for a restart.
accumulator.purge_orphaned_data = False
accumulator.Reload()
tags = accumulator.Tags()["scalars"]
if not tags:
    sys.exit(f"TensorBoard finds no scalars in {arguments.directory}")


def bits(value):
    return struct.unpack("<I", struct.pack("<f", value))[0]


got = {
    tag: [(bits(e.value), e.step, e.wall_time) for e in accumulator.Scalars(tag)] for tag in tags
}
for tag in tags:
    events = accumulator.Scalars(tag)
    name = tag if len(tag) <= 40 else tag[:40] + "…"
    print(f"{name}: {len(events)} points, first {events[0].value:g}, last {events[-1].value:g}")

if arguments.expect:
    expected = collections.defaultdict(list)
    with open(arguments.expect, encoding="utf-8") as file:
        for scalar in json.load(file)["scalars"]:
            expected[scalar["tag"]].append(
                (scalar["bits"], scalar["step"], scalar["wallTime"]))
    if got != expected:
        wrong = [tag for tag in {*got, *expected} if got.get(tag) != expected.get(tag)]
        sys.exit(f"TensorBoard reads other values for {wrong}")
    print(f"all {sum(map(len, got.values()))} points as expected")
