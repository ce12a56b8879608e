import CourseKit
import Foundation
import Localization
import Testing

@testable import Images

/// Runs the body with a folder that is removed afterwards.
func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "perceptron-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

extension URL {
  /// Writes a file below the folder, and the folders that it needs.
  func write(_ bytes: [UInt8], _ path: String) throws {
    let file = appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func write(_ image: Image, _ path: String) throws { try write(PNG.encode(image), path) }
}

extension Image {
  static func noise(
    _ height: Int, _ width: Int, _ channels: Int = 1, using generator: inout SeededGenerator
  ) -> Image {
    Image(
      height: height, width: width, channels: channels,
      bytes: (0..<height * width * channels).map { _ in .random(in: 0...255, using: &generator) })
  }

  static func plain(_ height: Int, _ width: Int, _ channels: Int = 1, value: UInt8 = 9) -> Image {
    Image(
      height: height, width: width, channels: channels,
      bytes: Array(repeating: value, count: height * width * channels))
  }
}

extension LabeledImages {
  /// Pictures of noise whose labels go round the classes; the first sample is the index.
  static func noise(
    count: Int, height: Int = 2, width: Int = 3, channels: Int = 1, classes: Int = 3
  ) -> LabeledImages {
    var generator = SeededGenerator(seed: 5)
    let images = (0..<count).flatMap { index in
      var image = Image.noise(height, width, channels, using: &generator)
      image.bytes[0] = UInt8(index)
      return image.bytes
    }
    return LabeledImages(
      height: height, width: width, channels: channels, bytes: images,
      labels: (0..<count).map { $0 % classes }, classNames: (0..<classes).map { "class \($0)" })
  }
}

func bigEndian(_ numbers: UInt32...) -> [UInt8] {
  numbers.flatMap {
    [UInt8($0 >> 24), UInt8($0 >> 16 & 255), UInt8($0 >> 8 & 255), UInt8($0 & 255)]
  }
}

/// The problem that the body throws, and nil when it throws none.
func problem(_ body: () throws -> Void) throws -> DataError.Problem? {
  do {
    try body()
    return nil
  } catch let error as DataError {
    return error.problem
  }
}

/// The sentence of the error that the body throws, in which `folder` is called `DATA`.
func sentence(in folder: URL? = nil, _ body: () throws -> Void) throws -> String {
  do {
    try body()
  } catch let error as any WordedError {
    return folder.map { error.sentence.en.replacing($0.path, with: "DATA") } ?? error.sentence.en
  }
  Issue.record("nothing was thrown")
  return ""
}

/// A few bytes changed at random.
func mutated(_ bytes: [UInt8], from start: Int = 0, using generator: inout SeededGenerator)
  -> [UInt8]
{
  var bytes = bytes
  for _ in 0..<Int.random(in: 1...4, using: &generator) {
    let at = Int.random(in: start..<bytes.count, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 1: bytes[at] = [0, 1, 0x7F, 0x80, 0xFF].randomElement(using: &generator) ?? 0
    case 2: bytes[at] = .random(in: 0...255, using: &generator)
    default: bytes.swapAt(at, Int.random(in: start..<bytes.count, using: &generator))
    }
  }
  return bytes
}
