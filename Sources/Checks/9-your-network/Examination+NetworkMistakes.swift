internal import CourseKit
internal import Localization

/// Questions that only one mistake answers so, asked once something is wrong and before it is named.
///
/// An error or an end meanwhile says nothing about the mistake.
extension Examination {
  /// Fails with a fact about the last question, and with the name of a mistake if further questions
  /// show that it is that one.
  mutating func fail(
    _ fact: Localized, means mistake: YourNetworkMisconception,
    confirmedBy isIt: (inout Examination) async -> Bool
  ) async throws -> Never {
    let unnamed = failure(.law(fact))
    var named = unnamed
    named.misconception = Misconception(mistake)
    throw await isIt(&self) ? named : unnamed
  }

  /// Whether the class of an image depends on its batch as batch statistics make it.
  ///
  /// Beside its own copy every image is the mean of its batch, so that all of them give the same class,
  /// though together they do not. Dropout may turn a few.
  ///
  /// - Parameter images: Forty images.
  mutating func normalizesByBatch(_ images: Tensor) async -> Bool {
    do {
      let together: [Int] = try await ask("predict", images)
      guard together.count == images.shape[0], Set(together).count > 1 else { return false }
      let size = images.count / together.count
      var pairs: [Int] = []
      for row in together.indices {
        let image = Array(images.elements[row * size..<(row + 1) * size])
        let pair = Tensor(shape: [2] + images.shape.dropFirst(), elements: image + image)
        let classes: [Int] = try await ask("predict", pair)
        guard let first = classes.first, classes.count == 2 else { return false }
        pairs.append(first)
      }
      let most = Dictionary(grouping: pairs, by: \.self).values.map(\.count).max() ?? 0
      return most >= pairs.count * 9 / 10
    } catch {
      return false
    }
  }

  /// Whether a network asked for twelve classes has ten as well, as far as hundreds of images show.
  mutating func hasTenClasses() async -> Bool {
    do {
      try await tell("new", 12, 12, integer(in: 1...999))
      let predictions: [Int] = try await ask("predict", tensor([800, 1, 3, 4]))
      let classes = Set(predictions)
      return classes.count > 5 && classes.allSatisfy((0..<10).contains)
    } catch {
      return false
    }
  }

  /// Whether training goes on with the statistics of evaluation once something was predicted.
  ///
  /// Equal images are their own mean: in training mode nothing is left of them and the loss of two
  /// classes by halves is near ln 2. Running statistics are still far from so bright ones.
  mutating func trainsInEvaluationMode() async -> Bool {
    do {
      let image = tensor([12], in: 1000...3000).elements
      let images = Tensor(
        shape: [32, 1, 3, 4], elements: Array(repeatElement(image, count: 32).joined()))
      let seed = integer(in: 1...999)
      func secondLoss(predicting: Bool) async throws -> Double {
        try await tell("new", 12, 2, seed)
        try await tell("examples", images, (0..<32).map { $0 % 2 }, seed)
        let first: Double = try await ask("epoch")
        guard first < 1 else { return .nan }
        if predicting { let _: [Int] = try await ask("predict", images) }
        return try await ask("epoch")
      }
      let straight = try await secondLoss(predicting: false)
      let interrupted = try await secondLoss(predicting: true)
      return straight < 1 && interrupted > 3
    } catch {
      return false
    }
  }

  /// Whether the loss of an epoch is that of its batches together.
  ///
  /// A network with fresh biases knows nothing of black images: each of ten batches costs ln 2 on
  /// average while their two classes are drawn by halves.
  mutating func sumsTheLoss() async -> Bool {
    do {
      let seed = integer(in: 1...999)
      try await tell("new", 12, 2, seed)
      try await tell("examples", Tensor.zeros([320, 1, 3, 4]), (0..<320).map { $0 % 2 }, seed)
      let loss: Double = try await ask("epoch")
      let ofEach = loss / 10
      let byChance = 0.693147
      return abs(ofEach - byChance) < 0.05 * byChance
    } catch {
      return false
    }
  }
}
