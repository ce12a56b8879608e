// Initializers: name to what draws a weight. A number is the deviation of a normal distribution.

const uniform = (generator, bound) => {
  const width = Math.fround(bound);
  return () => (2 * generator.uniform() - 1) * width;
};
const normal = (generator, deviation) => {
  const width = Math.fround(deviation);
  return () => generator.normal() * width;
};
const initializers = {
  pytorch: (generator, fanIn) => uniform(generator, 1 / Math.sqrt(fanIn)),
  xavier: (generator, fanIn, fanOut) => uniform(generator, Math.sqrt(6 / (fanIn + fanOut))),
  kaiming: (generator, fanIn) => normal(generator, Math.sqrt(2 / fanIn)),
  zeros: () => () => 0
};

class Parameter {
  constructor(count) {
    this.value = new Float32Array(count);
    this.grad = new Float32Array(count);
  }
}

// A weight and a bias; only PyTorch's rule gives the bias a start other than zero.
function weightAndBias(layer, count, biases, fanIn, fanOut, initializer, generator) {
  layer.weight = new Parameter(count);
  layer.bias = new Parameter(biases);
  layer.parameters = [layer.weight, layer.bias];
  const draw = typeof initializer === "number" ? normal(generator, initializer)
    : initializers[initializer](generator, fanIn, fanOut);
  for (let index = 0; index < count; index++) layer.weight.value[index] = draw();
  if (initializer === "pytorch") {
    for (let index = 0; index < biases; index++) layer.bias.value[index] = draw();
  }
}
