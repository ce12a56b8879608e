// What `course check` found wrong, in the card of its exercise, in words and as maps of numbers. Only
// pages with such an exercise load it; card.js does.
(function () {
  "use strict";

  var shared = window.perceptron;
  var words = shared.spanish
    ? {
        title: "Tu último intento", maps: ["Se esperaba", "Tu código", "Diferencia"],
        differ: "Difieren {0} de {1} números. La mayor diferencia es {2}, en {3}: se esperaba {4} y tu código da {5}.",
        scale: "Negro es {0}, blanco es {1}. En la diferencia, naranja es de más y azul de menos.",
        part: "Forma {0}; se ve {1}.", odd: "Morado: NaN o infinito.",
        all: "Lo que dijo la comprobación", read: "Volver a leer"
      }
    : {
        title: "Your latest try", maps: ["Expected", "Your code", "Difference"],
        differ: "{0} of {1} numbers differ. The largest difference is {2}, at {3}: expected {4}, your code gives {5}.",
        scale: "Black is {0}, white is {1}. In the difference, orange is too much and blue too little.",
        part: "Shape {0}; shown is {1}.", odd: "Purple: NaN or infinity.",
        all: "What the check said", read: "Read again"
      };

  function fill(text) {
    var values = arguments;
    return text.replace(/\{(\d)\}/g, function (all, index) { return values[+index + 1]; });
  }
  function add(parent, name, text, style) {
    var element = document.createElement(name);
    if (text) element.textContent = text;
    if (style) element.className = style;
    return parent.appendChild(element);
  }
  function number(value) {
    return typeof value === "number" ? value : { inf: Infinity, "-inf": -Infinity }[value] || NaN;
  }
  function show(value) {
    return isFinite(value) ? String(+value.toPrecision(5)) : isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
  }

  function grey(value, low, high) {
    var level = Math.round(255 * Math.min(1, Math.max(0, (value - low) / (high - low))));
    return [level, level, level];
  }
  // From white to orange, or to blue.
  function signed(value, most) {
    var part = Math.min(1, Math.abs(value) / most || 0);
    return (value > 0 ? [190, 80, 0] : [25, 85, 190]).map(function (end) {
      return Math.round(255 + (end - 255) * part);
    });
  }

  function draw(canvas, data, values, colour, width, worst) {
    var ratio = 2;
    var cell = Math.max(2, Math.min(44, Math.floor(width / data.columns)));
    canvas.width = cell * data.columns * ratio;
    canvas.height = cell * data.rows * ratio;
    canvas.style.width = cell * data.columns + "px";
    var pen = canvas.getContext("2d");
    pen.scale(ratio, ratio);
    pen.font = "11px monospace";
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    values.forEach(function (value, index) {
      var x = (index % data.columns) * cell;
      var y = Math.floor(index / data.columns) * cell;
      var tint = isFinite(value) ? colour(value) : [110, 30, 150];
      pen.fillStyle = "rgb(" + tint + ")";
      pen.fillRect(x, y, cell, cell);
      if (cell > 35) {
        pen.fillStyle = tint[0] * 0.3 + tint[1] * 0.6 + tint[2] * 0.1 > 130 ? "#000" : "#fff";
        pen.fillText(isFinite(value) ? String(+value.toPrecision(2)) : show(value), x + cell / 2, y + cell / 2, cell - 2);
      }
      if (index === worst) {
        pen.strokeStyle = "#e6007a";
        pen.lineWidth = 2;
        pen.strokeRect(x + 1, y + 1, cell - 2, cell - 2);
      }
    });
  }

  function maps(panel, data) {
    var expected = data.expected.map(number);
    var got = data.got.map(number);
    var size = data.rows * data.columns;
    if (expected.length !== size || got.length !== size || !(size > 0 && size < 1025)) return;
    var gap = got.map(function (value, index) {
      return value === expected[index] ? 0 : value - expected[index];
    });
    // NaN is worse than any number.
    var weight = gap.map(function (value) { return isNaN(value) ? Infinity : Math.abs(value); });
    var worst = weight.indexOf(Math.max.apply(null, weight));
    function range(values) {
      values = values.filter(isFinite);
      return [Math.min.apply(null, values), Math.max.apply(null, values)];
    }
    var ends = range(expected);
    if (!(ends[0] < ends[1])) ends = range(expected.concat(got));
    if (!(ends[0] < ends[1])) ends = isFinite(ends[0]) ? [ends[0] - 1, ends[0] + 1] : [0, 1];
    var most = Math.max.apply(null, weight.filter(isFinite).concat(0)) || 1;
    var place = data.origin.map(function (start, axis) {
      if (axis === data.axes[data.axes.length - 1]) return start + worst % data.columns;
      return data.axes.indexOf(axis) < 0 ? start : start + Math.floor(worst / data.columns);
    });
    var shown = data.origin.map(function (start, axis) {
      var at = data.axes.indexOf(axis);
      var length = at < 0 ? 1 : at === data.axes.length - 1 ? data.columns : data.rows;
      return length > 1 ? start + "…" + (start + length - 1) : start;
    });
    var text = fill(words.differ, data.wrongCount, data.count, show(gap[worst]),
      "[" + place.join(", ") + "]", show(expected[worst]), show(got[worst]));
    add(panel, "p", text);
    var wide = data.columns > 2 * data.rows;
    var row = add(panel, "div", "", wide ? "maps wide" : "maps");
    [expected, got, gap].forEach(function (values, index) {
      var figure = add(row, "figure");
      add(figure, "figcaption", words.maps[index]);
      var canvas = add(figure, "canvas");
      canvas.setAttribute("role", "img");
      canvas.setAttribute("aria-label", words.maps[index] + ". " + text);
      draw(canvas, data, values, function (value) {
        return index < 2 ? grey(value, ends[0], ends[1]) : signed(value, most);
      }, figure.clientWidth - 2, worst);
    });
    var odd = expected.concat(got).every(isFinite) ? "" : " " + words.odd;
    var part = size < data.count
      ? fill(words.part, "[" + data.shape.join(", ") + "]", "[" + shown.join(", ") + "]") + " " : "";
    add(panel, "p", part + fill(words.scale, show(ends[0]), show(ends[1])) + odd, "legend");
  }

  function render(panel, answer) {
    var language = document.documentElement.lang;
    add(panel, "p", words.title, "card-title");
    add(panel, "p", "✘ " + answer.sentence[language], "wrong-check");
    if (answer.diagnosis) add(panel, "p", answer.diagnosis[language]);
    if (answer.numbers) maps(panel, answer.numbers);
    if (answer.lines.length) {
      var place = panel;
      if (answer.numbers) {
        place = add(panel, "details");
        add(place, "summary", words.all);
      }
      add(place, "pre", answer.lines.map(function (line) { return line[language]; }).join("\n"));
    }
    if (answer.lesson && document.getElementById("q" + answer.lesson)) {
      add(panel, "a", words.read + " " + answer.lesson, "read-again").href = "#q" + answer.lesson;
    }
  }

  shared.showAnswer = render;
})();
