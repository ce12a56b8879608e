public import ArgumentParser
internal import CourseKit
internal import Foundation
internal import Images
public import NeuralNetworks

/// What `course train` can be told about the network and its training.
struct TrainOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        es: "Imágenes: embedded, fashion-mnist o la ruta de una carpeta (IDX o PNG).",
        en: "Images: embedded, fashion-mnist, or the path of a folder (IDX or PNG)."),
      valueName: "embedded|fashion-mnist|DIR"))
  var data: String?

  // Numbers are taken as they stand: "-1" is a value that is refused, and no option.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(say(es: "Vueltas a los datos.", en: "Passes over the data.")))
  var epochs = 5

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(say(es: "Imágenes por paso.", en: "Images in each step.")))
  var batchSize = 64

  @Option(
    help: ArgumentHelp(
      say(
        es: "Anchos de las capas ocultas; none para ninguna.",
        en: "Widths of the hidden layers; none for none."),
      valueName: "N,N…"))
  var hidden = HiddenWidths(widths: [256])

  @Option(
    help: ArgumentHelp(
      say(es: "Optimizador: adam o sgd.", en: "Optimizer: adam or sgd."), valueName: "adam|sgd"))
  var optimizer: OptimizerName = .adam

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        es: "Tasa de aprendizaje (por defecto 0.001 con adam, 0.1 con sgd).",
        en: "Learning rate (0.001 with adam, 0.1 with sgd unless said)."),
      valueName: "X"))
  var learningRate: Double?

  @Option(
    name: .customLong("init"),
    help: ArgumentHelp(
      say(es: "Inicialización de los pesos.", en: "Initialization of the weights."),
      valueName: InitializerName.allCases.map(\.rawValue).joined(separator: "|")))
  var initializer: InitializerName = .pytorch

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
      say(es: "Hilos de los productos de matrices.", en: "Threads of the matrix products.")))
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @Option(
    help: ArgumentHelp(
      say(
        es: "Carpeta para los archivos de TensorBoard.", en: "Folder for the files of TensorBoard."),
      valueName: "DIR"))
  var log: String?

  func validate() throws {
    try require(epochs, in: 1...100_000, "--epochs")
    try require(batchSize, in: 1...1_000_000, "--batch-size")
    try require(threads, in: 1...1024, "--threads")
    if let learningRate, !(learningRate > 0 && learningRate <= 1000) {
      throw ValidationError(
        say(
          es: "--learning-rate toma un número mayor que 0 y hasta 1000, no \(learningRate)",
          en: "--learning-rate takes a number above 0 and up to 1000, not \(learningRate)"))
    }
  }

  private func require(_ value: Int, in range: ClosedRange<Int>, _ name: String) throws {
    guard !range.contains(value) else { return }
    throw ValidationError(
      say(
        es: "\(name) toma un número de \(range.lowerBound) a \(range.upperBound), no \(value)",
        en: "\(name) takes a number from \(range.lowerBound) to \(range.upperBound), not \(value)"))
  }

  /// The most weights and biases of a network; Adam keeps four numbers for each, 1.6 GB.
  static let parameterLimit = 100_000_000

  /// Refuses a network that is too large, before its memory is asked for.
  func checkSize(for data: TrainTestSplit) throws {
    let widths = [data.train.imageSize] + hidden.widths + [data.train.classNames.count]
    let count = zip(widths, widths.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
    guard count > Self.parameterLimit else { return }
    throw ValidationError(
      say(
        es: "--hidden da \(count) parámetros, más del límite de \(Self.parameterLimit)",
        en: "--hidden makes \(count) parameters, more than the limit of \(Self.parameterLimit)"))
  }

  func makeModel(for data: TrainTestSplit) -> Sequential {
    MLPClassifier.make(
      inputShape: [data.train.channels, data.train.height, data.train.width],
      hidden: hidden.widths, classes: data.train.classNames.count,
      initializer: initializer.initializer, seed: seed)
  }

  var rate: Double {
    switch optimizer {
    case .adam: learningRate ?? 0.001
    case .sgd: learningRate ?? 0.1
    }
  }

  func makeOptimizer(for model: Sequential) -> any Optimizer {
    switch optimizer {
    case .adam: Adam(model.parameters, learningRate: rate)
    case .sgd: SGD(model.parameters, learningRate: rate)
    }
  }

  func loader(_ images: LabeledImages, of data: TrainTestSplit, shuffle: Bool) -> DataLoader {
    DataLoader(
      images, batchSize: shuffle ? batchSize : max(batchSize, 256), shuffle: shuffle, seed: seed,
      normalization: data.normalization)
  }
}

/// The optimizers by their names on the command line.
enum OptimizerName: String, ExpressibleByArgument, CaseIterable, Encodable {
  case adam
  case sgd
}

/// The widths of hidden layers as `256,128`.
struct HiddenWidths: ExpressibleByArgument {
  var widths: [Int]

  init(widths: [Int]) { self.widths = widths }

  init?(argument: String) {
    if argument == "none" {
      widths = []
      return
    }
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.allSatisfy({ $0.map { (1...65_536).contains($0) } ?? false }) else { return nil }
    widths = parts.compactMap { $0 }
  }

  var defaultValueDescription: String { widths.map(String.init).joined(separator: ",") }
}

extension InitializerName: ExpressibleByArgument {}
