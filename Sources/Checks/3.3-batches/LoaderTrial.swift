internal import CourseKit
internal import Wire

/// A loader of numbered examples in the subject.
struct LoaderTrial {
  let count: Int
  let batchSize: Int

  /// The batches in order, with or without the part that does not fill one.
  func inOrder(dropLast: Bool) -> [[Int]] {
    let starts = stride(from: 0, to: count, by: batchSize)
    let batches = starts.map { Array($0..<Swift.min($0 + batchSize, count)) }
    return dropLast ? batches.filter { $0.count == batchSize } : batches
  }

  /// Makes the loader; the inputs are the numbers of the examples.
  func start(
    _ exam: inout Examination, shuffle: Bool, dropLast: Bool = false, seed: Int = 1
  ) async throws {
    try await exam.tell("new", inputs, labels, batchSize, shuffle, dropLast, seed)
  }

  /// The question that makes the loader.
  func new(shuffle: Bool, dropLast: Bool, seed: Int) -> Call {
    Call("new", inputs, labels, batchSize, shuffle, dropLast, seed)
  }

  private var inputs: Tensor {
    Tensor(shape: [count, 1], elements: (0..<count).map { Float($0) })
  }

  private var labels: [Int] { (0..<count).map { $0 % 3 } }

  /// The examples of some indices, which all are there.
  static func rows(of inputs: Tensor, _ indices: [Int]) -> Tensor {
    let sides = inputs.shape.dropFirst()
    let size = sides.reduce(1, *)
    return Tensor(
      shape: [indices.count] + sides,
      elements: indices.flatMap { inputs.elements[$0 * size..<($0 + 1) * size] })
  }

  /// Whether batches hold each example once, as many in each as in the batches in order.
  func isDealt(_ batches: [[Int]]) -> Bool {
    batches.map(\.count) == inOrder(dropLast: false).map(\.count)
      && Set(batches.joined()) == Set(0..<count)
  }

  /// Whether the examples look shuffled: in order, backwards or turned around, almost all have a
  /// neighbour of theirs behind them; of 14 or more in a drawn order, ten have once in 20,000.
  static func isMixed(_ batches: [[Int]]) -> Bool {
    let examples = Array(batches.joined())
    return zip(examples, examples.dropFirst()).count { abs($0 - $1) == 1 } < 10
  }
}
