// The map: how much of each section is solved, and the first question that is not. Answers are kept
// in the browser, states of exercises come from progress.js; both may be missing.
(function () {
  "use strict";

  var answers = {};
  try {
    answers = JSON.parse(localStorage.getItem("perceptron.answers") || "{}") || {};
  } catch (error) {}
  var progress = window.perceptronProgress;
  var exercises = (progress && progress.version === 1 && progress.exercises) || {};

  function ids(element, name) {
    return (element.getAttribute(name) || "").split(" ").filter(Boolean);
  }
  function isAnswered(id) { return Boolean(answers[id] && answers[id].right === true); }
  function isPassed(id) { return Boolean(exercises[id] && exercises[id].outcome === "passed"); }
  function each(selector, action) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), action);
  }

  each("[data-quizzes]", function (place) {
    var bar = place.querySelector("progress");
    if (bar) bar.value = ids(place, "data-quizzes").filter(isAnswered).length;
  });

  var next = null;
  each(".question-list li", function (item) {
    var link = item.querySelector("a");
    if (!link) return;
    var quizzes = ids(item, "data-quiz-ids");
    var tasks = ids(item, "data-exercise-ids");
    var isDone = quizzes.every(isAnswered) && tasks.every(isPassed) && quizzes.length + tasks.length > 0;
    item.classList.toggle("done", isDone);
    if (!isDone && !next) next = { item: item, link: link };
  });

  var box = document.querySelector(".next-step");
  if (!box) return;
  if (!next) {
    box.textContent = box.getAttribute("data-done");
    return;
  }
  // Questions are answered but the exercise is not: that is where to go.
  var open = ids(next.item, "data-quiz-ids").every(isAnswered)
    ? ids(next.item, "data-exercise-ids").filter(function (id) { return !isPassed(id); })[0] : null;
  var href = next.link.getAttribute("href");
  box.querySelector("a").href = open ? href.split("#")[0] + "#exercise-" + open : href;
  box.querySelector(".next-id").textContent = next.item.querySelector(".question-id").textContent;
  box.querySelector(".next-title").textContent = next.link.textContent;
})();
