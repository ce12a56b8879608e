public import CourseKit

/// Builds the network of the course: a multilayer perceptron over flattened images.
public enum MLPClassifier {
  /// `Flatten`, then `Linear` and `ReLU` for each hidden width, then `Linear` to the classes.
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
  ///   - initializer: fills the weights.
  ///   - seed: the same seed gives the same weights on every machine.
  public static func make(
    inputShape: [Int], hidden: [Int], classes: Int,
    initializer: any Initializer = PyTorchDefault(), seed: UInt64
  ) -> Sequential {
    var generator = SeededGenerator(seed: seed)
    var layers: [any Layer] = [Flatten()]
    var features = inputShape.reduce(1, *)
    for width in hidden {
      layers.append(Linear(features, width, initializer: initializer, using: &generator))
      layers.append(ReLU())
      features = width
    }
    layers.append(Linear(features, classes, initializer: initializer, using: &generator))
    return Sequential(layers)
  }
}
