// Questions: checks answers, opens reasons and hints, counts tries and keeps all that in the browser.
// Their kinds are in quiz-kinds.js. Without scripts the reasons open by hand and the key stands at the
// end of the print.
(function () {
  "use strict";

  var each = window.perceptron.each;
  var store = window.perceptron.store;
  var behaviour = window.perceptron.kindOf;
  var misplaced = window.perceptron.misplaced;
  var words = window.perceptron.spanish
    ? {
        first: "Correcto, a la primera.",
        right: "Correcto.",
        partly: "Todavía no, pero una parte es correcta.",
        wrong: "Todavía no. Prueba otra vez.",
        hint: "Todavía no. Una pista puede ayudarte.",
        all: "Todavía no. Abajo están todas las razones.",
        place: "Todavía no. El primer paso fuera de sitio es el ",
        moved: "Lugar",
        of: "de"
      }
    : {
        first: "Right, on the first try.",
        right: "Right.",
        partly: "Not yet, but part of it is right.",
        wrong: "Not yet. Try again.",
        hint: "Not yet. A hint may help.",
        all: "Not yet. All the reasons are below.",
        place: "Not yet. The first step out of place is number ",
        moved: "Place",
        of: "of"
      };

  // What was answered, by question: { chosen: ["0"], right, tries, first, hints }.
  var answers = store.object("answers");

  function stateOf(form) {
    var state = answers[form.id];
    if (!state || !Array.isArray(state.chosen)) state = { chosen: [] };
    // Older pages kept numbers, and no tries.
    state.chosen = state.chosen.map(String);
    state.tries = Number(state.tries) || 0;
    state.hints = Number(state.hints) || 0;
    answers[form.id] = state;
    return state;
  }

  function keep() {
    var used = {};
    Object.keys(answers).forEach(function (id) {
      if (answers[id] && (answers[id].tries || answers[id].hints)) used[id] = answers[id];
    });
    store.write("answers", JSON.stringify(used));
  }

  function list(selector, parent) {
    return Array.prototype.slice.call(parent.querySelectorAll(selector));
  }

  // Reasons, hints and the verdict

  // Opens what the tries so far have earned.
  function show(form) {
    var state = stateOf(form);
    var all = state.right === true || state.tries > 1;
    var isAny = false;
    list(".reason", form).forEach(function (details) {
      var isChosen = state.tries > 0 && behaviour(form).isFor(details, state.chosen);
      isAny = isAny || isChosen;
      details.open = all || isChosen;
      details.classList.toggle("chosen", isChosen);
    });
    each(".explanation", function (details) { details.open = all; }, form);
    // For others: a figure may wait until its bet is made. `show` runs before they listen, so the
    // attribute is there from the start and the event says that it changed.
    if (state.tries) form.dataset.tries = String(state.tries);
    form.dispatchEvent(new CustomEvent("perceptron:tried", { bubbles: true, detail: state }));
    form.classList.toggle("solved", state.right === true);
    form.classList.toggle("missed", state.right !== true && state.tries > 0);
    return isAny;
  }

  function announce(form, text, mark) {
    var status = form.querySelector(".status");
    // Emptied first, so that the same sentence is announced again.
    status.textContent = "";
    window.setTimeout(function () {
      status.textContent = (mark ? mark + " " : "") + text;
      if (status.getBoundingClientRect().top >= 0) return;
      var isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
      form.querySelector("legend").scrollIntoView({ behavior: isCalm ? "auto" : "smooth" });
    }, 30);
  }

  function verdict(form, state, isAny) {
    if (state.right) return state.first ? words.first : words.right;
    if (form.dataset.kind === "order") return words.place + (misplaced(state.chosen) + 1) + ".";
    if (state.tries > 1) return words.all;
    if (form.dataset.kind === "multi" && state.chosen.some(function (value) {
      return list(".option input", form).some(function (input) {
        return input.value === value && input.closest(".option").dataset.right === "true";
      });
    })) return words.partly;
    var hasHint = form.querySelector(".hint:not([open])") !== null;
    return !isAny && hasHint ? words.hint : words.wrong;
  }

  function grade(form) {
    var kind = behaviour(form);
    var chosen = kind.read(form);
    var missing = kind.missing(form, chosen);
    if (missing) return announce(form, missing, "");
    var state = stateOf(form);
    var isRight = kind.isRight(form, chosen);
    // The same wrong answer twice is one try, and after the right one there is nothing to count.
    var isSame = state.tries > 0 && JSON.stringify(chosen) === JSON.stringify(state.chosen);
    if (state.right !== true && !isSame) {
      state.tries += 1;
      state.first = isRight && state.tries === 1;
    }
    state.chosen = chosen;
    state.right = isRight || state.right === true;
    var isAny = show(form);
    keep();
    var shown = { chosen: chosen, tries: state.tries, right: isRight, first: state.first };
    announce(form, verdict(form, shown, isAny), isRight ? "✓" : "✗");
    form.classList.toggle("wrong-now", !isRight);
  }

  function setUpHints(form) {
    var button = form.querySelector(".next-hint");
    if (!button) return;
    var hints = list(".hint", form);
    function update() {
      var open = Math.min(stateOf(form).hints, hints.length);
      hints.forEach(function (hint, index) { hint.open = index < open; });
      button.hidden = open === hints.length;
      button.textContent = button.dataset.label + " " + (open + 1) + " " + button.dataset.of + " " + hints.length;
    }
    button.addEventListener("click", function () {
      stateOf(form).hints += 1;
      keep();
      update();
      // The button is gone after the last hint, and the focus must not be.
      if (button.hidden) form.querySelector("[type=submit]").focus();
    });
    update();
  }

  function setUpMoves(form) {
    if (form.dataset.kind !== "order") return;
    var steps = form.querySelector(".steps-to-sort");
    function update() {
      list(".option", steps).forEach(function (item, place, items) {
        list("[data-move]", item).forEach(function (button) {
          var isUseless = place === (button.dataset.move === "1" ? items.length - 1 : 0);
          button.setAttribute("aria-disabled", String(isUseless));
        });
      });
    }
    steps.addEventListener("click", function (event) {
      var button = event.target.closest("[data-move]");
      if (!button || button.getAttribute("aria-disabled") === "true") return;
      var item = button.closest(".option");
      var isDown = button.dataset.move === "1";
      steps.insertBefore(item, isDown ? item.nextElementSibling.nextElementSibling : item.previousElementSibling);
      update();
      button.focus();
      var items = list(".option", steps);
      announce(form, words.moved + " " + (items.indexOf(item) + 1) + " " + words.of + " " + items.length + ".", "");
      form.classList.remove("wrong-now");
    });
    update();
  }

  function setUpQuestions() {
    each("form.quiz", function (form) {
      form.addEventListener("submit", function (event) {
        event.preventDefault();
        grade(form);
      });
      var state = stateOf(form);
      // Pages of before kept a wrong answer without its tries.
      if (state.chosen.length && !state.tries) state.tries = 1;
      if (state.tries) behaviour(form).restore(form, state.chosen);
      var isAny = show(form);
      if (state.tries) {
        form.querySelector(".status").textContent =
          (state.right === true ? "✓ " : "✗ ") + verdict(form, state, isAny);
        form.classList.toggle("wrong-now", state.right !== true);
      }
      setUpHints(form);
      setUpMoves(form);
    });
  }

  function setUpMap() {
    each("[data-quizzes]", function (place) {
      var ids = place.dataset.quizzes.split(" ").filter(Boolean);
      function count(name) {
        return ids.filter(function (id) { return answers[id] && answers[id][name] === true; }).length
          + " " + words.of + " " + ids.length;
      }
      place.hidden = !ids.length;
      place.querySelector(".count").textContent = count("right");
      place.querySelector(".first-tries span").textContent = count("first");
    });
  }

  setUpQuestions();
  setUpMap();
})();
