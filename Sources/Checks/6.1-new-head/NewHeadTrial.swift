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

  /// Weight and bias of the subject's last layer, of the shapes that they should have.
  func head(_ exam: inout Examination, classes: Int) async throws -> [Tensor] {
    let values: [Tensor] = try await exam.ask("values")
    try exam.require(
      values.count >= 2,
      Localized(
        es: "la red tiene \(values.count) parámetros y no llega a una capa",
        en: "the network has \(values.count) parameters, less than a layer"))
    let head = Array(values.suffix(2))
    try exam.expect(head[0].shape, is: [classes, features])
    try exam.expect(head[1].shape, is: [classes])
    return head
  }

  func pictures(_ exam: inout Examination) -> Tensor {
    exam.tensor([3] + inputShape, in: -2...2)
  }

  /// What the network gave before.
  func logits(of pictures: Tensor) throws -> Tensor { try model.forward(pictures) }

  /// The widths of the linear layers, as they describe themselves.
  func isOnlyWider(_ layers: [String], classes: Int) -> Bool {
    let old = self.layers
    func isSized(_ layer: String) -> Bool { layer.hasPrefix("Linear") || layer.hasPrefix("Batch") }
    guard layers.count == old.count,
      zip(layers, old).allSatisfy({ isSized($0) ? isSized($1) : $0 == $1 })
    else { return false }
    let sizes = layers.filter { $0.hasPrefix("Linear") }.map {
      $0.split { !$0.isNumber }.compactMap { Int($0) }
    }
    guard sizes.allSatisfy({ $0.count == 2 }), sizes.count == hidden.count + 1 else { return false }
    let widths = sizes.map { $0[1] }
    return sizes[0][0] == inputShape.reduce(1, *) && widths.last == classes
      && zip(sizes.dropFirst(), widths).allSatisfy { $0[0] == $1 }
      && Array(widths.dropLast()) != hidden
  }

  /// Whether all of the body is drawn anew, as by `Linear`: no number is left, and none is beyond the
  /// bound.
  func isDrawnAnew(_ body: [Tensor]) -> Bool {
    let old = Array(values.dropLast(2))
    guard body.map(\.shape) == old.map(\.shape), !body.isEmpty else { return false }
    return zip(body, old).enumerated().allSatisfy { place, pair in
      let bound = 1 / Float(old[place - place % 2].shape[1]).squareRoot() * 1.0001
      return zip(pair.0.elements, pair.1.elements).allSatisfy { $0 != $1 && abs($0) <= bound }
        && Set(pair.0.elements).count > pair.0.count / 2
    }
  }

  /// What the old layers and the given head give if batch norm has forgotten what it has seen.
  func logitsWithoutStatistics(
    of pictures: Tensor, weight: Tensor, bias: Tensor
  ) throws -> Tensor {
    var value = pictures
    for layer in model.layers.dropLast() {
      guard let norm = layer as? BatchNorm1d else {
        value = try layer.forward(value)
        continue
      }
      let fresh = BatchNorm1d(norm.features)
      for (new, old) in zip(fresh.parameters, norm.parameters) { new.value = old.value }
      fresh.eval()
      value = try fresh.forward(value)
    }
    return try Linear(weight: weight, bias: bias).forward(value)
  }

  /// What the old layers and the given head give.
  func logits(of pictures: Tensor, weight: Tensor, bias: Tensor) throws -> Tensor {
    var value = pictures
    for layer in model.layers.dropLast() { value = try layer.forward(value) }
    return try Linear(weight: weight, bias: bias).forward(value)
  }
}
