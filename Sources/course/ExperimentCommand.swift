internal import ArgumentParser
internal import Experiments
internal import Foundation
internal import Grading
internal import Images
internal import Localization
internal import Presentation
internal import RunRecords

/// `course experiment`: makes the runs again that the lessons cite.
struct ExperimentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "experiment",
    abstract: say(
      es: "Repite las corridas que citan las lecciones y las compara con las registradas.",
      en: "Make the runs that the lessons cite again, and compare them with the recorded ones."),
    discussion: say(
      es: """
        course experiment                     las que hay
        course experiment --all               todas, con Fashion-MNIST entera (dataset-fashion-mnist)
        course experiment 2.1                 una, y si sale lo mismo que en lessons/runs
        course experiment 2.1 --data embedded --epochs 3 --seeds 2
                                              una prueba corta, que no se compara ni se registra
        course experiment 2.1 --first-seed 101
                                              con semillas nuevas: si lo afirmado se sostiene
        course experiment 2.1 --log logs      y los entrenamientos, para TensorBoard
        course experiment 2.1 --record        la registra (para quien mantiene el curso)

        Los experimentos: \(names).
        Termina con 0 si lo comparado se reprodujo o no había con qué comparar, con 1 si algo \
        difiere y con 2 si no se pudo ejecutar.
        """,
      en: """
        course experiment                     what there is
        course experiment --all               all, on Fashion-MNIST (dataset-fashion-mnist)
        course experiment 2.1                 one, and whether it comes out as in lessons/runs
        course experiment 2.1 --data embedded --epochs 3 --seeds 2
                                              a short trial, neither compared nor recorded
        course experiment 2.1 --first-seed 101
                                              with new seeds: whether what is claimed stands
        course experiment 2.1 --log logs      and the trainings, for TensorBoard
        course experiment 2.1 --record        records it (for the course's maintainers)

        The experiments: \(names).
        Ends with 0 if what was compared is reproduced or there was nothing to compare with, with 1 \
        if something differs, and with 2 if it could not be run.
        """))

  private static let countRange = 1...1000
  private static let seedRange = 1...1_000_000_000

  private static var names: String { Experiment.all.map(\.id).joined(separator: ", ") }

  @Argument(
    help: ArgumentHelp(
      say(
        es: "Números o nombres de experimentos.", en: "Numbers or names of experiments."),
      valueName: "ID"))
  var ids: [String] = []

  @Flag(
    help: ArgumentHelp(say(es: "Hace todos los experimentos.", en: "Make all experiments.")))
  var all = false

  @Option(
    help: ArgumentHelp(
      say(
        es: "Imágenes: fashion-mnist, embedded o la ruta de una carpeta (IDX, PNG o JPEG).",
        en: "Images: fashion-mnist, embedded, or the path of a folder (IDX, PNG or JPEG)."),
      valueName: "fashion-mnist|embedded|DIR"))
  var data: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        es: "Otro número de épocas: una corrida así no se compara ni se registra.",
        en: "Another number of epochs: such a run is neither compared nor recorded."),
      valueName: name(of: countRange)))
  var epochs: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        es: "Otro número de semillas: una corrida así no se compara ni se registra.",
        en: "Another number of seeds: such a run is neither compared nor recorded."),
      valueName: name(of: countRange)))
  var seeds: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        es: "La primera semilla: con semillas nuevas se compara si lo afirmado se sostiene.",
        en: "The first seed: with new seeds, whether what is claimed stands is compared."),
      valueName: name(of: seedRange)))
  var firstSeed: Int?

  @Option(
    help: ArgumentHelp(
      say(
        es: "Carpeta en la que cada entrenamiento se registra para TensorBoard.",
        en: "Folder in which each training is logged for TensorBoard."),
      valueName: "DIR"))
  var log: String?

  @Flag(
    help: ArgumentHelp(
      say(
        es: "Escribe lessons/runs/<ID>.json en vez de comparar.",
        en: "Write lessons/runs/<ID>.json instead of comparing.")))
  var record = false

  @Flag(
    help: ArgumentHelp(
      say(
        es: "Imprime la corrida como un único objeto JSON; con un solo experimento.",
        en: "Print the run as a single JSON object; with one experiment only.")))
  var json = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    let options = [
      (epochs, "--epochs", Self.countRange), (seeds, "--seeds", Self.countRange),
      (firstSeed, "--first-seed", Self.seedRange),
    ]
    for (value, name, range) in options {
      guard let value, !range.contains(value) else { continue }
      throw ValidationError(
        say(
          es: "\(name) toma un número de 1 a \(range.upperBound), no \(value)",
          en: "\(name) takes a number from 1 to \(range.upperBound), not \(value)"))
    }
  }

  func run() async throws {
    try await reporting(in: common.language) {
      guard all || !ids.isEmpty else { return try list() }
      let experiments = try Experiment.select(ids)
      guard !json || experiments.count == 1 else {
        throw ValidationError(
          common.text(
            es: "--json imprime una sola corrida; elige una de \(Self.names)",
            en: "--json prints one run only; choose one of \(Self.names)"))
      }
      let folders = try common.folders()
      // Before the minutes of training, not after them.
      if record { try experiments.forEach { try requireSettings(of: $0) } }
      let (images, source) = try load(folders)
      if record { try experiments.forEach { try requireRecordable($0, on: images.name) } }
      var isReproduced = true
      let interruption = Interruption()
      defer { interruption.end() }
      for (index, experiment) in experiments.enumerated() {
        let place = experiments.count > 1 ? "[\(index + 1)/\(experiments.count)] " : ""
        let file = folders.root.appending(path: "lessons/runs/\(experiment.id).json")
        // Read first, so that a damaged file is known before the training.
        let recorded = record ? nil : try RunRecord.read(from: file)
        let result = try await train(
          experiment, on: images, from: source, telling: place + experiment.id,
          until: interruption)
        if json { try Console.printJSON(result) }
        if record {
          try result.write(to: file)
          tell(
            title(result) + "\n" + findings(result)
              + "\n→ \(folders.relativePath(of: file))\n")
        } else if let recorded {
          let comparison = RunComparison(of: result, with: recorded)
          // Those of new seeds stand beside the recorded ones.
          let claims =
            comparison.kind == .newSeeds && comparison.obstacles.isEmpty
            ? "" : result.claimsText(in: common.language) + "\n"
          tell(title(result) + "\n" + claims + comparison.text(in: common.language))
          isReproduced = isReproduced && (comparison.isReproduced || !comparison.obstacles.isEmpty)
        } else {
          tell(
            title(result) + "\n" + findings(result) + "\n"
              + nothingRecorded(file, in: folders))
        }
      }
      if !isReproduced { throw ExitCode(1) }
    }
  }

  /// Prints what people read; to standard error when a machine reads standard output.
  private func tell(_ text: String) {
    if json { Console.note(text) } else { print(text, terminator: "") }
  }

  private func settings(of experiment: Experiment) -> ExperimentSettings {
    experiment.settings.changed(epochs: epochs, seedCount: seeds, firstSeed: firstSeed)
  }

  private func requireSettings(of experiment: Experiment) throws {
    try requireRecordable(experiment, on: experiment.dataset)
  }

  private func requireRecordable(_ experiment: Experiment, on dataset: String) throws {
    let departure = experiment.departure(dataset: dataset, settings: settings(of: experiment))
    if let departure { throw ExperimentError.notRecordable(id: experiment.id, departure) }
  }

  /// What there is, and what is recorded of it.
  private func list() throws {
    let folders = try common.folders()
    let rows = try Experiment.all.map { experiment in
      let file = folders.root.appending(path: "lessons/runs/\(experiment.id).json")
      let record = try RunRecord.read(from: file)
      let seconds = record.map { common.language.fixed($0.seconds, digits: 0) + " s" } ?? "–"
      let claims = record.map { record in
        record.claims.map(\.verdict.mark).joined()
      }
      return [experiment.id, claims ?? "", seconds]
    }
    print(TextTable(rows, numeric: [2]).text)
    print(
      common.text(
        es: "✔ se sostiene · ✘ es al revés · ○ el azar lo explica; course experiment ID lo repite",
        en: "✔ holds · ✘ is the other way · ○ chance explains it; course experiment ID repeats it"))
  }

  /// The pictures, and what to call their source; without the data set and unless one is named, the
  /// sample of the course, of which nothing is ever recorded.
  private func load(_ folders: CourseFolders) throws -> (TrainTestSplit, String) {
    let sample = FashionMNIST.sampleFolder(in: folders.data)
    do {
      let source = data ?? "fashion-mnist"
      return (try ImageData.load(DataSource(argument: source), embeddedAt: sample), source)
    } catch let error as DataError {
      guard data == nil, case .packageMissing = error.problem else { throw error }
      Console.note(
        common.text(
          es: "\(error.sentence.es)\nversión pequeña con la muestra del curso; no se registra\n",
          en: "\(error.sentence.en)\nsmall version on the course's sample; it is not recorded\n"))
      return (try ImageData.load(.embedded, embeddedAt: sample), "embedded")
    }
  }

  private func train(
    _ experiment: Experiment, on images: TrainTestSplit, from source: String, telling name: String,
    until interruption: Interruption
  ) async throws -> RunRecord {
    let progress = ExperimentProgressBar(
      name: name, epochs: common.text(es: "épocas", en: "epochs"))
    defer { progress.clear() }
    // A clone that is moved, or code that is built anew, begins again.
    let cache = OutcomeCache(home: try common.folders().root.appending(path: ".build/experiments"))
    let settings = settings(of: experiment)
    let training = Task { [log] in
      try await experiment.run(
        data: images, settings: settings, keepingIn: cache,
        loggingTo: log.map { URL(filePath: $0) }
      ) {
        progress.show($0)
      }
    }
    interruption.atFirst { training.cancel() }
    var result: RunRecord
    do {
      result = try await training.value
    } catch is CancellationError {
      progress.clear()
      Console.note(
        common.text(
          es: "parado; lo entrenado queda guardado y el mismo comando sigue desde ahí\n",
          en: "stopped; what was trained is kept, and the same command goes on from there\n"))
      throw ExitCode(128 + (interruption.first ?? SIGINT))
    }
    cache.forget(experiment.id)
    result.command += " --data \(source)"
    result.machine.processor = ProcessorName.current
    result.machine.code = try CodeVersion.current(in: common.folders().root)
    return result
  }

  /// What came of the claims; the numbers where nothing was claimed.
  private func findings(_ record: RunRecord) -> String {
    record.claims.isEmpty
      ? record.valuesText(in: common.language) : record.claimsText(in: common.language)
  }

  private func title(_ record: RunRecord) -> String {
    let seconds = String(format: "%.0f s", record.seconds)
    return "\(record.id) · \(record.dataset) · \(seconds)\n"
  }

  private func nothingRecorded(_ file: URL, in folders: CourseFolders) -> String {
    let path = folders.relativePath(of: file)
    return common.text(
      es: "Aún no hay ninguna corrida registrada en \(path); --record la escribe.\n",
      en: "Nothing is recorded in \(path) yet; --record writes it.\n")
  }
}
