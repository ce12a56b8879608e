// A network from descriptions such as ["linear", 196, 32], ["relu"], ["dropout", 0.2].
class Network {
  constructor(inputs, descriptions, initializer, generator) {
    this.inputs = inputs;
    this.widths = [];
    let width = inputs;
    this.layers = descriptions.map(([name, ...sizes]) => {
      let layer;
      if (name === "linear") layer = new Linear(...sizes, initializer, generator);
      else if (name === "conv2d") layer = new Conv2d(...sizes, initializer, generator);
      else if (name === "batchNorm") layer = new BatchNorm(...sizes);
      else if (name === "dropout") layer = new Dropout(sizes[0], generator.split());
      else layer = new Activation(name);
      this.widths.push(width);
      if (name === "linear") width = layer.outputs;
      if (name === "conv2d") width = layer.kernels * layer.outSide * layer.outSide;
      return layer;
    });
    this.outputs = width;
    this.parameters = this.layers.flatMap((layer) => layer.parameters);
    this.first = this.layers.findIndex((layer) => layer.parameters.length > 0);
  }

  forward(x, n, isTraining) {
    return this.layers.reduce(
      (value, layer, index) => layer.forward(value, n, this.widths[index], isTraining), x);
  }

  backward(g, n) {
    for (let index = this.layers.length - 1; index >= this.first; index--) {
      g = this.layers[index].backward(g, n, index === this.first);
    }
  }

  // The class with the highest output, for each of n examples.
  predictions(x, n) {
    const scores = this.forward(x, n, false), classes = this.outputs;
    return Uint8Array.from({ length: n }, (_, row) => {
      let best = 0;
      for (let k = 1; k < classes; k++) {
        if (scores[row * classes + k] > scores[row * classes + best]) best = k;
      }
      return best;
    });
  }

  // The share of images that it names rightly, in pieces: yields now and then, returns the share.
  *accuracy({ pixels, labels, count }) {
    let right = 0;
    for (let start = 0; start < count; start += 100) {
      const n = Math.min(100, count - start);
      const found = this.predictions(pixels.subarray(start * this.inputs), n);
      for (let k = 0; k < n; k++) if (found[k] === labels[start + k]) right++;
      yield;
    }
    return right / count;
  }
}
