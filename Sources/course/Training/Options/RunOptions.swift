internal import ArgumentParser
internal import Foundation
internal import Training

/// How long a training lasts, and what it leaves behind.
struct RunOptions: ParsableArguments {
  static let epochRange = 1...100_000
  static let threadRange = 1...1024

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(es: "Vueltas a los datos.", en: "Passes over the data."),
      valueName: name(of: epochRange)))
  var epochs = 5

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        es: "Para tras tantas épocas sin mejorar y deja los mejores pesos.",
        en: "Stop after so many epochs without progress and leave the best weights."),
      valueName: name(of: epochRange)))
  var earlyStopping: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        es: "Semilla de los pesos y del orden de las imágenes.",
        en: "Seed of the weights and of the order of the images."),
      valueName: "N"))
  var seed: UInt64 = 1

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(es: "Hilos que entrenan juntos.", en: "Threads that train together."),
      valueName: name(of: threadRange)))
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @Option(
    help: ArgumentHelp(
      say(
        es: "Registra para TensorBoard en una subcarpeta nueva (docs/tensorboard.md).",
        en: "Log for TensorBoard into a new subfolder (docs/tensorboard.md)."),
      valueName: "DIR"))
  var log: String?

  @Flag(
    name: .customLong("no-confusion"),
    help: ArgumentHelp(
      say(
        es: "No muestra qué clases se confunden.", en: "Do not show which classes are confused.")))
  var hidesConfusion = false

  @Option(
    help: ArgumentHelp(
      say(
        es: "Guarda la red entrenada en un archivo que PyTorch lee.",
        en: "Save the trained network in a file that PyTorch reads."),
      valueName: "FILE.safetensors"))
  var save: String?

  @Option(
    help: ArgumentHelp(
      say(
        es: "Guarda la última red y la mejor en una carpeta tras cada época.",
        en: "Keep the last and the best network in a folder after each epoch."),
      valueName: "DIR"))
  var checkpoints: String?

  @Option(
    help: ArgumentHelp(
      say(
        es: "Sigue un entrenamiento guardado con --checkpoints, con las mismas opciones.",
        en: "Go on with a training kept by --checkpoints, with the same options."),
      valueName: "DIR"))
  var resume: String?

  /// The folder that the training is kept in.
  var checkpointFolder: CheckpointFolder? {
    (resume ?? checkpoints).map(CheckpointFolder.init(path:))
  }

  func validate() throws {
    for (value, name) in [
      (log, "--log"), (save, "--save"), (checkpoints, "--checkpoints"), (resume, "--resume"),
    ] where value?.isEmpty == true {
      throw ValidationError(
        say(es: "\(name) está vacío: falta la ruta", en: "\(name) is empty: the path is missing"))
    }
    try require(epochs, in: Self.epochRange, "--epochs")
    try require(threads, in: Self.threadRange, "--threads")
    if let earlyStopping { try require(earlyStopping, in: Self.epochRange, "--early-stopping") }
    if let resume, let checkpoints, resume != checkpoints {
      throw ValidationError(
        say(
          es: "--resume sigue guardando en su carpeta; sobra --checkpoints \(checkpoints)",
          en: "--resume goes on keeping in its own folder; leave out --checkpoints \(checkpoints)"))
    }
  }
}
