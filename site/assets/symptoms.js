// Shows only the mistakes with a sign that the reader chose; without scripts all of them stand here.
(function () {
  "use strict";

  var buttons = Array.prototype.slice.call(document.querySelectorAll(".sign-buttons button"));
  var cards = Array.prototype.slice.call(document.querySelectorAll(".symptom"));
  var count = document.querySelector(".sign-count");
  if (!buttons.length || !count) return;

  function choose(sign) {
    buttons.forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.getAttribute("data-sign") === sign));
    });
    var shown = cards.filter(function (card) {
      card.hidden = sign !== "" && card.getAttribute("data-signs").split(" ").indexOf(sign) < 0;
      return !card.hidden;
    });
    count.textContent = shown.length + " " + count.getAttribute("data-of") + " " + cards.length;
  }

  buttons.forEach(function (button) {
    button.addEventListener("click", function () { choose(button.getAttribute("data-sign")); });
  });
  // A link to one mistake shows it whatever was chosen.
  window.addEventListener("hashchange", function () { choose(""); });
  choose("");
})();
