// Shuffle and unshuffle: the same network on the original images, on images shuffled in one fixed
// order and on images shuffled anew each time; then the first layer's weights as pictures.
PerceptronWidgets.shuffle = {
  title: ["Baraja los píxeles y entrena", "Shuffle the pixels and train"],
  needs: ["lab/data/fashion-14.js"],

  async start(stage, { t, el, ...kit }) {
    const lab = PerceptronLab, packed = PerceptronData["fashion-14"];
    const epochs = 10, units = 32;
    const train = await lab.images(packed.train), test = await lab.images(packed.test);
    const side = train.side, size = side * side;
    const dice = new lab.Generator(1), fixed = dice.permutation(size);
    const names = [
      t("original", "original"), t("orden fijo", "fixed order"),
      t("orden nuevo en cada imagen", "new order for every image")
    ];
    const networks = [], dead = [];
    let seed = 0;

    // A garment three times.
    const thumbs = kit.thumbs(side, names);
    function show() {
      const start = Math.floor(dice.uniform() * test.count) * size;
      const pixels = test.pixels.subarray(start, start + size);
      [null, fixed, dice.permutation(size)].forEach((order, k) => thumbs.show(
        k, order ? Float32Array.from(order, (from) => pixels[from]) : pixels,
        kit.classNames[test.labels[start / size]]));
    }

    const chart = kit.chart(t("exactitud en prueba", "test accuracy"), epochs, names);
    const bet = kit.radios(
      t("Tu apuesta: con el orden fijo acertará…",
        "Your bet: with the fixed order, it will be right…"),
      [["same", t("más o menos igual", "as often")], ["less", t("mucho menos", "far less")]]);
    const status = kit.status();
    const weights = kit.weightViews(t("Ver los pesos de la primera capa",
      "See the first layer's weights"), units, side, [
      [t("red del original", "network of the original"),
        t("Azul: positivo; naranja: negativo. Se adivinan prendas.",
          "Blue: positive; orange: negative. Garments can be made out."),
        () => [networks[0].layers[0], dead[0]]],
      [t("red del orden fijo", "network of the fixed order"),
        t("Parece ruido, y la red acierta igual: no usa qué píxeles son vecinos.",
          "It looks like noise, yet it does as well: it ignores which pixels are neighbors."),
        () => [networks[1].layers[0], dead[1]]],
      [t("orden fijo, deshaciendo la permutación", "fixed order, permutation undone"),
        t("Con cada peso de vuelta en su píxel aparecen prendas: aprendió lo mismo.",
          "With each weight back at its pixel, garments appear: it learned the same."),
        () => [networks[1].layers[0], dead[1], fixed]]
    ], 1);

    function* work() {
      seed += 1;
      chart.clear();
      weights.box.classList.remove("ready");
      const order = new lab.Generator(1000 + seed);
      const still = yield* kit.rearranged(train, () => fixed);
      const tests = [test, yield* kit.rearranged(test, () => fixed),
        yield* kit.rearranged(test, () => order.permutation(size))];
      const trainings = [0, 1, 2].map((k) => {
        const generator = new lab.Generator(seed);
        const network = networks[k] = new lab.Network(
          size, [["linear", size, units], ["relu"], ["linear", units, 10]], "pytorch", generator);
        return { network, generator, optimizer: new lab.SGD(network.parameters, 0, 0.9) };
      });
      const fresh = (...image) => kit.arranged(order.permutation(size))(...image);
      const shares = [];
      for (let epoch = 0; epoch <= epochs; epoch++) {
        for (let k = 0; k < 3; k++) {
          const { network, generator, optimizer } = trainings[k];
          // Smaller steps towards the end, so that the last ones settle.
          optimizer.rate = 0.08 * (1 - (epoch - 1) / epochs);
          if (epoch) {
            yield* lab.epoch(network, optimizer, k === 1 ? still : train, generator,
              k === 2 ? { arrange: fresh } : {});
          }
          shares[k] = yield* network.accuracy(tests[k]);
          chart.add(k, epoch, shares[k]);
        }
      }
      for (const k of [0, 1]) dead[k] = yield* kit.deadUnits(networks[k], k ? still : train);
      const verdict = { same: t("Acertaste. ", "You were right. "),
        less: t("Apostaste otra cosa. ", "You bet otherwise. ") }[bet.value()] || "";
      status.textContent = verdict + names.map((name, k) => `${name}: ${kit.percent(shares[k])}`)
        .join(" · ") + t(` (semilla ${seed})`, ` (seed ${seed})`);
      weights.show();
      weights.box.classList.add("ready");
    }

    thumbs.box.append(el("button", { type: "button", class: "quiet", on: { click: show } },
      t("Otra prenda", "Another garment")));
    stage.append(thumbs.box, bet.field,
      kit.runner(t("Entrenar las tres redes", "Train the three networks"), work, status),
      chart.box, status, weights.box);
    chart.clear();
    show();
  }
};
