// A threshold for one class against the rest: garments sort into hits, false alarms and misses.
PerceptronWidgets.threshold = {
  title: ["Mueve el umbral", "Move the threshold"],
  needs: ["lab/data/shown-28.js", "lab/data/network-28.js"],

  async start(stage, { t, el, number, ...kit }) {
    const { count, side, pixels, labels } = await PerceptronLab.images(PerceptronData["shown-28"]);
    const network = await PerceptronLab.trained(PerceptronData["network-28"]);
    const scores = network.forward(pixels, count, false), size = side * side;
    // Softmax: the share that the network gives to each class.
    const shares = Array.from({ length: count }, (_, k) => {
      const powers = Array.from(scores.slice(10 * k, 10 * k + 10), Math.exp);
      const sum = powers.reduce((a, b) => a + b);
      return powers.map((power) => power / sum);
    });
    const garments = shares.map((_, k) => {
      const canvas = kit.picture(pixels.subarray(k * size, (k + 1) * size), side, kit.grey,
        kit.classNames[labels[k]]);
      canvas.style.width = "3rem";
      return el("div", null, canvas, el("small"));
    });

    const choice = kit.select(t("Clase", "Class"),
      kit.classNames.map((name, k) => [String(k), name]), "6");
    const slider = el("input", { type: "range", min: 0, max: 1, step: 0.01, value: 0.5,
      style: "width:100%;height:2.75rem" });
    const label = el("span");
    const boxes = [t("Aciertos", "Hits"), t("Falsas alarmas", "False alarms"),
      t("Se escapan", "Misses")].map((name) => ({ name, title: el("b"),
        row: el("div", { class: "widget-row", style: "min-height:5rem" }) }));
    const sums = el("p"), status = kit.status(), curve = el("div");
    const place = ({ recall, precision }) => [40 + 270 * recall, 180 - 150 * precision];

    // Everything from the threshold on is said to be the class.
    function sorted(wanted, threshold) {
      const groups = [[], [], []];
      shares.forEach((row, k) => {
        const isTrue = labels[k] === wanted, isSaid = row[wanted] >= threshold;
        if (isSaid || isTrue) groups[isSaid ? 1 - isTrue : 2].push(k);
      });
      const hits = groups[0].length, said = hits + groups[1].length;
      const all = hits + groups[2].length;
      return { groups, hits, said, all, precision: hits / (said || 1), recall: hits / all,
        f1: 2 * hits / (said + all) };
    }

    function show() {
      const wanted = +choice.list.value, share = (k) => shares[k][wanted];
      const now = sorted(wanted, +slider.value);
      const steps = shares.map((_, k) => sorted(wanted, share(k))).sort((a, b) => a.said - b.said);
      label.textContent = t("Umbral: ", "Threshold: ") + number(+slider.value, 2);
      boxes.forEach(({ name, title, row }, group) => {
        title.textContent = name + ": " + now.groups[group].length;
        row.replaceChildren(...now.groups[group].sort((a, b) => share(b) - share(a)).map((k) => {
          garments[k].lastChild.textContent = number(share(k), 2);
          return garments[k];
        }));
      });
      sums.textContent = `Precision ${now.hits}/${now.said} = ${number(now.precision, 2)}`
        + ` · recall ${now.hits}/${now.all} = ${number(now.recall, 2)} · F1 ${number(now.f1, 2)}`
        + (now.said ? "" : t(" (0/0 cuenta como 0)", " (0/0 counts as 0)"));
      curve.innerHTML = '<svg class="chart" viewBox="0 0 340 222" aria-hidden="true"><g class='
        + '"axis">' + [0, 0.5, 1].map((k) => `<path class="grid" d="M40 ${180 - 150 * k}h270"/>`
          + `<text x="4" y="${184 - 150 * k}">${number(k, 1)}</text><text x="${30 + 270 * k}" `
          + `y="198">${number(k, 1)}</text>`).join("")
        + '<text x="4" y="14">precision</text><text x="160" y="216">recall</text></g><g class='
        + `"series-1"><path class="line" d="M${steps.map(place).join("L")}"/><circle r="7" `
        + `class="marker" transform="translate(${place(now)})"/></g></svg>`;
      return steps.some(({ f1 }) => f1 > now.f1);
    }

    function tell() {
      const isBeaten = show();
      status.textContent = label.textContent + ". " + sums.textContent + ". "
        + (isBeaten ? t("Hay umbrales con más F1.", "There are thresholds with more F1.")
          : t("Ningún umbral da más F1.", "No threshold gives more F1."));
    }

    stage.addEventListener("input", show);
    stage.addEventListener("change", tell);
    stage.append(el("p", null, count + t(
      " prendas, cuatro por clase. Debajo, cuánto le da a tu clase una red ya entrenada.",
      " garments, four per class. Below, what a trained network gives to your class.")),
      choice.field, el("label", null, label, slider),
      ...boxes.map(({ title, row }) => el("div", null, title, row)), sums, curve, status);
    tell();
  }
};
