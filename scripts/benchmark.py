"""Compares `course bench` with PyTorch, Albumentations and torch's SummaryWriter on the same work.

    python3 -m venv somewhere
    somewhere/bin/pip install torch albumentations tensorboard jax optax
    make build
    somewhere/bin/python scripts/benchmark.py [NAME ...] [--rounds 5] [--seconds 1] [--json FILE]

Each round measures each work twice in a row, ours and theirs, and the order changes from round to round,
so that a machine that slows down slows both. A ratio is the median of those of the rounds, with the
least and the greatest. It ends with 1 if a requirement does not hold. Close other programs first.

What is on each side:
  ours    the course's own loop: batches made from bytes in a shuffled order (normalized), forward,
          loss with its check for NaN, predictions counted, backward, Adam
  theirs  eager PyTorch as its tutorials have it, but the data is in memory as float tensors already and
          a batch is a slice of them, in order, without a DataLoader; zero_grad(set_to_none=True),
          cross_entropy, backward, Adam with its defaults; --fused-adam takes its fused kernel
  fastest for train-mlp, the faster of compiled PyTorch with fused Adam and jitted JAX with optax
          (benchmark_peers.py); --no-fastest leaves them out
"""

import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

os.environ.setdefault("NO_ALBUMENTATIONS_UPDATE", "1")

import albumentations
import cv2
import numpy
import tensorboard
import torch
from albumentations.pytorch import ToTensorV2
from tensorboard.backend.event_processing.event_file_loader import EventFileLoader
from torch import nn
from torch.utils.tensorboard import SummaryWriter

ROOT = pathlib.Path(__file__).resolve().parent.parent

parser = argparse.ArgumentParser(
    description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("names", nargs="*", metavar="NAME", help="works of `course bench`; none means all")
parser.add_argument("--rounds", type=int, default=5, help="rounds (5)")
parser.add_argument("--seconds", type=float, default=1, help="for each work, side and round (1)")
parser.add_argument("--threads", default="1,2", help="with how many threads to train (1,2)")
parser.add_argument("--course", default=str(ROOT / "course"), help="the course's tool (./course)")
parser.add_argument("--fused-adam", action="store_true", help="Adam(fused=True) in PyTorch")
parser.add_argument("--no-fastest", action="store_true", help="without compiled PyTorch and JAX")
parser.add_argument("--json", type=pathlib.Path, metavar="FILE", help="also write all numbers there")
arguments = parser.parse_args()


# --- Theirs -------------------------------------------------------------------------------------


def median_time(work, seconds):
    """The median time of a work that is repeated, after a fifth of the time for warming up."""
    end = time.perf_counter() + seconds / 5
    while True:
        work()
        if time.perf_counter() > end:
            break
    times = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or len(times) < 3:
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def mlp(widths, regularized=False):
    layers = [nn.Flatten()]
    for taken, given in zip(widths[:-2], widths[1:-1]):
        layers.append(nn.Linear(taken, given))
        if regularized:
            layers.append(nn.BatchNorm1d(given))
        layers.append(nn.ReLU())
        if regularized:
            layers.append(nn.Dropout(0.2))
    return nn.Sequential(*layers, nn.Linear(widths[-2], widths[-1]))


def cnn():
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(32 * 7 * 7, 128), nn.ReLU(), nn.Linear(128, 10))


def train(model, side, batch, count):
    """A function that measures images per second."""
    torch.manual_seed(1)
    images = (torch.randint(0, 256, (count, 1, side, side)).float() / 255 - 0.5) / 0.25
    labels = torch.randint(0, 10, (count,))
    loss = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(
        model.parameters(), lr=0.001, **({"fused": True} if arguments.fused_adam else {}))
    model.train()
    position = 0

    def step():
        nonlocal position
        inputs, truth = images[position:position + batch], labels[position:position + batch]
        position = (position + batch) % (count - count % batch)
        optimizer.zero_grad(set_to_none=True)
        loss(model(inputs), truth).backward()
        optimizer.step()

    return lambda seconds: {"imagesPerSecond": batch / median_time(step, seconds)}


