"""What a reader types into the search, and where it has to lead within the first three results."""

import asyncio
import json

FIRST = 3

# Words as people type them: without accents, in the plural, half a question.
QUERIES = {
    "es": {
        "redimensionar imagenes": "s1.html", "albumentations": "s1.html", "normalizar": "s1.html",
        "dividir por 255": "s1.html", "permutacion": "s2.html", "flatten": "s2.html",
        "relu": "s2.html", "unidad muerta": "s2.html", "in_features": "s2.html",
        "zero_grad": "s3.html", "entropía cruzada": "s3.html", "tamaño de lote": "s3.html",
        "eval": "s3.html", "sobreajuste": "s4.html", "precision y recall": "s4.html",
        "matriz de confusión": "s4.html", "tensorboard": "s5.html", "suavizado": "s5.html",
        "convolucion": "s6.html", "escala de grises": "s6.html", "pocas imagenes": "s6.html",
        "batch norm": "s7.html", "dropout": "s7.html", "weight decay": "s7.html",
        "xavier": "s8.html", "kaiming": "s8.html", "sesgo en cero": "s8.html", "simetría": "s8.html",
        "gradiente": "glossary.html", "epoca": "glossary.html",
    },
    "en": {
        "resize images": "s1.html", "albumentations": "s1.html", "normalize": "s1.html",
        "divide by 255": "s1.html", "permutation": "s2.html", "flatten": "s2.html", "relu": "s2.html",
        "dead unit": "s2.html", "in_features": "s2.html", "zero_grad": "s3.html",
        "cross-entropy": "s3.html", "batch size": "s3.html", "eval": "s3.html",
        "overfitting": "s4.html", "precision and recall": "s4.html", "confusion matrix": "s4.html",
        "tensorboard": "s5.html", "smoothing": "s5.html", "convolutions": "s6.html",
        "grayscale": "s6.html", "few images": "s6.html", "batch norm": "s7.html", "dropout": "s7.html",
        "weight decay": "s7.html", "xavier": "s8.html", "kaiming": "s8.html", "zero bias": "s8.html",
        "symmetry": "s8.html", "gradient": "glossary.html", "epoch": "glossary.html",
    },
}

RESULTS = """
(query => {
  const form = document.querySelector("form.search-page"), input = form.querySelector("input");
  input.value = query;
  input.dispatchEvent(new Event("input"));
  return [...form.querySelectorAll(".search-results a")].map(a => a.getAttribute("href"));
})
"""


async def check(gate, chrome, path, url):
    """The queries of the page's language, on the page that searches."""
    language, _, file = path.partition("/")
    if file != "search.html":
        return
    await chrome.open(url + "?q=mlp", 1280)
    for _ in range(200):
        if await chrome.value("document.querySelectorAll('.search-results a').length"):
            break
        await asyncio.sleep(0.05)
    for query, page in QUERIES[language].items():
        found = await chrome.value(f"{RESULTS}({json.dumps(query)})")
        first = found[:FIRST]
        gate.note("search", path, [] if any(href.startswith(page) for href in first) else [
            f"{query!r} leads to {', '.join(first) or 'nothing'} and not to {page}"])
