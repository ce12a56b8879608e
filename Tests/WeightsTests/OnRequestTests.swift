import CourseKit
import Foundation
import Testing
import Weights

/// Not part of a normal run; each is asked for with a variable of the environment.
@Suite("On request")
struct OnRequestTests {
  static let environment = ProcessInfo.processInfo.environment

  /// Makes a folder for `scripts/check-safetensors.py`.
  @Test(.enabled(if: environment["SAFETENSORS_SAMPLE"] != nil))
  func sample() throws {
    let folder = try #require(Self.environment["SAFETENSORS_SAMPLE"])
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for golden in GoldenWeights.shared.files {
      var file = SafetensorsFile()
      file.tensors = golden.floats.map { floats in
        NamedTensor(
          floats.name,
          Tensor(shape: floats.shape, elements: floats.bits.map(Float.init(bitPattern:))))
      }
      file.integers = golden.integers.map(\.tensor)
      file.metadata = golden.metadata
      try file.write(to: "\(folder)/\(golden.name).safetensors")
    }
  }

  /// As many mutated files as `FUZZ` says: each is read or refused, and what is read has no more
  /// elements than the file has bytes.
  @Test(.enabled(if: environment["FUZZ"] != nil))
  func fuzz() throws {
    let count = try #require(Int(Self.environment["FUZZ"] ?? ""))
    let files = try GoldenWeights.shared.files.map { try $0.bytes() }
    let words = [
      "0", "1", "-1", "18446744073709551615", "9223372036854775807", "4294967296", "[", "]", "{",
      "}", ",", ":", "\"", "\\u", "\\ud800", "[]", "{}", "null", "\"F32\"", "\"I64\"", "\"F16\"",
      "\"dtype\":", "\"shape\":[", "\"data_offsets\":[", "\"__metadata__\":{", " ", "e9", "\u{0}",
    ].map { Array($0.utf8) }
    var generator = SeededGenerator(seed: UInt64(Self.environment["FUZZ_SEED"] ?? "") ?? 1)
    func random(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }
    var outcomes: [String: Int] = [:]
    for _ in 0..<count {
      var bytes = files[random(files.count)]
      let headerEnd = min(bytes.count, 8 + Int(bytes[0]) + Int(bytes[1]) << 8)
      let lengthBefore = bytes.count
      for _ in 0...random(4) where !bytes.isEmpty {
        // Mostly in the header, seldom in the length before it.
        let position =
          random(16) == 0
          ? random(bytes.count) : min(bytes.count - 1, 8 + random(max(1, headerEnd - 8)))
        switch random(8) {
        case 0: bytes[position] ^= 1 << UInt8(random(8))
        case 1: bytes[position] = UInt8(random(256))
        case 2: bytes.insert(contentsOf: words[random(words.count)], at: position)
        case 3:
          bytes.replaceSubrange(
            position..<min(bytes.count, position + 1 + random(3)), with: words[random(words.count)])
        case 4:
          // A digit for a digit, so that the rest stays as it was.
          if let digit = bytes[position...].firstIndex(where: { (0x30...0x39).contains($0) }) {
            bytes[digit] = UInt8(0x30 + random(10))
          }
        case 5: bytes.removeSubrange(position..<min(bytes.count, position + 1 + random(8)))
        case 6: bytes.insert(contentsOf: bytes[..<min(bytes.count, 40)].dropFirst(8), at: position)
        default: if random(4) == 0 { bytes.removeSubrange(position...) }
        }
      }
      // Mostly with the length that the header now has, so that more than the length is tested.
      if random(8) != 0, bytes.count >= 8 {
        let length = max(0, headerEnd - 8 + bytes.count - lengthBefore)
        for index in 0..<8 {
          bytes[index] = UInt8(truncatingIfNeeded: UInt64(length) >> UInt64(8 * index))
        }
      }
      do {
        let file = try SafetensorsFile(bytes: bytes)
        let elements =
          file.tensors.reduce(0) { $0 + $1.tensor.count }
          + file.integers.reduce(0) { $0 + $1.values.count }
        if elements > bytes.count { Issue.record("\(bytes)") }
        outcomes["read", default: 0] += 1
      } catch {
        outcomes["\(error.fault)".prefix { $0 != "(" }.description, default: 0] += 1
        if error.description.isEmpty { Issue.record("\(bytes)") }
      }
    }
    print("\(count) mutated files:", outcomes.sorted { $0.key < $1.key })
  }
}
