"""Makes Tests/WeightsTests/Golden/ with the real torch and safetensors.

    python3 scripts/golden/weights.py

Small safetensors files, and weights.json with what they hold, which names the versions.
"""

import json
import pathlib

import numpy as np
import safetensors
import torch
from safetensors.torch import save_file
from torch import nn

GOLDEN = pathlib.Path(__file__).parents[2] / "Tests/WeightsTests/Golden"
FLOATS = {torch.float32, torch.float64, torch.float16, torch.bfloat16}


def files():
    torch.manual_seed(1)
    model = nn.Sequential(nn.Linear(4, 3), nn.BatchNorm1d(3), nn.ReLU(), nn.Linear(3, 2))
    model(torch.randn(8, 4))
    yield "model", model.state_dict(), {"architecture": "4-3-2", "año": 'ñ "\\\n\t'}
    values = torch.tensor([0.0, -0.0, 1.0, -1.5, 0.1, 65504, 1e-7, 6e-8, float("inf"),
                           float("-inf"), float("nan"), 3.14159265])
    yield "floats", {
        "f16": values.to(torch.float16), "bf16": values.to(torch.bfloat16), "f32": values,
        "f64": values.to(torch.float64), "big": torch.tensor([1e300, 1e-300], dtype=torch.float64),
    }, None
    yield "integers", {
        "i64": torch.tensor([-(2**63), 2**63 - 1]), "i32": torch.tensor([-5, 7], dtype=torch.int32),
        "i16": torch.tensor([[-300]], dtype=torch.int16),
        "i8": torch.tensor([-128, 127], dtype=torch.int8),
        "u8": torch.tensor([0, 255], dtype=torch.uint8),
        "bool": torch.tensor([True, False, True]),
    }, {}
    yield "shapes", {
        "scalar": torch.tensor(2.5), "empty": torch.zeros(0), "empty matrix": torch.zeros(3, 0, 2),
        "conv/weight": torch.arange(24.0).reshape(2, 3, 2, 2), "損失": torch.ones(1, 1),
        'quote " and \\': torch.ones(2), "line\nfeed": torch.ones(1),
    }, {"": "empty key", "empty value": ""}
    yield "nothing", {}, None


def bits(values):
    """32-bit numbers as integers, because JSON has no NaN; every NaN is the same."""
    values = values.to(torch.float32).contiguous().flatten().numpy()
    return np.where(np.isnan(values), np.float32(np.nan), values).view(np.uint32).tolist()


GOLDEN.mkdir(parents=True, exist_ok=True)
golden = {"versions": {"torch": torch.__version__, "safetensors": safetensors.__version__},
          "files": []}
for name, tensors, metadata in files():
    path = GOLDEN / f"{name}.safetensors"
    save_file(tensors, path, metadata)
    golden["files"].append({
        "name": name, "metadata": metadata or {},
        "floats": [{"name": n, "shape": list(t.shape), "bits": bits(t)}
                   for n, t in tensors.items() if t.dtype in FLOATS],
        "integers": [{"name": n, "shape": list(t.shape), "values": t.long().flatten().tolist()}
                     for n, t in tensors.items() if t.dtype not in FLOATS],
    })
    print(name, path.stat().st_size, "bytes")
text = json.dumps(golden, ensure_ascii=False, separators=(",", ":"))
(GOLDEN / "weights.json").write_text(text + "\n")
