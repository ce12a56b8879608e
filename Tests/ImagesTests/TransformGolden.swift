import CourseKit
import Foundation

/// What `scripts/golden/transforms.py` wrote.
struct TransformGolden: Decodable {
  struct Picture: Decodable {
    var shape: [Int]
    var bytes: Data

    var image: Image {
      Image(height: shape[0], width: shape[1], channels: shape[2], bytes: Array(bytes))
    }
  }

  struct Parameters: Decodable {
    var height: Int?
    var width: Int?
    var angle: Double?
    var border: String?
    var fill: UInt8?
    var brightness: Double?
    var contrast: Double?
    var channels: Int?
    var holes: [[Int]]?
  }

  struct Case: Decodable {
    var transform: String
    var parameters: Parameters
    var source: Picture
    var result: Picture
  }

  /// A whole pipeline: resized to 3 × 4, flipped, normalized, channels first.
  struct End: Decodable {
    var source: Picture
    var mean: [Float]
    var std: [Float]
    var shape: [Int]
    var numbers: [Float]
    var unscaled: [Float]
  }

  var cases: [Case]
  var end: End

  static func load() throws -> TransformGolden {
    try JSONDecoder().decode(TransformGolden.self, from: Data(Golden.file("transforms.json")))
  }
}
