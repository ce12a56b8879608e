// Batch size, learning rate and a forgotten zero_grad on a small network: the loss of each step and
// the accuracy of each epoch, beside those of the setting before.
PerceptronWidgets.steps = {
  title: ["Paso a paso: lote, tasa y zero_grad", "Step by step: batch, rate and zero_grad"],
  needs: ["lab/data/fashion-14.js"],

  async start(stage, { t, el, ...kit }) {
    const lab = PerceptronLab, packed = PerceptronData["fashion-14"], epochs = 10;
    const train = await lab.images(packed.train), test = await lab.images(packed.test);
    const size = train.side ** 2, count = el("p");
    const plain = (value) => value.toLocaleString(document.documentElement.lang);

    function slider(label, values, value) {
      const range = el("input", { type: "range", max: values.length - 1, value,
        style: "width:100%;height:2.75rem", on: { input: tell } }), shown = el("span");
      return { field: el("label", null, shown, range), tell() {
        const value = values[range.value], words = label + plain(value);
        shown.textContent = words;
        range.setAttribute("aria-valuetext", words);
        return { value, words };
      } };
    }
    const batch = slider(t("lote ", "batch "), [4, 8, 16, 32, 64, 128, 256, 512], 3);
    const rate = slider(t("tasa ", "rate "),
      [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2], 5);
    const clear = kit.checkbox(t("llamar a zero_grad", "call zero_grad"), true);
    function tell() {
      const steps = epochs * Math.ceil(train.count / batch.tell().value);
      rate.tell();
      count.textContent = epochs + t(" épocas: ", " epochs: ") + plain(steps) + t(" pasos", " steps");
      return steps;
    }

    const bet = kit.radios(t("Tu apuesta: frente a la anterior, acertará",
      "Your bet: compared with the last, it gets right"),
    [[1, t("más", "more")], [0, t("igual (± 2 puntos)", "the same (± 2 points)")],
      [-1, t("menos", "less")]]);
    const status = kit.status();
    const shares = kit.chart(t("exactitud en prueba", "test accuracy"), epochs,
      [t("la última", "the latest"), t("la anterior", "the one before")]);
    const losses = el("div", { class: "widget-chart" });
    losses.innerHTML = t("Pérdida por paso, de 0 a 3", "Loss per step, 0 to 3")
      + `<svg class="chart" viewBox="0 0 560 150" aria-hidden="true"><path class="grid" d="M0 3H560M0 147H560"/>
      <g class="series-2"><path class="line" stroke-dasharray="7 4"/></g>
      <g class="series-1"><path class="line"/></g></svg>`;
    const [old, line] = losses.querySelectorAll(".line");
    let before;

    function* work() {
      const { value: n, words } = batch.tell(), step = rate.tell(), clears = clear.box.checked;
      const steps = tell(), ends = [], keep = Math.ceil(steps / 150);
      // The same seed each time: only what the reader changed differs.
      const dice = new lab.Generator(7), net = new lab.Network(
        size, [["linear", size, 32], ["relu"], ["linear", 32, 10]], "pytorch", dice);
      const sgd = new lab.SGD(net.parameters, step.value, 0), x = new Float32Array(n * size);
      let done = 0, sum = 0, path = "";
      shares.clear();
      if (before) {
        before.ends.forEach((share, epoch) => shares.add(1, epoch, share));
        old.setAttribute("d", before.path);
      }
      for (let epoch = 0; epoch <= epochs; epoch++) {
        const order = epoch ? [...dice.permutation(train.count)] : [];
        while (order.length) {
          const rows = order.splice(0, n);
          rows.forEach((row, k) => x.set(train.pixels.subarray(row * size, (row + 1) * size), k * size));
          sum += lab.step(net, sgd, x, rows.map((row) => train.labels[row]), rows.length, clears);
          if (++done % keep === 0) {
            // At the top, also a loss that is no longer a number.
            path += (path ? "L" : "M") + 560 * done / steps + " " + (147 - 48 * Math.min(3, sum / keep || 3));
            sum = 0;
            if (!kit.isCalm) line.setAttribute("d", path);
          }
          yield;
        }
        shares.add(0, epoch, ends[epoch] = yield* net.accuracy(test));
      }
      line.setAttribute("d", path);
      const now = { path, ends, words: words + ", " + step.words
        + (clears ? "" : t(", sin", ", no") + " zero_grad") + ": " + kit.percent(ends[epochs]) + ". " };
      const change = before && ends[epochs] - before.ends[epochs];
      status.textContent = now.words + (before ? before.words + (bet.value() && (
        +bet.value() === (change > 0.02) - (change < -0.02)
          ? t("Acertaste.", "You were right.") : t("Apostaste otra cosa.", "You bet otherwise."))) : "");
      before = now;
    }

    stage.append(el("div", { class: "bench-switches" }, batch.field, rate.field, clear.field), count,
      bet.field, kit.runner(t("Entrenar", "Train"), work, status), status, losses, shares.box);
    shares.clear();
    tell();
  }
};
