import CourseKit
import Foundation
import Testing
import Weights

/// Files that Python's safetensors wrote; `scripts/golden/weights.py` makes them.
struct GoldenWeights: Decodable {
  var versions: [String: String]
  var files: [File]

  struct File: Decodable, CustomTestStringConvertible {
    var name: String
    var metadata: [String: String]
    var floats: [Floats]
    var integers: [Integers]

    var testDescription: String { name }

    func bytes() throws -> [UInt8] { try GoldenWeights.bytes(name) }
  }

  struct Floats: Decodable, Equatable {
    var name: String
    var shape: [Int]
    var bits: [UInt32]

    init(_ tensor: NamedTensor) {
      name = tensor.name
      shape = tensor.tensor.shape
      bits = tensor.tensor.elements.map { $0.isNaN ? 0x7FC0_0000 : $0.bitPattern }
    }
  }

  struct Integers: Decodable {
    var name: String
    var shape: [Int]
    var values: [Int64]

    var tensor: NamedIntegers { NamedIntegers(name, shape: shape, values: values) }
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name + ".safetensors")))
  }

  // swift-format-ignore: NeverUseForceTry
  static let shared: GoldenWeights = {
    let data = try! Data(contentsOf: folder.appending(path: "weights.json"))
    return try! JSONDecoder().decode(GoldenWeights.self, from: data)
  }()
}

/// A safetensors file with this header and this many bytes of data.
func file(_ header: String, dataCount: Int = 0) -> [UInt8] {
  file(Array(header.utf8), dataCount: dataCount)
}

func file(_ header: [UInt8], dataCount: Int = 0) -> [UInt8] {
  let length = UInt64(header.count)
  return (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * UInt64($0))) } + header
    + Array(repeating: 0, count: dataCount)
}

/// Runs the body with the path of a new directory, and removes it.
func withTemporaryDirectory(_ body: (String) throws -> Void) throws {
  let url = FileManager.default.temporaryDirectory.appending(path: "weights-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: url) }
  try body(url.path())
}
