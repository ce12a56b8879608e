"""Writes what PyTorch gives while it trains: schedules, clipped gradients, whole runs.

    python scripts/golden/training.py

needs torch and numpy; writes schedules.json, clipping.json and curves.json into
Tests/NeuralNetworksTests/Golden.
"""

import torch
from torch import nn

from neural_networks import random, tensor, write

lr_scheduler = torch.optim.lr_scheduler


def schedules():
    """The learning rate before each of 50 steps."""
    kinds = {
        "step": (0.1, lambda o: lr_scheduler.StepLR(o, step_size=7, gamma=0.5)),
        "step-default": (0.3, lambda o: lr_scheduler.StepLR(o, step_size=20)),
        "cosine": (0.1, lambda o: lr_scheduler.CosineAnnealingLR(o, T_max=50)),
        "cosine-short": (
            0.2, lambda o: lr_scheduler.CosineAnnealingLR(o, T_max=15, eta_min=0.01)),
        "one-cycle": (1.0, lambda o: lr_scheduler.OneCycleLR(
            o, max_lr=0.1, total_steps=50, cycle_momentum=False)),
        "one-cycle-linear": (1.0, lambda o: lr_scheduler.OneCycleLR(
            o, max_lr=0.5, total_steps=51, pct_start=0.4, anneal_strategy="linear",
            div_factor=10, final_div_factor=100, cycle_momentum=False)),
        "one-cycle-no-warmup": (1.0, lambda o: lr_scheduler.OneCycleLR(
            o, max_lr=0.5, total_steps=50, pct_start=0.0, cycle_momentum=False)),
    }
    runs = []
    for name, (rate, make) in kinds.items():
        optimizer = torch.optim.SGD([nn.Parameter(torch.zeros(1))], lr=rate)
        scheduler = make(optimizer)
        rates = []
        for _ in range(50):
            rates.append(optimizer.param_groups[0]["lr"])
            optimizer.step()
            scheduler.step()
        runs.append({"schedule": name, "rates": rates})
    write("schedules", {"runs": runs})


def clipping():
    generator = torch.Generator().manual_seed(31)
    cases = []
    for scale, limit in [(1.0, 1.0), (0.01, 1.0), (100.0, 0.5), (1.0, 0.0), (0.0, 1.0)]:
        parameters = [nn.Parameter(torch.zeros(*s)) for s in [(3, 20), (7,), (2, 2)]]
        for p in parameters:
            p.grad = random(*p.shape, scale=scale, generator=generator)
        before = [tensor(p.grad) for p in parameters]
        norm = torch.nn.utils.clip_grad_norm_(parameters, limit)
        cases.append({
            "limit": limit, "norm": norm.item(), "before": before,
            "after": [tensor(p.grad) for p in parameters],
        })
    write("clipping", {"cases": cases})


def network(shape, hidden, classes, batch_norm):
    widths = [shape[0] * shape[1] * shape[2], *hidden]
    stack = [nn.Flatten()]
    for a, b in zip(widths, widths[1:]):
        stack += [nn.Linear(a, b)] + ([nn.BatchNorm1d(b)] if batch_norm else []) + [nn.ReLU()]
    return nn.Sequential(*stack, nn.Linear(widths[-1], classes))


def curves():
    """The loss of each of 200 steps, from given weights and over given batches in order."""
    generator = torch.Generator().manual_seed(5)
    torch.manual_seed(6)
    shape, hidden, classes, batch, batches, epochs = (1, 4, 4), [12, 8], 5, 16, 25, 8
    images = random(batch * batches, *shape, generator=generator)
    # Labels that can be learned: the argmax of a fixed linear map.
    labels = (images.flatten(1) @ random(16, classes, generator=generator)).argmax(1)
    starts = {
        bn: {k: v.clone() for k, v in network(shape, hidden, classes, bn).state_dict().items()}
        for bn in [False, True]
    }
    kinds = {
        "sgd": (False, lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9), None, None),
        "adam": (False, lambda p: torch.optim.Adam(p, lr=0.01), None, None),
        "adamw-one-cycle-clip": (
            False, lambda p: torch.optim.AdamW(p, lr=1.0, weight_decay=0.1),
            lambda o: lr_scheduler.OneCycleLR(
                o, max_lr=0.02, total_steps=batches * epochs, cycle_momentum=False), 0.5),
        "sgd-batch-norm": (True, lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9), None, None),
        "adam-batch-norm": (True, lambda p: torch.optim.Adam(p, lr=0.01), None, None),
    }
    runs = []
    for name, (bn, make, schedule, limit) in kinds.items():
        model = network(shape, hidden, classes, bn)
        model.load_state_dict(starts[bn])
        optimizer = make(model.parameters())
        scheduler = schedule(optimizer) if schedule else None
        curve = []
        for step in range(batches * epochs):
            start = step % batches * batch
            optimizer.zero_grad()
            loss = nn.CrossEntropyLoss()(
                model(images[start:start + batch]), labels[start:start + batch])
            loss.backward()
            if limit:
                torch.nn.utils.clip_grad_norm_(model.parameters(), limit)
            optimizer.step()
            if scheduler:
                scheduler.step()
            curve.append(loss.item())
        runs.append({
            "optimizer": name, "batchNorm": bn, "losses": curve,
            "start": {k: tensor(v) for k, v in starts[bn].items()},
            "final": {k: tensor(v) for k, v in model.state_dict().items()},
        })
    write("curves", {
        "inputShape": shape, "hidden": hidden, "classes": classes, "batch": batch,
        "epochs": epochs, "images": tensor(images), "labels": labels.tolist(), "runs": runs,
    })


if __name__ == "__main__":
    torch.set_num_threads(1)
    for part in [schedules, clipping, curves]:
        part()
