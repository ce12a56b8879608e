public import CourseKit

/// Builds the network of the course: a multilayer perceptron over flattened images.
public enum MLPClassifier {
  /// `Flatten`, then for each hidden width `Linear`, `BatchNorm1d` if asked for, `ReLU` and `Dropout`
  /// if asked for, then `Linear` to the classes.
  ///
  /// ```swift
  /// let model = MLPClassifier.make(inputShape: [1, 28, 28], hidden: [256], classes: 10, seed: 1)
  /// model.parameters.map(\.name)  // ["1.weight", "1.bias", "3.weight", "3.bias"]
  /// ```
  ///
  /// - Parameters:
  ///   - inputShape: the shape of one example, `[C, H, W]` or `[features]`.
  ///   - hidden: the widths of the hidden layers, none for a linear classifier.
  ///   - classes: how many logits an example gets.
  ///   - batchNorm: whether each hidden layer is normalized.
  ///   - dropout: the probability that a hidden unit is dropped; 0 for no such layer.
  ///   - initializer: fills the weights.
  ///   - seed: the same seed gives the same weights and masks on every machine.
  public static func make(
    inputShape: [Int], hidden: [Int], classes: Int, batchNorm: Bool = false, dropout: Double = 0,
    initializer: any Initializer = PyTorchDefault(), seed: UInt64
  ) -> Sequential {
    var generator = SeededGenerator(seed: seed)
    // Of its own, so that the weights are the same with and without dropout.
    var masks = SeededGenerator(seed: ~seed)
    var layers: [any Layer] = [Flatten()]
    var features = inputShape.reduce(1, *)
    for width in hidden {
      layers.append(Linear(features, width, initializer: initializer, using: &generator))
      if batchNorm { layers.append(BatchNorm1d(width)) }
      layers.append(ReLU())
      if dropout > 0 { layers.append(Dropout(dropout, generator: masks.split())) }
      features = width
    }
    layers.append(Linear(features, classes, initializer: initializer, using: &generator))
    return Sequential(layers)
  }
}
