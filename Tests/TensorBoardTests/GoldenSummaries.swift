import CourseKit
import Foundation
import TensorBoard
import Testing

/// What PyTorch made of some numbers; `scripts/golden/event_files.py` makes the file.
struct GoldenSummaries: Decodable {
  var versions: [String: String]
  var histograms: [HistogramCase]
  var images: [ImageCase]
  var texts: [String]

  struct HistogramCase: Decodable, CustomTestStringConvertible {
    var name: String
    var values: [Number]
    var count: Int?
    var edges: [Double]?
    var maxBins: Int?
    var min: Number
    var max: Number
    var num: Double
    var sum: Number
    var sumOfSquares: Number
    var limits: [Double]
    var counts: [Double]

    var testDescription: String { name }

    var bins: HistogramBins { count.map { .count($0) } ?? edges.map { .edges($0) } ?? .tensorFlow }

    /// Whether a histogram is that of PyTorch: the buckets are, and the sums up to rounding.
    func agrees(with histogram: Histogram) -> Bool {
      histogram.bucketLimits == limits && histogram.bucketCounts == counts
        && histogram.count == num && min.agrees(with: histogram.min)
        && max.agrees(with: histogram.max) && sum.agrees(with: histogram.sum)
        && sumOfSquares.agrees(with: histogram.sumOfSquares)
    }
  }

  struct ImageCase: Decodable, CustomTestStringConvertible {
    var dataFormat: String
    var shape: [Int]
    var elements: [Float]
    var height: Int
    var width: Int
    var channels: Int
    var pixels: [UInt8]

    var testDescription: String { "\(dataFormat) \(shape)" }

    var tensor: Tensor { Tensor(shape: shape, elements: elements) }
  }

  /// A number that may be none, which JSON cannot say.
  struct Number: Decodable {
    var value: Double

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      value =
        if let number = try? container.decode(Double.self) {
          number
        } else {
          Double(try container.decode(String.self)) ?? .signalingNaN
        }
    }

    func agrees(with other: Double) -> Bool {
      if value.isNaN || other.isNaN { return value.isNaN && other.isNaN }
      return value == other || abs(value - other) <= 1e-12 * Swift.max(1, abs(value))
    }
  }

  // swift-format-ignore: NeverUseForceTry
  static let shared: GoldenSummaries = {
    let data = try! Data(contentsOf: GoldenScalars.folder.appending(path: "summaries.json"))
    return try! JSONDecoder().decode(GoldenSummaries.self, from: data)
  }()
}
