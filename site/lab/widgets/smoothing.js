// Two runs that overfit, their noisy losses smoothed as TensorBoard does, against the loss on many
// images; and what becomes of both when they are written into one folder.
PerceptronWidgets.smoothing = {
  title: ["Suaviza dos corridas", "Smooth two runs"],
  needs: ["lab/data/fashion-14.js"],

  async start(stage, { t, el, ...kit }) {
    const lab = PerceptronLab, packed = PerceptronData["fashion-14"];
    const many = await lab.images(packed.train), test = await lab.images(packed.test);
    const few = { ...many, count: 200 }, size = few.side ** 2, steps = 390;
    const fresh = () => [0.05, 0.004].map((rate) => ({ rate, shown: [], truth: [] }));
    let runs = fresh(), seed = 0;

    const place = kit.radios(t("A y B, en…", "A and B, in…"), [
      ["two", t("dos carpetas", "two folders")],
      ["slow", t("una, lectura lenta", "one, slow reading")],
      ["fast", t("una, lectura rápida", "one, fast reading")]], tell, "two");
    const knob = el("input", {
      type: "range", max: 0.99, step: 0.01, value: 0.6, on: { input: draw, change: tell }
    });
    const shown = el("output"), status = kit.status();
    const box = el("div", { class: "widget-chart" });

    // The mean cross entropy of n images.
    function loss(network, start, n) {
      const scores = network.forward(test.pixels.subarray(start * size), n, false);
      let sum = 0;
      for (let row = 0; row < n; row++) {
        const own = scores.slice(10 * row, 10 * row + 10), right = own[test.labels[start + row]];
        sum += Math.log(own.reduce((all, score) => all + Math.exp(score - right), 0)) / n;
      }
      return sum;
    }

    function smooth(dots) {
      const w = Number(knob.value);
      let mean = 0, sum = 0;
      return dots.map(([x, y]) => {
        mean = w * mean + (1 - w) * y;
        sum = w * sum + 1 - w;
        return [x, mean / sum];
      });
    }

    // What the chosen reading finds: points, and whose.
    function curves() {
      const [a, b] = runs.map((run) => run.shown);
      return { two: [[a, 0], [b, 1]], slow: [[[...a, ...b], 0]], fast: [[b, 1]] }[place.value()];
    }

    function draw() {
      const wide = innerWidth > 560 ? 560 : 340;
      const x = (step) => 30 + step / steps * (wide - 42);
      const y = (value) => 216 - 65 * Math.min(value, 3);
      const line = (dots, style) => dots[0] ? `<path class="line" d="M${dots.map(
        ([s, v]) => x(s).toFixed(1) + " " + y(v).toFixed(1)).join("L")}" style="${style}"/>` : "";
      shown.textContent = knob.value;
      box.innerHTML = `<svg class="chart" viewBox="0 0 ${wide} 240" aria-hidden="true"><g class="axis">`
        + [0, 1, 2, 3].map((k) => `<path class="grid" d="M30 ${y(k)}H${wide - 12}"/><text x="10" y="${
          y(k) + 4}">${k}</text><text x="${x(130 * k)}" y="234" text-anchor="middle">${
          130 * k}</text>`).join("") + "</g>"
        + curves().map(([dots, k]) => `<g class="series-${k + 1}">`
          + line(dots, "stroke-width:1;opacity:.35")
          + line(smooth(dots), k ? "stroke-dasharray:7 4" : "")
          + (place.value() === "slow" ? "" : line(runs[k].truth, "stroke-dasharray:1 4")) + "</g>"
        ).join("") + "</svg>";
    }

    const least = (dots) => {
      const [step, value] = dots.reduce((a, b) => (b[1] < a[1] ? b : a));
      return step + " (" + kit.number(value, 2) + ")";
    };

    function tell() {
      draw();
      const way = place.value();
      if (!runs[1].truth[0]) return;
      status.textContent = way === "slow"
        ? t("Una sola curva, que salta atrás: A y luego B.",
          "One curve that jumps back: A, then B.")
        : curves().map(([dots, k]) => "AB"[k] + t(": mínimo visible, paso ",
          ": visible minimum, step ") + least(smooth(dots)) + t("; verdadero, ", "; true, ")
          + least(runs[k].truth)).join(". ")
          + (way === "fast" ? t(". A ya no está.", ". A is gone.") : "");
    }

    function* work() {
      seed += 1;
      runs = fresh();
      for (const run of runs) {
        const dice = new lab.Generator(seed);
        const net = new lab.Network(
          size, [["linear", size, 32], ["relu"], ["linear", 32, 10]], "pytorch", dice);
        const sgd = new lab.SGD(net.parameters, run.rate, 0.9);
        for (let step = 0; step < steps;) {
          for (const _ of lab.epoch(net, sgd, few, dice, { batch: 16 })) {
            step += 1;
            run.shown.push([step, loss(net, 8 * step % 400, 8)]);
            if (step % 5 === 0) run.truth.push([step, loss(net, 0, 300)]);
            if (step % 13 === 0 && !kit.isCalm) draw();
            yield;
          }
        }
      }
      tell();
    }

    stage.append(
      kit.runner(t("Entrenar A y B", "Train A and B"), work, status),
      el("label", null, "Smoothing ", knob, " ", shown), place.field, el("p", null, t(
        "Pérdida con 8 fotos: A, continua; B, a trazos. Con 300: a puntos.",
        "Loss on 8 photos: A, solid; B, dashed. On 300: dotted.")), box, status);
    draw();
  }
};
