package import CourseKit
package import Foundation
internal import Images
internal import NeuralNetworks

/// The trained network of the figures that run in the page, read back from its script.
///
/// ```swift
/// let network = try TrainedNetwork(of: root)
/// let said = try network.predictions(for: images)
/// ```
package struct TrainedNetwork {
  /// The script, relative to the course; `course site --pack-lab` makes it.
  package static let file = "site/lab/data/network-28.js"

  /// Why the script is not a network.
  package struct NotANetwork: Error, Equatable {
    /// The file, relative to the course.
    package let file: String
  }

  private let network: PackedNetwork

  /// Reads the network of a course.
  ///
  /// - Throws: ``NotANetwork`` where the file is missing or holds something else.
  package init(of root: URL) throws(NotANetwork) {
    guard let data = try? Data(contentsOf: root.appending(path: Self.file)),
      let network = PackedNetwork(script: String(decoding: data, as: UTF8.self))
    else { throw NotANetwork(file: Self.file) }
    self.network = network
  }

  /// How many pixels an image has that it takes.
  package var inputCount: Int { network.sizes[0] }

  /// The weights of each unit of the first layer, a number for each pixel.
  package var firstWeights: [[Float]] {
    let count = inputCount
    return (0..<network.sizes[1]).map { unit in
      network.bytes[unit * count..<(unit + 1) * count].map { Float($0) * network.scales[0] }
    }
  }

  /// The class that it says for each image: the one with the greatest score, the first of equals.
  ///
  /// - Throws: when an image has another number of pixels than the network takes.
  package func predictions(for images: [Image]) throws -> [Int] {
    guard !images.isEmpty else { return [] }
    let input = Tensor(
      shape: [images.count, images[0].bytes.count],
      elements: images.flatMap { $0.bytes.map { Float($0) / 255 } })
    let classes = network.sizes[network.sizes.count - 1]
    let scores = try network.network().forward(input).elements
    return images.indices.map { row in
      let values = scores[row * classes..<(row + 1) * classes]
      return (values.firstIndex(of: values.max() ?? 0) ?? values.startIndex) - values.startIndex
    }
  }
}

extension PackedNetwork {
  /// The network in a script that ``LabPack`` wrote; `nil` for any other text.
  init?(script: String) {
    guard let sizes = Self.list("sizes", script, of: Int.self),
      sizes.count >= 2, sizes.allSatisfy({ 1...4096 ~= $0 }),
      let scales = Self.list("scales", script, of: Float.self),
      scales.count == 2 * (sizes.count - 1), scales.allSatisfy(\.isFinite),
      let text = script.firstMatch(of: /packed: "([A-Za-z0-9+\/=]*)"/)?.1,
      let data = Data(base64Encoded: String(text))
    else { return nil }
    let count = zip(sizes, sizes.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
    guard let bytes = inflated(Array(data), count: count) else { return nil }
    self.init(sizes: sizes, scales: scales, bytes: bytes.map(Int8.init(bitPattern:)))
  }

  /// The numbers of a list behind a key; `nil` where one is no number.
  private static func list<Number: LosslessStringConvertible>(
    _ key: String, _ script: String, of type: Number.Type
  ) -> [Number]? {
    guard let start = script.firstRange(of: "\(key): [")?.upperBound,
      let end = script[start...].firstIndex(of: "]")
    else { return nil }
    let words = script[start..<end].split(separator: ",")
    let numbers = words.compactMap { Number($0.trimmingCharacters(in: .whitespaces)) }
    return numbers.count == words.count ? numbers : nil
  }
}
