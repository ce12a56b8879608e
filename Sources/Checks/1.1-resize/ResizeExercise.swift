internal import Localization

extension Exercise {
  /// 1.1: pictures of one size, so that a network can take them.
  package static let resize = Exercise(
    id: "1.1-resize",
    title: Localized(es: "Redimensionar", en: "Resize"),
    calls: CallWording(["resize": "resize({0}, height: {1}, width: {2})"]),
    contract: ResizeContract.all,
    checks: ResizeChecks.all + [
      ResizeContract.all.check(needs: ["each-channel", "single-pixels"])
    ],
    misconceptions: ResizeMisconception.all,
    hints: [
      Localized(
        es:
          "Recorre los píxeles de la imagen nueva, no los de la antigua. ¿Dónde cae cada uno, entre los antiguos?",
        en:
          "Go through the pixels of the new picture, not of the old one. Where does each of them fall, among the old ones?"
      ),
      Localized(
        es:
          "Filas y columnas se calculan por separado. De la posición, la parte entera dice el primer vecino, y la fracción es el peso del segundo. Si la posición queda fuera, llévala antes al borde: entre 0 y antiguos − 1.",
        en:
          "Rows and columns are computed separately. The whole part of the position tells the first neighbour, and the fraction is the weight of the second. If the position is outside, bring it to the edge first: between 0 and old − 1."
      ),
      Localized(
        es:
          "p = min(max((i + 0.5) · antiguos / nuevos − 0.5, 0), antiguos − 1); a = Int(p); b = min(a + 1, antiguos − 1); f = p − a. Mezcla en columnas las filas a y b, v = (1 − f) · pixel[a] + f · pixel[b], y después mezcla los dos resultados en filas. Al final, UInt8(v.rounded()).",
        en:
          "p = min(max((i + 0.5) · old / new − 0.5, 0), old − 1); a = Int(p); b = min(a + 1, old − 1); f = p − a. Mix rows a and b across columns, v = (1 − f) · pixel[a] + f · pixel[b], and then mix the two results across rows. At the end, UInt8(v.rounded())."
      ),
    ])
}
