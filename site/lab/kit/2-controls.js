// Where results are told to those who do not see them; told once, not in every frame.
const status = () => el("p", { role: "status", class: "widget-status" });

function select(label, options, chosen) {
  const list = el("select", null, ...options.map(([value, text]) =>
    el("option", { value, selected: value === chosen }, text)));
  return { field: el("label", null, el("span", null, label), list), list };
}

function checkbox(label, isChecked) {
  const box = el("input", { type: "checkbox", checked: isChecked });
  return { field: el("label", { class: "check" }, box, label), box };
}

// Options to choose one of; `value()` is "" while nothing is chosen.
function radios(legend, options, changed, chosen) {
  const name = "lab-" + ids++;
  const field = el("fieldset", null, el("legend", null, legend), ...options.map(
    ([value, text]) => el("label", { class: "check" },
      el("input", { type: "radio", name, value, checked: value === chosen }), text)));
  if (changed) field.addEventListener("change", changed);
  return {
    field,
    value: () => (field.querySelector("input:checked") || { value: "" }).value
  };
}

// A button that starts work, a generator, and while it runs stops it; `status` says so.
function runner(label, begin, status) {
  let job = null;
  const end = () => {
    job = null;
    button.textContent = label;
    button.classList.remove("stop");
  };
  const button = el("button", { type: "button", class: "runner", on: { click() {
    if (job) {
      job.stop();
      end();
      status.textContent = t("Parado.", "Stopped.");
      return;
    }
    button.textContent = t("Parar", "Stop");
    button.classList.add("stop");
    status.textContent = "";
    job = PerceptronLab.run(begin(), end);
  } } }, label);
  return button;
}
