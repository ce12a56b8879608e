import CourseKit
import ExerciseBatchNorm
import ExerciseBatches
import ExerciseCrossEntropy
import ExerciseDropout
import ExerciseFlatten
import ExerciseKaiming
import ExerciseLinear
import ExerciseReLU
import ExerciseZeroGrad

/// An MLP made of the parts of this course.
public final class Network {
  /// The layers, from the picture to the logits.
  public let layers: [any Layer]
  private let loss = CrossEntropyLoss()
  private let optimizer: SGD

  // [layers]
  /// Fresh layers with one hidden layer of 64 units.
  public init(inputs: Int, classes: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    layers = [
      Flatten(),
      Linear(weight: kaimingNormal([64, inputs], using: &generator), bias: .zeros([64])),
      BatchNorm1d(features: 64),
      ReLU(),
      Dropout(p: 0.1, seed: seed),
      Linear(weight: kaimingNormal([classes, 64], using: &generator), bias: .zeros([classes])),
    ]
    optimizer = SGD(layers.flatMap { $0.parameters }, learningRate: 0.05)
  }
  // [/layers]

  private func forward(_ images: Tensor) throws -> Tensor {
    try layers.reduce(images) { try $1.forward($0) }
  }

  // [training]
  /// One epoch of gradient descent; the mean loss per example.
  public func trainEpoch(_ loader: inout DataLoader) throws -> Double {
    for layer in layers { layer.train() }
    var (total, count) = (0.0, 0)
    for indices in loader.epoch() {
      let batch = loader.batch(indices)
      optimizer.zeroGrad()
      let value = try loss.forward(forward(batch.inputs), labels: batch.labels)
      _ = try layers.reversed().reduce(loss.backward()) { try $1.backward($0) }
      optimizer.step()
      total += Double(value) * Double(batch.count)
      count += batch.count
    }
    return total / Double(count)
  }
  // [/training]

  // [prediction]
  /// The class with the greatest logit for each picture.
  public func predict(_ images: Tensor) throws -> [Int] {
    for layer in layers { layer.eval() }
    let logits = try forward(images)
    let classes = logits.shape[1]
    return (0..<logits.shape[0]).map { row in
      let start = row * classes
      return (0..<classes).max { logits.elements[start + $0] < logits.elements[start + $1] } ?? 0
    }
  }
  // [/prediction]
}
