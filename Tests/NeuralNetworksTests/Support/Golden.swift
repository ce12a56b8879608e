import CourseKit
import Foundation

/// Reads the numbers that `scripts/golden/neural_networks.py` had PyTorch make.
func golden<Content: Decodable>(_ name: String, as type: Content.Type) throws -> Content {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Golden/\(name).json")
  return try JSONDecoder().decode(type, from: Data(contentsOf: file))
}

/// A tensor in a golden file.
struct GoldenTensor: Decodable {
  var shape: [Int]
  var elements: [Float]

  var tensor: Tensor { Tensor(shape: shape, elements: elements) }
}
