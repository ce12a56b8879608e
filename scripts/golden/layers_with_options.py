"""Writes what PyTorch's convolution, pooling, batch normalization and dropout give.

    python scripts/golden/layers_with_options.py

needs torch and numpy; writes convolutions.json, poolings.json, batch-norm.json and dropout.json
into Tests/NeuralNetworksTests/Golden.
"""

import torch
from torch import nn

from neural_networks import random, tensor, write


def pair(value):
    return list(value) if isinstance(value, tuple) else [value, value]


def both_ways(layer, x, g):
    """The layer forward and backward once, its gradients starting from zero."""
    x = x.clone().requires_grad_()
    layer.zero_grad()
    y = layer(x)
    y.backward(g.clone())
    return {
        "input": tensor(x), "output": tensor(y), "outputGradient": tensor(g),
        "inputGradient": tensor(x.grad),
        "parameterGradients": [tensor(p.grad) for p in layer.parameters()],
    }


def convolutions():
    generator = torch.Generator().manual_seed(21)
    torch.manual_seed(22)
    cases = []
    for n, c, h, w, out, options in [
        (2, 1, 5, 5, 3, {"kernel_size": 3}),
        (2, 3, 6, 5, 4, {"kernel_size": 3, "padding": 1}),
        (3, 2, 7, 8, 2, {"kernel_size": 3, "stride": 2, "padding": 1}),
        (1, 2, 9, 6, 3, {"kernel_size": (2, 4), "stride": (3, 1), "padding": (0, 2)}),
        (2, 2, 4, 4, 5, {"kernel_size": 1, "bias": False}),
        (2, 1, 2, 3, 2, {"kernel_size": 5, "padding": 2}),
        (2, 2, 5, 5, 2, {"kernel_size": 2, "stride": 3}),
        (1, 1, 3, 3, 1, {"kernel_size": 3, "padding": 3, "stride": 2}),
    ]:
        layer = nn.Conv2d(c, out, **options)
        x = random(n, c, h, w, generator=generator)
        g = random(*layer(x).shape, generator=generator)
        cases.append({
            "weight": tensor(layer.weight),
            "bias": None if layer.bias is None else tensor(layer.bias),
            "stride": pair(layer.stride), "padding": pair(layer.padding),
            **both_ways(layer, x, g),
        })
    write("convolutions", {"cases": cases})


def poolings():
    generator = torch.Generator().manual_seed(23)
    cases = []
    for shape, options, ties in [
        ((2, 3, 4, 6), {"kernel_size": 2}, False),
        ((2, 2, 5, 7), {"kernel_size": 2}, False),
        ((2, 2, 6, 6), {"kernel_size": 3, "stride": 1, "padding": 1}, True),
        ((1, 2, 7, 5), {"kernel_size": (3, 2), "stride": (2, 1), "padding": (1, 0)}, True),
        ((2, 1, 6, 6), {"kernel_size": 2}, True),
        ((1, 1, 4, 4), {"kernel_size": 2, "stride": 3}, True),
    ]:
        x = random(*shape, generator=generator)
        if ties:  # Few numbers, so that most windows hold the greatest twice.
            x = x.round().clamp(-1, 1)
        layer = nn.MaxPool2d(**options)
        g = random(*layer(x).shape, generator=generator)
        cases.append({
            "kernel": pair(layer.kernel_size), "stride": pair(layer.stride),
            "padding": pair(layer.padding), **both_ways(layer, x, g),
        })
    write("poolings", {"cases": cases})


def batch_norm():
    """Several training batches, and batches in evaluation mode between and after them."""
    generator = torch.Generator().manual_seed(24)
    cases = []
    for features, scale, shift, options in [
        (5, 1.0, 0.0, {}),
        (3, 2.0, 1.0, {"momentum": None}),
        (4, 1.0, -1.0, {"affine": False}),
        (19, 0.5, 0.3, {"eps": 1e-3, "momentum": 0.3}),
        (2, 1.0, 1000.0, {}),
    ]:
        layer = nn.BatchNorm1d(features, **options)
        if layer.affine:
            with torch.no_grad():
                layer.weight.copy_(random(features, generator=generator))
                layer.bias.copy_(random(features, generator=generator))
        # Far from zero the 32 bits of PyTorch lose digits, so there 64 bits say what is right.
        kind = torch.float64 if shift == 1000.0 else torch.float32
        layer.to(kind)
        steps = []
        # No training batch of two or three: their small variances leave mostly rounding.
        for n, training in [(4, True), (7, True), (2, False), (5, True), (1, False), (16, True),
                            (33, False)]:
            layer.train(training)
            x = random(n, features, scale=scale, generator=generator) + shift
            g = random(n, features, generator=generator)
            steps.append({
                "training": training, **both_ways(layer, x.to(kind), g.to(kind)),
                "runningMean": tensor(layer.running_mean),
                "runningVariance": tensor(layer.running_var),
                "batchesTracked": int(layer.num_batches_tracked),
            })
        cases.append({
            "features": features, "epsilon": layer.eps, "momentum": layer.momentum,
            "weight": tensor(layer.weight) if layer.affine else None,
            "bias": tensor(layer.bias) if layer.affine else None,
            "stateNames": list(layer.state_dict()), "steps": steps,
        })
    write("batch-norm", {"cases": cases})


def dropout():
    """Where there is no chance in it."""
    generator = torch.Generator().manual_seed(25)
    cases = []
    for p, training in [(0.0, True), (1.0, True), (0.3, False), (1.0, False)]:
        x = random(3, 5, generator=generator)
        layer = nn.Dropout(p).train(training)
        cases.append({
            "probability": p, "training": training,
            **both_ways(layer, x, random(3, 5, generator=generator)),
        })
    write("dropout", {"cases": cases})


if __name__ == "__main__":
    torch.set_num_threads(1)
    for part in [convolutions, poolings, batch_norm, dropout]:
        part()
