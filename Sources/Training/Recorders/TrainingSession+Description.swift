internal import Foundation
internal import Images
internal import Localization
internal import NeuralNetworks
internal import TensorBoard

/// What a log says about how a network is trained.
extension TrainingSession {
  /// The hyperparameters by the names that users of TensorBoard know, in an order to read.
  ///
  /// A run of `course train` has all of these, so that runs can be compared.
  var hyperparameters: [(name: String, value: HParam)] {
    let (optimizer, batches) = (configuration.optimizer, configuration.batches)
    func number(_ value: Int?) -> HParam { .number(Double(value ?? 0)) }
    var (network, batchNorm, dropout) = ("", false, 0.0)
    switch configuration.network {
    case .mlp(let hidden, let normalizes, let probability):
      network = (["mlp"] + hidden.map(String.init)).joined(separator: "-")
      (batchNorm, dropout) = (normalizes, probability)
    case .layers(let architecture): network = "\(architecture.layers.count) layers"
    case .described(let path), .pretrained(let path, _): network = path
    }
    return [
      ("data", .string(data.name)), ("network", .string(network)),
      ("parameters", number(model.parameterCount)), ("batch_norm", .bool(batchNorm)),
      ("dropout", .number(dropout)), ("init", .string(configuration.initializer.rawValue)),
      ("optimizer", .string(optimizer.name.rawValue)),
      ("learning_rate", .number(optimizer.learningRate)),
      ("momentum", .number(optimizer.momentum)), ("weight_decay", .number(optimizer.weightDecay)),
      ("schedule", .string(configuration.schedule?.rawValue ?? "none")),
      ("clip_norm", .number(configuration.maxGradientNorm ?? 0)),
      ("batch_size", number(batches.size)), ("shuffle", .bool(!batches.keepsOrder)),
      ("augment", .string(batches.augmentation?.description ?? "none")),
      ("epochs", number(configuration.epochs)),
      ("early_stopping", number(configuration.patience)),
      ("seed", .number(Double(configuration.seed))),
    ]
  }

  /// The configuration as a Markdown table.
  func configurationTable(in language: Language) -> String {
    let more: [(String, String)] = [
      ("train_images", "\(data.train.count)"), ("test_images", "\(data.test.count)"),
      ("image_shape", "\(data.shape.channels)×\(data.shape.height)×\(data.shape.width)"),
      ("transforms", transforms), ("classes", data.train.classNames.joined(separator: ", ")),
      ("threads", "\(configuration.threads)"),
    ]
    return Self.table(
      [Localized(es: "opción", en: "option"), Localized(es: "valor", en: "value")].map {
        $0[language]
      },
      (hyperparameters.map { ($0.name, $0.value.text) } + more).map { [$0.0, $0.1] })
  }

  /// What was done to the pictures, in a line.
  private var transforms: String {
    let parts = (data.preparation.testing.transforms + data.preparation.augmentation.transforms)
      .map(\.description)
    return parts.isEmpty ? "none" : parts.joined(separator: ", ")
  }

  /// The layers as a Markdown table.
  func modelTable(in language: Language) throws -> String {
    let shape = data.shape
    let summary = try ModelSummary(
      of: model, inputShape: [shape.channels, shape.height, shape.width])
    let titles = [
      Localized(es: "capa", en: "layer"), Localized(es: "salida", en: "output"),
      Localized(es: "parámetros", en: "parameters"),
    ].map { $0[language] }
    return Self.table(
      [""] + titles,
      summary.rows.map { [$0.name, $0.layer, "\($0.outputShape)", "\($0.parameterCount)"] }
        + [["", "", "", "\(summary.parameterCount)"]])
  }

  private static func table(_ titles: [String], _ rows: [[String]]) -> String {
    func line(_ cells: [String]) -> String {
      let cells = cells.map { $0.replacing("|", with: "\\|").replacing("\n", with: " ") }
      return "| " + cells.joined(separator: " | ") + " |"
    }
    return ([line(titles), line(titles.map { _ in "---" })] + rows.map(line))
      .joined(separator: "\n")
  }
}

extension HParam {
  /// The value for a table; a number as short as it can be.
  fileprivate var text: String {
    switch self {
    case .number(let value):
      value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
    case .string(let text): text
    case .bool(let value): "\(value)"
    }
  }
}
