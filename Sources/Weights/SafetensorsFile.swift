package import CourseKit

/// The tensors of a safetensors file, the format in which PyTorch's users exchange weights.
///
/// Names and layouts are those of a `state_dict`: `fc1.weight` is `[out, in]`. Tensors of floating
/// point become 32-bit numbers; those of integers and truth values, such as a batch
/// normalisation's `num_batches_tracked`, stay integers.
///
/// ```swift
/// var file = SafetensorsFile()
/// file.tensors = [NamedTensor("fc1.weight", weight), NamedTensor("fc1.bias", bias)]
/// file.metadata = ["architecture": "784-256-10"]
/// try file.write(to: "model.safetensors")
/// let again = try SafetensorsFile(path: "model.safetensors")
/// again["fc1.weight"]?.shape  // [256, 784]
/// ```
package struct SafetensorsFile: Equatable, Sendable {
  /// The tensors of floating point, in the order of the file's header; no name occurs twice.
  package var tensors: [NamedTensor] = []
  /// The tensors of integers, in the order of the header; no name occurs twice.
  package var integers: [NamedIntegers] = []
  /// What the file says about itself.
  package var metadata: [String: String] = [:]

  /// The longest header that is read or written, in bytes; the format sets this limit.
  package static let maximumHeaderLength = 100_000_000
  /// The greatest number of axes that is read; PyTorch has no more either.
  package static let maximumRank = 64

  /// A file without tensors.
  package init() {}

  /// The tensor of floating point with this name.
  package subscript(name: String) -> Tensor? { tensors.first { $0.name == name }?.tensor }
}

/// A tensor and what it is called, such as `fc1.weight`.
package struct NamedTensor: Equatable, Sendable {
  /// The name.
  package var name: String
  /// The numbers.
  package var tensor: Tensor

  /// A tensor with a name.
  package init(_ name: String, _ tensor: Tensor) {
    self.name = name
    self.tensor = tensor
  }
}

/// A tensor of integers and what it is called, such as `bn1.num_batches_tracked`.
package struct NamedIntegers: Equatable, Sendable {
  /// The name.
  package var name: String
  /// The length of each axis; an empty shape is a scalar.
  package let shape: [Int]
  /// The integers in row-major order.
  package let values: [Int64]

  /// A tensor of integers with a name.
  ///
  /// - Precondition: no axis is negative and there are as many values as the shape says.
  package init(_ name: String, shape: [Int] = [], values: [Int64]) {
    precondition(
      shape.allSatisfy { $0 >= 0 } && values.count == shape.reduce(1, *),
      "a tensor of shape \(shape) does not have \(values.count) elements")
    self.name = name
    self.shape = shape
    self.values = values
  }
}
