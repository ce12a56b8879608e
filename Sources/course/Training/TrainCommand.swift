internal import ArgumentParser
internal import CourseKit
internal import Foundation
internal import Grading
internal import Images
internal import Localization
internal import Metrics
internal import NeuralNetworks
internal import Presentation
internal import Training
internal import Weights

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
        course train --data FOTOS            PNG o JPEG, una subcarpeta por clase
        course train --log corridas          registra cada corrida para TensorBoard
        course train --save red.safetensors  guarda la red; PyTorch la lee
        course train --checkpoints c         guarda cada época; --resume c sigue
        """,
      en: """
        course train                         the course's sample of Fashion-MNIST
        course train --data fashion-mnist    all of it (a package of Debian's)
        course train --data PHOTOS           PNG or JPEG, a subfolder for each class
        course train --log runs              logs every run for TensorBoard
        course train --save net.safetensors  saves the network; PyTorch reads it
        course train --checkpoints c         keeps each epoch; --resume c goes on
        """))

  // Side by side and not in a group of groups, which the parser would go through many times more.
  @OptionGroup(title: say(es: "Datos", en: "Data"))
  var data: DataOptions

  @OptionGroup(title: say(es: "Imágenes", en: "Images"))
  var pictures: PictureOptions

  @OptionGroup(title: say(es: "Red", en: "Network"))
  var network: NetworkOptions

  @OptionGroup(title: say(es: "Pasos", en: "Steps"))
  var steps: StepOptions

  @OptionGroup(title: say(es: "Duración y archivos", en: "Duration and files"))
  var run: RunOptions

  @Flag(
    help: ArgumentHelp(
      say(
        es: "Imprime un único objeto JSON (docs/json.md).",
        en: "Print a single JSON object (docs/json.md).")))
  var json = false

  @OptionGroup var common: CommonOptions

  /// What it was told, by purpose.
  var options: TrainOptions {
    TrainOptions(data: data, pictures: pictures, network: network, steps: steps, run: run)
  }

  func validate() throws {
    try pictures.refuse([(data.augment != nil, "--augment")])
  }

  func run() async throws {
    try await reporting(in: common.language) {
      if let path = options.run.save { try SafetensorsFile.requireWritable(path) }
      let data = try load()
      try options.network.checkSize(for: data)
      let session = try TrainingSession(
        options.configuration, on: data, checkpoints: options.checkpoints)
      let checkpoints = try session.checkpointRecorder()
      // Last, so that what cannot begin leaves no log of nothing.
      let log = try RunLog(options, of: session, in: common.language)
      // The team of the session divides the products, and other threads would be in its way.
      setMatrixProductThreads(1)
      if !json { Console.print(try introduction(session)) }
      note(session.assumptions)
      var observers = TrainingObservers([log?.recorder].compactMap(\.self))
      defer { note(observers.failures, in: log) }
      let result = try train(session, checkpoints, log, &observers)
      let saved = Result {
        try options.run.save.map { try session.file.safetensors().write(to: $0) }
      }
      if json { try Console.printJSON(result) } else { try show(result, log) }
      // Said last: what was found is not lost with the file.
      _ = try saved.get()
      // The work is done, but not all that was asked for.
      if !observers.failures.isEmpty { throw ExitCode(1) }
    }
  }

  /// The pictures, prepared, with a word on what was left out.
  private func load() throws -> TrainTestSplit {
    let source = try DataSource(argument: options.data.data)
    // Pictures of one's own are trained on anywhere.
    let course = source == .embedded ? try common.folders().data : URL(filePath: "data")
    let loading = try pictures.loading(
      after: options.network.choice.preparation(), threads: run.threads,
      progress: ReadingProgress.line(in: common.language))
    let data: TrainTestSplit
    do {
      data = try ImageData.load(
        source, embeddedAt: FashionMNIST.sampleFolder(in: course), loading)
    } catch let error as DataError where error.isOfUnreadablePicture {
      throw UnreadablePicture(error: error)
    }
    guard data.classNames.count > 1 else {
      throw ValidationError(
        common.text(
          es: "\(data.name): una sola clase (\(data.classNames[0])); hacen falta al menos dos",
          en: "\(data.name): one class only (\(data.classNames[0])); there must be at least two"))
    }
    LoadingText(notes: data.notes, language: common.language).omissions
      .forEach { Console.note($0 + "\n") }
    if let folder = pictures.saveImages {
      try data.export(to: URL(filePath: folder))
      Console.note(
        common.text(
          es: "imágenes preparadas: \(folder)/train, \(folder)/test\n",
          en: "prepared images: \(folder)/train, \(folder)/test\n"))
    }
    return data
  }

  /// Trains, and tests what came of it.
  private func train(
    _ session: TrainingSession, _ checkpoints: CheckpointRecorder?, _ log: RunLog?,
    _ observers: inout TrainingObservers
  ) throws -> TrainResult {
    let folder = options.run.checkpointFolder
    let interruption = Interruption()
    defer { interruption.end() }
    let recorders: [(any TrainingRecorder)?] = [
      ProgressRecorder(language: common.language, isWatched: Console.isWatched), checkpoints,
      InterruptionRecorder(interruption),
    ]
    let summary: TrainingSummary
    do {
      summary = try session.train(
        telling: recorders.compactMap(\.self), observers: &observers)
    } catch let stopped as InterruptionRecorder.Stopped {
      Console.note(sentence(afterStopIn: folder, epochs: stopped.epochs))
      throw ExitCode(stopped.status)
    } catch let error as TrainingError {
      if let folder, case .nonFiniteLoss(let fact) = error {
        let epoch = fact.epoch - 1
        Console.note(
          common.text(
            es: "\(folder.last) tiene la red de la época \(epoch), la anterior al error\n",
            en: "\(folder.last) holds the network of epoch \(epoch), before the error\n"))
      }
      throw error
    }
    return try test(session, summary, log)
  }

  private func test(
    _ session: TrainingSession, _ summary: TrainingSummary, _ log: RunLog?
  ) throws -> TrainResult {
    let evaluation = try session.test()
    let names = session.data.test.classNames
    let matrix = try ConfusionMatrix(
      truth: evaluation.labels, predicted: evaluation.predictions, classCount: names.count)
    return TrainResult(
      options: options, session: session, summary: summary, evaluation: evaluation,
      report: try ClassificationReport(matrix, names: names), confusionMatrix: matrix,
      log: log?.recorder.directory)
  }

  private func introduction(_ session: TrainingSession) throws -> String {
    let data = session.data
    let sizes = ([data.shape.count] + options.network.widths + [data.train.classNames.count])
      .map(String.init).joined(separator: "-")
    let network =
      options.network.isFromFile
      ? options.network.weights ?? options.network.model ?? "" : "MLP \(sizes)"
    let parameters = session.model.parameterCount
    let layers = try ModelSummary(
      of: session.model,
      inputShape: [data.shape.channels, data.shape.height, data.shape.width]
    ).text(in: common.language)
    let choices = LoadingText(
      notes: data.notes, sizing: pictures.sizing, language: common.language
    ).choices
      .map { $0 + "\n" }.joined()
    return common.text(
      es: """
        \(data.name): \(data.train.count) imágenes para entrenar, \(data.test.count) para probar
        \(choices)\(network), \(parameters) parámetros, \(options.steps.optimizer.rawValue), lotes de \
        \(options.data.batchSize)

        \(layers)
        """,
      en: """
        \(data.name): \(data.train.count) images to train on, \(data.test.count) to test on
        \(choices)\(network), \(parameters) parameters, \(options.steps.optimizer.rawValue), batches of \
        \(options.data.batchSize)

        \(layers)
        """)
  }

  private func note(_ assumptions: [Localized]) {
    for assumption in assumptions {
      let text = assumption[common.language]
      Console.note(common.text(es: "se supone: \(text)\n", en: "assumed: \(text)\n"))
    }
  }

  private func note(_ failures: [any Error], in log: RunLog?) {
    for failure in failures {
      guard let sentence = log?.ending(after: failure) else { continue }
      Console.note("error: \(sentence[common.language])\n")
    }
  }

  private func sentence(afterStopIn folder: CheckpointFolder?, epochs: Int) -> String {
    let start = Console.isWatched ? "\r\u{1B}[K" : ""
    guard let folder else {
      return start
        + common.text(
          es: "parado; no se guardó nada (--checkpoints CARPETA guarda cada época)\n",
          en: "stopped; nothing was kept (--checkpoints DIR keeps each epoch)\n")
    }
    return start
      + common.text(
        es: "parado tras \(epochs) épocas enteras, guardadas en \(folder.path); para seguir, el"
          + " mismo comando con --resume \(folder.path)\n",
        en: "stopped after \(epochs) whole epochs, kept in \(folder.path); to go on, the same"
          + " command with --resume \(folder.path)\n")
  }

  private func show(_ result: TrainResult, _ log: RunLog?) throws {
    if result.stoppedEarly, let best = result.bestEpoch, let patience = run.earlyStopping {
      let last = result.epochs.last?.epoch ?? best
      print(
        common.text(
          es:
            "parada temprana en la época \(last): \(patience) sin mejorar; los pesos son los de la"
            + " época \(best)",
          en: "early stopping at epoch \(last): \(patience) without progress; the weights are those"
            + " of epoch \(best)"))
    }
    print("\n" + result.report.text(digits: 2))
    if !run.hidesConfusion {
      let confusion = ConfusionText(
        matrix: result.confusionMatrix, names: result.data.classNames, language: common.language,
        columns: Console.columns)
      print(confusion.text() + "\n")
    }
    let accuracy = common.language.fixed(result.testAccuracy, digits: 4)
    let speed = Int(result.imagesPerSecond)
    print(
      common.text(
        es: "exactitud en prueba \(accuracy) · \(speed) imágenes/s al entrenar",
        en: "test accuracy \(accuracy) · \(speed) images/s in training"))
    if let path = options.run.save {
      print(
        common.text(
          es: "para usarla: course predict --weights \(path) --data RUTA",
          en: "to use it: course predict --weights \(path) --data PATH"))
    }
    if let log { print(log.ending[common.language]) }
  }
}

/// A picture that cannot be read, with the way to go on.
private struct UnreadablePicture: WordedError {
  let error: DataError

  var sentence: Localized {
    let sentence = error.sentence
    return Localized(
      es: "\(sentence.es) (--skip-unreadable sigue sin ella)",
      en: "\(sentence.en) (--skip-unreadable goes on without it)")
  }
}
