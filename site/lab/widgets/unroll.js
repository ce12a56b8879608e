// The way of a pixel: a block [N, C, H, W] unrolls into vectors; the pixel in focus shows where it
// goes. Without the batch axis all images end in one vector.
PerceptronWidgets.unroll = {
  title: ["Sigue un píxel", "Follow a pixel"],
  needs: [],

  start(stage, { t, el, ...kit }) {
    const axes = [
      ["N", t("imágenes", "images")], ["C", t("canales", "channels")], ["H", t("filas", "rows")],
      ["W", t("columnas", "columns")]
    ];
    const choices = axes.map(([letter, name]) =>
      kit.select(letter + " · " + name, ["1", "2", "3"].map((size) => [size, size]), "2"));
    const batch = kit.checkbox(
      t("conservar el eje del lote", "keep the batch axis"), true);
    const blocks = el("div", { class: "blocks" }), vectors = el("div", { class: "vectors" });
    vectors.setAttribute("aria-hidden", "true");
    const formula = el("p", { role: "status", class: "widget-status" });
    const shape = el("p");
    let places = [], cells = [], current = 0;

    const sizes = () => choices.map(({ list }) => Number(list.value));

    function draw() {
      const [N, C, H, W] = sizes(), length = C * H * W;
      places = [];
      for (let n = 0; n < N; n++) for (let c = 0; c < C; c++) {
        for (let h = 0; h < H; h++) for (let w = 0; w < W; w++) places.push({ n, c, h, w });
      }
      current = Math.min(current, places.length - 1);
      const buttons = places.map((place, k) => el("button", {
        type: "button", class: "cell image-" + (place.n + 1), tabindex: k === current ? 0 : -1,
        "aria-label": t("píxel", "pixel")
          + ` n ${place.n}, c ${place.c}, h ${place.h}, w ${place.w}`,
        on: { focus: () => point(k), mouseenter: () => point(k), click: () => point(k),
          keydown: (event) => move(event, k) }
      }, String(k)));
      blocks.replaceChildren(...Array.from({ length: N * C }, (_, plane) => {
        const grid = el("div", { class: "cells" },
          ...buttons.slice(plane * H * W, (plane + 1) * H * W));
        grid.style.gridTemplateColumns = `repeat(${W}, 2.5rem)`;
        return el("div", { class: "block" },
          el("span", null, t("imagen ", "image ") + Math.floor(plane / C)
            + t(", canal ", ", channel ") + plane % C), grid);
      }));
      const rows = batch.box.checked ? N : 1, width = places.length / rows;
      const targets = places.map((place, k) =>
        el("span", { class: "cell image-" + (place.n + 1) }, String(k)));
      vectors.replaceChildren(...Array.from({ length: rows }, (_, row) => el("div",
        { class: "vector" },
        el("span", { class: "vector-label" }, t("vector ", "vector ") + row),
        el("div", { class: "cells" }, ...targets.slice(row * width, (row + 1) * width)))));
      shape.textContent = `[${N}, ${C}, ${H}, ${W}] → [${batch.box.checked ? N + ", " + length
        : N * length}] · ` + (batch.box.checked
        ? t("un vector por imagen", "a vector for each image")
        : N > 1 ? t("¡las imágenes se mezclan en un solo vector!", "the images mix in one vector!")
          : t("un solo vector", "one vector"));
      cells = buttons.map((button, k) => [button, targets[k]]);
      point(current);
    }

    function point(k) {
      const [, C, H, W] = sizes(), { n, c, h, w } = places[k];
      cells[current].forEach((cell) => cell.classList.remove("on"));
      cells[current][0].tabIndex = -1;
      current = k;
      cells[k].forEach((cell) => cell.classList.add("on"));
      cells[k][0].tabIndex = 0;
      const inside = (c * H + h) * W + w;
      formula.textContent = batch.box.checked
        ? t("vector ", "vector ") + n + t(", lugar ", ", place ")
          + `(c·H + h)·W + w = (${c}·${H} + ${h})·${W} + ${w} = ${inside}`
        : t("lugar ", "place ") + `((n·C + c)·H + h)·W + w = ((${n}·${C} + ${c})·${H} + ${h})·${W}`
          + ` + ${w} = ${n * C * H * W + inside}`;
    }

    // Arrows go through the block as they lie on the screen: right is w, down is h.
    function move(event, k) {
      const W = sizes()[3];
      const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: W, ArrowUp: -W }[event.key];
      if (!step) return;
      event.preventDefault();
      if (cells[k + step]) cells[k + step][0].focus();
    }

    stage.addEventListener("change", draw);
    stage.append(
      el("div", { class: "bench-switches" }, ...choices.map(({ field }) => field)), batch.field,
      el("p", null, t("Apunta a un píxel, o recórrelos con las flechas.",
        "Point at a pixel, or walk through them with the arrow keys.")),
      blocks, shape, vectors, formula);
    draw();
  }
};
