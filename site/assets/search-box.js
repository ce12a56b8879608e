// Loads the search when a reader begins to use it; until then pages carry no more than this. Without
// scripts the form leads to a page with all headings.
(function () {
  "use strict";

  var isLoaded = false;

  function load() {
    if (isLoaded) return;
    isLoaded = true;
    var script = document.createElement("script");
    script.src = document.documentElement.getAttribute("data-up") + "assets/search.js";
    document.head.appendChild(script);
  }

  Array.prototype.forEach.call(document.querySelectorAll("form.site-search"), function (form) {
    form.addEventListener("focusin", load);
    if (form.classList.contains("search-page") && window.location.search) load();
  });
})();
