internal import CourseKit
internal import Localization
internal import Wire

extension BatchesContract {
  /// What a loader is made of.
  private struct Loader {
    var inputs: Tensor
    var labels: [Int]
    var batchSize: Int
    var shuffle: Bool
    var dropLast: Bool

    init(_ question: inout Question) throws {
      inputs = try question.take()
      labels = try question.take()
      batchSize = try question.take()
      shuffle = try question.take()
      dropLast = try question.take()
    }

    /// What is wrong with shuffled batches whatever chance decides: their sizes, and that they come in
    /// order.
    private static func fault(of value: Value, unlike inOrder: [[Int]]) -> Failure.Fault? {
      guard let batches = [[Int]](value) else {
        return .kind(expected: "\(Value.Kind.list)", got: "\(value.kind)")
      }
      guard batches.map(\.count) == inOrder.map(\.count) else {
        return .integers(expected: inOrder.map(\.count), got: batches.map(\.count))
      }
      guard batches == inOrder else { return nil }
      return .law(
        Localized(
          es: "los ejemplos salen en su orden, sin barajar",
          en: "the examples come in their order, not shuffled"))
    }

    /// The batches of an epoch, where there is no choice.
    var epoch: Expected {
      let trial = LoaderTrial(count: labels.count, batchSize: batchSize)
      let inOrder = trial.inOrder(dropLast: dropLast)
      guard shuffle, labels.count > 1, !inOrder.isEmpty else { return .is(inOrder) }
      // Of 30 examples the orders agree once in 30! > 1e32 times.
      guard labels.count >= 30 else { return .open(.list) }
      return .satisfying { Self.fault(of: $0, unlike: inOrder) }
    }
  }

  /// A loader is asked nothing before it is made.
  private struct NotMade: Error {}

  static func reference() -> Reference {
    var made: Loader?
    var other: Loader?
    func loader() throws -> Loader {
      guard let made else { throw NotMade() }
      return made
    }
    return Reference([
      "new": {
        made = try Loader(&$0)
        return .done
      },
      "swap": { _ in
        (made, other) = (other, made)
        return .done
      },
      "epoch": { _ in try loader().epoch },
      "batch inputs": {
        .is(LoaderTrial.rows(of: try loader().inputs, try $0.take()), within: .moved)
      },
      "batch labels": { question in
        let indices: [Int] = try question.take()
        let labels = try loader().labels
        return .is(indices.map { labels[$0] })
      },
    ])
  }
}