def transforms():
    random = numpy.random.default_rng(2)
    pictures = [random.integers(0, 256, (128, 128, 3), dtype=numpy.uint8) for _ in range(64)]
    pipeline = albumentations.Compose(
        [albumentations.Resize(64, 64), albumentations.HorizontalFlip(p=0.5),
         albumentations.Normalize(mean=(0.485, 0.456, 0.406), std=(0.229, 0.224, 0.225)),
         ToTensorV2()])

    def work():
        for picture in pictures:
            pipeline(image=picture)["image"]

    return lambda seconds: {"imagesPerSecond": len(pictures) / median_time(work, seconds)}


def scalars():
    count = 2_000

    def measure(seconds):
        written, read = [], []
        end = time.perf_counter() + seconds
        while time.perf_counter() < end or len(written) < 3:
            with tempfile.TemporaryDirectory() as folder:
                start = time.perf_counter()
                writer = SummaryWriter(folder)
                for step in range(count):
                    writer.add_scalar("loss/train", 1 / (step + 1), step)
                writer.flush()
                writer.close()
                written.append(count / (time.perf_counter() - start))
                (path,) = pathlib.Path(folder).iterdir()
                start = time.perf_counter()
                found = sum(event.HasField("summary") for event in EventFileLoader(str(path)).Load())
                read.append(count / (time.perf_counter() - start))
                assert found == count
        return {"scalarsWrittenPerSecond": statistics.median(written),
                "scalarsReadPerSecond": statistics.median(read)}

    return measure


def inference():
    model = mlp([784, 256, 10]).eval()
    picture = torch.rand(1, 1, 28, 28)

    def work():
        with torch.inference_mode():
            model(picture)

    return lambda seconds: {"callMicroseconds": median_time(work, seconds) * 1e6}


WORKS = {
    "train-mlp": lambda: train(mlp([784, 512, 256, 10]), 28, 128, 60_000),
    "train-mlp-bn-dropout": lambda: train(mlp([784, 512, 256, 10], True), 28, 128, 60_000),
    "train-tiny": lambda: train(mlp([64, 32, 10]), 8, 32, 1_600),
    "transforms": transforms,
    "tensorboard": scalars,
    "inference": inference,
    "cnn": lambda: train(cnn(), 28, 32, 60_000),
}
THREADED = {"train-mlp", "train-mlp-bn-dropout", "train-tiny", "cnn"}


# --- Ours ---------------------------------------------------------------------------------------


def ours(name, threads, seconds, environment=None):
    """The medians of the quantities of a work."""
    command = [arguments.course, "bench", name, "--threads", str(threads), "--seconds", str(seconds),
               "--json"]
    result = subprocess.run(
        command, stdout=subprocess.PIPE, check=True, env={**os.environ, **(environment or {})})
    report = json.loads(result.stdout)
    values = {each["quantity"]: each["value"]["median"] for each in report["measurements"]}
    return values, report["machine"]


