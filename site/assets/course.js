// Theme, language link, table of contents and questions. A classic script, so that pages work from
// disk; every page reads well without it.
(function () {
  "use strict";

  var root = document.documentElement;
  var spanish = root.lang === "es";
  var words = spanish
    ? {
        none: "Elige una opción antes de comprobar.",
        right: "Correcto. Lee también por qué las otras no.",
        partly: "Todavía no: acertaste una parte. Lee las razones y prueba otra vez.",
        wrong: "Todavía no. Lee las razones y prueba otra vez.",
        of: "de",
        states: {
          passed: "✔ correcto",
          failed: "✘ incorrecto",
          stopped: "✘ se detuvo",
          doesNotCompile: "✘ no compila",
          unfinished: "○ sin terminar",
          notGradable: "! no se pudo comprobar"
        }
      }
    : {
        none: "Choose an option before checking.",
        right: "Right. Read why the others are not.",
        partly: "Not yet: part of it is right. Read the reasons and try again.",
        wrong: "Not yet. Read the reasons and try again.",
        of: "of",
        states: {
          passed: "✔ passed",
          failed: "✘ failed",
          stopped: "✘ stopped",
          doesNotCompile: "✘ does not compile",
          unfinished: "○ unfinished",
          notGradable: "! could not be checked"
        }
      };

  // Storage may be missing or forbidden, so nothing depends on it.
  var store = {
    read: function (name) {
      try {
        return localStorage.getItem("perceptron." + name);
      } catch (error) {
        return null;
      }
    },
    write: function (name, value) {
      try {
        localStorage.setItem("perceptron." + name, value);
      } catch (error) {}
    }
  };

  function each(selector, action, parent) {
    Array.prototype.forEach.call((parent || document).querySelectorAll(selector), action);
  }

  // What was answered: question id to { chosen: [0], right: true }.
  var answers = {};
  try {
    var kept = JSON.parse(store.read("answers") || "{}");
    if (kept && typeof kept === "object" && !Array.isArray(kept)) answers = kept;
  } catch (error) {}

  // Theme

  function setUpTheme() {
    var select = document.getElementById("theme");
    if (!select) return;
    select.value = root.getAttribute("data-theme") || "auto";
    select.addEventListener("change", function () {
      if (select.value === "auto") root.removeAttribute("data-theme");
      else root.setAttribute("data-theme", select.value);
      store.write("theme", select.value);
    });
  }

  // Where the reader is

  function currentAnchor(selector) {
    var current = "";
    each(selector, function (heading) {
      // What is not displayed has no place.
      if (!heading.getClientRects().length) return;
      if (heading.getBoundingClientRect().top < window.innerHeight / 3) current = heading.id;
    });
    return current;
  }

  // The other language opens where the reader is: both have the same anchors.
  function setUpLanguage() {
    each("a.language", function (link) {
      var page = link.getAttribute("href");
      link.addEventListener("click", function () {
        var anchor = currentAnchor("article :is(h2, h3)[id]");
        link.setAttribute("href", page + (anchor ? "#" + anchor : window.location.hash));
      });
    });
  }

  function setUpContents() {
    var links = document.querySelectorAll(".contents a");
    if (!links.length) return;
    var waiting = false;
    function mark() {
      var current = currentAnchor("article h2[id]");
      each(".contents a", function (link) {
        if (link.getAttribute("href") === "#" + current) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      });
    }
    window.addEventListener("scroll", function () {
      if (waiting) return;
      waiting = true;
      window.requestAnimationFrame(function () {
        waiting = false;
        mark();
      });
    }, { passive: true });
    mark();
  }

  // Questions

  function inputs(form) {
    return Array.prototype.slice.call(form.querySelectorAll(".option input"));
  }

  function isRight(input) {
    return input.closest(".option").getAttribute("data-right") === "true";
  }

  function reveal(form) {
    form.classList.add("answered");
    each(".reason, .explanation", function (details) { details.open = true; }, form);
  }

  function announce(form, text) {
    var status = form.querySelector(".status");
    // Emptied first, so that the same sentence is announced again.
    status.textContent = "";
    window.setTimeout(function () { status.textContent = text; }, 30);
  }

  function grade(form) {
    var all = inputs(form);
    var chosen = all.filter(function (input) { return input.checked; });
    if (!chosen.length) {
      announce(form, words.none);
      return;
    }
    var right = all.every(function (input) { return input.checked === isRight(input); });
    var partly = !right && form.getAttribute("data-kind") === "multi" && chosen.some(isRight);
    reveal(form);
    announce(form, (right ? "✓ " + words.right : "✗ " + (partly ? words.partly : words.wrong)));
    answers[form.id] = {
      chosen: chosen.map(function (input) { return Number(input.value); }),
      right: right
    };
    store.write("answers", JSON.stringify(answers));
  }

  function setUpQuestions() {
    each("form.quiz", function (form) {
      form.addEventListener("submit", function (event) {
        event.preventDefault();
        grade(form);
      });
      var answer = answers[form.id];
      if (!answer || !Array.isArray(answer.chosen)) return;
      inputs(form).forEach(function (input) {
        input.checked = answer.chosen.indexOf(Number(input.value)) >= 0;
      });
      // A solved question shows its reasons again; another one is open for a new try.
      if (answer.right === true) reveal(form);
    });
  }

  function setUpMap() {
    each("[data-quizzes]", function (place) {
      var ids = place.getAttribute("data-quizzes").split(" ").filter(Boolean);
      var solved = ids.filter(function (id) { return answers[id] && answers[id].right === true; });
      if (!ids.length) place.hidden = true;
      else place.querySelector(".count").textContent = solved.length + " " + words.of + " " + ids.length;
    });
  }

  // What `course check` left in progress.js, if it ever ran: the state of each exercise.
  function setUpExercises() {
    var progress = window.perceptronProgress;
    var exercises = progress && progress.version === 1 && progress.exercises;
    if (!exercises) return;
    each("[data-state]", function (place) {
      var name = place.getAttribute("data-state");
      var id = Object.keys(exercises).find(function (key) {
        return key === name || key.split("-")[0] === name;
      });
      var exercise = exercises[id];
      if (!exercise || !words.states[exercise.outcome]) return;
      var text = words.states[exercise.outcome];
      if (id === name) {
        var day = new Date(exercise.date);
        text += " · " + exercise.points + "/" + exercise.maximumPoints;
        if (!isNaN(day)) text += " · " + day.toLocaleDateString(root.lang);
      }
      place.textContent = text;
      place.classList.add(exercise.outcome);
      place.hidden = false;
    });
  }

  setUpTheme();
  setUpLanguage();
  setUpContents();
  setUpQuestions();
  setUpMap();
  setUpExercises();
})();
