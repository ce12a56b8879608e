"""Reads event files with the real TensorBoard.

    python3 scripts/check-tensorboard.py DIR [--expect Tests/TensorBoardTests/Golden | --training]

Prints, for each run below DIR, the tags of each kind with how many points they have. With --expect,
compares everything with the files of that folder: each scalar, bucket, pixel, text and
hyperparameter. With --training, checks that each run below DIR, which `course train --log DIR` made, has
all that docs/tensorboard.md promises, and that HParams can compare the runs. Needs `pip install tensorboard pillow`. To make a directory for --expect:

    TENSORBOARD_SAMPLE=DIR COURSE_TESTS=all swift test --filter TensorBoardTests
"""

import argparse
import collections
import io
import json
import math
import os
import pathlib
import struct
import sys

from tensorboard.backend.event_processing import event_accumulator
from tensorboard.plugins.hparams import plugin_data_pb2

parser = argparse.ArgumentParser()
parser.add_argument("directory", type=pathlib.Path)
parser.add_argument("--expect", type=pathlib.Path)
parser.add_argument("--training", action="store_true")
arguments = parser.parse_args()


def load(directory, purge=False):
    """All that TensorBoard keeps of a run."""
    guidance = dict.fromkeys(
        [event_accumulator.SCALARS, event_accumulator.IMAGES, event_accumulator.HISTOGRAMS,
         event_accumulator.TENSORS], 0)
    run = event_accumulator.EventAccumulator(str(directory), size_guidance=guidance)
    # Unless asked, steps that go back are kept, not taken for a restart.
    run.purge_orphaned_data = purge
    run.Reload()
    return run


def bits(value):
    return struct.unpack("<I", struct.pack("<f", value))[0]


def print_run(name, run):
    tags = run.Tags()
    kinds = [("scalars", run.Scalars), ("images", run.Images), ("histograms", run.Histograms),
             ("tensors", run.Tensors)]
    for kind, events_of in kinds:
        for tag in tags[kind]:
            events = events_of(tag)
            short = tag if len(tag) <= 40 else tag[:40] + "…"
            line = f"{name}: {kind} {short}: {len(events)}"
            if kind == "scalars":
                line += f", first {events[0].value:g}, last {events[-1].value:g}"
            print(line)
    for tag in run.summary_metadata:
        if tag.startswith("_hparams_/"):
            print(f"{name}: {tag}")


failures = []


def check(name, good):
    """Prints whether something is as expected."""
    print("ok    " if good else "WRONG ", name)
    if not good:
        failures.append(name)


def close(a, b):
    """Equal up to rounding; not a number is equal to itself."""
    a, b = float(a), float(b)
    return a == b or (math.isnan(a) and math.isnan(b)) or abs(a - b) <= 1e-12 * max(1, abs(a))


def check_scalars(run, golden):
    expected = collections.defaultdict(list)
    for scalar in golden["scalars"]:
        expected[scalar["tag"]].append((scalar["bits"], scalar["step"], scalar["wallTime"]))
    got = {tag: [(bits(e.value), e.step, e.wall_time) for e in run.Scalars(tag)]
           for tag in run.Tags()["scalars"]}
    check(f"{sum(map(len, expected.values()))} scalars", got == expected)


def check_histograms(run, golden):
    events = run.Histograms("weights")
    good = len(events) == len(golden["histograms"])
    for event, case in zip(events, golden["histograms"]):
        value = event.histogram_value
        good &= list(value.bucket_limit) == case["limits"]
        good &= list(value.bucket) == case["counts"]
        good &= all(close(a, b) for a, b in [
            (value.min, case["min"]), (value.max, case["max"]), (value.num, case["num"]),
            (value.sum, case["sum"]), (value.sum_squares, case["sumOfSquares"])])
    check(f"{len(events)} histograms", good)


def check_images(run, golden):
    from PIL import Image
    events = run.Images("picture")
    good = len(events) == len(golden["images"])
    for event, case in zip(events, golden["images"]):
        picture = Image.open(io.BytesIO(event.encoded_image_string))
        picture.load()
        good &= (event.height, event.width) == (case["height"], case["width"])
        good &= picture.size == (case["width"], case["height"])
        good &= len(picture.getbands()) == case["channels"]
        good &= list(picture.tobytes()) == case["pixels"]
    check(f"{len(events)} images", good)


def check_texts(run, golden):
    events = run.Tensors("notes/text_summary")
    texts = [event.tensor_proto.string_val[0].decode() for event in events]
    plugin = run.SummaryMetadata("notes/text_summary").plugin_data.plugin_name
    check(f"{len(texts)} texts", texts == golden["texts"] and plugin == "text")


