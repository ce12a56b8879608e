// A picture of squares: `colour(value)` gives red, green, blue and how opaque.
function picture(values, side, colour, label) {
  const canvas = el("canvas", { width: side, height: side, role: "img", "aria-label": label });
  paint(canvas, values, side, colour);
  return canvas;
}

function paint(canvas, values, side, colour) {
  const context = canvas.getContext("2d"), image = context.createImageData(side, side);
  for (let k = 0; k < side * side; k++) image.data.set(colour(values[k]), 4 * k);
  context.putImageData(image, 0, 0);
}

const grey = (value) => [255 * value, 255 * value, 255 * value, 255];
// Blue above zero, orange below; nothing at zero, so that it fits both themes.
const signed = (limit) => (value) => {
  const share = Math.min(1, Math.abs(value) / limit);
  return value > 0 ? [58, 122, 222, 255 * share] : [222, 104, 20, 255 * share];
};

// Small pictures with names below: `show(k, values, label)` paints one.
function thumbs(side, names) {
  const pictures = names.map((name) => picture(new Float32Array(side * side), side, grey, name));
  const figures = names.map((name, k) =>
    el("figure", { class: "thumb" }, pictures[k], el("figcaption", null, name)));
  return {
    box: el("div", { class: "widget-row" }, ...figures),
    show(k, values, label) {
      paint(pictures[k], values, side, grey);
      pictures[k].setAttribute("aria-label", label + ", " + names[k]);
    }
  };
}

// Copies an image with its pixels in another order.
const arranged = (order) => (from, offset, to, place) => {
  order.forEach((pixel, k) => { to[place + k] = from[offset + pixel]; });
};

// All images with their pixels in another order, in pieces.
function* rearranged(data, nextOrder) {
  const size = data.side * data.side, pixels = new Float32Array(data.count * size);
  for (let start = 0; start < pixels.length; start += size) {
    arranged(nextOrder())(data.pixels, start, pixels, start);
    if (start % (100 * size) === 0) yield;
  }
  return { ...data, pixels };
}
