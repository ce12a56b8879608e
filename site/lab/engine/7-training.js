// The mean cross entropy of n rows of outputs; `gradient` becomes that of the outputs.
function crossEntropy(scores, labels, n, classes, gradient) {
  let loss = 0;
  for (let row = 0; row < n; row++) {
    const start = row * classes;
    let highest = -Infinity, sum = 0;
    for (let k = 0; k < classes; k++) highest = Math.max(highest, scores[start + k]);
    for (let k = 0; k < classes; k++) {
      sum += gradient[start + k] = Math.exp(scores[start + k] - highest);
    }
    for (let k = 0; k < classes; k++) gradient[start + k] /= sum * n;
    gradient[start + labels[row]] -= 1 / n;
    loss += Math.log(sum) - (scores[start + labels[row]] - highest);
  }
  return loss / n;
}

class SGD {
  constructor(parameters, rate, momentum) {
    Object.assign(this, { parameters, rate, momentum });
    this.velocities = parameters.map(({ value }) => new Float32Array(value.length));
  }

  step() {
    this.parameters.forEach(({ value, grad }, index) => {
      const velocity = this.velocities[index], { rate, momentum } = this;
      for (let k = 0; k < value.length; k++) {
        velocity[k] = momentum * velocity[k] + grad[k];
        value[k] -= rate * velocity[k];
      }
    });
  }

  zeroGrad() {
    for (const { grad } of this.parameters) grad.fill(0);
  }
}

// Forward, backward and a step; gives the loss. Without `clears`, old gradients stay: a mistake
// that is worth seeing.
function step(network, optimizer, x, labels, n, clears = true) {
  const gradient = network.gradient = room(network.gradient, n * network.outputs);
  if (clears) optimizer.zeroGrad();
  const loss = crossEntropy(network.forward(x, n, true), labels, n, network.outputs, gradient);
  network.backward(gradient, n);
  optimizer.step();
  return loss;
}

// One pass over the images in random order, in pieces: yields after each batch, returns the mean
// loss. `options.arrange(from, offset, to, place)` may copy an image in another order of pixels.
function* epoch(network, optimizer, data, generator, options = {}) {
  const batch = options.batch || 32, size = network.inputs;
  const order = generator.permutation(data.count);
  const x = new Float32Array(batch * size), labels = new Uint8Array(batch);
  let total = 0;
  for (let start = 0; start < data.count; start += batch) {
    const n = Math.min(batch, data.count - start);
    for (let k = 0; k < n; k++) {
      const from = order[start + k] * size;
      labels[k] = data.labels[order[start + k]];
      if (options.arrange) options.arrange(data.pixels, from, x, k * size);
      else x.set(data.pixels.subarray(from, from + size), k * size);
    }
    total += n * step(network, optimizer, x, labels, n, options.clears);
    yield;
  }
  return total / data.count;
}

// Runs work that yields often, at most 8 ms at a time, so that the page stays alive.
function run(work, finished) {
  const channel = new MessageChannel();
  let isStopped = false;
  channel.port1.onmessage = () => {
    const start = performance.now();
    while (!isStopped && performance.now() - start < 8) {
      if (work.next().done) {
        isStopped = true;
        finished();
      }
    }
    if (!isStopped) channel.port2.postMessage(0);
  };
  channel.port2.postMessage(0);
  return { stop: () => { isStopped = true; } };
}
