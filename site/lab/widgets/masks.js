// Dropout masks on a small network and on the pixels of a garment: a new mask at each press, and the
// mean of all so far, which comes to look like what went in. The masks are the engine's own.
PerceptronWidgets.masks = {
  title: ["Apaga al azar", "Turn off at random"],
  needs: ["lab/data/shown-28.js"],

  async start(stage, { t, el, ...kit }) {
    const lab = PerceptronLab, images = await lab.images(PerceptronData["shown-28"]);
    const size = images.side * images.side, dice = new lab.Generator(Date.now());
    const units = [3, 1, 4, 2, 4], heights = [30, 94, 158];

    const slider = el("input",
      { type: "range", min: 0, max: 0.9, step: 0.1, value: 0.5, style: "width:100%" });
    const garment = kit.select(t("Prenda", "Garment"),
      kit.classNames.map((name, k) => [String(k), name]), "9");
    const mode = kit.radios(t("Modo", "Mode"), [["train", t("entrenamiento", "training")],
      ["", t("evaluación", "evaluation")]], begin, "train");
    const scales = kit.checkbox(t("agrandar lo que queda: ÷ (1 − p)",
      "enlarge what is left: ÷ (1 − p)"), true);
    const shown = el("b"), net = el("div", { style: "max-width:19rem" }), status = kit.status();
    const thumbs = kit.thumbs(images.side, [t("entra (a media luz)", "in (at half light)"),
      t("sale", "out"), t("media de lo que sale", "mean of outputs")]);
    let count, sums, sum, layers, pixels, trains, p;

    const decimal = (value) => kit.number(value, 1);
    const total = (values) => values.reduce((a, b) => a + b);
    // At half light, so that there is room for what was enlarged.
    const paint = (k, values) => thumbs.show(k, values.map((x) => x / 2),
      kit.classNames[garment.list.value]);

    function begin() {
      p = +slider.value;
      shown.textContent = decimal(p);
      trains = mode.value();
      const start = images.labels.indexOf(+garment.list.value) * size;
      pixels = images.pixels.slice(start, start + size);
      layers = [size, 5].map((n) => new lab.Network(n, [["dropout", p]], "zeros", dice));
      sums = new Float32Array(size);
      count = sum = 0;
      paint(0, pixels);
      press(1);
    }

    // The input under a new mask.
    function masked(layer, x) {
      const y = layer.forward(x, 1, trains);
      const factor = trains && !scales.box.checked ? 1 - p : 1;
      return Float32Array.from(x, (_, k) => y[k] * factor);
    }

    function press(times) {
      let out, values;
      for (let k = 0; k < times; k++) {
        out = masked(layers[0], pixels);
        values = masked(layers[1], units);
        out.forEach((value, pixel) => { sums[pixel] += value; });
        sum += total(values);
      }
      count += times;
      const mean = sums.map((value) => value / count);
      paint(1, out);
      paint(2, mean);
      draw(values);
      status.textContent = trains
        ? t("Máscaras: ", "Masks: ") + count + t(". Suma media que llega: ",
          ". Mean sum that arrives: ") + decimal(sum / count)
          + t(" (entera, 14). Luz media: ", " (whole, 14). Mean light: ")
          + kit.percent(total(mean) / total(pixels))
        : t("En evaluación no hay máscara: sale lo que entró.",
          "In evaluation there is no mask: what went in comes out.");
    }

    function draw(values) {
      const path = (d, style) => `<path d="${d}" ${style || ""}/>`;
      const circle = (x, y, r, style) =>
        `<circle cx="${x}" cy="${y}" r="${r}" ${style || ""}/>`;
      const text = (x, y, value) =>
        `<text x="${x}" y="${y + 4}" fill="currentColor" stroke="none">${decimal(value)}</text>`;
      net.innerHTML = '<svg viewBox="0 0 240 190" aria-hidden="true" fill="none" '
        + 'stroke="currentColor" font-size="11" text-anchor="middle">'
        + Array.from(values, (value, k) => {
          const y = 18 + 38 * k;
          return value
            ? path(heights.map((from) => `M12 ${from}L85 ${y}`).join(""), 'opacity=".4"')
              + path(`M115 ${y}L194 94`) + circle(100, y, 15) + text(100, y, value)
            : circle(100, y, 15, 'stroke-dasharray="3"') + path(`M93 ${y - 7}l14 14m0-14l-14 14`);
        }).join("") + heights.map((y) => circle(8, y, 4)).join("")
        + circle(212, 94, 18) + text(212, 94, total(values)) + "</svg>";
    }

    const button = (label, times) => el("button",
      { type: "button", on: { click: () => press(times) } }, label);
    garment.list.addEventListener("change", begin);
    scales.box.addEventListener("change", begin);
    slider.addEventListener("input", begin);
    stage.append(
      el("div", { class: "bench-switches" }, garment.field, el("label", null,
        el("span", null, t("p de apagar: ", "p of turning off: "), shown), slider)),
      mode.field, scales.field,
      el("div", { class: "widget-row" }, button(t("Otra máscara", "Another mask"), 1),
        button(t("50 máscaras", "50 masks"), 50)),
      status, net, thumbs.box);
    begin();
  }
};
