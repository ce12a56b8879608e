public import ArgumentParser
internal import Images
internal import Localization
package import NeuralNetworks
internal import Training

/// Which network is trained, and from which weights.
struct NetworkOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        es: "Anchos de las capas ocultas; none para ninguna (por defecto 256).",
        en: "Widths of the hidden layers; none for none (256 unless said)."),
      valueName: "N,N…"))
  var hidden: HiddenWidths?

  @Flag(
    help: ArgumentHelp(
      say(
        es: "Normaliza cada capa oculta por lotes (BatchNorm1d).",
        en: "Normalize each hidden layer by batches (BatchNorm1d).")))
  var batchNorm = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        es: "Probabilidad de apagar cada unidad oculta al entrenar.",
        en: "Probability that a hidden unit is dropped in training."),
      valueName: "P"))
  var dropout: Double?

  @Option(
    name: .customLong("init"),
    help: ArgumentHelp(
      say(
        es: "Inicialización de los pesos; truncated-normal es la he_normal de Keras.",
        en: "Initialization of the weights; truncated-normal is the he_normal of Keras."),
      valueName: InitializerName.allCases.map(\.rawValue).joined(separator: "|")))
  var initializer: InitializerName = .pytorch

  @Option(
    help: ArgumentHelp(
      say(
        es: "Red descrita en un archivo en lugar de un MLP (docs/model.md).",
        en: "A network that a file describes instead of an MLP (docs/model.md)."),
      valueName: "FILE.json"))
  var model: String?

  @Option(
    help: ArgumentHelp(
      say(
        es: "Empieza con los pesos de un archivo safetensors.",
        en: "Start from the weights of a safetensors file."),
      valueName: "FILE.safetensors"))
  var weights: String?

  /// The widths of the hidden layers of an MLP.
  var widths: [Int] { hidden?.widths ?? [256] }

  /// Whether a file says which network it is.
  var isFromFile: Bool { model != nil || weights != nil }

  func validate() throws {
    try require(dropout, in: 0..<1, "--dropout")
    guard let source = weights != nil ? "--weights" : model != nil ? "--model" : nil else { return }
    let conflicts = [
      (hidden != nil, "--hidden"), (batchNorm, "--batch-norm"), (dropout != nil, "--dropout"),
    ]
    if let conflict = conflicts.first(where: \.0) {
      throw ValidationError(
        say(
          es: "\(conflict.1) no se combina con \(source), que ya dice cómo es la red",
          en: "\(conflict.1) does not go with \(source), which says already what the network is"))
    }
  }

  var settings: [String: String] {
    [
      "--hidden": isFromFile
        ? "–" : widths.isEmpty ? "none" : widths.map(String.init).joined(separator: ","),
      "--batch-norm": batchNorm ? "✓" : "–", "--dropout": "\(dropout ?? 0)",
      "--init": initializer.rawValue, "--model": model ?? "–", "--weights": weights ?? "–",
    ]
  }

  /// Refuses a network that is too large, before its memory is asked for.
  func checkSize(for data: TrainTestSplit) throws {
    guard !isFromFile else { return }
    let sizes = [data.shape.count] + widths + [data.train.classNames.count]
    let count = zip(sizes, sizes.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
    let limit = Architecture.parameterLimit
    guard count > limit else { return }
    if hidden == nil {
      throw ValidationError(
        say(
          es: "con imágenes de \(data.shape) la red tendría \(count) parámetros, más del límite de"
            + " \(limit); --size las hace más pequeñas",
          en:
            "with pictures of \(data.shape) the network would have \(count) parameters, more than the"
            + " limit of \(limit); --size makes them smaller"))
    }
    throw ValidationError(
      say(
        es: "--hidden da \(count) parámetros, más del límite de \(limit)",
        en: "--hidden makes \(count) parameters, more than the limit of \(limit)"))
  }

  /// Which network it is.
  var choice: NetworkChoice {
    if let weights { return .pretrained(weights: weights, model: model) }
    if let model { return .described(by: model) }
    return .mlp(hidden: widths, batchNorm: batchNorm, dropout: dropout ?? 0)
  }
}

/// The widths of hidden layers as `256,128`.
struct HiddenWidths: ExpressibleByArgument {
  var widths: [Int]

  private static let range = 1...65_536

  /// What `--hidden` takes.
  static let allowed = Localized(
    es: "anchos de \(range.lowerBound) a \(range.upperBound) separados por comas (512,256) o none",
    en: "widths from \(range.lowerBound) to \(range.upperBound) with commas (512,256), or none")

  init(widths: [Int]) { self.widths = widths }

  init?(argument: String) {
    if argument == "none" {
      widths = []
      return
    }
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.allSatisfy({ $0.map { Self.range.contains($0) } ?? false }) else { return nil }
    widths = parts.compactMap { $0 }
  }

  var defaultValueDescription: String { widths.map(String.init).joined(separator: ",") }
}

extension InitializerName: ExpressibleByArgument {}
