// Theme, language link, table of contents and the state of exercises; what other scripts share is in
// `perceptron`. Classic scripts, so that pages work from disk; every page reads well without them.
(function () {
  "use strict";

  var root = document.documentElement;
  var spanish = root.lang === "es";
  var words = spanish
    ? {
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

  // A JSON object that was kept, or an empty one.
  store.object = function (name) {
    try {
      var kept = JSON.parse(store.read(name) || "{}");
      if (kept && typeof kept === "object" && !Array.isArray(kept)) return kept;
    } catch (error) {}
    return {};
  };

  window.perceptron = { each: each, spanish: spanish, store: store };

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
  setUpExercises();
})();
