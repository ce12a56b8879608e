// A square kernel that moves by one pixel; pictures are [channels, side, side].
class Conv2d {
  constructor(channels, kernels, size, padding, side, initializer, generator) {
    Object.assign(this, { channels, kernels, size, padding, side });
    this.outSide = side + 2 * padding - size + 1;
    const area = size * size;
    weightAndBias(this, kernels * channels * area, kernels, channels * area, kernels * area,
      initializer, generator);
  }

  // Calls `visit(weight, output row, input row, count)` for every row that a weight touches.
  rows(n, visit) {
    const { channels, kernels, size, padding, side, outSide } = this;
    for (let image = 0; image < n; image++) {
      for (let index = 0; index < kernels * channels * size * size; index++) {
        const column = index % size - padding;
        const row = Math.floor(index / size) % size - padding;
        const plane = Math.floor(index / (size * size));
        const input = (image * channels + plane % channels) * side * side;
        const output = (image * kernels + Math.floor(plane / channels)) * outSide * outSide;
        const first = Math.max(0, -column), end = Math.min(outSide, side - column);
        for (let y = Math.max(0, -row); y < Math.min(outSide, side - row); y++) {
          visit(index, output + y * outSide + first, input + (y + row) * side + first + column,
            end - first);
        }
      }
    }
  }

  forward(x, n) {
    const area = this.outSide * this.outSide, w = this.weight.value;
    const y = this.y = room(this.y, n * this.kernels * area);
    this.x = x;
    for (let plane = 0; plane < n * this.kernels; plane++) {
      y.fill(this.bias.value[plane % this.kernels], plane * area, (plane + 1) * area);
    }
    this.rows(n, (index, out, from, count) => {
      for (let k = 0; k < count; k++) y[out + k] += w[index] * x[from + k];
    });
    return y;
  }

  backward(g, n, isFirst) {
    const area = this.outSide * this.outSide, x = this.x;
    const w = this.weight.value, gw = this.weight.grad, gb = this.bias.grad;
    const length = n * this.channels * this.side * this.side;
    const gx = isFirst ? null : this.gx = room(this.gx, length);
    if (gx) gx.fill(0, 0, length);
    for (let k = 0; k < n * this.kernels * area; k++) {
      gb[Math.floor(k / area) % this.kernels] += g[k];
    }
    this.rows(n, (index, out, from, count) => {
      let sum = 0;
      for (let k = 0; k < count; k++) sum += g[out + k] * x[from + k];
      gw[index] += sum;
      if (gx) for (let k = 0; k < count; k++) gx[from + k] += w[index] * g[out + k];
    });
    return gx;
  }
}
