"""Makes Tests/TensorBoardTests/Golden/ with the real torch and tensorboard.

    python3 scripts/golden/event_files.py

Small event files, scalars.json with what was written into the first, and summaries.json with
histograms, pictures, texts and hyperparameters and what became of them; both name the versions.
"""

import io
import json
import pathlib
import shutil
import struct
import tempfile
import time

import numpy as np
import tensorboard
import torch
from PIL import Image
from torch.utils.tensorboard import SummaryWriter, summary

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


def number(value):
    """A number, as text if JSON has none such."""
    return value if np.isfinite(value) else str(value)


def histogram_cases():
    """Numbers, how to count them, and the histogram that torch makes."""
    rng = np.random.default_rng(5)
    with tempfile.TemporaryDirectory() as directory:
        with SummaryWriter(directory) as writer:
            default_bins = writer.default_bins
    normal = rng.normal(size=200).astype(np.float32).astype(float)
    small = rng.normal(size=60) * 1e-3
    cases = [
        ("normal", normal, "tensorflow", None),
        ("positive", np.abs(normal), "tensorflow", None),
        ("negative", -np.abs(small), "tensorflow", None),
        ("zeros", np.zeros(7), "tensorflow", None),
        ("one number", [0.25], "tensorflow", None),
        ("on the limits", [-1e-12, 0.0, 1e-12, 1e-12 * 1.1, 1.0], "tensorflow", None),
        ("beyond the limits", [1e30, -1e30, 0.5], "tensorflow", None),
        ("not finite", [float("inf"), float("-inf"), 2.0], "tensorflow", None),
        ("not a number", [float("nan"), 2.0, -3.0], "tensorflow", None),
        ("whole numbers", np.arange(10), 10, None),
        ("ten bins", normal, 10, None),
        ("seven bins", rng.uniform(size=100), 7, None),
        ("bins that rounding misses", np.arange(100) / 10, 99, None),
        ("equal numbers", [3.0, 3.0], 4, None),
        ("edges", normal, [-1.0, -0.5, 0.0, 0.5, 2.0], None),
        ("edges with numbers on them", [0, 1, 1, 2, 3, 3, 4], [0, 1, 2, 3], None),
        ("edges twice", [0, 1, 1, 2, 2], [0, 1, 1, 2, 2], None),
        ("at most 8 of 10", normal, 10, 8),
        ("at most 3 of 10", normal, 10, 3),
        ("at most 30 of all", normal, "tensorflow", 30),
    ]
    for name, values, bins, max_bins in cases:
        values = np.asarray(values, float)
        with np.errstate(all="ignore"):
            made = summary.make_histogram(
                values, default_bins if bins == "tensorflow" else bins, max_bins)
        yield {
            "name": name, "values": [number(v) for v in values.tolist()],
            "count": bins if isinstance(bins, int) else None,
            "edges": bins if isinstance(bins, list) else None, "maxBins": max_bins,
            "min": number(made.min), "max": number(made.max), "num": made.num,
            "sum": number(made.sum), "sumOfSquares": number(made.sum_squares),
            "limits": list(made.bucket_limit), "counts": list(made.bucket),
        }


def image_cases():
    """Numbers, their shape and format, and the pixels that torch makes of them."""
    rng = np.random.default_rng(6)
    shapes = {
        "HW": [(5, 4)], "WH": [(5, 4)], "CHW": [(1, 2, 3), (3, 4, 5), (4, 2, 2)],
        "HWC": [(2, 3, 1), (4, 5, 3), (2, 2, 4)],
        "NCHW": [(1, 3, 2, 2), (3, 1, 2, 3), (11, 3, 2, 1)],
        "NHWC": [(2, 3, 2, 3), (9, 1, 2, 1)],
    }
    for dataformats, some in shapes.items():
        for shape in some:
            values = rng.uniform(-0.2, 1.2, size=shape).astype(np.float32)
            values.flat[0] = 1.0
            values.flat[1] = 0.5
            made = summary.image("", values, dataformats=dataformats).value[0].image
            pixels = np.asarray(Image.open(io.BytesIO(made.encoded_image_string)))
            yield {
                "dataFormat": dataformats, "shape": list(shape),
                "elements": [float(str(v)) for v in values.ravel()],
                "height": made.height, "width": made.width, "channels": made.colorspace,
                "pixels": pixels.ravel().tolist(),
            }


TEXTS = ["# título", "| a | b |\n|---|---|\n| 1 | 2 |", "", "x" * 300]
HPARAMS = {"lr": 0.1, "batch": 32, "optimizer": "sgd", "año": "ñ"}
METRICS = {"hparam/accuracy": 0.875, "hparam/loss": 0.25}
DOMAINS = {"optimizer": ["sgd", "adam"], "batch": [32, 64]}


def kinds(writer):
    for step, text in enumerate(TEXTS):
        writer.add_text("notes", text, step, walltime=2.0)
    for step, case in enumerate(histogram_cases()):
        if case["count"] is None and case["edges"] is None:
            values = np.asarray([float(v) for v in case["values"]])
            with np.errstate(all="ignore"):
                writer.add_histogram(
                    "weights", values, step, walltime=2.0, max_bins=case["maxBins"])
    for step, case in enumerate(image_cases()):
        values = np.asarray(case["elements"], np.float32).reshape(case["shape"])
        writer.add_image("picture", values, step, walltime=2.0, dataformats=case["dataFormat"])


def hparams(writer):
    for part in summary.hparams(HPARAMS, METRICS, DOMAINS):
        writer.file_writer.add_summary(part, 3, 2.0)
    for tag, value in METRICS.items():
        writer.add_scalar(tag, value, 3, 2.0)


def write_restart():
    with tempfile.TemporaryDirectory() as directory:
        SummaryWriter(directory, purge_step=5).close()
        (path,) = pathlib.Path(directory).iterdir()
        shutil.copyfile(path, GOLDEN / "restart.tfevents")


GOLDEN.mkdir(parents=True, exist_ok=True)
write("simple.tfevents", simple)
write("tensors.tfevents", tensors)
write("mixed.tfevents", mixed)
write("kinds.tfevents", kinds)
write("hparams.tfevents", hparams)
write_restart()
versions = {
    "torch": torch.__version__, "tensorboard": tensorboard.__version__, "numpy": np.__version__,
}
golden = {
    "versions": versions,
    "scalars": [
        {"tag": tag, "bits": bits(value), "step": step, "wallTime": wall_time}
        for tag, value, step, wall_time in scalars()
    ],
}
(GOLDEN / "scalars.json").write_text(json.dumps(golden, ensure_ascii=False, indent=1) + "\n")
golden = {
    "versions": versions,
    "histograms": list(histogram_cases()), "images": list(image_cases()), "texts": TEXTS,
}
text = json.dumps(golden, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
(GOLDEN / "summaries.json").write_text(text + "\n")
