internal import Localization

extension Exercise {
  /// 5.2: the kinds of summaries, and what each is for.
  package static let summaries = Exercise(
    id: "5.2-summaries",
    title: Localized(es: "Escalar, imagen, texto", en: "Scalar, image, text"),
    imports: ["TensorBoard"],
    writesFiles: true,
    calls: CallWording(
      [
        "new": "let writer = try SummaryWriter(directory: \"run\")",
        "logMetrics": "logMetrics({0} = {1}, step: {2}, to: writer)",
        "logSettings": "logSettings({0} = {1}, to: writer)",
        "logPhoto": "logPhoto({0}, step: {1}, to: writer)",
        "logNetworkInput":
          "logNetworkInput({0}, mean: {1}, deviation: {2}, step: {3}, to: writer)",
        "counts": "in the event file: scalars, images, texts",
        "scalars": "scalars {0} in the event file  // steps, values",
        "texts": "texts {0} in the event file  // steps, texts",
        "images": "images {0} in the event file  // steps, pictures",
        "file": "the event file",
      ], beginning: ["new"]),
    contract: SummariesContract.all,
    checks: SummariesChecks.all
      + [SummariesContract.all.check(needs: ["metrics-are-scalars", "settings-are-a-table"])],
    misconceptions: SummariesMisconception.all,
    hints: [
      Localized(
        es:
          "Para cada función pregúntate qué quieres ver en TensorBoard: ¿una curva que avanza con los pasos, una imagen, o algo que se lee una vez?",
        en:
          "Ask for each function what you want to see in TensorBoard: a curve that goes on with the steps, a picture, or something that is read once?"
      ),
      Localized(
        es:
          "Las imágenes llegan a addImage como números de 0 a 1: una foto de 0 a 255 se divide entre 255, y una entrada normalizada se multiplica por la desviación de su canal y se le suma la media. El orden [H, W, C] se dice con dataFormat: .hwc. La tabla son líneas unidas por \"\\n\"; la segunda, |---|---|, es la que la hace tabla.",
        en:
          "Pictures come to addImage as numbers from 0 to 1: a photo from 0 to 255 is divided by 255, and a normalized input is multiplied by the deviation of its channel and gets the mean added. The order [H, W, C] is told with dataFormat: .hwc. The table is lines joined by \"\\n\"; the second, |---|---|, is what makes it a table."
      ),
      Localized(
        es:
          "addScalar(\"metrics/\\(name)\", value, step: step); addText(\"settings\", ([\"| setting | value |\", \"|---|---|\"] + filas).joined(separator: \"\\n\"), step: 0); addImage(\"photo\", tensor entre 255, step: step, dataFormat: .hwc); en la entrada, el canal del elemento i es i / (H·W): elements[i] * deviation[canal] + mean[canal].",
        en:
          "addScalar(\"metrics/\\(name)\", value, step: step); addText(\"settings\", ([\"| setting | value |\", \"|---|---|\"] + rows).joined(separator: \"\\n\"), step: 0); addImage(\"photo\", tensor by 255, step: step, dataFormat: .hwc); in the input, the channel of element i is i / (H·W): elements[i] * deviation[channel] + mean[channel]."
      ),
    ])
}
