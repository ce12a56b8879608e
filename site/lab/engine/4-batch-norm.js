// Normalizes each feature over the batch in training, by what it has seen in evaluation.
class BatchNorm {
  constructor(features) {
    this.features = features;
    this.weight = new Parameter(features);
    this.weight.value.fill(1);
    this.bias = new Parameter(features);
    this.parameters = [this.weight, this.bias];
    this.mean = new Float32Array(features);
    this.variance = new Float32Array(features).fill(1);
    this.scale = new Float32Array(features);
  }

  forward(x, n, width, isTraining) {
    const features = this.features, count = n * features;
    const y = this.y = room(this.y, count), z = this.z = room(this.z, count);
    for (let f = 0; f < features; f++) {
      let mean = this.mean[f], variance = this.variance[f];
      if (isTraining) {
        mean = variance = 0;
        for (let k = f; k < count; k += features) mean += x[k] / n;
        for (let k = f; k < count; k += features) variance += (x[k] - mean) ** 2 / n;
        this.mean[f] = 0.9 * this.mean[f] + 0.1 * mean;
        this.variance[f] = 0.9 * this.variance[f] + 0.1 * variance * n / (n - 1);
      }
      const scale = this.scale[f] = 1 / Math.sqrt(variance + 1e-5);
      for (let k = f; k < count; k += features) {
        z[k] = (x[k] - mean) * scale;
        y[k] = this.weight.value[f] * z[k] + this.bias.value[f];
      }
    }
    return y;
  }

  // Of a training batch: its mean and variance move with every example.
  backward(g, n) {
    const features = this.features, count = n * features, z = this.z;
    const gx = this.gx = room(this.gx, count);
    for (let f = 0; f < features; f++) {
      let sum = 0, along = 0;
      for (let k = f; k < count; k += features) {
        sum += g[k];
        along += g[k] * z[k];
      }
      this.bias.grad[f] += sum;
      this.weight.grad[f] += along;
      const scale = this.weight.value[f] * this.scale[f];
      for (let k = f; k < count; k += features) {
        gx[k] = scale * (g[k] - sum / n - z[k] * along / n);
      }
    }
    return gx;
  }
}
