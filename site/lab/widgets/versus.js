// You against the network: 20 images to label, then your confusion matrix beside the network's.
PerceptronWidgets.versus = {
  title: ["Tú contra la red", "You against the network"],
  needs: ["lab/data/shown-28.js", "lab/data/network-28.js"].concat(
    ((window.perceptronProgress || { exercises: {} }).exercises["9-your-network"] || {}).network
      ? ["yours/network.js"] : []),

  async start(stage, { t, el, ...kit }) {
    const images = await PerceptronLab.images(PerceptronData["shown-28"]);
    const network = await PerceptronLab.trained(PerceptronData["network-28"]);
    const found = network.predictions(images.pixels, images.count);
    // What the learner's own network said: class by class, where the images have them in turn.
    const mine = (window.perceptronNetwork || {}).predictions;
    const dice = new PerceptronLab.Generator(Date.now());
    const rounds = 20, size = images.side * images.side;
    let order = [], answers = [];

    const canvas = kit.picture(new Float32Array(size), images.side, kit.grey, "");
    canvas.className = "versus-image";
    const progress = el("p"), status = kit.status(), matrices = el("div", { class: "versus" });
    const buttons = el("div", { class: "versus-answers" }, ...kit.classNames.map((name, k) =>
      el("button", { type: "button", class: "quiet", on: { click: () => answer(k) } }, name)));
    const again = el("button", { type: "button", hidden: true, on: { click: begin } },
      t("Otra ronda", "Another round"));

    function begin() {
      order = dice.permutation(images.count).slice(0, rounds);
      answers = [];
      again.hidden = true;
      buttons.hidden = canvas.hidden = false;
      matrices.replaceChildren();
      status.textContent = "";
      show();
      if (stage.isConnected) buttons.firstChild.focus();
    }

    function show() {
      const start = order[answers.length] * size;
      kit.paint(canvas, images.pixels.subarray(start, start + size), images.side, kit.grey);
      const place = `${answers.length + 1} ${t("de", "of")} ${rounds}`;
      canvas.setAttribute("aria-label", t("imagen ", "image ") + place);
      progress.textContent = t("¿Qué prenda es? Imagen ", "Which garment is it? Image ") + place;
    }

    function answer(choice) {
      answers.push(choice);
      if (answers.length < rounds) show();
      else finish();
    }

    // Rows are what the image is, columns what was said.
    function matrix(title, said) {
      const counts = kit.classNames.map(() => Array(10).fill(0));
      order.forEach((image, k) => { counts[images.labels[image]][said[k]]++; });
      return el("table", null, el("caption", null, title),
        el("thead", null, el("tr", null, el("td"), ...kit.classNames.map((name, k) =>
          el("th", { scope: "col", title: name }, el("abbr", { title: name }, String(k)))))),
        el("tbody", null, ...counts.map((row, label) => el("tr", null,
          el("th", { scope: "row" }, label + " " + kit.classNames[label]),
          ...row.map((count, k) => el("td", {
            class: count ? (k === label ? "right" : "wrong") : ""
          }, count ? String(count) : ""))))));
    }

    function finish() {
      const truth = (image, said) => images.labels[image] === said;
      const own = answers.filter((said, k) => truth(order[k], said)).length;
      const theirs = Array.from(order, (image) => found[image]);
      const yours = mine && Array.from(order, (image) =>
        mine[images.labels[image]][Math.floor(image / 10)]);
      const network = theirs.filter((said, k) => truth(order[k], said)).length;
      buttons.hidden = canvas.hidden = true;
      again.hidden = false;
      progress.textContent = t("Filas: lo que es. Columnas: lo que se dijo, por número.",
        "Rows: what it is. Columns: what was said, by number.");
      status.textContent = t(`Tú: ${own} de ${rounds}. La red: ${network}. `,
        `You: ${own} of ${rounds}. The network: ${network}. `)
        + (yours ? t("La que programaste: ", "The one that you wrote: ")
          + yours.filter((said, k) => truth(order[k], said)).length + ". " : "")
        + t("Con tan pocas imágenes, unas de diferencia pueden ser azar.",
          "With so few images, a few more or less can be chance.");
      matrices.replaceChildren(matrix(t("Tú", "You"), answers), matrix(t("La red", "The network"),
        theirs), yours ? matrix(t("Tu red", "Your network"), yours) : "");
      again.focus();
    }

    stage.append(progress, canvas, buttons, status, matrices, again);
    begin();
  }
};
