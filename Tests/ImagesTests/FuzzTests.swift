import CourseKit
import Foundation
import Images
import Localization
import Testing

/// Reads files with bytes changed at random: each is read or refused with an error of ours.
///
/// A few thousand of each kind by default; `FUZZ=1000000` in the environment for more,
/// and `FUZZ_SEED` for others.
@Suite struct FuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private let count = environment["FUZZ"].flatMap { Int($0) } ?? 2000
  private let seed = environment["FUZZ_SEED"].flatMap { UInt64($0) } ?? 1

  /// What a mutation puts into JSON.
  private static let tokens = [
    "[", "]", "{", "}", ",", ":", "\"", "\\", "\\u0000", "\\ud800", "null", "true", "-", "-0", "0",
    "1e999", "-1e999", "2.5", "99999999999999999999", "9223372036854775807", "256", "1e-400", "NaN",
    "\"name\"", "\"ToTensor\"", "\"Normalize\"", "\"p\"", "[[[[[[", "\u{FEFF}", "\u{0}",
  ].map { Array($0.utf8) }

  /// What a mutation puts for a number.
  private static let numbers = [
    "0", "1", "-1", "2", "0.5", "0.25", "3", "10", "64", "255", "256", "4096", "4097", "-0", "1e0",
    "1e-400", "1e999", "9223372036854775807", "99999999999999999999", "null", "true", "[]", "\"x\"",
  ].map { Array($0.utf8) }

  private func mutatedJSON(
    _ seeds: [[UInt8]], using generator: inout SeededGenerator
  ) -> [UInt8] {
    var json = seeds[Int.random(in: seeds.indices, using: &generator)]
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !json.isEmpty {
      let at = Int.random(in: 0..<json.count, using: &generator)
      let end = min(json.count, at + Int.random(in: 1...24, using: &generator))
      // Half of them change a number only: most other changes are no JSON any more.
      let kind = Bool.random(using: &generator) ? 4 : Int.random(in: 0..<6, using: &generator)
      switch kind {
      case 0: json[at] = .random(in: 0...255, using: &generator)
      case 1: json.removeSubrange(at..<end)
      case 2: json.insert(contentsOf: json[at..<end], at: at)
      case 3: json.removeSubrange(at...)
      case 4:
        let isDigit = { (byte: UInt8) in 0x30...0x39 ~= byte || byte == 0x2E || byte == 0x2D }
        let from = json[at...].firstIndex(where: isDigit) ?? at
        let to = json[from...].firstIndex { !isDigit($0) } ?? json.count
        json.replaceSubrange(
          from..<to, with: Self.numbers.randomElement(using: &generator) ?? [])
      default:
        json.insert(contentsOf: Self.tokens.randomElement(using: &generator) ?? [], at: at)
      }
    }
    return json
  }

  @Test func pipelines() throws {
    let seeds = [
      try PipelineFileTests.everything.json(),
      try TensorPipeline(
        Compose([Resize(height: 8, width: 8), GaussianNoise()]),
        Normalize(mean: [0.1, 0.2, 0.3], std: [0.1, 0.2, 0.3])
      ).json(),
      Array("{\"transforms\": [{\"name\": \"ToTensor\"}]}".utf8),
    ]
    var generator = SeededGenerator(seed: seed)
    var (read, refused) = (0, 0)
    let image = Image.plain(70, 70, 3)
    for _ in 0..<count {
      let json = mutatedJSON(seeds, using: &generator)
      do {
        let pipeline = try TensorPipeline(json: json, name: "F")
        read += 1
        // What is read can be written and read again, and does not trap when it is used.
        #expect(try TensorPipeline(json: pipeline.json(), name: "F") == pipeline)
        if read % 50 == 0, let prepared = try? pipeline.prepared(for: image.shape),
          prepared.output.count < 1 << 16
        {
          var ready = prepared
          #expect(ready(image, using: &generator).count == prepared.output.count)
        }
      } catch let error as PipelineError {
        refused += 1
        #expect(!error.sentence.en.isEmpty)
      } catch {
        Issue.record("\(error) for \(String(decoding: json, as: UTF8.self))")
      }
    }
    #expect(read > 0 && refused > 0)
    if count > 2000 { print("pipelines: \(read) read, \(refused) refused") }
  }

  @Test func jpegFiles() throws {
    let seeds = try ["grey-17x9", "colour-17x9-progressive", "restart-rows", "ycck", "opencv-440"]
      .map(JPEGGolden.file)
    var generator = SeededGenerator(seed: seed)
    var (read, refused) = (0, 0)
    for _ in 0..<count {
      var file = mutated(seeds[Int.random(in: seeds.indices, using: &generator)], using: &generator)
      if Int.random(in: 0..<4, using: &generator) == 0 {
        file.removeLast(Int.random(in: 1...file.count, using: &generator))
      }
      do {
        let image = try ImageFile.decode(file, name: "F")
        read += 1
        #expect(image.bytes.count == image.height * image.width * image.channels)
      } catch let error as DataError {
        refused += 1
        #expect(!error.sentence.en.isEmpty)
      }
    }
    #expect(read > 0 && refused > 0)
    if count > 2000 { print("JPEG: \(read) read, \(refused) refused") }
  }

  @Test func cifarFiles() throws {
    let size = CIFAR10.recordSize
    var generator = SeededGenerator(seed: seed)
    let record = (0..<size).map { _ in UInt8.random(in: 0...9, using: &generator) }
    var (read, refused) = (0, 0)
    for _ in 0..<count {
      var file: [UInt8] = []
      for _ in 0..<Int.random(in: 0...2, using: &generator) { file += record }
      if !file.isEmpty, Bool.random(using: &generator) {
        file = mutated(file, using: &generator)
        // Labels are two bytes among thousands.
        if Bool.random(using: &generator) {
          file[file.count - size] = .random(in: 0...255, using: &generator)
        }
      }
      if Int.random(in: 0..<4, using: &generator) == 0 {
        file.removeLast(Int.random(in: 0...min(file.count, 2 * size), using: &generator))
      } else if Int.random(in: 0..<8, using: &generator) == 0 {
        file += Array(repeating: 1, count: Int.random(in: 1...size, using: &generator))
      }
      do {
        let images = try CIFAR10.pictures(file, name: "F")
        read += 1
        #expect(images.count * size == file.count)
      } catch let error as DataError {
        refused += 1
        switch error.problem {
        case .cifarLength(let byteCount, _): #expect(byteCount % size != 0 || byteCount == 0)
        case .cifarLabel(let label, let offset, _): #expect(Int(file[offset]) == label && label > 9)
        default: Issue.record("\(error)")
        }
      }
    }
    #expect(read > 0 && refused > 0)
    if count > 2000 { print("CIFAR-10: \(read) read, \(refused) refused") }
  }
}
