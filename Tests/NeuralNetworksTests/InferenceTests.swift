import CourseKit
import Localization
import NeuralNetworks
import Testing

/// Networks read from the names and shapes of a `state_dict` alone.
struct InferenceTests {
  private typealias Entries = KeyValuePairs<String, [Int]>

  private func infer(_ entries: Entries) throws -> Architecture {
    try Architecture(inferredFrom: entries.map { ($0.key, $0.value) })
  }

  private func layers(_ entries: Entries) throws -> [String] {
    try infer(entries).layers.map { "\($0.name) \($0.description)" }
  }

  @Test func numbersTellWhereActivationsAre() throws {
    #expect(
      try layers([
        "net.1.weight": [8, 12], "net.1.bias": [8], "net.4.weight": [3, 8], "net.4.bias": [3],
        "net.2.weight": [8], "net.2.bias": [8], "net.2.running_mean": [8],
        "net.2.running_var": [8], "net.2.num_batches_tracked": [],
      ]) == [
        "flatten Flatten", "net.1 Linear(12 → 8)", "net.2 BatchNorm1d(8)", "net.3 ReLU",
        "net.4 Linear(8 → 3)",
      ])
  }

  /// Linear, ReLU, BatchNorm1d, Linear.
  @Test func activationBeforeTheNormalization() throws {
    #expect(
      try layers([
        "0.weight": [8, 12], "0.bias": [8], "2.running_mean": [8], "2.running_var": [8],
        "3.weight": [3, 8], "3.bias": [3],
      ]) == [
        "flatten Flatten", "0 Linear(12 → 8)", "1 ReLU", "2 BatchNorm1d(8)", "3 Linear(8 → 3)",
      ])
  }

  @Test func tenComesAfterTwo() throws {
    let names = try infer([
      "10.weight": [2, 5], "10.bias": [2], "6.weight": [6, 7], "6.bias": [6], "8.weight": [5, 6],
      "8.bias": [5], "4.weight": [7, 9], "4.bias": [7],
      "2.weight": [9, 9], "2.bias": [9], "0.weight": [9, 4], "0.bias": [9],
    ]).layers.filter { $0.description != .relu }.map(\.name)
    #expect(names == ["flatten", "0", "2", "4", "6", "8", "10"])
  }

  /// A list of layers whose activations are in the code.
  @Test func numbersWithoutGaps() throws {
    let architecture = try infer([
      "layers.0.weight": [8, 12], "layers.0.bias": [8], "layers.1.weight": [3, 8],
      "layers.1.bias": [3],
    ])
    #expect(
      architecture.layers.map(\.description) == [
        .flatten, .linear(inFeatures: 12, outFeatures: 8), .relu,
        .linear(inFeatures: 8, outFeatures: 3),
      ])
    #expect(
      architecture.assumptions.map(\.en) == ["there is a ReLU before each Linear but the first"])
  }

  @Test func namesTellTheOrder() throws {
    #expect(
      try layers([
        "bn1.running_mean": [8], "bn1.running_var": [8], "bn2.running_mean": [8],
        "bn2.running_var": [8], "fc1.weight": [8, 12], "fc1.bias": [8], "fc2.weight": [8, 8],
        "fc2.bias": [8], "fc3.weight": [3, 8], "fc3.bias": [3],
      ]) == [
        "flatten Flatten", "fc1 Linear(12 → 8)", "bn1 BatchNorm1d(8)", "bn1.relu ReLU",
        "fc2 Linear(8 → 8)", "bn2 BatchNorm1d(8)", "bn2.relu ReLU", "fc3 Linear(8 → 3)",
      ])
  }

  @Test func shapesTellTheOrderWhereNamesDoNot() throws {
    let names = try infer([
      "head.weight": [3, 5], "head.bias": [3], "stem.weight": [8, 12], "stem.bias": [8],
      "middle.weight": [5, 8], "middle.bias": [5],
    ]).layers.compactMap { $0.description == .relu ? nil : $0.name }
    #expect(names == ["flatten", "stem", "middle", "head"])
  }

  @Test(arguments: [
    ([("conv1.weight", [8, 1, 3, 3])], "conv1.weight [8, 1, 3, 3] belongs neither to a Linear"),
    ([("weight", [3, 4])], "\"weight\" is not of the form layer.weight"),
    ([], "there is no Linear"),
    ([("0.running_mean", [4])], "there is no Linear"),
    ([("0.weight", [3, 4]), ("0.bias", [2])], "0.weight has the shape [3, 4] and 0.bias [2]"),
    (
      [("0.weight", [8, 4]), ("2.weight", [3, 9])],
      "0 is Linear(4 → 8) and the next, 2, is Linear(9 → 3)"
    ),
    (
      [("0.weight", [8, 4]), ("1.weight", [8, 8]), ("3.weight", [3, 8])],
      "no number is missing for a ReLU before 1"
    ),
    ([("0.weight", [8, 4]), ("5.weight", [3, 8])], "4 layers are missing between 0 and 5"),
    ([("3.weight", [8, 4])], "the first layer with numbers is 3"),
    (
      [("a.weight", [4, 4]), ("b.weight", [4, 4]), ("c.weight", [4, 3])],
      "neither names nor shapes tell the order of a, b, c"
    ),
    (
      [("a.weight", [4, 9]), ("b.weight", [4, 4]), ("norm.running_mean", [4])],
      "it is not known which layer norm follows"
    ),
  ])
  func whatCannotBeInferredIsSaid(_ entries: [(String, [Int])], _ reason: String) {
    let error = #expect(throws: ArchitectureError.self) {
      try Architecture(inferredFrom: entries.map { (name: $0.0, shape: $0.1) })
    }
    let text = error?.description ?? ""
    #expect(text.contains(reason), "\(text)")
    #expect(text.hasPrefix("the network cannot be inferred: "))
    #expect(text.hasSuffix("; --model FILE.json can say what it is"))
  }
}
