// The break-it bench: one deep network with switches, a bet, and a thermometer of the gradients.
PerceptronWidgets.bench = {
  title: ["Banco para romper redes", "A bench to break networks"],
  needs: ["lab/data/fashion-14.js"],

  async start(stage, { t, el, ...kit }) {
    const lab = PerceptronLab, packed = PerceptronData["fashion-14"];
    const epochs = 10, width = 32;
    const train = await lab.images(packed.train), test = await lab.images(packed.test);
    const same = (values) => values.map((value) => [value, value]);
    const decimal = (values) => values.map((value) => [value, Number(value).toLocaleString(
      document.documentElement.lang)]);
    const switches = {
      activation: kit.select(t("Activación", "Activation"),
        [["relu", "ReLU"], ["sigmoid", t("sigmoide", "sigmoid")], ["tanh", "tanh"]], "relu"),
      depth: kit.select(t("Capas ocultas", "Hidden layers"), same([..."12345678"]), "4"),
      initializer: kit.select(t("Pesos iniciales", "Initial weights"), [
        ["pytorch", "PyTorch"], ["kaiming", "Kaiming"], ["xavier", "Xavier"],
        ["zeros", t("ceros", "zeros")],
        ["0.01", "normal " + decimal(["0.01"])[0][1]], ["1", "normal 1"]], "pytorch"),
      rate: kit.select(t("Tasa de aprendizaje", "Learning rate"),
        decimal(["0.001", "0.01", "0.05", "0.5", "5"]), "0.05"),
      dropout: kit.select("Dropout", decimal(["0", "0.2", "0.5"]), "0"),
      norm: kit.checkbox("batch norm", false),
      clears: kit.checkbox(t("llamar a zero_grad", "call zero_grad"), true)
    };
    const bet = kit.radios(t("Tu apuesta: ¿aprenderá en 10 épocas?",
      "Your bet: will it learn in 10 epochs?"), [["yes", t("sí", "yes")], ["slowly", t("despacio", "slowly")], ["no", "no"]]);
    const chart = kit.chart(t("exactitud", "accuracy"), epochs,
      [t("entrenamiento", "training"), t("prueba", "test")]);
    const loss = el("p", { class: "widget-loss" }), status = kit.status(), heat = kit.thermometer();

    function network(generator) {
      const value = (name) => switches[name].list.value, depth = Number(value("depth"));
      const descriptions = [];
      for (let k = 0; k < depth; k++) {
        descriptions.push(["linear", k ? width : train.side ** 2, width]);
        if (switches.norm.box.checked) descriptions.push(["batchNorm", width]);
        descriptions.push([value("activation")]);
        if (Number(value("dropout"))) descriptions.push(["dropout", Number(value("dropout"))]);
      }
      descriptions.push(["linear", width, 10]);
      const start = value("initializer");
      return new lab.Network(train.side ** 2, descriptions, Number(start) || start, generator);
    }

    let seed = 0;
    function* work() {
      const generator = new lab.Generator(seed += 1), net = network(generator);
      const optimizer = new lab.SGD(net.parameters, Number(switches.rate.list.value), 0.9);
      const clears = switches.clears.box.checked, part = { ...train, count: 500 };
      chart.clear();
      loss.textContent = "";
      let share = 0, mean = 0;
      for (let epoch = 0; epoch <= epochs && !isNaN(mean); epoch++) {
        if (epoch) mean = yield* lab.epoch(net, optimizer, train, generator, { clears });
        chart.add(0, epoch, yield* net.accuracy(part));
        chart.add(1, epoch, share = yield* net.accuracy(test));
        if (epoch && !(kit.isCalm && epoch < epochs)) {
          heat.show(net);
          loss.textContent = t("Pérdida: ", "Loss: ") + (isNaN(mean) ? "NaN" : kit.number(mean, 3));
        }
      }
      const outcome = isNaN(mean) || share < 0.3 ? "no" : share < 0.65 ? "slowly" : "yes";
      const words = { yes: t("Aprendió", "It learned"), slowly: t("Aprendió despacio", "It learned slowly"),
        no: isNaN(mean) ? t("La pérdida dejó de ser un número", "The loss is no longer a number")
          : t("No aprendió", "It did not learn") };
      const found = bet.value() && (bet.value() === outcome ? t(" Acertaste.", " You were right.")
        : t(" Apostaste otra cosa: ¿qué dice el termómetro?",
          " You bet otherwise: what does the thermometer say?"));
      status.textContent = `${words[outcome]}: ${kit.percent(share)}.${found}`;
    }

    stage.append(
      el("div", { class: "bench-switches" }, ...Object.values(switches).map(({ field }) => field)),
      bet.field,
      kit.runner(t("Entrenar", "Train"), work, status),
      status, chart.box, loss,
      heat.box);
    chart.clear();
    heat.show(network(new lab.Generator(0)));
  }
};
