"""Reads a safetensors file of ours with the real library.

    python3 scripts/check-safetensors.py FOLDER

Compares FOLDER/*.safetensors with Tests/WeightsTests/Golden/weights.json: names, shapes, every bit
and the metadata. Needs `pip install safetensors torch`. To make the folder:

    SAFETENSORS_SAMPLE=FOLDER COURSE_TESTS=all swift test --filter WeightsTests
"""

import json
import pathlib
import sys

import numpy as np
import torch
from safetensors import safe_open
from torch import nn

golden = pathlib.Path(__file__).parents[1] / "Tests/WeightsTests/Golden/weights.json"
folder = pathlib.Path(sys.argv[1])
for expected in json.loads(golden.read_text())["files"]:
    with safe_open(folder / f"{expected['name']}.safetensors", "pt") as file:
        tensors = {name: file.get_tensor(name) for name in file.keys()}
        metadata = file.metadata() or {}
    floats = {t["name"]: t for t in expected["floats"]}
    integers = {t["name"]: t for t in expected["integers"]}
    assert tensors.keys() == floats.keys() | integers.keys(), tensors.keys()
    for name, tensor in tensors.items():
        if name in floats:
            assert tensor.dtype == torch.float32
            assert list(tensor.shape) == floats[name]["shape"], name
            assert tensor.flatten().numpy().view(np.uint32).tolist() == floats[name]["bits"], name
        else:
            assert tensor.dtype == torch.int64
            assert list(tensor.shape) == integers[name]["shape"], name
            assert tensor.flatten().tolist() == integers[name]["values"], name
    assert metadata == expected["metadata"], metadata
    if expected["name"] == "model":
        model = nn.Sequential(nn.Linear(4, 3), nn.BatchNorm1d(3), nn.ReLU(), nn.Linear(3, 2))
        model.load_state_dict(tensors)
    print("ok", expected["name"], len(tensors), "tensors")
