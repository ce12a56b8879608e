/// How often the pixels of the sample's training images have which values.
struct PixelHistogram: Equatable, Sendable {
  var scale: Scale

  /// What was done to the bytes, as the attribute `of` names it.
  enum Scale: String, CaseIterable, Sendable {
    /// As the files have them, 0 to 255.
    case bytes
    /// Divided by 255.
    case scaled
    /// Then less the mean and divided by the deviation of all these pixels.
    case normalized
  }

  /// All that both languages have to agree on.
  var words: String { "histogram of \(scale.rawValue)" }
}
