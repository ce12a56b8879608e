internal import CourseKit
internal import Images
internal import Metrics
internal import NeuralNetworks

/// What a network says about some pictures.
struct Answers: Equatable, Sendable {
  /// The logits, class by class, picture after picture.
  var logits: [Float]
  /// The true classes.
  var labels: [Int]
  /// How many classes there are.
  var classCount: Int

  /// The class with the greatest logit of each picture; of equals the first.
  var classes: [Int] {
    labels.indices.map { row in
      let start = row * classCount
      var best = start
      for index in start..<start + classCount where logits[index] > logits[best] { best = index }
      return best - start
    }
  }

  /// The share of the pictures whose answer is their label; 0 without pictures.
  var accuracy: Double {
    guard !labels.isEmpty else { return 0 }
    return Double(zip(classes, labels).count { $0 == $1 }) / Double(labels.count)
  }

  /// How often each class was taken for each other.
  ///
  /// - Throws: `MetricsError` for a label that is no class.
  func confusions() throws(MetricsError) -> ConfusionMatrix {
    try ConfusionMatrix(truth: labels, predicted: classes, classCount: classCount)
  }

  /// The probability that the network gives to one class, for each picture.
  func probabilities(of label: Int) -> [Double] {
    labels.indices.map { row in
      let numbers = logits[row * classCount..<(row + 1) * classCount].map(Double.init)
      let greatest = numbers.max() ?? 0
      let powers = numbers.map { exponential($0 - greatest) }
      return powers[label] / powers.reduce(0, +)
    }
  }
}

extension Answers {
  /// What a network in evaluation mode says about pictures, in their order.
  init(of model: Sequential, on images: LabeledImages, _ normalization: Normalization) throws {
    self.init(logits: [], labels: [], classCount: images.classNames.count)
    var loader: any BatchSource = DataLoader(
      images, batchSize: 256, normalization: normalization)
    var batch = Batch(inputs: .zeros([0]), labels: [])
    loader.startEpoch()
    while try loader.next(into: &batch) {
      logits += try model.forward(batch.inputs).elements
      labels += batch.labels
    }
    model.forgetInput()
  }
}
