// What the figures that run have in common: words and elements.

window.PerceptronWidgets = {};

const language = document.documentElement.lang === "es" ? 0 : 1;
const t = (es, en) => [es, en][language];
const classNames = [
  ["camiseta", "T-shirt"], ["pantalón", "trousers"], ["suéter", "pullover"],
  ["vestido", "dress"], ["abrigo", "coat"], ["sandalia", "sandal"], ["camisa", "shirt"],
  ["zapatilla", "sneaker"], ["bolso", "bag"], ["botín", "ankle boot"]
].map((pair) => pair[language]);
const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
let ids = 0;

const number = (value, digits) => value.toLocaleString(
  document.documentElement.lang, { minimumFractionDigits: digits, maximumFractionDigits: digits });
const percent = (share) => number(100 * share, 1) + t("\u00a0%", "%");

// An element with attributes and children; text is a child too.
function el(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key === "on") for (const type in value) element.addEventListener(type, value[type]);
    else if (value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}
