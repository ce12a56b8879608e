"""Makes Tests/TensorBoardTests/Golden/ with the real torch and tensorboard.

    python3 scripts/golden/event_files.py

Three small event files, and scalars.json with what was written, which names the versions.
"""

import json
import pathlib
import shutil
import struct
import tempfile
import time

import numpy as np
import tensorboard
import torch
from torch.utils.tensorboard import SummaryWriter

GOLDEN = pathlib.Path(__file__).parents[2] / "Tests/TensorBoardTests/Golden"

# The first record has the time; a fixed one gives the same file every time.
time.time = lambda: 1_750_000_000.25


def bits(value):
    """A float32 as an integer, because JSON has no NaN."""
    return struct.unpack("<I", struct.pack("<f", value))[0]


def scalars():
    rng = np.random.default_rng(3)
    for step in range(20):
        yield "loss/train", float(rng.normal()), step, 1.5e9 + step / 8
    for step in [0, 1, 127, 128, 16383, 16384, 2**31, 2**62, -1, -(2**63)]:
        yield "steps", 0.5, step, 0.0
    values = [0.0, -0.0, 1e-45, 3.4e38, float("inf"), float("-inf"), float("nan"), 0.1]
    for step, value in enumerate(values):
        yield "values", value, step, 1e-3
    for tag in ["précisión/año", "損失", "👩‍🚀", "a b", "x" * 127, "y" * 128, "ñ" * 9000]:
        yield tag, 2.0, 7, -1.0


def write(name, fill):
    with tempfile.TemporaryDirectory() as directory:
        writer = SummaryWriter(directory)
        fill(writer)
        writer.close()
        (path,) = pathlib.Path(directory).iterdir()
        shutil.copyfile(path, GOLDEN / name)
    print(name, (GOLDEN / name).stat().st_size, "bytes")


def simple(writer):
    for tag, value, step, wall_time in scalars():
        writer.add_scalar(tag, value, step, walltime=wall_time)


def tensors(writer):
    for step in range(4):
        writer.add_scalar("float", 0.1 * step, step, walltime=1.0, new_style=True)
        writer.add_scalar("double", 0.1 * step, step, walltime=1.0, new_style=True,
                          double_precision=True)


def mixed(writer):
    writer.add_text("text", "año", 1, walltime=1.0)
    writer.add_scalar("before", 1.0, 1, walltime=1.0)
    writer.add_image("image", np.zeros((3, 4, 4), np.uint8), 1, walltime=1.0)
    writer.add_histogram("histogram", np.arange(10), 1, walltime=1.0)
    writer.add_scalar("after", 2.0, 2, walltime=1.0)


GOLDEN.mkdir(parents=True, exist_ok=True)
write("simple.tfevents", simple)
write("tensors.tfevents", tensors)
write("mixed.tfevents", mixed)
golden = {
    "versions": {"torch": torch.__version__, "tensorboard": tensorboard.__version__},
    "scalars": [
        {"tag": tag, "bits": bits(value), "step": step, "wallTime": wall_time}
        for tag, value, step, wall_time in scalars()
    ],
}
(GOLDEN / "scalars.json").write_text(json.dumps(golden, ensure_ascii=False, indent=1) + "\n")
