internal import CourseKit
internal import Images
internal import Localization

extension PixelHistogram {
  /// So many bytes share a bar.
  private static let binWidth = 8

  /// The chart of images, whose own mean and deviation normalize them.
  ///
  /// The bars hold the same bytes on every scale, so that only the axis differs.
  ///
  /// - Precondition: there is at least one image, and all have the garments' size.
  func chart(
    of images: [Image], in language: Language, description: String
  ) -> HistogramChart {
    let bytes = images.flatMap(\.bytes)
    var counts = [Int](repeating: 0, count: 256 / Self.binWidth)
    for byte in bytes { counts[Int(byte) / Self.binWidth] += 1 }
    let edges = (0...counts.count).map { Double($0 * Self.binWidth) }
    let all = LabeledImages(
      height: Garments.side, width: Garments.side, channels: 1, bytes: bytes,
      labels: Array(repeating: 0, count: images.count), classNames: [""])
    return HistogramChart(
      edges: edges.map(onScale(of: Normalization(of: all))),
      shares: counts.map { Double($0) / Double(bytes.count) }, language: language,
      title: Wording.histogram[language], description: description,
      xLabel: Wording.name(of: scale)[language])
  }

  private func onScale(of statistics: Normalization) -> (Double) -> Double {
    let (mean, deviation) = (Double(statistics.mean[0]), Double(statistics.deviation[0]))
    return { value in
      switch scale {
      case .bytes: value
      case .scaled: value / 255
      case .normalized: (value / 255 - mean) / deviation
      }
    }
  }
}
