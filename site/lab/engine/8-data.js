// Data: base64 of a zlib stream.

async function inflate(packed) {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

// Images of 16 grey levels: a byte a label, then two pixels a byte, the first in the upper half.
async function images({ count, side, packed }) {
  const bytes = await inflate(packed), pixels = new Float32Array(count * side * side);
  for (let k = 0; k < pixels.length; k++) {
    const pair = bytes[count + (k >> 1)];
    pixels[k] = (k % 2 ? pair & 15 : pair >> 4) / 15;
  }
  return { count, side, pixels, labels: bytes.slice(0, count) };
}

// A network of linear layers with rectifiers between them, weights as whole numbers.
async function trained({ sizes, scales, packed }) {
  const bytes = new Int8Array((await inflate(packed)).buffer);
  const descriptions = sizes.slice(1).flatMap(
    (size, index) => [["linear", sizes[index], size], ["relu"]]).slice(0, -1);
  const network = new Network(sizes[0], descriptions, "zeros");
  let place = 0;
  network.parameters.forEach(({ value }, index) => {
    for (let k = 0; k < value.length; k++) value[k] = bytes[place++] * scales[index];
  });
  return network;
}

// What widgets use. The parts of this folder become one function in the order of their names.
Object.assign(PerceptronLab, {
  Generator, Linear, Network, SGD, step, epoch, run, images, trained
});
