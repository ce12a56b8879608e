internal import CourseKit
internal import Images

/// Which pictures of a data set a setting learns from and is tested on, and what is done to them.
struct PictureChoice: Equatable, Sendable {
  /// Training pictures of each class, drawn by the seed; `nil` for all.
  var trainPerClass: Int?
  /// Test pictures of each class, the same for every seed; `nil` for all.
  var testPerClass: Int?
  /// The side of the pictures; `nil` for what it is.
  var side: Int?
  /// Whether colour is taken away.
  var isGray = false
  /// What the samples are normalized with.
  var scale = Scale.standard

  /// So many classes of generated shapes instead of the data set; `nil` for the data set.
  var shapes: Int?
  /// What is done to them at last, in order.
  var changes: [PictureChange] = []

  /// What the samples are normalized with.
  enum Scale: Equatable, Sendable {
    /// The mean and the deviation of the data set.
    case standard
    /// 0 to 1.
    case unit
    /// 0 to 255, as they are stored.
    case bytes
  }

  /// What decides the pictures, in a line.
  var summary: String {
    var parts = [trainPerClass.map { "\($0) per class" } ?? "all pictures"]
    if let testPerClass { parts.append("\(testPerClass) per class to test") }
    if let side { parts.append("side \(side)") }
    if isGray { parts.append("grey") }
    if let shapes { parts.append("\(shapes) classes of shapes") }
    if scale != .standard { parts.append("scale \(scale)") }
    return (parts + changes.map(\.name)).joined(separator: ", ")
  }

  /// The pictures for a seed, of a data set or of what it has of it.
  ///
  /// Where a class has fewer pictures than asked for, it gives all.
  func pictures(of data: TrainTestSplit, seed: UInt64) throws -> TrainTestSplit {
    var data = data
    if let shapes {
      // As many as can be asked for; a seed draws other ones of them.
      let (train, test) = (2 * (trainPerClass ?? 100), testPerClass ?? 50)
      data = ShapePictures(classCount: shapes).dataSet(trainPerClass: train, testPerClass: test)
    }
    var (train, test) = (data.train, data.test)
    // Of their own, so that settings with as many pictures have the same.
    var generator = SeededGenerator(seed: seed &* 0x9E37_79B9 &+ 17)
    if let count = trainPerClass { train = train.drawn(count, using: &generator) }
    var fixed = SeededGenerator(seed: 2017)
    if let count = testPerClass { test = test.drawn(count, using: &fixed) }
    var split = TrainTestSplit(
      name: data.name, train: train, test: test, normalization: data.normalization)
    if side != nil || isGray {
      let size = side.flatMap { PictureSizing.Size(height: $0, width: $0) }
      split = try split.prepared(by: .sizing(PictureSizing(size: size, isGray: isGray)))
    }
    let channels = split.shape.channels
    let normalization: Normalization? =
      switch scale {
      case .standard: nil
      case .unit: .unit(channels: channels)
      case .bytes:
        Normalization(
          mean: Array(repeating: 0, count: channels),
          deviation: Array(repeating: 1 / 255, count: channels))
      }
    if let normalization {
      split = TrainTestSplit(
        name: split.name, train: split.train, test: split.test, normalization: normalization,
        preparation: split.preparation)
    }
    return try changes.reduce(split) { try $1.apply($0, seed) }
  }
}

extension LabeledImages {
  /// So many of each class, or all that there are.
  fileprivate func drawn(
    _ count: Int, using generator: inout SeededGenerator
  ) -> LabeledImages {
    let least = classCounts.min() ?? 0
    return count >= least ? self : stratifiedSample(perClass: count, using: &generator)
  }
}
