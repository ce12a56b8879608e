internal import Localization

extension Exercise {
  /// 2.1: one fixed order for the pixels of every picture, and the way back.
  package static let pixelOrder = Exercise(
    id: "2.1-pixel-order",
    title: Localized(es: "El orden de los píxeles", en: "The order of the pixels"),
    calls: CallWording(
      [
        "new": "let order = PixelOrder(permutation: {0})", "shuffled": "order.shuffled({0})",
        "restored": "order.restored({0})", "swap": "(the other order)",
      ], beginning: ["new"]),
    contract: PixelOrderContract.all,
    checks: PixelOrderChecks.all + [PixelOrderContract.all.check(needs: ["any-order"])],
    misconceptions: PixelOrderMisconception.all,
    hints: [
      Localized(
        es:
          "Sigue un solo píxel: ¿a qué lugar de la salida va, y de qué lugar de la entrada viene? p[i] dice de dónde viene.",
        en:
          "Follow a single pixel: which place of the output does it go to, and which place of the input does it come from? p[i] says where it comes from."
      ),
      Localized(
        es:
          "En elements, cada canal de cada imagen ocupa H·W números seguidos. Recorre esos tramos, y en cada uno los lugares de la permutación. A la vuelta se intercambian origen y destino.",
        en:
          "In elements, each channel of each picture takes H·W numbers in a row. Walk these stretches, and in each the places of the permutation. On the way back, source and destination trade places."
      ),
      Localized(
        es:
          "var result = images; para cada start de stride(from: 0, to: images.count, by: permutation.count) y cada i: result.elements[start + i] = images.elements[start + permutation[i]]. En restored: result.elements[start + permutation[i]] = images.elements[start + i].",
        en:
          "var result = images; for each start of stride(from: 0, to: images.count, by: permutation.count) and each i: result.elements[start + i] = images.elements[start + permutation[i]]. In restored: result.elements[start + permutation[i]] = images.elements[start + i]."
      ),
    ])
}
