internal import Localization

extension Exercise {
  /// 1.3: numbers around zero, with the statistics of the training pictures.
  package static let normalize = Exercise(
    id: "1.3-normalize",
    title: Localized(es: "Normalizar", en: "Normalize"),
    calls: CallWording([
      "normalize": "normalize({0}, mean: {1}, std: {2})",
      "channelStatistics": "channelStatistics(of: {0})",
    ]),
    contract: NormalizeContract.all,
    checks: NormalizeChecks.all + [
      NormalizeContract.all.check(needs: ["any-size", "of-all-pixels"])
    ],
    misconceptions: NormalizeMisconception.all,
    hints: [
      Localized(
        es:
          "Los bytes van de 0 a 255 y la media que recibes, de 0 a 1. ¿Qué hay que hacer antes de restar?",
        en:
          "Bytes go from 0 to 255, and the mean that you are given from 0 to 1. What has to happen before you subtract?"
      ),
      Localized(
        es:
          "image.bytes[i] es del canal i % image.channels. Para las estadísticas, junta primero los valores de un canal de todas las imágenes; después calcula su media y la media de los cuadrados de las distancias a ella.",
        en:
          "image.bytes[i] belongs to channel i % image.channels. For the statistics, gather the values of one channel from all pictures first; then compute their mean, and the mean of the squared distances to it."
      ),
      Localized(
        es:
          "normalize: (Float(byte) / 255 - mean[c]) / std[c], en el mismo orden que los bytes. channelStatistics: media = suma / n; desviación = (suma de (v − media)² / n).squareRoot(), con n el número de píxeles de todas las imágenes.",
        en:
          "normalize: (Float(byte) / 255 - mean[c]) / std[c], in the order of the bytes. channelStatistics: mean = sum / n; deviation = (sum of (v − mean)² / n).squareRoot(), with n the number of pixels of all pictures."
      ),
    ])
}
