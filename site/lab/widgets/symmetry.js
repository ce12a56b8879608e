// Twin units: hidden units that begin equal stay equal until something treats them differently; the
// reader chooses what. Equal units share a letter.
PerceptronWidgets.symmetry = {
  title: ["Unidades gemelas", "Twin units"],
  needs: ["lab/data/fashion-14.js"],

  async start(stage, { t, el, ...kit }) {
    const lab = PerceptronLab, packed = PerceptronData["fashion-14"];
    const epochs = 10, units = 16;
    const train = await lab.images(packed.train), test = await lab.images(packed.test);
    const side = train.side, size = side * side;
    const equal = ["equal", t("iguales", "equal")];
    const random = ["random", t("al azar", "random")];
    const inner = kit.select(t("Pesos de 16 unidades", "Weights of 16 units"), [equal,
      ["noise", equal[1] + " ± 10⁻⁶"], random], "equal");
    const outer = kit.select(t("Pesos de salida", "Output weights"), [equal, random], "equal");
    const biases = kit.checkbox(t("sesgos al azar", "random biases"), false);
    const dropout = kit.checkbox("dropout", false);
    const bet = kit.radios(t("Tu apuesta: al final, ¿cuántas unidades distintas?",
      "Your bet: in the end, how many different units?"),
      ["1", "2–15", "16"].map((count) => [count, count]));
    const items = Array.from({ length: units }, (_, unit) => el("li", null,
      kit.picture([], side, kit.grey, t("unidad ", "unit ") + (unit + 1)), el("b")));
    const info = el("p"), status = kit.status();
    const chart = kit.chart(t("exactitud en prueba", "test accuracy"), epochs,
      [t("red", "network")]);
    let seed = 0;

    function network(generator) {
      const net = new lab.Network(size, [["linear", size, units], ["relu"],
        ["dropout", dropout.box.checked ? 0.2 : 0], ["linear", units, 10]], "kaiming", generator);
      const [{ weight, bias }, , , output] = net.layers, start = inner.list.value;
      if (start !== "random") weight.value.fill(0.02);
      const shift = ({ value }, draw) => value.forEach((_, k) => { value[k] += draw(); });
      if (start === "noise") shift(weight, () => 1e-6 * generator.normal());
      if (outer.list.value === "equal") output.weight.value.fill(0.02);
      if (biases.box.checked) shift(bias, () => 0.2 * generator.uniform() - 0.1);
      return net;
    }

    // Paints the units, gives equal ones the same letter and counts the letters.
    function show(epoch, { weight: { value }, bias }) {
      const limit = 0.7 * value.reduce((most, w) => Math.max(most, Math.abs(w)), 0);
      const kinds = [];
      let apart = 0;
      items.forEach((item, unit) => {
        const own = value.subarray(unit * size, (unit + 1) * size);
        const key = own.join() + "/" + bias.value[unit];
        if (!kinds.includes(key)) kinds.push(key);
        own.forEach((w, k) => { apart = Math.max(apart, Math.abs(w - value[k])); });
        item.lastChild.textContent = String.fromCharCode(65 + kinds.indexOf(key));
        kit.paint(item.firstChild, own, side, kit.signed(limit));
      });
      info.textContent = t("Época ", "Epoch ") + epoch + t(". Distintas: ", ". Different: ")
        + kinds.length + t(". Mayor diferencia entre pesos: ", ". Largest difference of weights: ")
        + (apart && apart.toExponential(0));
      return kinds.length;
    }

    function* work() {
      const generator = new lab.Generator(seed += 1), net = network(generator);
      const optimizer = new lab.SGD(net.parameters, 0.05, 0.9);
      let share, count;
      chart.clear();
      for (let epoch = 0; epoch <= epochs; epoch++) {
        if (epoch) yield* lab.epoch(net, optimizer, train, generator);
        chart.add(0, epoch, share = yield* net.accuracy(test));
        if (!kit.isCalm || epoch % epochs === 0) count = show(epoch, net.layers[0]);
      }
      const found = count === 1 ? "1" : count === units ? "16" : "2–15", said = bet.value();
      status.textContent = (said && (said === found ? t("Acertaste. ", "You were right. ")
        : t("Apostaste otra cosa. ", "You bet otherwise. ")))
        + t(`Unidades distintas: ${count} de 16. Exactitud: `,
          `Different units: ${count} of 16. Accuracy: `) + kit.percent(share);
    }

    const draw = () => show(0, network(new lab.Generator(seed + 1)).layers[0]);
    stage.append(
      el("div", { class: "bench-switches", on: { change: draw } },
        ...[inner, outer, biases, dropout].map(({ field }) => field)),
      bet.field, kit.runner(t("Entrenar", "Train"), work, status), status, info,
      el("ul", { class: "unit-grid" }, ...items),
      el("p", null, t("Misma letra: unidades iguales. Azul: positivo; naranja: negativo.",
        "Same letter: equal units. Blue: positive; orange: negative.")), chart.box);
    chart.clear();
    draw();
  }
};
