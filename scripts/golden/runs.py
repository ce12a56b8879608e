"""Makes Tests/ChecksTests/Golden/runs.json with the real TensorBoard and the real Keras.

    KERAS_BACKEND=torch python3 scripts/golden/runs.py

Curves as TensorBoard's charts smooth them (the function is taken out of the installed page and run by
node), and where Keras' EarlyStopping stops with which best epoch. A number that is not finite is a
text, since JSON has none.
"""

import json
import math
import pathlib
import re
import subprocess
import zipfile

import keras
import numpy as np
import tensorboard
from keras.callbacks import EarlyStopping

GOLDEN = pathlib.Path(__file__).parents[2] / "Tests/ChecksTests/Golden"


def named(values):
    return [float(x) if math.isfinite(x) else str(float(x)) for x in values]


def smoothing():
    """The method of TensorBoard's charts that smooths a data set, as JavaScript."""
    page = zipfile.ZipFile(pathlib.Path(tensorboard.__file__).parent / "webfiles.zip")
    source = page.read("index.js").decode()
    found = re.search(r"resmoothDataset\(\w+\)\{.*?\}\)\}(?=\w+\(\w*\)\{)", source)
    return found.group(0)


def smoothed(cases):
    script = f"""
      const chart = {{ {smoothing()} }};
      const named = {{nan: NaN, inf: Infinity, "-inf": -Infinity}};
      const cases = {json.dumps([{"values": named(v), "weight": w} for v, w in cases])};
      console.log(JSON.stringify(cases.map(({{values, weight}}) => {{
        const data = values.map(x => ({{y: x in named ? named[x] : x}}));
        chart.smoothingWeight = weight;
        chart.yValueAccessor = d => d.y;
        chart.resmoothDataset({{data: () => data}});
        return data.map(d => Number.isFinite(d.smoothed) ? d.smoothed
          : Number.isNaN(d.smoothed) ? "nan" : d.smoothed > 0 ? "inf" : "-inf");
      }})));
    """
    out = subprocess.run(["node", "-e", script], check=True, capture_output=True, text=True).stdout
    return json.loads(out)


def curves(rng):
    yield [1.0, 2.0, 4.0], 0.5
    yield [3.0, 1.0], 0.0
    yield [5.0] * 4, 0.9
    yield [math.nan, 1.0, math.inf, 3.0, 2.0], 0.6
    yield [2.0, math.nan, -math.inf, math.nan, 1.0], 0.75
    for weight in (0.3, 0.6, 0.9, 0.999):
        yield [float(x) for x in rng.normal(1, 0.5, 30)], weight


def stopped(losses, patience, min_delta):
    """The last epoch and the best epoch of a training with these validation losses."""
    rule = EarlyStopping(monitor="val_loss", mode="min", patience=patience, min_delta=min_delta)
    model = keras.Sequential()
    rule.set_model(model)
    model.stop_training = False
    rule.on_train_begin()
    last = -1
    for epoch, loss in enumerate(losses):
        rule.on_epoch_end(epoch, {"val_loss": loss})
        last = epoch
        if model.stop_training:
            break
    return last, rule.best_epoch


def trainings(rng):
    yield [0.875, 0.5, 0.625, 0.75, 0.25], 2, 0.0
    yield [0.875, 0.5, 0.625, 0.75, 0.25], 3, 0.0
    yield [1.0, 0.75, 0.75, 0.75], 2, 0.25
    yield [1.0, 0.875, 0.75, 0.625, 0.5, 0.375], 3, 0.125
    yield [1.0, math.nan, 0.5, math.nan, math.nan, 0.25], 2, 0.0
    yield [1.0, 0.5, 0.75, 0.25], 0, 0.0
    for _ in range(20):
        losses = rng.integers(20, 60, 12) / 64
        yield [float(x) for x in losses], int(rng.integers(1, 5)), float(rng.integers(0, 8)) / 64


def main():
    rng = np.random.default_rng(7)
    cases = list(curves(rng))
    golden = {
        "versions": {"tensorboard": tensorboard.__version__, "keras": keras.__version__},
        "curves": [
            {"values": named(values), "weight": weight, "smoothed": result}
            for (values, weight), result in zip(cases, smoothed(cases))
        ],
        "trainings": [],
    }
    for losses, patience, min_delta in trainings(rng):
        last, best = stopped(losses, patience, min_delta)
        golden["trainings"].append(
            {
                "losses": named(losses),
                "patience": patience,
                "minDelta": min_delta,
                "lastEpoch": last,
                "bestEpoch": best,
            }
        )
    GOLDEN.mkdir(parents=True, exist_ok=True)
    (GOLDEN / "runs.json").write_text(json.dumps(golden, indent=1) + "\n")


if __name__ == "__main__":
    main()
