"""Makes Tests/NeuralNetworksTests/Golden/Networks/ with the real torch and safetensors.

    python3 scripts/golden/networks.py

State dicts of small networks as PyTorch's users save them, without metadata, and networks.json with
inputs and logits, which names the versions.
"""

import json
import pathlib

import safetensors
import torch
from safetensors.torch import save_file
from torch import nn

GOLDEN = pathlib.Path(__file__).parents[2] / "Tests/NeuralNetworksTests/Golden/Networks"


class Named(nn.Module):
    """Layers with names and the activations in the code."""

    def __init__(self):
        super().__init__()
        self.fc1, self.bn1 = nn.Linear(12, 8), nn.BatchNorm1d(8)
        self.fc2, self.bn2 = nn.Linear(8, 8), nn.BatchNorm1d(8)
        self.fc3 = nn.Linear(8, 3)

    def forward(self, x):
        x = torch.relu(self.bn1(self.fc1(x.flatten(1))))
        return self.fc3(torch.relu(self.bn2(self.fc2(x))))


class Wrapped(nn.Module):
    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, x):
        return self.net(x)


def networks():
    yield "mlp", nn.Sequential(
        nn.Flatten(), nn.Linear(12, 16), nn.ReLU(), nn.Linear(16, 8), nn.ReLU(), nn.Linear(8, 3))
    yield "batch-norm", nn.Sequential(
        nn.Flatten(), nn.Linear(12, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Dropout(0.5),
        nn.Linear(16, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Dropout(0.5), nn.Linear(8, 3))
    # More than ten layers, so that the order of names is not that of the alphabet.
    deep = [nn.Flatten()]
    for width in [12, 10, 9, 8, 7, 6]:
        deep += [nn.Linear(width, {12: 10, 10: 9, 9: 8, 8: 7, 7: 6, 6: 5}[width]), nn.ReLU()]
    yield "wrapped", Wrapped(nn.Sequential(*deep, nn.Linear(5, 3)))
    yield "named", Named()
    yield "no-bias", nn.Sequential(
        nn.Linear(12, 8, bias=False), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 3))


GOLDEN.mkdir(parents=True, exist_ok=True)
torch.manual_seed(7)
golden = {"versions": {"torch": torch.__version__, "safetensors": safetensors.__version__},
          "networks": []}
for name, model in networks():
    flat = name == "no-bias"
    # A few training batches, so that running statistics are not those of the beginning.
    model.train()
    for _ in range(5):
        x = 2 * torch.randn(16, 1, 3, 4) + 1
        model(x.flatten(1) if flat else x)
    model.eval()
    inputs = torch.randn(6, 1, 3, 4)
    logits = model(inputs.flatten(1) if flat else inputs).detach()
    # A picture with the normalization of Fashion-MNIST, as `course predict` takes it by default.
    picture = ((torch.arange(12.0) * 20 / 255 - 0.2860) / 0.3530).reshape(1, 1, 3, 4)
    of_picture = model(picture.flatten(1) if flat else picture).detach()
    save_file(model.state_dict(), GOLDEN / f"{name}.safetensors")
    golden["networks"].append({
        "name": name, "inputs": {"shape": list(inputs.shape), "elements": inputs.flatten().tolist()},
        "logits": {"shape": list(logits.shape), "elements": logits.flatten().tolist()},
        "picture": list(range(0, 240, 20)), "pictureLogits": of_picture.flatten().tolist(),
        "tensors": sorted(model.state_dict())})
(GOLDEN / "networks.json").write_text(json.dumps(golden, separators=(",", ":")) + "\n")
print(torch.__version__, [n["name"] for n in golden["networks"]])
