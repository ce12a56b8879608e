"""Loads a safetensors file of ours with the real PyTorch and compares its logits with ours.

    ./course train --hidden 64,32 --batch-norm --dropout 0.2 --save net.safetensors
    ./course predict --weights net.safetensors --data data/fashion-mnist-sample --json > net.json
    python3 scripts/check-weights.py net.safetensors net.json data/fashion-mnist-sample/test

The last is a folder of PNG files in a subfolder for each class, whose pictures net.json has in the
same order. The network is built from the metadata with torch.nn, and its state dict loaded strictly.
Needs `pip install safetensors torch pillow`.
"""

import json
import pathlib
import re
import sys

import numpy as np
import torch
from PIL import Image
from safetensors import safe_open
from torch import nn


def build(layers):
    modules, names = [], []
    for index, layer in enumerate(layers):
        layer = dict(layer)
        kind, name = layer.pop("type"), layer.pop("name", str(index))
        arguments = {k: tuple(v) if isinstance(v, list) else v for k, v in layer.items()}
        modules.append(getattr(nn, kind)(**arguments))
        names.append(name)
    return nn.Sequential(*modules), names


weights, predictions, folder = sys.argv[1:]
with safe_open(weights, "pt") as file:
    metadata = file.metadata()
    state = {name: file.get_tensor(name) for name in file.keys()}
assert metadata["format"] == "pt"
model, names = build(json.loads(metadata["architecture"])["layers"])
# A network from elsewhere keeps its names; those of a Sequential are the indices.
for index, name in enumerate(names):
    for key in [k for k in state if k.rsplit(".", 1)[0] == name]:
        state[f"{index}.{key.rsplit('.', 1)[1]}"] = state.pop(key)
print(model.load_state_dict(state, strict=True))
model.eval()

pre = json.loads(metadata["preprocessing"])
number = lambda path: int(re.match(r"\d+", path.name)[0])
files = [p for c in sorted(pathlib.Path(folder).iterdir(), key=number) for p in sorted(c.glob("*.png"))]
pixels = np.stack([np.asarray(Image.open(p)).reshape(pre["height"], pre["width"], -1) for p in files])
inputs = torch.from_numpy(pixels).permute(0, 3, 1, 2).float() / 255
mean, deviation = (torch.tensor(pre[k]).view(1, -1, 1, 1) for k in ("mean", "deviation"))
with torch.no_grad():
    expected = model((inputs - mean) / deviation).double().numpy()

ours = json.loads(pathlib.Path(predictions).read_text())
logits = np.array([image["logits"] for image in ours["images"]])
probabilities = np.array([image["probabilities"] for image in ours["images"]])
assert logits.shape == expected.shape, (logits.shape, expected.shape)
difference = np.abs(logits - expected).max()
scale = np.abs(expected).max()
softmax = torch.softmax(torch.from_numpy(expected), 1).numpy()
print(f"{len(files)} pictures, logits up to {scale:.3g}: greatest difference {difference:.3g}"
      f" ({difference / scale:.3g} relative), of probabilities {np.abs(probabilities - softmax).max():.3g}")
assert difference <= 1e-5 * max(1, scale)
assert (logits.argmax(1) == expected.argmax(1)).all()
