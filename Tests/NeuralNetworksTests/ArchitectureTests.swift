import CourseKit
import Localization
import NeuralNetworks
import Testing

/// Networks as values and as JSON.
struct ArchitectureTests {
  private static let everything = Architecture([
    .conv2d(
      inChannels: 1, outChannels: 4, kernelSize: Spatial(height: 3, width: 5), stride: 1,
      padding: Spatial(height: 1, width: 2), bias: false),
    .relu, .maxPool2d(kernelSize: 2, stride: 2), .flatten,
    .linear(inFeatures: 4 * 3 * 3, outFeatures: 8),
    .batchNorm1d(features: 8, epsilon: 1e-3, momentum: nil, affine: true), .tanh,
    .dropout(probability: 0.25), .sigmoid, .linear(inFeatures: 8, outFeatures: 3),
  ])

  private func read(_ json: String) throws -> Architecture {
    try Architecture(json: Array(json.utf8))
  }

  @Test func everyLayerGoesThroughJSON() throws {
    #expect(try Architecture(json: Self.everything.json()) == Self.everything)
  }

  @Test func everyLayerGoesThroughSequential() throws {
    let model = try Self.everything.makeModel(seed: 1)
    #expect(try Architecture(of: model) == Self.everything)
    #expect(model.parameterCount == Self.everything.parameterCount)
    let output = try model.forward(.zeros([5, 1, 6, 6]))
    #expect(output.shape == [5, 3])
    #expect(try Self.everything.classCount(for: [1, 6, 6]) == 3)
  }

  /// So that a checkpoint of the MLP begins as the MLP itself does.
  @Test func freshWeightsAreThoseOfTheClassifier() throws {
    let model = MLPClassifier.make(
      inputShape: [1, 3, 4], hidden: [8, 5], classes: 3, batchNorm: true, dropout: 0.5, seed: 9)
    let again = try Architecture(of: model).makeModel(seed: 9)
    #expect(again.state == model.state)
    #expect(again.generators == model.generators)
  }

  @Test func defaultsAreThoseOfPyTorch() throws {
    let architecture = try read(
      """
      {"layers": [
        {"type": "Conv2d", "in_channels": 3, "out_channels": 8, "kernel_size": 3},
        {"type": "MaxPool2d", "kernel_size": [2, 3]}, {"type": "Flatten"},
        {"type": "BatchNorm1d", "num_features": 8}, {"type": "Dropout"},
        {"type": "Linear", "in_features": 8, "out_features": 2, "name": "head"}]}
      """)
    #expect(
      architecture.layers.map(\.description) == [
        .conv2d(inChannels: 3, outChannels: 8, kernelSize: 3),
        .maxPool2d(
          kernelSize: Spatial(height: 2, width: 3), stride: Spatial(height: 2, width: 3)),
        .flatten, .batchNorm1d(features: 8), .dropout(probability: 0.5),
        .linear(inFeatures: 8, outFeatures: 2),
      ])
    #expect(architecture.layers.map(\.name) == ["0", "1", "2", "3", "4", "head"])
  }

  @Test(arguments: [
    ("{", "is not valid JSON ("),
    ("[]", "should be an object"),
    ("{}", "JSON lacks \"layers\""),
    (#"{"layers": []}"#, "has no layer"),
    (#"{"layers": [{}]}"#, "layers[0] lacks \"type\""),
    (#"{"layers": [{"type": "LSTM"}]}"#, "layers[0] has an unknown type, \"LSTM\""),
    (#"{"layers": [{"type": "ReLU"}, {"type": "Linear"}]}"#, "layers[1] lacks \"in_features\""),
    (
      #"{"layers": [{"type": "Linear", "in_features": 0, "out_features": 1}]}"#,
      "\"in_features\" of layers[0] should be a number from 1 to 1048576"
    ),
    (
      #"{"layers": [{"type": "Linear", "in_features": "9", "out_features": 1}]}"#,
      "\"in_features\" of layers[0] should be a whole number"
    ),
    (
      #"{"layers": [{"type": "ReLU", "inplace": true}]}"#,
      "layers[0] (ReLU) cannot have \"inplace\""
    ),
    (
      #"{"layers": [{"type": "Dropout", "p": 1.5}]}"#,
      "\"p\" of layers[0] should be a number from 0.0 to 1.0"
    ),
    (
      #"{"layers": [{"type": "MaxPool2d", "kernel_size": 2, "padding": 2}]}"#,
      "\"padding\" of layers[0] should be at most half of the kernel"
    ),
    (
      #"{"layers": [{"type": "MaxPool2d", "kernel_size": [1, 2, 3]}]}"#,
      "\"kernel_size\" of layers[0] should be a number or a list of two"
    ),
    (
      #"{"layers": [{"type": "Linear", "in_features": 1048576, "out_features": 1048576}]}"#,
      "the limit is 100000000"
    ),
    (
      #"{"layers": [{"type": "ReLU", "name": "a"}, {"type": "ReLU", "name": "a"}]}"#,
      "two layers are called \"a\""
    ),
  ])
  func badJSONIsNamed(_ json: String, _ sentence: String) {
    let error = #expect(throws: ArchitectureError.self) { try read(json) }
    #expect(error?.description.contains(sentence) == true, "\(error?.description ?? "")")
    #expect(error?.sentence.es != error?.sentence.en)
  }

  @Test func layersThatDoNotFitSayBothShapes() {
    let architecture = Architecture([.flatten, .linear(inFeatures: 784, outFeatures: 10)])
    let error = #expect(throws: ShapeError.self) {
      try architecture.classCount(for: [3, 32, 32])
    }
    #expect(
      error?.description
        == "Linear(784 → 10) takes a tensor of shape [N, 784], got [1, 3072]")
  }

  /// A convolution could ask for any amount of memory by its channels alone.
  @Test func outputThatIsTooLarge() {
    let architecture = Architecture([
      .conv2d(inChannels: 1, outChannels: 1 << 20, kernelSize: 1), .flatten,
    ])
    #expect(throws: ArchitectureError.self) { try architecture.classCount(for: [1, 512, 512]) }
  }

  @Test func picturesAreNoClasses() {
    let architecture = Architecture([.relu])
    #expect(throws: ArchitectureError.notAClassifier(output: [1, 2, 2])) {
      try architecture.classCount(for: [1, 2, 2])
    }
  }

  @Test func layerOfSomebodyElse() {
    #expect(throws: ArchitectureError.self) { try Architecture(of: Sequential(Sequential(ReLU()))) }
  }
}
