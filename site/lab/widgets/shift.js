// Push the garment: an MLP and a small CNN, trained on pictures as they are; then where each is
// right about a garment that moves, and their accuracy by how far the test pictures moved.
PerceptronWidgets.shift = {
  title: ["Empuja la prenda (azul: ahí acierta)", "Push the garment (blue: right there)"],
  needs: ["lab/data/fashion-14.js"],

  async start(stage, { t, el, ...kit }) {
    const lab = PerceptronLab, packed = PerceptronData["fashion-14"];
    const train = await lab.images(packed.train), test = await lab.images(packed.test);
    const size = 196, far = 4, maps = 8, names = ["MLP", "CNN"];
    let networks = [], image = 8, seed = 0;

    // The largest of each quarter of a picture.
    const pool = {
      forward(x, n) {
        this.places = Uint32Array.from({ length: n * maps * 4 }, (_, k) => {
          let best = 0;
          const start = (k >> 1) * 98 + k % 2 * 7;
          for (let p = 0; p < 98; p++) {
            if (p % 14 < 7 && x[start + p] > x[start + best]) best = p;
          }
          return start + best;
        });
        return Float32Array.from(this.places, (place) => x[place]);
      },
      backward(g, n) {
        const gx = new Float32Array(n * maps * size);
        this.places.forEach((place, k) => { gx[place] = g[k]; });
        return gx;
      }
    };

    // A test image moved; what comes in is black.
    const moved = (index, right, down) => Float32Array.from({ length: size }, (_, k) => {
      const x = k % 14 - right, y = (k / 14 | 0) - down;
      return x in test.labels && x < 14 && y in test.labels && y < 14
        ? test.pixels[index * size + y * 14 + x] : 0;
    });
    const isRight = (network, index, x, y) =>
      network.predictions(moved(index, x, y), 1)[0] === test.labels[index];

    const figures = [14, 9, 9].map((width) => el("figure", { class: "thumb" },
      kit.picture([], width, kit.grey, ""), el("figcaption")));
    const draw = (k, values, ink, text) => {
      const [box, name] = figures[k].children;
      kit.paint(box, values, k ? 9 : 14, ink);
      box.ariaLabel = name.textContent = text;
    };
    const status = kit.status(), sliders = [t("a los lados ", "sideways "),
      t("en vertical ", "up, down ")].map((text) =>
      el("label", null, text, el("input", { type: "range", min: -far, max: far, value: 0,
        on: { input: show } })));
    function show() {
      const [dx, dy] = sliders.map(({ lastChild }) => Number(lastChild.value)),
        pixels = moved(image, dx, dy);
      const name = `${kit.classNames[test.labels[image]]} (${dx}, ${dy})`;
      draw(0, pixels, kit.grey, name);
      status.textContent = name + networks.map((network, k) => {
        const right = Array.from({ length: 81 }, (_, p) =>
          isRight(network, image, p % 9 - far, (p / 9 | 0) - far));
        draw(k + 1, right, (value) => kit.signed(0.5)(value - 0.5),
          `${names[k]}: ${right.filter(Boolean).length}/81`);
        return ` · ${names[k]}: ` + kit.classNames[network.predictions(pixels, 1)[0]];
      }).join("");
    }

    const few = kit.checkbox(t("cinco imágenes por clase", "five images per class"), false);
    const chart = kit.chart(t("exactitud en prueba", "test accuracy"), far, names);
    chart.box.querySelector(".axis").lastChild.textContent = t("píxeles a los lados", "pixels sideways");

    function* work() {
      const dice = new lab.Generator(seed += 1), isFew = few.box.checked;
      // Labels go round from 0 to 9: fifty images in a row are five of each class.
      const epochs = isFew ? 40 : 4, first = isFew ? 50 * (seed % 40) : 0;
      const data = { count: isFew ? 50 : train.count, labels: train.labels.subarray(first),
        pixels: train.pixels.subarray(first * size) };
      networks = [[["linear", size, 32], ["relu"], ["linear", 32, 10]],
        [["conv2d", 1, maps, 5, 2, 14], ["relu"], ["linear", maps * 4, 10]]].map(
        (layers) => new lab.Network(size, layers, "pytorch", dice));
      networks[1].layers.splice(2, 0, pool);
      networks[1].widths.splice(2, 0, 0);
      chart.clear();
      for (const k of [0, 1]) {
        const optimizer = new lab.SGD(networks[k].parameters, 0, 0.9);
        for (let epoch = 0; epoch < epochs; epoch++) {
          optimizer.rate = (k ? 0.1 : 0.04) * (1 - epoch / epochs);
          yield* lab.epoch(networks[k], optimizer, data, dice, { batch: 16 });
        }
        for (let shift = 0; shift <= far; shift++) {
          let right = 0;
          for (let n = 0; n < 400; n++) {
            right += isRight(networks[k], n >> 1, n % 2 ? shift : -shift, 0);
            if (n % 10 < 1) yield;
          }
          chart.add(k, shift, right / 400);
        }
      }
      show();
    }

    stage.append(few.field, kit.runner(t("Entrenar", "Train"), work, status), chart.box,
      el("div", { class: "widget-row" }, ...figures),
      ...sliders,
      el("button", { type: "button", class: "quiet", on: { click() {
        image = (image + 7) % test.count;
        show();
      } } }, t("Otra prenda", "Another garment")), status);
    chart.clear();
    show();
  }
};
