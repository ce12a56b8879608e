// The question that readers answer in their own words: keeps the text and the points they ticked.
(function () {
  "use strict";

  var store = window.perceptron.store;
  // By question: { text, points: [0, 2] }.
  var responses = store.object("responses");

  window.perceptron.each("[data-question]", function (card) {
    var id = card.dataset.question;
    var text = card.querySelector("textarea");
    var boxes = Array.prototype.slice.call(card.querySelectorAll(".points input"));
    var made = card.querySelector(".made");

    function update() {
      var ticked = boxes.filter(function (box) { return box.checked; }).length;
      made.textContent = ticked + " " + made.dataset.of + " " + boxes.length;
    }
    function keep() {
      var points = boxes.map(function (box, index) { return box.checked ? index : -1; });
      responses[id] = {
        text: text.value,
        points: points.filter(function (index) { return index >= 0; })
      };
      store.write("responses", JSON.stringify(responses));
      update();
    }

    var kept = responses[id];
    if (kept && typeof kept.text === "string") text.value = kept.text;
    if (kept && Array.isArray(kept.points)) {
      boxes.forEach(function (box, index) { box.checked = kept.points.indexOf(index) >= 0; });
    }
    text.addEventListener("input", keep);
    card.addEventListener("change", keep);
    update();
  });
})();
