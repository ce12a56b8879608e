// Pictures of the weights of a layer's units; units that no image turns on are marked. The pictures
// stay and are painted anew, which is quicker than new ones.
function unitPictures(units, side) {
  const blank = new Float32Array(side * side);
  const items = Array.from({ length: units }, (_, unit) =>
    el("li", null, picture(blank, side, grey, t("unidad ", "unit ") + (unit + 1)), el("span")));
  return {
    box: el("ul", { class: "unit-grid" }, ...items),
    // `places` says to which pixel each weight belongs, or nothing where they are in order.
    show({ weight }, dead, places) {
      items.forEach((item, unit) => {
        const own = weight.value.subarray(unit * blank.length, (unit + 1) * blank.length);
        const values = new Float32Array(blank.length);
        own.forEach((value, k) => { values[places ? places[k] : k] = value; });
        item.className = dead[unit] ? "dead" : "";
        item.lastChild.textContent = dead[unit] ? t("apagada", "dead") : "";
        paint(item.firstChild, values, side, signed(0.7 * Math.max(...own.map(Math.abs))));
      });
    }
  };
}

// Which rectifiers after the first layer are off for every image, in pieces. Such a unit has no
// gradient: it never changes again.
function* deadUnits(network, { pixels, count }) {
  const units = network.layers[0].outputs, dead = Array(units).fill(true);
  for (let start = 0; start < count; start += 100) {
    const n = Math.min(100, count - start);
    network.forward(pixels.subarray(start * network.inputs), n, false);
    for (let k = 0; k < n * units; k++) if (network.layers[1].y[k] > 0) dead[k % units] = false;
    yield;
  }
  return dead;
}

// Several views of weights to choose from, folded so that nothing moves when they come. `views` are
// [name, what is to be seen, what gives the layer, its dead units and the places of its weights].
function weightViews(legend, units, side, views, chosen) {
  const grid = unitPictures(units, side), caption = el("p", { role: "status" });
  const names = views.map(([name], k) => [String(k), name]);
  const field = radios(t("Pesos de", "Weights of"), names, show, String(chosen));
  function show() {
    const [, words, source] = views[field.value()], [layer, dead, places] = source();
    grid.show(layer, dead, places);
    caption.textContent = words + t(" Unidades apagadas con todas las imágenes: ",
      " Units that are off for every image: ") + dead.filter(Boolean).length + t(" de ", " of ")
      + dead.length + ".";
  }
  const box = el("details", { class: "weights" }, el("summary", null, legend), field.field,
    grid.box, caption);
  return { box, show };
}

// How long the gradient of each layer's weights is, in powers of ten from -8 to 2; the number says
// it exactly.
function thermometer() {
  const list = el("ol", { class: "thermometer" });
  return {
    box: el("div", null, el("p", null, t(
      "Norma del gradiente de los pesos, capa por capa (barra: de 10⁻⁸ a 10²)",
      "Norm of the gradient of the weights, layer by layer (bar: from 10⁻⁸ to 10²)")), list),
    show(network) {
      const layers = network.layers.filter((layer) => layer instanceof PerceptronLab.Linear);
      list.replaceChildren(...layers.map(({ weight }, k) => {
        const norm = Math.sqrt(weight.grad.reduce((sum, value) => sum + value * value, 0));
        const bar = el("b");
        bar.style.width = Math.max(0, Math.min(100, 10 * (Math.log10(norm) + 8))) + "%";
        return el("li", null,
          k + 1 < layers.length ? t("capa ", "layer ") + (k + 1) : t("salida", "output"),
          el("i", { "aria-hidden": "true" }, bar),
          el("code", null, norm ? norm.toExponential(0) : "0"));
      }));
    }
  };
}

// What widgets use.
Object.assign(PerceptronKit, {
  t, el, classNames, isCalm, number, percent, status, select, checkbox, radios, runner, picture,
  paint, grey, signed, thumbs, chart, deadUnits, weightViews, thermometer, arranged, rearranged
});