def check_hparams(run):
    def content(tag):
        plugin_data = run.SummaryMetadata("_hparams_/" + tag).plugin_data
        assert plugin_data.plugin_name == "hparams"
        return plugin_data_pb2.HParamsPluginData.FromString(plugin_data.content)

    experiment = content("experiment").experiment
    session = content("session_start_info").session_start_info
    infos = {info.name: (info.type, [getattr(v, v.WhichOneof("kind"))
                                     for v in info.domain_discrete.values])
             for info in experiment.hparam_infos}
    values = {k: getattr(v, v.WhichOneof("kind")) for k, v in session.hparams.items()}
    check("hyperparameters", infos == {
        "lr": (3, []), "batch": (3, [32, 64]), "optimizer": (1, ["sgd", "adam"]), "año": (1, []),
        "nesterov": (2, [])} and values == {
        "lr": 0.1, "batch": 32, "optimizer": "sgd", "año": "ñ", "nesterov": True})
    check("metrics", [m.name.tag for m in experiment.metric_infos]
          == ["hparam/accuracy", "hparam/loss"]
          and run.Scalars("hparam/accuracy")[0].value == 0.875
          and run.Scalars("hparam/loss")[0].value == 0.25)
    check("status", content("session_end_info").session_end_info.status == 1)


def check_training(name, run):
    """All that docs/tensorboard.md promises of a run on pictures."""
    from PIL import Image

    epochs = len(run.Scalars("loss/train"))
    tags = run.Tags()
    scalars = {"batch/loss", "batch/accuracy", "batch/learning_rate", "loss/train", "loss/test",
               "accuracy/train", "accuracy/test", "learning_rate", "speed/images_per_second",
               "hparam/loss_train", "hparam/loss_test", "hparam/accuracy_test"}
    check(f"{name}: scalars", scalars <= set(tags["scalars"]))
    steps = [event.step for event in run.Scalars("batch/loss")]
    check(f"{name}: {len(steps)} steps one after the other", steps == list(range(1, len(steps) + 1)))
    for tag in ["test/predictions", "test/confusion_matrix", "first_layer/weights"]:
        events = run.Images(tag) if tag in tags["images"] else []
        pictures = [Image.open(io.BytesIO(event.encoded_image_string)) for event in events]
        sizes = {(event.width, event.height) for event in events}
        check(f"{name}: {tag}, {len(events)} of {epochs} epochs",
              len(events) == epochs and sizes == {picture.size for picture in pictures}
              and all(len(picture.getcolors(1 << 24)) > 2 for picture in pictures))
    for kind in ["weights", "gradients"]:
        found = [tag for tag in tags["histograms"] if tag.startswith(kind + "/")]
        check(f"{name}: histograms of {len(found)} {kind}",
              found and all(len(run.Histograms(tag)) == epochs for tag in found))
    texts = {}
    for tag in ["run/command", "run/configuration", "run/model"]:
        events = run.Tensors(tag + "/text_summary") if tag + "/text_summary" in tags["tensors"] else []
        texts[tag] = events[0].tensor_proto.string_val[0].decode() if events else ""
    check(f"{name}: command, configuration and model", texts["run/command"].strip().startswith("course train")
          and "| --- |" in texts["run/configuration"] and "Linear" in texts["run/model"])
    start = run.SummaryMetadata("_hparams_/session_start_info").plugin_data
    values = plugin_data_pb2.HParamsPluginData.FromString(start.content).session_start_info.hparams
    return {key: getattr(value, value.WhichOneof("kind")) for key, value in values.items()}


if arguments.training:
    runs = {}
    for folder, _, names in sorted(os.walk(arguments.directory)):
        if any("tfevents" in name for name in names):
            name = os.path.relpath(folder, arguments.directory)
            runs[name] = check_training(name, load(folder))
    if not runs:
        sys.exit(f"there are no event files in {arguments.directory}")
    differing = sorted({key for one in runs.values() for key in one
                        if len({str(other.get(key)) for other in runs.values()}) > 1})
    print(f"{len(runs)} runs, which differ in {', '.join(differing) or 'nothing'}")
    check("runs with other options have other hyperparameters", len(runs) == 1 or differing)
    if failures:
        sys.exit(f"TensorBoard does not show: {', '.join(failures)}")
elif arguments.expect:
    golden = {name: json.loads((arguments.expect / name).read_text())
              for name in ["scalars.json", "summaries.json"]}
    main = load(arguments.directory)
    check_scalars(main, golden["scalars.json"])
    check_histograms(main, golden["summaries.json"])
    check_images(main, golden["summaries.json"])
    check_texts(main, golden["summaries.json"])
    check_hparams(load(arguments.directory / "hparams"))
    curves = {name: [(e.step, e.value) for e in
                     load(arguments.directory / f"loss_epoch_{name}").Scalars("loss/epoch")]
              for name in ["train", "test"]}
    check("curves of one chart", curves == {
        "train": [(step, step) for step in range(5)], "test": [(step, -1) for step in range(5)]})
    continued = load(arguments.directory / "crashed", purge=True).Scalars("a")
    check("a run continued after a crash", [(e.step, e.value) for e in continued]
          == [(0, 1), (1, 1), (2, 2), (3, 2), (4, 2), (5, 2)])
    if failures:
        sys.exit(f"TensorBoard reads something else: {', '.join(failures)}")
else:
    found = False
    for folder, _, names in sorted(os.walk(arguments.directory)):
        if any("tfevents" in name for name in names):
            found = True
            print_run(os.path.relpath(folder, arguments.directory), load(folder))
    if not found:
        sys.exit(f"there are no event files in {arguments.directory}")
