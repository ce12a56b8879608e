// Figures that run in the page. A button stands under the recorded figure; nothing is loaded or
// started before it is pressed. A classic script, so that pages work from disk.
(function () {
  "use strict";

  const root = document.documentElement;
  const up = root.getAttribute("data-up") || "";
  const words = root.lang === "es"
    ? {
        open: "Pruébalo aquí",
        note: "Versión pequeña, en tu navegador.",
        failed: "No se pudo cargar. La figura de arriba dice lo mismo."
      }
    : {
        open: "Try it here",
        note: "A small version, in your browser.",
        failed: "It could not be loaded. The figure above says the same."
      };

  // Paths to what becomes of loading them, so that two figures share what both need.
  const loading = {};

  function load(path) {
    loading[path] = loading[path] || new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = up + path;
      script.onload = done;
      script.onerror = () => {
        delete loading[path];
        failed(new Error(path));
      };
      document.head.append(script);
    });
    return loading[path];
  }

  async function open(place, note) {
    const name = place.getAttribute("data-widget");
    place.setAttribute("aria-busy", "true");
    try {
      await Promise.all([load("lab/kit.js"), load("lab/engine.js")]);
      await load("lab/widgets/" + name + ".js");
      const widget = window.PerceptronWidgets[name];
      await Promise.all(widget.needs.map(load));
      const stage = document.createElement("div");
      stage.className = "stage";
      await widget.start(stage, window.PerceptronKit);
      const title = document.createElement("p");
      title.className = "widget-title";
      title.tabIndex = -1;
      title.textContent = widget.title[root.lang === "es" ? 0 : 1];
      note.className = "widget-note";
      place.replaceChildren(title, note, stage);
      place.classList.add("open");
      title.focus();
    } catch (error) {
      note.textContent = words.failed;
    }
    place.removeAttribute("aria-busy");
  }

  for (const place of document.querySelectorAll(".widget[data-widget]")) {
    const button = document.createElement("button");
    const note = document.createElement("span");
    button.type = "button";
    button.textContent = words.open;
    note.textContent = words.note;
    note.setAttribute("role", "status");
    button.addEventListener("click", () => {
      if (place.getAttribute("aria-busy") !== "true") open(place, note);
    });
    place.append(button, note);
    place.hidden = false;
  }
})();
