// How each kind of question is answered: what is chosen, whether it is right, which reason is for it.
(function () {
  "use strict";

  var words = window.perceptron.spanish
    ? {
        choose: "Elige una opción antes de comprobar.",
        write: "Escribe una respuesta antes de comprobar.",
        number: "Escribe un número, como 12, 0,25 o 1/4."
      }
    : {
        choose: "Choose an option before checking.",
        write: "Write an answer before checking.",
        number: "Write a number, such as 12, 0.25 or 1/4."
      };

  function list(selector, parent) {
    return Array.prototype.slice.call(parent.querySelectorAll(selector));
  }

  // Written answers

  // All that a text may mean as a number: 1.234 is one thing in Spanish and another in English.
  function readings(text) {
    var plain = text.replace(/\s/g, "").replace(/[−–]/g, "-").replace(/[^\d]+$/, "");
    var parts = plain.split("/");
    if (parts.length === 2) {
      var tops = readings(parts[0]);
      var bottoms = readings(parts[1]);
      return tops.length && bottoms.length ? [tops[0] / bottoms[0]].filter(isFinite) : [];
    }
    if (!/^[-+]?[\d.,]+$/.test(plain)) return [];
    var marks = plain.match(/[.,]/g) || [];
    var last = marks[marks.length - 1];
    var found = [];
    if (marks.filter(function (mark) { return mark === last; }).length < 2) {
      var cut = last ? plain.lastIndexOf(last) : plain.length;
      found.push(Number(plain.slice(0, cut).replace(/[.,]/g, "") + "." + plain.slice(cut + 1)));
    }
    if (/^[-+]?[1-9]\d{0,2}([.,]\d{3})+$/.test(plain)) found.push(Number(plain.replace(/[.,]/g, "")));
    return found.filter(isFinite);
  }

  // The same as `Phrase.key` of the builder.
  function phraseKey(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f\s]/g, "")
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  }

  function isNear(text, key, tolerance) {
    return readings(text).some(function (number) {
      return Math.abs(number - key) <= tolerance + 1e-9 * Math.max(1, Math.abs(key));
    });
  }

  // What kinds of questions have in common: what is chosen, whether it is right, its reasons.

  var choice = {
    read: function (form) {
      return list("input:checked", form).map(function (input) { return input.value; });
    },
    restore: function (form, chosen) {
      list(".option input", form).forEach(function (input) {
        input.checked = chosen.indexOf(input.value) >= 0;
      });
    },
    isRight: function (form) {
      return list(".option input", form).every(function (input) {
        return input.checked === (input.closest(".option").dataset.right === "true");
      });
    },
    isFor: function (details, chosen) {
      // A star is for the lines of code that have no reason of their own.
      if (details.dataset.for !== "*") return chosen.indexOf(details.dataset.for) >= 0;
      return !list(".reason", details.parentNode).some(function (other) {
        return other !== details && choice.isFor(other, chosen);
      });
    },
    missing: function (form, chosen) { return chosen.length ? "" : words.choose; }
  };

  var entry = {
    field: function (form) { return form.querySelector(".entry input"); },
    read: function (form) { return [entry.field(form).value.trim()]; },
    restore: function (form, chosen) { entry.field(form).value = chosen[0] || ""; },
    isRight: function (form, chosen) {
      return list('.reason[data-right="true"]', form).some(function (details) {
        return entry.isFor(details, chosen);
      });
    },
    isFor: function (details, chosen) {
      var field = entry.field(details.closest("form"));
      if (!field.dataset.key) return details.dataset.for.split("|").indexOf(phraseKey(chosen[0])) >= 0;
      return isNear(chosen[0], Number(details.dataset.for), Number(field.dataset.tolerance));
    },
    missing: function (form, chosen) {
      if (!chosen[0]) return words.write;
      return entry.field(form).dataset.key && !readings(chosen[0]).length ? words.number : "";
    }
  };

  var order = {
    read: function (form) {
      return list(".option", form).map(function (item) { return item.dataset.value; });
    },
    restore: function (form, chosen) {
      var items = list(".option", form);
      if (chosen.length !== items.length) return;
      chosen.forEach(function (value) {
        items.filter(function (item) { return item.dataset.value === value; })
          .forEach(function (item) { item.parentNode.appendChild(item); });
      });
    },
    misplaced: function (chosen) {
      return chosen.findIndex(function (value, place) { return Number(value) !== place; });
    },
    isRight: function (form, chosen) { return order.misplaced(chosen) < 0; },
    isFor: function (details, chosen) {
      return details.dataset.for === chosen[order.misplaced(chosen)];
    },
    missing: function () { return ""; }
  };

  // The kind of a form.
  window.perceptron.kindOf = function (form) {
    var kind = form.dataset.kind;
    if (kind === "order") return order;
    return kind === "numeric" || kind === "short" ? entry : choice;
  };

  window.perceptron.misplaced = order.misplaced;
})();
