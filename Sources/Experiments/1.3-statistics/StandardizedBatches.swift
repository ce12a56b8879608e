internal import CourseKit
internal import Images

/// Where the mean and the deviation come from that pictures are standardized with.
enum StatisticsSource: Sendable {
  /// The same numbers for all pictures.
  case fixed(Normalization)
  /// Those of the pictures of the same class, by its number: as if they came class by class.
  case ofClass([Normalization])
  /// Those of each picture itself.
  case ofPicture
}

/// The batches of another source, from 0 to 1, standardized in a way of its own.
struct StandardizedBatches: BatchSource {
  private var base: any BatchSource
  private let statistics: StatisticsSource

  /// The batches of `base`, which are `[N, C, H, W]` on the scale from 0 to 1.
  init(_ base: any BatchSource, by statistics: StatisticsSource) {
    self.base = base
    self.statistics = statistics
  }

  var exampleCount: Int { base.exampleCount }
  var batchCount: Int { base.batchCount }

  mutating func startEpoch() { base.startEpoch() }

  mutating func next(into batch: inout Batch) throws -> Bool {
    guard try base.next(into: &batch) else { return false }
    let channels = batch.inputs.shape[1]
    let pixels = batch.inputs.shape[2] * batch.inputs.shape[3]
    let labels = batch.labels
    batch.inputs.elements.withUnsafeMutableBufferPointer { elements in
      for plane in 0..<labels.count * channels {
        let samples = UnsafeMutableBufferPointer(
          rebasing: elements[plane * pixels..<(plane + 1) * pixels])
        let (mean, deviation) = numbers(
          for: UnsafeBufferPointer(samples), plane % channels, label: labels[plane / channels])
        for index in samples.indices { samples[index] = (samples[index] - mean) / deviation }
      }
    }
    return true
  }

  private func numbers(
    for samples: UnsafeBufferPointer<Float>, _ channel: Int, label: Int
  ) -> (mean: Float, deviation: Float) {
    switch statistics {
    case .fixed(let all): return (all.mean[channel], all.deviation[channel])
    case .ofClass(let classes):
      return (classes[label].mean[channel], classes[label].deviation[channel])
    case .ofPicture:
      let count = Double(samples.count)
      let mean = samples.reduce(0) { $0 + Double($1) } / count
      let variance = samples.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / count
      // A picture of one colour has no deviation to divide by.
      return (Float(mean), variance > 0 ? Float(variance.squareRoot()) : 1)
    }
  }
}

extension LabeledImages {
  /// The numbers of each class; those of all pictures for a class without any.
  var classNormalizations: [Normalization] {
    let all = Normalization(of: self)
    return classNames.indices.map { label in
      let own = labels.indices.filter { labels[$0] == label }
      return own.isEmpty ? all : Normalization(of: subset(own))
    }
  }
}
