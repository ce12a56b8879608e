import CourseKit
import Foundation
import Localization
import NeuralNetworks
import Testing
import Weights

/// Files whose metadata somebody changed: an error in words or a network that works, never a crash.
struct MutatedFileTests {
  /// `FUZZ=1000000` in the environment for a long run.
  private static let count =
    ProcessInfo.processInfo.environment["FUZZ"].flatMap(Int.init) ?? 3000

  private static func checkpoint() throws -> SafetensorsFile {
    let architecture = Architecture([
      .conv2d(inChannels: 1, outChannels: 2, kernelSize: 3, padding: 1), .relu,
      .maxPool2d(kernelSize: 2, stride: 2), .flatten, .linear(inFeatures: 8, outFeatures: 4),
      .batchNorm1d(features: 4), .dropout(probability: 0.5),
      .linear(inFeatures: 4, outFeatures: 3),
    ])
    let model = try architecture.makeModel(seed: 1)
    return try Checkpoint(
      model: ModelFile(
        ModelDescription(
          architecture: architecture,
          preprocessing: Preprocessing(mean: [0.5], deviation: [0.25], height: 4, width: 4),
          classNames: ["a", "b", "c"]), state: model.state),
      optimizer: Adam(model.parameters).state, progress: TrainingProgress(epoch: 2, step: 9),
      generators: model.generators, epochs: [], settings: ["--seed": "1"]
    ).safetensors()
  }

  private func mutate(_ text: String, using generator: inout SeededGenerator) -> String {
    var bytes = Array(text.utf8)
    let pieces = [
      "0", "-1", "1e9", "99999999999999999999", "null", "[]", "{}", "\"\"", "true", "1048576",
      "\"type\"", "\"Conv2d\"", "\"Linear\"", ",", "nan", "0.5", "\"padding\":1024,",
    ]
    for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 32...126, using: &generator)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + 4))
      case 2: bytes.removeLast(bytes.count - place)
      case 3:
        bytes.insert(
          contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &generator)].utf8, at: place)
      default:
        // In place of a number, where the structure stays whole.
        guard let digit = bytes[place...].firstIndex(where: { (48...57).contains($0) }) else {
          continue
        }
        let end = bytes[digit...].firstIndex { !(48...57).contains($0) } ?? bytes.count
        bytes.replaceSubrange(
          digit..<end, with: pieces[Int.random(in: 0..<pieces.count, using: &generator)].utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func errorOrNetwork() throws {
    let whole = try Self.checkpoint()
    let keys = ["architecture", "preprocessing", "classes", "checkpoint"]
    var generator = SeededGenerator(seed: 11)
    var refused = 0
    var used = 0
    for _ in 0..<Self.count {
      var file = whole
      let key = keys[Int.random(in: 0..<keys.count, using: &generator)]
      file.metadata[key] = mutate(whole.metadata[key] ?? "", using: &generator)
      do {
        let checkpoint = try Checkpoint(file, path: "f")
        let preprocessing = checkpoint.model.description.preprocessing
        let shape = [
          preprocessing?.channels ?? 1, min(preprocessing?.height ?? 4, 64),
          min(preprocessing?.width ?? 4, 64),
        ]
        _ = try checkpoint.model.classCount(for: shape, path: "f")
        let model = try checkpoint.model.makeModel(seed: 1)
        model.eval()
        _ = try model.forward(.zeros([1] + shape))
        used += 1
      } catch let error as any WordedError {
        #expect(!error.sentence.es.isEmpty)
        refused += 1
      }
    }
    #expect(refused > Self.count / 4)
    #expect(used > 0)
  }
}
