"""Trains the network of `course bench train-mlp` as PyTorch and JAX do it when they are asked for speed.

    python scripts/benchmark_peers.py compiled|jax THREADS

Reads seconds, a number a line, and answers each with images per second measured for so long: so that
compiling is done once, before anything is measured. `benchmark.py` starts it; each peer and number of
threads has a process of its own, because both libraries fix their threads when they start.

  compiled  torch.compile and Adam(fused=True), on float tensors in memory, in order, without a DataLoader
  jax       one jitted step of optax.adam with donated buffers, on float arrays in memory, in order
"""

import os
import statistics
import sys
import time

WIDTHS, SIDE, BATCH, COUNT = [784, 512, 256, 10], 28, 128, 60_000


def images_per_second(step, seconds):
    """From the median time of a step, after a fifth of the time for warming up."""
    end = time.perf_counter() + seconds / 5
    while time.perf_counter() < end:
        step()
    times = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or len(times) < 3:
        start = time.perf_counter()
        step()
        times.append(time.perf_counter() - start)
    return BATCH / statistics.median(times)


def compiled(threads):
    import torch
    from torch import nn

    torch.set_num_threads(threads)
    torch.manual_seed(1)
    layers = [nn.Flatten()]
    for taken, given in zip(WIDTHS[:-2], WIDTHS[1:-1]):
        layers += [nn.Linear(taken, given), nn.ReLU()]
    model = nn.Sequential(*layers, nn.Linear(*WIDTHS[-2:]))
    images = (torch.randint(0, 256, (COUNT, 1, SIDE, SIDE)).float() / 255 - 0.5) / 0.25
    labels = torch.randint(0, 10, (COUNT,))
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.001, fused=True)
    loss = torch.compile(lambda inputs, truth: criterion(model(inputs), truth))
    position = 0

    def step():
        nonlocal position
        inputs, truth = images[position:position + BATCH], labels[position:position + BATCH]
        position = (position + BATCH) % (COUNT - COUNT % BATCH)
        optimizer.zero_grad(set_to_none=True)
        loss(inputs, truth).backward()
        optimizer.step()

    return step


def jitted(threads):
    # The runtime makes as many threads as the process may use processors.
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:threads])
    import jax
    import jax.numpy as jnp
    import numpy
    import optax

    random = numpy.random.default_rng(1)
    parameters = []
    for taken, given in zip(WIDTHS[:-1], WIDTHS[1:]):
        bound = taken ** -0.5
        parameters.append((
            jnp.asarray(random.uniform(-bound, bound, (taken, given)), jnp.float32),
            jnp.asarray(random.uniform(-bound, bound, given), jnp.float32)))
    samples = random.integers(0, 256, (COUNT // BATCH, BATCH, SIDE * SIDE))
    images = [jnp.asarray((batch / 255 - 0.5) / 0.25, jnp.float32) for batch in samples]
    labels = [jnp.asarray(batch) for batch in random.integers(0, 10, (COUNT // BATCH, BATCH))]
    optimizer = optax.adam(0.001)

    def loss(parameters, inputs, truth):
        values = inputs
        for weight, bias in parameters[:-1]:
            values = jax.nn.relu(values @ weight + bias)
        weight, bias = parameters[-1]
        return optax.softmax_cross_entropy_with_integer_labels(values @ weight + bias, truth).mean()

    def update(parameters, state, inputs, truth):
        gradients = jax.grad(loss)(parameters, inputs, truth)
        changes, state = optimizer.update(gradients, state)
        return optax.apply_updates(parameters, changes), state

    update = jax.jit(update, donate_argnums=(0, 1))
    now = [parameters, optimizer.init(parameters)]
    position = 0

    def step():
        nonlocal position
        now[:] = update(*now, images[position], labels[position])
        position = (position + 1) % len(images)
        jax.block_until_ready(now)

    return step


if __name__ == "__main__":
    name, threads = sys.argv[1], int(sys.argv[2])
    step = {"compiled": compiled, "jax": jitted}[name](threads)
    step()
    print("ready", flush=True)
    for line in sys.stdin:
        print(images_per_second(step, float(line)), flush=True)
