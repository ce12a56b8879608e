// What reaches a trained network: a garment in the right or a wrong scale, order of axes or size.
PerceptronWidgets.feed = {
  title: ["Da de comer a la red", "Feed the network"],
  needs: ["lab/data/shown-28.js", "lab/data/network-28.js"],

  async start(stage, { t, el, classNames: names, number, ...kit }) {
    const images = await PerceptronLab.images(PerceptronData["shown-28"]);
    const network = await PerceptronLab.trained(PerceptronData["network-28"]);
    const side = images.side, size = side * side, middle = (side - 1) / 2;

    // The value between pixels, bilinear; black outside.
    const between = (x, row, column) => {
      const r = Math.floor(row), c = Math.floor(column);
      const at = (i, j) => (i < 0 || j < 0 || i >= side || j >= side ? 0 : x[i * side + j]);
      const mix = (i) => at(i, c) + (at(i, c + 1) - at(i, c)) * (column - c);
      return mix(r) + (mix(r + 1) - mix(r)) * (row - r);
    };
    const zoom = (down, across) => (x) => x.map((_, k) => between(x,
      (Math.floor(k / side) - middle) / down + middle, (k % side - middle) / across + middle));
    const same = (x) => x, times = (a, b) => (x) => x.map((v) => a * v + b);
    const ways = [
      [t("Tamaño", "Size"),
        [t("como al entrenar", "as in training"), same],
        [t("estirada", "stretched"), zoom(1, 1.6)],
        [t("recortada", "cropped"), zoom(1.5, 1.5)],
        [t("con márgenes", "with margins"), zoom(0.67, 0.67)]],
      [t("Ejes", "Axes"),
        [t("como al entrenar", "as in training"), same],
        [t("filas y columnas cambiadas", "rows and columns swapped"),
          (x) => x.map((_, k) => x[k % side * side + Math.floor(k / side)])],
        [t("gris [28, 28, 1] con reshape", "gray [28, 28, 1] by reshape"), same],
        [t("color [28, 28, 3] con reshape", "color [28, 28, 3] by reshape"),
          (x) => x.map((_, k) => x[Math.floor(k / 3)])]],
      [t("Escala", "Scale"),
        [t("0 a 1, como al entrenar", "0 to 1, as in training"), same],
        [t("0 a 255: falta dividir", "0 to 255: not divided"), times(255, 0)],
        [t("dividida dos veces", "divided twice"), times(1 / 255, 0)],
        [t("normalizada; al entrenar, no", "normalized; not in training"),
          times(1 / 0.353, -0.286 / 0.353)]]
    ].map(([label, ...options]) => ({ options, ...kit.select(label,
      options.map(([name], k) => [String(k), name]), "0") }));
    const garment = kit.select(t("Prenda", "Garment"), Array.from(images.labels, (label, k) =>
      [String(k), names[label] + " " + (1 + Math.floor(k / 10))]), "9");

    const pictures = kit.thumbs(side, [t("la foto", "the photo"), t("lo que recibe", "what it receives")]);
    const scores = el("ol", { class: "thermometer" }), status = kit.status(), range = el("p");
    const photo = (k) => images.pixels.slice(k * size, (k + 1) * size);
    const fed = (x) => ways.reduce((y, { options, list }) => options[list.value][1](y), x);
    const answer = (x) => Array.from(network.forward(x, 1, false).slice(0, 10));
    const best = (y) => y.indexOf(Math.max(...y));
    let job;

    function show() {
      const k = Number(garment.list.value), x = photo(k), input = fed(x), y = answer(input);
      const low = Math.min(...y), said = best(y), label = images.labels[k];
      pictures.show(0, x, names[label]);
      pictures.show(1, input, names[label]);
      range.textContent = t("Recibe números de ", "It receives numbers from ")
        + number(Math.min(...input), 2) + t(" a ", " to ") + number(Math.max(...input), 2)
        + t(". Sus puntuaciones:", ". Its scores:");
      scores.replaceChildren(...y.map((score, i) => {
        const bar = el("b");
        bar.style.width = 100 * (score - low) / (y[said] - low || 1) + "%";
        return el("li", null, names[i], el("i", { "aria-hidden": "true" }, bar),
          el("code", null, number(score, 1)));
      }));
      if (job) job.stop();
      job = PerceptronLab.run(count(t("Dice ", "It says ") + names[said]
        + (said === label ? t(" y acierta. ", " and is right. ")
          : t(" y es ", "; it is ") + names[label] + ". ")), () => {});
    }

    // All photos in the same way, in pieces.
    function* count(words) {
      let right = 0;
      for (let k = 0; k < images.count; k++) {
        if (best(answer(fed(photo(k)))) === images.labels[k]) right++;
        yield;
      }
      status.textContent = words + t(`De ${images.count} fotos así, acierta ${right}.`,
        `Of ${images.count} photos like this, ${right} right.`);
    }

    const fields = el("div", { class: "versus" }, garment.field,
      ...ways.map(({ field }) => field));
    fields.addEventListener("change", show);
    stage.append(fields, pictures.box, status, range, scores);
    show();
  }
};
