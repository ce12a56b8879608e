public import CourseKit

/// Builds a small convolutional network.
public enum CNNClassifier {
  /// For each number of channels a `Conv2d` that keeps the size, `ReLU` and a `MaxPool2d` that halves
  /// it; then `Flatten`, `Linear` and `ReLU` for each hidden width, with `Dropout` if asked for, and
  /// `Linear` to the classes.
  ///
  /// ```swift
  /// let model = try CNNClassifier.make(inputShape: [1, 28, 28], classes: 10, seed: 1)
  /// model.parameters.map(\.name)
  /// // ["0.weight", "0.bias", "3.weight", "3.bias", "7.weight", "7.bias", "9.weight", "9.bias"]
  /// ```
  ///
  /// - Parameters:
  ///   - inputShape: the shape of one example, `[C, H, W]`.
  ///   - classes: how many logits an example gets.
  ///   - channels: the channels after each convolution.
  ///   - kernelSize: the odd side of the kernels.
  ///   - hidden: the widths of the hidden layers after the convolutions.
  ///   - dropout: the probability that a hidden unit is dropped; 0 for no such layer.
  ///   - initializer: fills the weights.
  ///   - seed: the same seed gives the same weights and masks on every machine.
  /// - Precondition: `kernelSize` is odd.
  /// - Throws: ``ShapeError`` when the pictures are too small to be halved so often.
  public static func make(
    inputShape: [Int], classes: Int, channels: [Int] = [16, 32], kernelSize: Int = 3,
    hidden: [Int] = [128], dropout: Double = 0,
    initializer: any Initializer = PyTorchDefault(), seed: UInt64
  ) throws -> Sequential {
    precondition(kernelSize > 0 && kernelSize % 2 == 1, "an even kernel does not keep the size")
    let least = channels.reduce(1) { side, _ in side * 2 }
    guard inputShape.count == 3, inputShape[0] > 0, inputShape[1] >= least, inputShape[2] >= least
    else {
      throw ShapeError(
        in: "CNNClassifier(\(channels))", expected: "[C, H, W] with H ≥ \(least) and W ≥ \(least)",
        got: inputShape)
    }
    var generator = SeededGenerator(seed: seed)
    var layers: [any Layer] = []
    var (depth, height, width) = (inputShape[0], inputShape[1], inputShape[2])
    for next in channels {
      layers += [
        Conv2d(
          depth, next, kernelSize: Spatial(kernelSize), padding: Spatial(kernelSize / 2),
          initializer: initializer, using: &generator),
        ReLU(), MaxPool2d(2),
      ]
      (depth, height, width) = (next, height / 2, width / 2)
    }
    layers.append(Flatten())
    var masks = SeededGenerator(seed: ~seed)
    var features = depth * height * width
    for width in hidden {
      layers += [Linear(features, width, initializer: initializer, using: &generator), ReLU()]
      if dropout > 0 { layers.append(Dropout(dropout, generator: masks.split())) }
      features = width
    }
    layers.append(Linear(features, classes, initializer: initializer, using: &generator))
    return Sequential(layers)
  }
}
