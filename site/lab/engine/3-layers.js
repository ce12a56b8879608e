// An array to write into: the old one while it is long enough, since batches differ in length.
function room(old, length) {
  return old && old.length >= length ? old : new Float32Array(length);
}

// Layers. `forward(x, n)` takes n examples one after the other; `backward(g, n, isFirst)` adds to
// the gradients and gives that of the input, unless nobody asks for it.

class Linear {
  constructor(inputs, outputs, initializer, generator) {
    this.inputs = inputs;
    this.outputs = outputs;
    weightAndBias(this, inputs * outputs, outputs, inputs, outputs, initializer, generator);
  }

  forward(x, n) {
    const inputs = this.inputs, outputs = this.outputs;
    const w = this.weight.value, b = this.bias.value;
    const y = this.y = room(this.y, n * outputs);
    const last = inputs - (inputs % 4);
    this.x = x;
    for (let row = 0; row < n; row++) {
      for (let out = 0, p = 0; out < outputs; out++) {
        let q = row * inputs, s0 = 0, s1 = 0, s2 = 0, s3 = 0, k = 0;
        for (; k < last; k += 4, p += 4, q += 4) {
          s0 += w[p] * x[q];
          s1 += w[p + 1] * x[q + 1];
          s2 += w[p + 2] * x[q + 2];
          s3 += w[p + 3] * x[q + 3];
        }
        for (; k < inputs; k++) s0 += w[p++] * x[q++];
        y[row * outputs + out] = s0 + s1 + s2 + s3 + b[out];
      }
    }
    return y;
  }

  backward(g, n, isFirst) {
    const inputs = this.inputs, outputs = this.outputs, x = this.x;
    const w = this.weight.value, gw = this.weight.grad, gb = this.bias.grad;
    const gx = isFirst ? null : this.gx = room(this.gx, n * inputs);
    if (gx) gx.fill(0, 0, n * inputs);
    for (let row = 0; row < n; row++) {
      const start = row * inputs;
      for (let out = 0; out < outputs; out++) {
        const d = g[row * outputs + out], p = out * inputs;
        if (d === 0) continue;
        gb[out] += d;
        for (let k = 0; k < inputs; k++) gw[p + k] += d * x[start + k];
        if (gx) for (let k = 0; k < inputs; k++) gx[start + k] += d * w[p + k];
      }
    }
    return gx;
  }
}

// Functions of one number with their slopes, the latter from the output.
const activations = {
  relu: [(x) => (x > 0 ? x : 0), (y) => (y > 0 ? 1 : 0)],
  sigmoid: [(x) => 1 / (1 + Math.exp(-x)), (y) => y * (1 - y)],
  tanh: [Math.tanh, (y) => 1 - y * y]
};

class Activation {
  constructor(name) {
    [this.apply, this.slope] = activations[name];
    this.parameters = [];
  }

  forward(x, n, width) {
    const apply = this.apply, y = this.y = room(this.y, n * width);
    for (let k = 0; k < n * width; k++) y[k] = apply(x[k]);
    this.width = width;
    return y;
  }

  backward(g, n) {
    const slope = this.slope, y = this.y, gx = this.gx = room(this.gx, n * this.width);
    for (let k = 0; k < n * this.width; k++) gx[k] = g[k] * slope(y[k]);
    return gx;
  }
}

// One draw decides on four units, 16 bits each, as in the course.
class Dropout {
  constructor(probability, generator) {
    this.threshold = Math.round(65536 * probability);
    this.scale = probability === 1 ? 0 : Math.fround(1 / (1 - probability));
    this.generator = generator;
    this.parameters = [];
  }

  forward(x, n, width, isTraining) {
    this.isOn = isTraining && this.threshold > 0;
    if (!this.isOn) return x;
    const generator = this.generator, count = this.count = n * width;
    const y = this.y = room(this.y, count), mask = this.mask = room(this.mask, count);
    for (let k = 0; k < count; k++) {
      if (k % 4 === 0) generator.next();
      const half = k % 4 < 2 ? generator.bottom : generator.top;
      const bits = k % 2 === 0 ? half & 65535 : half >>> 16;
      mask[k] = bits < this.threshold ? 0 : this.scale;
      y[k] = x[k] * mask[k];
    }
    return y;
  }

  backward(g) {
    if (!this.isOn) return g;
    const gx = this.gx = room(this.gx, this.count);
    for (let k = 0; k < this.count; k++) gx[k] = g[k] * this.mask[k];
    return gx;
  }
}
