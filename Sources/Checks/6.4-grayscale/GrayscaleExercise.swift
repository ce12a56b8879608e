internal import Localization

extension Exercise {
  /// 6.4: pictures of one channel, and what else changes with them.
  package static let grayscale = Exercise(
    id: "6.4-grayscale",
    title: Localized(es: "Escala de grises", en: "Grayscale"),
    calls: CallWording([
      "grayscale": "grayscale({0})", "grayStatistics": "grayStatistics(of: {0})",
      "grayTensor": "grayTensor({0}, mean: {1}, deviation: {2})",
      "grayInFeatures": "grayInFeatures(height: {0}, width: {1})",
    ]),
    contract: GrayscaleContract.all,
    checks: GrayscaleChecks.all
      + [
        GrayscaleContract.all.check(
          needs: ["measures-the-population", "makes-a-tensor", "counts-the-inputs"])
      ],
    misconceptions: GrayscaleMisconception.all,
    hints: [
      Localized(
        es:
          "Tres bytes se convierten en uno. ¿Qué números de lo que viene después contaban con que hubiera tres?",
        en: "Three bytes become one. Which numbers further on counted on there being three?"),
      Localized(
        es:
          "Recorre bytes de tres en tres y calcula con Float: entre UInt8 se desborda. Convierte a gris antes de medir la media y la desviación, y junta los píxeles de todas las imágenes. El tensor conserva el eje del canal, de longitud 1.",
        en:
          "Go through bytes three at a time and compute with Float: UInt8 overflows. Turn to gray before you measure mean and deviation, and put the pixels of all pictures together. The tensor keeps the axis of the channel, of length 1."
      ),
      Localized(
        es:
          "stride(from: 0, to: image.bytes.count, by: 3).map { i in UInt8((0.299 * Float(bytes[i]) + 0.587 * Float(bytes[i + 1]) + 0.114 * Float(bytes[i + 2])).rounded()) }, y si channels es 1, la propia imagen. Desviación: la raíz de la media de (v − media)². Forma [1, image.height, image.width]. Entradas: height * width.",
        en:
          "stride(from: 0, to: image.bytes.count, by: 3).map { i in UInt8((0.299 * Float(bytes[i]) + 0.587 * Float(bytes[i + 1]) + 0.114 * Float(bytes[i + 2])).rounded()) }, and if channels is 1, the picture itself. Deviation: the root of the mean of (v − mean)². Shape [1, image.height, image.width]. Inputs: height * width."
      ),
    ])
}
