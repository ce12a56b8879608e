internal import CourseKit
internal import Localization
internal import NeuralNetworks

/// A network with drawn weights, in the subject and in the reference.
struct NewHeadTrial {
  private let inputShape: [Int]
  private let hidden: [Int]
  private let classes: Int
  private let batchNorm: Bool
  private let dropout: Double
  let values: [Tensor]
  /// What the network has seen.
  private let batch: Tensor
  private let model: Sequential

  init(
    _ exam: inout Examination, hidden: [Int], classes: Int = 10, batchNorm: Bool = false,
    dropout: Double = 0
  ) throws {
    inputShape = [1, 4, exam.integer(in: 5...6)]
    self.hidden = hidden
    self.classes = classes
    self.batchNorm = batchNorm
    self.dropout = dropout
    model = MLPClassifier.make(
      inputShape: inputShape, hidden: hidden, classes: classes, batchNorm: batchNorm,
      dropout: dropout, seed: 1)
    // From a range that no usual initializer draws from, so that a weight tells where it comes from.
    values = model.parameters.map { exam.tensor($0.value.shape, in: 0.5...1.5) }
    for (parameter, value) in zip(model.parameters, values) { parameter.value = value }
    batch = exam.tensor([6] + inputShape, in: -2...2)
    model.train()
    _ = try model.forward(batch)
    model.eval()
  }

  /// Features of the head.
  var features: Int { values[values.count - 2].shape[1] }
  var oldWeight: Tensor { values[values.count - 2] }
  var oldBias: Tensor { values[values.count - 1] }

  /// The layers as they describe themselves.
  var layers: [String] { model.children.map(\.layer.description) }

  /// Builds and trains the subject's network, and lets the learner change its head.
  func replace(_ exam: inout Examination, classes new: Int) async throws {
    try await exam.tell("make", inputShape, hidden, classes, batchNorm, dropout)
    try await exam.tell("train", values, batch)
    try await exam.tell("seed", exam.integer(in: 1...1_000_000))
    try await exam.tell("replacingHead", new)
  }

  /// Weight and bias of the subject's last layer.
  static func head(_ exam: inout Examination) async throws -> [Tensor] {
    let values: [Tensor] = try await exam.ask("values")
    try exam.require(
      values.count >= 2,
      Localized(
        es: "la red tiene \(values.count) parámetros y no llega a una capa",
        en: "the network has \(values.count) parameters, less than a layer"))
    return Array(values.suffix(2))
  }

  func pictures(_ exam: inout Examination) -> Tensor {
    exam.tensor([3] + inputShape, in: -2...2)
  }

  /// What the network gave before.
  func logits(of pictures: Tensor) throws -> Tensor { try model.forward(pictures) }

  /// What the old layers and the given head give.
  func logits(of pictures: Tensor, weight: Tensor, bias: Tensor) throws -> Tensor {
    var value = pictures
    for layer in model.layers.dropLast() { value = try layer.forward(value) }
    return try Linear(weight: weight, bias: bias).forward(value)
  }
}
