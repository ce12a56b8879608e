"""Writes the numbers that Tests/NeuralNetworksTests holds our layers against, made by PyTorch.

    python scripts/golden/neural_networks.py

needs torch and numpy; writes Tests/NeuralNetworksTests/Golden/*.json. Every file names the versions.
"""

import json
import pathlib
import platform

import numpy
import torch
from torch import nn

FOLDER = pathlib.Path(__file__).parents[2] / "Tests" / "NeuralNetworksTests" / "Golden"
VERSIONS = {
    "torch": torch.__version__,
    "numpy": numpy.__version__,
    "python": platform.python_version(),
}


def tensor(value):
    """A tensor as its shape and its elements, in the fewest digits that name a 32-bit number."""
    value = value.detach().to(torch.float32).contiguous()
    elements = [float(str(x)) for x in value.flatten().numpy()]
    return {"shape": list(value.shape), "elements": elements}


def write(name, content):
    FOLDER.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"versions": VERSIONS, **content}, separators=(",", ":"))
    (FOLDER / f"{name}.json").write_text(text + "\n")


def random(*shape, scale=1.0, generator):
    return torch.randn(*shape, generator=generator) * scale


def layers():
    """Each layer forward, and backward twice, so that the gradients of parameters add up."""
    generator = torch.Generator().manual_seed(1)
    cases = []

    def case(name, layer, x):
        x = x.clone().requires_grad_()
        y = layer(x)
        g = random(*y.shape, generator=generator)
        # PyTorch may keep the gradient that it is given and add to it, so it gets copies.
        y.backward(g.clone(), retain_graph=True)
        once = x.grad.clone()
        y.backward(g.clone())
        cases.append({
            "layer": name,
            "weight": tensor(layer.weight) if hasattr(layer, "weight") else None,
            "bias": tensor(layer.bias) if hasattr(layer, "bias") else None,
            "input": tensor(x),
            "output": tensor(y),
            "outputGradient": tensor(g),
            "inputGradient": tensor(once),
            "weightGradientOfTwo": tensor(layer.weight.grad) if hasattr(layer, "weight") else None,
            "biasGradientOfTwo": tensor(layer.bias.grad) if hasattr(layer, "bias") else None,
        })

    torch.manual_seed(2)
    case("Linear", nn.Linear(5, 3), random(4, 5, generator=generator))
    case("Linear", nn.Linear(7, 2), random(1, 7, generator=generator))
    case("Linear", nn.Linear(1, 6), random(3, 1, generator=generator))
    case("Linear", nn.Linear(4, 3), random(2, 3, 4, generator=generator))
    case("Linear", nn.Linear(33, 17), random(9, 33, generator=generator))
    x = random(3, 7, generator=generator)
    x[0, 0], x[1, 2], x[2, 6] = 0.0, -0.0, 1e-30
    case("ReLU", nn.ReLU(), x)
    case("ReLU", nn.ReLU(), random(2, 3, 2, 2, generator=generator))
    case("Flatten", nn.Flatten(), random(2, 3, 2, 4, generator=generator))
    case("Flatten", nn.Flatten(), random(3, 5, generator=generator))
    x = random(3, 7, scale=4.0, generator=generator)
    x[0, 0], x[1, 2], x[2, 6], x[2, 5] = 0.0, 100.0, -100.0, 1e-6
    case("Sigmoid", nn.Sigmoid(), x)
    case("Tanh", nn.Tanh(), x)
    case("Sigmoid", nn.Sigmoid(), random(2, 3, 2, 2, generator=generator))
    case("Tanh", nn.Tanh(), random(2, 3, 2, 2, generator=generator))
    write("layers", {"cases": cases})


def losses():
    generator = torch.Generator().manual_seed(3)
    cases = []
    for scale, n, classes in [
        (1, 4, 3), (1, 1, 10), (10, 7, 10), (1e4, 5, 4), (1e-4, 3, 5), (1, 6, 1),
    ]:
        x = random(n, classes, scale=scale, generator=generator).requires_grad_()
        labels = torch.randint(classes, (n,), generator=generator)
        loss = nn.CrossEntropyLoss()(x, labels)
        loss.backward()
        cases.append({
            "outputs": tensor(x), "labels": labels.tolist(), "loss": loss.item(),
            "gradient": tensor(x.grad),
        })
    write("cross-entropy", {"cases": cases})


def optimizers():
    """Twenty steps with given gradients, the last ones much smaller, from the same values."""
    generator = torch.Generator().manual_seed(4)
    start = [random(3, 2, generator=generator), random(3, generator=generator)]
    gradients = [
        [random(3, 2, scale=s, generator=generator), random(3, scale=s, generator=generator)]
        for s in [1.0] * 12 + [1e-3] * 8
    ]
    kinds = {
        "sgd": (torch.optim.SGD, {"lr": 0.1}),
        "sgd-momentum": (torch.optim.SGD, {"lr": 0.05, "momentum": 0.9}),
        "sgd-nesterov": (torch.optim.SGD, {"lr": 0.05, "momentum": 0.8, "nesterov": True}),
        "sgd-weight-decay": (torch.optim.SGD, {"lr": 0.1, "weight_decay": 0.05}),
        "sgd-all": (
            torch.optim.SGD,
            {"lr": 0.03, "momentum": 0.7, "nesterov": True, "weight_decay": 0.02}),
        "adam": (torch.optim.Adam, {"lr": 0.01}),
        "adam-all": (
            torch.optim.Adam,
            {"lr": 0.02, "betas": (0.8, 0.99), "eps": 1e-3, "weight_decay": 0.05}),
        "adamw": (torch.optim.AdamW, {"lr": 0.01}),
        "adamw-all": (
            torch.optim.AdamW,
            {"lr": 0.02, "betas": (0.8, 0.99), "eps": 1e-3, "weight_decay": 0.3}),
    }
    runs = []
    for name, (kind, options) in kinds.items():
        parameters = [nn.Parameter(p.clone()) for p in start]
        optimizer = kind(parameters, **options)
        after = []
        for step in gradients:
            for parameter, gradient in zip(parameters, step):
                parameter.grad = gradient.clone()
            optimizer.step()
            after.append([tensor(p) for p in parameters])
        runs.append({"optimizer": name, "after": after})
    write("optimizers", {
        "start": [tensor(p) for p in start],
        "gradients": [[tensor(g) for g in step] for step in gradients],
        "runs": runs,
    })


def gains():
    write("gains", {"cases": [
        {"name": "linear", "gain": nn.init.calculate_gain("linear")},
        {"name": "sigmoid", "gain": nn.init.calculate_gain("sigmoid")},
        {"name": "tanh", "gain": nn.init.calculate_gain("tanh")},
        {"name": "relu", "gain": nn.init.calculate_gain("relu")},
        {"name": "leaky-0.2", "gain": nn.init.calculate_gain("leaky_relu", 0.2)},
    ], "fans": [
        {"shape": list(s), "fanIn": f[0], "fanOut": f[1]}
        for s in [(3, 5), (10, 784), (8, 3, 5, 5), (4, 2, 7)]
        for f in [nn.init._calculate_fan_in_and_fan_out(torch.empty(*s))]
    ]})


if __name__ == "__main__":
    torch.set_num_threads(1)
    for part in [layers, losses, optimizers, gains]:
        part()
