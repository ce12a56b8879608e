// Figures that are covered until the reader has bet. Without scripts they are opened by hand.
(function () {
  "use strict";

  // By question, as quiz.js keeps them.
  var tried = window.perceptron.store.object("answers");

  function uncover(question) {
    window.perceptron.each("details.covered", function (cover) {
      if (cover.dataset.after !== question) return;
      cover.open = true;
      cover.classList.add("uncovered");
    });
  }

  Object.keys(tried).forEach(uncover);
  document.addEventListener("perceptron:tried", function (event) { uncover(event.target.id); });
})();
