// The search: finds words in the index of the language, es/search.js or en/search.js. search-box.js
// loads it when a reader begins to search.
(function () {
  "use strict";

  var spanish = document.documentElement.lang === "es";
  var words = spanish
    ? { none: "Sin resultados. Prueba con menos palabras.", one: "1 resultado", many: " resultados", failed: "No se pudo cargar el índice." }
    : { none: "No results. Try fewer words.", one: "1 result", many: " results", failed: "The index could not be loaded." };
  var limit = 12;
  var places = null;
  var meanLength = 1;
  var waiting = [];

  // Letters without accents, one for one, so that places in both texts agree.
  function fold(text) {
    return text.toLowerCase().replace(/[^\u0000-\u007f]/g, function (letter) {
      return letter.normalize("NFD").charAt(0);
    }).replace(/[^a-z0-9]/g, " ");
  }

  // Words as a reader types them, without the ending of a plural.
  function terms(query) {
    return fold(query.normalize("NFC")).split(" ").filter(Boolean).map(function (word) {
      return word.length > 4 ? word.replace(/(?:es|s)$/, "") : word;
    });
  }

  function prepare() {
    places = (window.perceptronSearch || []).map(function (row) {
      return {
        href: row[0], page: row[1], title: row[2], text: row[3],
        foldedTitle: " " + fold(row[2]), foldedPage: " " + fold(row[1]), foldedText: " " + fold(row[3]),
        weight: /^s\d/.test(row[0]) ? 1.6 : /^run/.test(row[0]) ? 0.5 : 1
      };
    });
    meanLength = places.reduce(function (sum, place) { return sum + place.text.length; }, 0) / places.length;
    waiting.splice(0).forEach(function (action) { action(); });
  }

  function load(action, status) {
    if (places) return action();
    waiting.push(action);
    if (waiting.length > 1) return;
    var script = document.createElement("script");
    script.src = "search.js";
    script.onload = prepare;
    script.onerror = function () {
      waiting = [];
      status.textContent = words.failed;
    };
    document.head.appendChild(script);
  }

  function count(text, term) {
    var found = 0;
    for (var at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) found += 1;
    return found;
  }

  // What a term is worth in a place: in the text as BM25 has it, so that long texts win nothing by
  // their length; a title counts more, and the title of the page a little.
  function points(place, word) {
    var term = " " + word;
    var found = count(place.foldedText, term);
    var length = 0.25 + 0.75 * place.text.length / meanLength;
    var sum = 2.2 * found / (found + 1.2 * length);
    if (place.foldedTitle.indexOf(term) >= 0) sum += 2;
    if (place.foldedTitle.trim() === word) sum += 2;
    if (place.foldedPage.indexOf(term) >= 0) sum += 0.7;
    return place.weight * sum;
  }

  // Where all words are comes first; a rare word counts more than one that is everywhere.
  function rank(wanted) {
    var sums = places.map(function () { return { sum: 0, matched: 0 }; });
    wanted.forEach(function (word) {
      var all = places.map(function (place) { return points(place, word); });
      var having = all.filter(Boolean).length;
      var rarity = Math.log(1 + (places.length - having + 0.5) / (having + 0.5));
      all.forEach(function (value, index) {
        sums[index].sum += rarity * value;
        if (value) sums[index].matched += 1;
      });
    });
    return sums.map(function (found) { return found.matched === wanted.length ? 1000 + found.sum : found.sum; });
  }

  function find(query) {
    var wanted = terms(query);
    if (!wanted.length) return [];
    var ranks = rank(wanted);
    var scored = places.map(function (place, index) {
      return { place: place, score: ranks[index], index: index };
    }).filter(function (result) { return result.score > 0; });
    scored.sort(function (a, b) { return b.score - a.score || a.index - b.index; });
    // Where something has all words, what has only some of them is noise.
    if (scored.length && scored[0].score >= 1000) {
      scored = scored.filter(function (result) { return result.score >= 1000; });
    }
    return scored.slice(0, limit).map(function (result) {
      return { place: result.place, wanted: wanted };
    });
  }

  function excerpt(place, wanted) {
    var paragraph = document.createElement("span");
    paragraph.className = "search-excerpt";
    var at = -1;
    var size = 0;
    wanted.forEach(function (word) {
      var found = place.foldedText.indexOf(" " + word);
      if (found >= 0 && (at < 0 || found < at)) { at = found; size = word.length; }
    });
    var text = place.text;
    if (at < 0) {
      paragraph.textContent = text.slice(0, 120) + (text.length > 120 ? "…" : "");
      return paragraph;
    }
    var from = at > 50 ? text.lastIndexOf(" ", at - 50) + 1 : 0;
    var end = text.indexOf(" ", at + 90);
    if (end < 0) end = text.length;
    var mark = document.createElement("mark");
    mark.textContent = text.slice(at, at + size);
    paragraph.append((from ? "…" : "") + text.slice(from, at), mark, text.slice(at + size, end) + (end < text.length ? "…" : ""));
    return paragraph;
  }

  function show(form, query) {
    var list = form.querySelector(".search-results");
    var status = form.querySelector(".search-status");
    var found = find(query);
    list.textContent = "";
    found.forEach(function (result) {
      var link = document.createElement("a");
      link.href = result.place.href;
      var title = document.createElement("span");
      title.className = "search-title";
      title.textContent = result.place.title;
      var page = document.createElement("span");
      page.className = "search-where";
      page.textContent = result.place.page;
      link.append(title, page, excerpt(result.place, result.wanted));
      var item = document.createElement("li");
      item.append(link);
      list.append(item);
    });
    var isEmpty = !terms(query).length;
    form.classList.toggle("open", !isEmpty);
    status.textContent = isEmpty ? "" : !found.length ? words.none : found.length === 1 ? words.one : found.length + words.many;
  }

  function setUp(form) {
    var input = form.querySelector("input");
    var status = form.querySelector(".search-status");
    var isPage = form.classList.contains("search-page");
    function update() {
      load(function () { show(form, input.value); }, status);
    }
    function close() { form.classList.remove("open"); }
    input.addEventListener("input", update);
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      update();
      var first = form.querySelector(".search-results a");
      if (first && form.classList.contains("open")) first.focus();
    });
    form.addEventListener("keydown", function (event) {
      if (!form.classList.contains("open")) return;
      var stops = [input].concat(Array.prototype.slice.call(form.querySelectorAll(".search-results a")));
      var at = stops.indexOf(document.activeElement);
      if (event.key === "Escape" && !isPage) {
        close();
        input.focus();
      } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && at >= 0) {
        event.preventDefault();
        stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)))].focus();
      }
    });
    if (isPage) {
      input.value = input.value || new URLSearchParams(window.location.search).get("q") || "";
    } else {
      document.addEventListener("click", function (event) {
        if (!form.contains(event.target)) close();
      });
      form.addEventListener("focusout", function (event) {
        if (event.relatedTarget && !form.contains(event.relatedTarget)) close();
      });
    }
    // What was typed while this loaded.
    if (input.value) update();
    else load(function () {}, status);
  }

  Array.prototype.forEach.call(document.querySelectorAll("form.site-search"), setUp);
})();