def allocations(name, threads):
    """Allocations of each step outside OpenBLAS, or None where they cannot be counted."""
    compiler = shutil.which("cc") or shutil.which("clang")
    if not compiler or not sys.platform.startswith("linux"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        library = os.path.join(folder, "count-allocations.so")
        built = subprocess.run(
            [compiler, "-O2", "-shared", "-fPIC", "-o", library,
             str(ROOT / "scripts" / "count-allocations.c")], stderr=subprocess.DEVNULL)
        if built.returncode:
            return None
        values = ours(name, threads, 0.5, {"LD_PRELOAD": library})[0]
        if "allocationsPerStep" not in values:
            return None
        return values["allocationsPerStep"] - values.get("allocationsOfProducts", 0)


class Peer:
    """A process that trains the network of train-mlp in its own way and is asked how fast."""

    def __init__(self, name, threads):
        self.name = name
        self.process = subprocess.Popen(
            [sys.executable, str(ROOT / "scripts" / "benchmark_peers.py"), name, str(threads)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)

    def wait(self):
        if self.process.stdout.readline().strip() != "ready":
            sys.exit(f"{self.name} did not start; try: {' '.join(self.process.args)}")

    def measure(self, seconds):
        print(seconds, file=self.process.stdin, flush=True)
        return float(self.process.stdout.readline())

    def end(self):
        self.process.stdin.close()
        self.process.wait(10)


PEERS = {} if arguments.no_fastest else {"train-mlp": ["compiled", "jax"]}


# --- The rounds ---------------------------------------------------------------------------------


def note(text):
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


names = [name for name in WORKS if not arguments.names or name in arguments.names]
unknown = set(arguments.names) - set(WORKS)
if unknown:
    parser.error(f"no such work: {', '.join(sorted(unknown))}; there are {', '.join(WORKS)}")
cases = [(name, threads) for name in names
         for threads in (map(int, arguments.threads.split(",")) if name in THREADED else [1])]

cv2.setNumThreads(1)
load_before = os.getloadavg()[0]
machine = {}
rounds = {case: [] for case in cases}
theirs = {name: WORKS[name]() for name in names}
peers = {case: [Peer(name, case[1]) for name in PEERS.get(case[0], [])] for case in cases}
for peer in sum(peers.values(), []):
    note(f"compiling {peer.name}")
    peer.wait()
begin = time.perf_counter()
for number in range(arguments.rounds):
    for name, threads in cases:
        note(f"{number + 1}/{arguments.rounds}  {name}  {threads}")
        torch.set_num_threads(threads)
        pair = {}
        sides = ["ours", "theirs"] + peers[name, threads]
        for side in sides if number % 2 == 0 else reversed(sides):
            if isinstance(side, Peer):
                pair[side.name] = side.measure(arguments.seconds)
            elif side == "ours":
                pair[side], machine = ours(name, threads, arguments.seconds)
            else:
                pair[side] = theirs[name](arguments.seconds)
        rounds[name, threads].append(pair)
counted = {(name, threads): allocations(name, threads) for name, threads in cases
           if name.startswith("train-")}
for peer in sum(peers.values(), []):
    peer.end()
note("")


# --- The table ----------------------------------------------------------------------------------


def number(value):
    if value is None:
        return ""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.2f}"


class Row:
    """One line: a quantity, or what the two sides make of each other."""

    def __init__(self, work, threads, quantity, ours, theirs=None, least=None, most=None, of="ratio"):
        self.work, self.threads, self.quantity = work, threads, quantity
        self.ours = statistics.median(ours)
        self.theirs = statistics.median(theirs) if theirs else None
        slower_is_more = quantity.endswith("Microseconds")
        self.ratios = sorted(
            (b / a if slower_is_more else a / b) for a, b in zip(ours, theirs or []))
        self.spread = self.ratios if of == "ratio" and theirs else sorted(ours)
        judged = statistics.median(self.spread)
        self.requirement = (f"≥ {least:,}" if least is not None else f"≤ {most:,}" if most is not None
                            else "")
        self.of = of
        self.holds = (judged >= least if least is not None else judged <= most if most is not None
                      else None)

    def cells(self):
        ratio = ""
        if self.ratios:
            ratio = (f"{statistics.median(self.ratios):.2f}"
                     f" ({self.ratios[0]:.2f}–{self.ratios[-1]:.2f})")
        requirement = self.requirement
        if requirement:
            requirement = f"{'✓' if self.holds else '✗'} {self.of} {requirement}"
        ours = number(self.ours)
        if not self.ratios and self.spread[0] != self.spread[-1]:
            ours += f" ({number(self.spread[0])}–{number(self.spread[-1])})"
        return [self.work, str(self.threads), self.quantity, ours, number(self.theirs), ratio,
                requirement]


# What is required: at least so many times as fast as the other side, for 1 thread and for more.
LEAST = {
    "train-mlp": (1.8, 1.8), "train-mlp-bn-dropout": (1.8, 1.8), "train-tiny": (5, 5),
    "transforms": (5, 5), "cnn": (1.3, 1.2),
}
LEAST_FASTEST = (1.25, 1.3)
# A step takes at most so many times as long as its matrix products alone.
MOST_OVER_PRODUCTS = {"train-mlp": (1.1, 1.15), "train-mlp-bn-dropout": (1.35, 1.5)}


def required(pair, threads):
    return pair and pair[0 if threads == 1 else 1]


rows = []
for (name, threads), pairs in rounds.items():
    def both(quantity, theirs=lambda pair, quantity: pair["theirs"][quantity], called=None, **rest):
        row = Row(name, threads, quantity, [pair["ours"][quantity] for pair in pairs],
                  [theirs(pair, quantity) for pair in pairs], **rest)
        row.quantity = called or quantity
        rows.append(row)

    if name == "tensorboard":
        both("scalarsWrittenPerSecond", least=500_000, of="ours")
        both("scalarsReadPerSecond")
    elif name == "inference":
        both("callMicroseconds", least=4)
    else:
        both("imagesPerSecond", least=required(LEAST.get(name), threads))
        for peer in PEERS.get(name, []):
            both("imagesPerSecond", lambda pair, _: pair[peer], f"… {peer}")
        if name in PEERS:
            both("imagesPerSecond", lambda pair, _: max(pair[peer] for peer in PEERS[name]),
                 "… fastest", least=required(LEAST_FASTEST, threads))
        if "stepOverProducts" in pairs[0]["ours"]:
            rows.append(Row(name, threads, "stepOverProducts",
                            [pair["ours"]["stepOverProducts"] for pair in pairs],
                            most=required(MOST_OVER_PRODUCTS.get(name), threads), of="ours"))
    if threads > 1 and (name, 1) in rounds and name != "inference":
        alone = rounds[name, 1]
        row = Row(name, threads, "imagesPerSecond",
                  [pair["ours"]["imagesPerSecond"] for pair in pairs],
                  [pair["ours"]["imagesPerSecond"] for pair in alone],
                  least=0.97 if name == "train-tiny" else 1)
        row.quantity = "… our 1 thread"
        rows.append(row)
for (name, threads), count in counted.items():
    if count is not None:
        rows.append(Row(name, threads, "allocationsPerStep", [count], most=0, of="ours"))

header = ["work", "threads", "quantity", "ours", "theirs", "ratio (min–max)", "requirement"]
table = [header] + [row.cells() for row in rows]
widths = [max(len(line[column]) for line in table) for column in range(len(header))]
versions = (f"PyTorch {torch.__version__}, Albumentations {albumentations.__version__},"
            f" OpenCV {cv2.__version__}, TensorBoard {tensorboard.__version__}")
load = f"load {load_before:.2f} before, {os.getloadavg()[0]:.2f} after"
print(f"{machine.get('system')}, {machine.get('cores')} cores, {machine.get('openBLAS')}")
print(f"matrix kernel: {json.dumps(machine.get('kernel'))}")
print(f"{versions}; {'fused' if arguments.fused_adam else 'default'} Adam")
print(f"{arguments.rounds} rounds of {arguments.seconds:g} s, {time.perf_counter() - begin:.0f} s in all;"
      f" {load}\n")
for line in table:
    print("  ".join(cell.rjust(width) if 3 <= column <= 4 or column == 1 else cell.ljust(width)
                    for column, (cell, width) in enumerate(zip(line, widths))).rstrip())

if arguments.json:
    arguments.json.write_text(json.dumps({
        "version": 1, "machine": machine, "versions": versions, "load": load,
        "rounds": [{"work": name, "threads": threads, "pairs": pairs}
                   for (name, threads), pairs in rounds.items()],
        "rows": [{"work": row.work, "threads": row.threads, "quantity": row.quantity,
                  "ours": row.ours, "theirs": row.theirs, "ratios": row.ratios,
                  "requirement": row.requirement, "holds": row.holds} for row in rows],
    }, indent=1) + "\n")

sys.exit(any(row.holds is False for row in rows))
