import Foundation
import TensorBoard
import Testing

/// Files that PyTorch wrote; `scripts/golden/event_files.py` makes them.
struct GoldenScalars: Decodable {
  var versions: [String: String]
  var scalars: [Scalar]

  struct Scalar: Decodable {
    var tag: String
    var bits: UInt32
    var step: Int
    var wallTime: Double

    var value: Float { Float(bitPattern: bits) }
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  static func load() throws -> [Scalar] {
    let data = try Data(contentsOf: folder.appending(path: "scalars.json"))
    return try JSONDecoder().decode(GoldenScalars.self, from: data).scalars
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  /// The bytes of each record of an intact file.
  static func records(_ bytes: [UInt8]) -> [[UInt8]] {
    var records: [[UInt8]] = []
    var start = 0
    while start < bytes.count {
      let length = (0..<8).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
      records.append(Array(bytes[start..<start + length + 16]))
      start += length + 16
    }
    return records
  }
}

/// A scalar that can be compared although it is NaN.
struct Bits: Equatable {
  var tag: String
  var bits: UInt32
  var step: Int
  var wallTime: Double

  init(_ scalar: ScalarEvent) {
    (tag, bits, step, wallTime) = (
      scalar.tag, scalar.value.bitPattern, scalar.step, scalar.wallTime
    )
  }

  init(_ scalar: GoldenScalars.Scalar) {
    (tag, bits, step, wallTime) = (scalar.tag, scalar.bits, scalar.step, scalar.wallTime)
  }
}

/// Runs the body with the path of a new directory, and removes it.
func withTemporaryDirectory(_ body: (String) throws -> Void) throws {
  let url = FileManager.default.temporaryDirectory.appending(path: "events-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: url) }
  try body(url.path())
}
