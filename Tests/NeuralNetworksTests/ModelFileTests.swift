import CourseKit
import Foundation
import Localization
import NeuralNetworks
import Testing
import Weights

/// Networks in safetensors files: those of PyTorch, ours, and bad ones.
struct ModelFileTests {
  private struct Networks: Decodable {
    var networks: [Network]
    struct Network: Decodable {
      var name: String
      var inputs, logits: GoldenTensor
      var tensors: [String]
    }
  }

  private func open(_ name: String) throws -> SafetensorsFile {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    return try SafetensorsFile(
      path: folder.appending(path: "Golden/Networks/\(name).safetensors").path)
  }

  /// The files have no metadata: all is inferred.
  @Test func logitsAreThoseOfPyTorch() throws {
    for network in try golden("Networks/networks", as: Networks.self).networks {
      let file = try ModelFile(open(network.name), path: network.name)
      let model = try file.makeModel(seed: 1)
      model.eval()
      expectClose(
        try model.forward(network.inputs.tensor), network.logits.tensor, network.name,
        component: "weights of PyTorch")
      #expect(!file.description.architecture.assumptions.isEmpty)
    }
  }

  /// What we save has the names that it had, so that the model in PyTorch loads it strictly.
  @Test func namesStayThoseOfPyTorch() throws {
    for network in try golden("Networks/networks", as: Networks.self).networks
    where network.name != "no-bias" {
      let file = try ModelFile(open(network.name), path: network.name)
      let own = try file.safetensors()
      #expect((own.tensors.map(\.name) + own.integers.map(\.name)).sorted() == network.tensors)
      let again = try ModelFile(SafetensorsFile(bytes: own.encoded()), path: "again")
      #expect(again.state == file.state)
      #expect(
        again.description.architecture.layers == file.description.architecture.layers)
    }
  }

  @Test func layerWithoutBiasIsNotTrained() throws {
    let file = try ModelFile(open("no-bias"), path: "f")
    #expect(throws: ArchitectureError.noBias(layer: "0")) {
      try file.description.architecture.requireTrainable()
    }
  }

  private static func file() throws -> ModelFile {
    let model = MLPClassifier.make(
      inputShape: [1, 2, 3], hidden: [4], classes: 2, batchNorm: true, dropout: 0.5, seed: 3)
    return ModelFile(
      ModelDescription(
        architecture: try Architecture(of: model),
        preprocessing: Preprocessing(mean: [0.1], deviation: [0.3], height: 2, width: 3),
        classNames: ["gato \"pardo\"", "狗"]),
      state: model.state)
  }

  @Test func metadataSaysAll() throws {
    let file = try Self.file()
    let saved = try SafetensorsFile(bytes: file.safetensors().encoded())
    #expect(saved.metadata["format"] == "pt")
    #expect(try ModelFile(saved, path: "f") == file)
    #expect(
      saved.tensors.map(\.name) == [
        "1.weight", "1.bias", "2.weight", "2.bias", "2.running_mean", "2.running_var", "5.weight",
        "5.bias",
      ])
    #expect(saved.integers.map(\.name) == ["2.num_batches_tracked"])
  }

  @Test func descriptionComesBeforeMetadata() throws {
    let saved = try Self.file().safetensors()
    let said = ModelDescription(
      architecture: try Self.file().description.architecture,
      preprocessing: Preprocessing(mean: [0.5], deviation: [0.5]), classNames: ["a", "b"])
    #expect(try ModelFile(saved, path: "f", model: said).description == said)
  }

  private struct Change: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var change: @Sendable (inout SafetensorsFile) -> Void
    init(_ sentence: String, _ change: @escaping @Sendable (inout SafetensorsFile) -> Void) {
      testDescription = sentence
      self.change = change
    }
  }

  private static let changes = [
    Change(
      "f: tensor 1.bias is missing, which should have the shape [4] for Linear(6 → 4)"
    ) { file in file.tensors.removeAll { $0.name == "1.bias" } },
    Change("f: holds tensor extra of shape [2], which the network does not have") {
      $0.tensors.append(NamedTensor("extra", .zeros([2])))
    },
    Change("f: holds tensor count of shape [], which the network does not have") {
      $0.integers.append(NamedIntegers("count", values: [3]))
    },
    Change("f: tensor 1.weight has the shape [6, 4], and that of Linear(6 → 4) is [4, 6]") {
      $0.tensors[0].tensor = .zeros([6, 4])
    },
    Change(
      "f: tensor 2.num_batches_tracked is not of the type that is needed (floating point or integer)"
    ) {
      $0.integers = []
      $0.tensors.append(NamedTensor("2.num_batches_tracked", .zeros([])))
    },
    Change("f: the metadata \"architecture\" is wrong: has no layer") {
      $0.metadata["architecture"] = #"{"layers": []}"#
    },
    Change("f: the metadata \"preprocessing\" is wrong: JSON lacks \"mean\"") {
      $0.metadata["preprocessing"] = "{}"
    },
    Change(
      "f: the metadata \"preprocessing\" is wrong: \"deviation\" of JSON should be a number for each"
        + " channel, 0.000001 to 1000"
    ) { $0.metadata["preprocessing"] = #"{"mean": [0], "deviation": [0]}"# },
    Change("f: the metadata \"classes\" is wrong: \"[1]\" of JSON should be a text") {
      $0.metadata["classes"] = #"["a", 2]"#
    },
  ]

  @Test(arguments: changes)
  private func badFileIsNamed(_ change: Change) throws {
    var file = try Self.file().safetensors()
    change.change(&file)
    let error = #expect(throws: ModelFileError.self) { try ModelFile(file, path: "f") }
    #expect(error?.description == change.testDescription)
    #expect(error?.sentence.es != error?.sentence.en)
  }

  @Test func classNamesMustBeAsManyAsClasses() throws {
    var file = try Self.file()
    file.description.classNames = ["a", "b", "c"]
    #expect(throws: ModelFileError(path: "f", .classNames(count: 3, classes: 2))) {
      try file.classCount(for: [1, 2, 3], path: "f")
    }
  }

  /// Old versions of PyTorch do not write it.
  @Test func countOfBatchesMayBeMissing() throws {
    var file = try Self.file().safetensors()
    file.integers = []
    #expect(try ModelFile(file, path: "f").state["2.num_batches_tracked"] == .count(0))
  }
}
