// The cards of exercises: buttons that copy a command, and what was wrong with the learner's code.
(function () {
  "use strict";

  var shared = window.perceptron;
  var up = document.documentElement.dataset.up;

  // Where the browser does not let a page copy, the command is selected instead.
  shared.each(".copy", function (button) {
    var label = button.firstChild;
    var before = label.data;
    var code = button.parentNode.querySelector("code");

    function select() {
      var selection = window.getSelection();
      selection.removeAllRanges();
      var range = document.createRange();
      range.selectNodeContents(code);
      selection.addRange(range);
      say(button.dataset.selected);
    }
    function say(words) {
      label.data = words;
      setTimeout(function () { label.data = before; }, 2500);
    }
    button.addEventListener("click", function () {
      if (!navigator.clipboard) return select();
      navigator.clipboard.writeText(code.textContent).then(function () {
        say(button.dataset.copied);
      }, select);
    });
  });

  function load(path, done, fail) {
    var script = document.createElement("script");
    script.src = up + path;
    script.onload = done;
    script.onerror = fail;
    document.head.appendChild(script);
  }

  // Only progress.js knows of which exercises there is a script, and a page asks for no other.
  var progress = window.perceptronProgress;
  var exercises = (progress && progress.version === 1 && progress.exercises) || {};
  var failed = [];
  shared.each("[data-answer]", function (panel) {
    var exercise = exercises[panel.dataset.answer];
    if (!exercise || !exercise.answer) return;
    panel.hidden = false;
    failed.push(panel);
  });
  function show(panel) {
    var id = panel.dataset.answer;
    load("yours/" + id + ".js", function () {
      var answer = (window.perceptronAnswers || {})[id];
      if (answer && answer.version === 1) shared.showAnswer(panel, answer);
      else panel.hidden = true;
    }, function () { panel.hidden = true; });
  }
  if (failed.length) load("assets/yours.js", function () { failed.forEach(show); });
})();
