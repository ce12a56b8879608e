internal import ArgumentParser
internal import CourseKit
internal import Foundation
internal import Grading
internal import Images
internal import Localization
internal import Metrics
internal import NeuralNetworks

/// `course train`: trains the reference MLP and prints its classification report.
struct TrainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: say(
      es: "Entrena el MLP de referencia con imágenes reales y muestra su informe.",
      en: "Train the reference MLP on real images and show its report."),
    discussion: say(
      es: """
        course train                         la muestra de Fashion-MNIST del curso
        course train --data fashion-mnist    la colección entera (paquete de Debian)
        course train --data FOTOS            PNG, una subcarpeta por clase
        course train --log corridas/a        escribe archivos que TensorBoard lee
        """,
      en: """
        course train                         the course's sample of Fashion-MNIST
        course train --data fashion-mnist    all of it (a package of Debian's)
        course train --data PHOTOS           PNGs, a subfolder for each class
        course train --log runs/a            writes files that TensorBoard reads
        """))

  @OptionGroup var options: TrainOptions

  @Flag(
    help: ArgumentHelp(
      say(
        es: "Imprime un único objeto JSON (docs/json.md).",
        en: "Print a single JSON object (docs/json.md).")))
  var json = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await reporting(in: common.language) {
      let folders = try common.folders()
      let sample = folders.root.appending(path: "data/fashion-mnist-sample")
      let data = try ImageData.load(DataSource(argument: options.data), embeddedAt: sample)
      try options.checkSize(for: data)
      let logs = try options.log.map { try TensorBoardRecorder(directory: $0) }
      setMatrixProductThreads(options.threads)

      let model = options.makeModel(for: data)
      let parameters = model.parameters.reduce(0) { $0 + $1.value.count }
      if !json { Console.print(introduction(data, parameters: parameters)) }
      var progress = ProgressRecorder(language: common.language, isWatched: Console.isWatched)
      var trainer = Trainer(
        model: model, optimizer: options.makeOptimizer(for: model),
        training: options.loader(data.train, of: data, shuffle: true),
        validation: options.loader(data.test, of: data, shuffle: false))
      let summary = try trainer.fit(epochs: options.epochs) { event in
        progress.record(event)
        try logs?.record(event)
      }
      try logs?.close()

      var test: any BatchSource = options.loader(data.test, of: data, shuffle: false)
      let evaluation = try evaluate(model, on: &test)
      let matrix = try ConfusionMatrix(
        truth: evaluation.labels, predicted: evaluation.predictions,
        classCount: data.test.classNames.count)
      let result = TrainResult(
        data: data, options: options, parameters: parameters, summary: summary,
        evaluation: evaluation,
        report: try ClassificationReport(matrix, names: data.test.classNames),
        confusionMatrix: matrix.rows)
      if json { try Console.printJSON(result) } else { show(result) }
    }
  }

  private func introduction(_ data: TrainTestSplit, parameters: Int) -> String {
    let sizes = ([data.train.imageSize] + options.hidden.widths + [data.train.classNames.count])
      .map(String.init).joined(separator: "-")
    return common.text(
      es: """
        \(data.name): \(data.train.count) imágenes para entrenar, \(data.test.count) para probar
        MLP \(sizes), \(parameters) parámetros, \(options.optimizer.rawValue), lotes de \
        \(options.batchSize)
        """,
      en: """
        \(data.name): \(data.train.count) images to train on, \(data.test.count) to test on
        MLP \(sizes), \(parameters) parameters, \(options.optimizer.rawValue), batches of \
        \(options.batchSize)
        """)
  }

  private func show(_ result: TrainResult) {
    print("\n" + result.report.text(digits: 2))
    let accuracy = common.language.decimals(String(format: "%.4f", result.testAccuracy))
    let speed = Int(result.imagesPerSecond)
    print(
      common.text(
        es: "exactitud en prueba \(accuracy) · \(speed) imágenes/s al entrenar",
        en: "test accuracy \(accuracy) · \(speed) images/s in training"))
    if let log = options.log {
      print(
        common.text(
          es: "para verlo: tensorboard --logdir \(log)",
          en: "to see it: tensorboard --logdir \(log)"))
    }
  }
}
