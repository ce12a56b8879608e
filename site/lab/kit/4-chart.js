// Curves of shares from 0 to 100 % over epochs, with their names and last values below.
function chart(title, epochs, names) {
  const wide = window.innerWidth > 560, width = wide ? 560 : 340, height = wide ? 250 : 230;
  const left = 48, right = width - 12, top = 28, bottom = height - 42;
  const x = (epoch) => left + (epoch / epochs) * (right - left);
  const y = (share) => bottom - share * (bottom - top);
  const dashes = ["", "7 4", "2 3"];
  const steps = [0, 0.25, 0.5, 0.75, 1];
  const box = el("div", { class: "widget-chart" });
  box.innerHTML = `<svg class="chart" viewBox="0 0 ${width} ${height}" aria-hidden="true">`
    + '<g class="axis">'
    + steps.map((share) => `<path class="grid" d="M${left} ${y(share)}H${right}"/>`
      + `<text x="${left - 6}" y="${y(share) + 4}" text-anchor="end">${100 * share}${
        t("\u00a0%", "%")}</text>`).join("")
    + Array.from({ length: epochs / 2 + 1 }, (_, k) =>
      `<text x="${x(2 * k)}" y="${bottom + 18}" text-anchor="middle">${2 * k}</text>`).join("")
    + `<text x="4" y="14">${title}</text><text x="${(left + right) / 2}" y="${height - 6}" `
    + `text-anchor="middle">${t("época", "epoch")}</text></g>`
    + names.map((_, k) => `<g class="series-${k + 1}"><path class="line" stroke-dasharray="${
      dashes[k]}"/></g>`).join("") + "</svg>";
  const legend = el("ul", { class: "widget-legend" }, ...names.map((name, k) => {
    const item = el("li", { class: "series-" + (k + 1) });
    item.innerHTML = `<svg viewBox="0 0 30 8" aria-hidden="true"><path stroke-dasharray="${
      dashes[k]}" d="M0 4H30"/></svg>`;
    item.append(name + " ", el("b"));
    return item;
  }));
  box.append(legend);
  const lines = box.querySelectorAll(".line"), values = legend.querySelectorAll("b");
  let paths = [];
  return {
    box,
    clear() {
      paths = names.map(() => "");
      lines.forEach((line, k) => {
        line.removeAttribute("d");
        values[k].textContent = "";
      });
    },
    add(k, epoch, share) {
      paths[k] += (paths[k] ? "L" : "M") + x(epoch).toFixed(1) + " " + y(share).toFixed(1);
      if (!isCalm || epoch === epochs) {
        lines[k].setAttribute("d", paths[k]);
        values[k].textContent = percent(share);
      }
    }
  };
}
