import CourseKit
import Foundation
import Testing
import Wire

@testable import Checks

/// What the checks of exercise 9 make of networks that nobody has trained.
struct YourNetworkTests {
  private static let materials = Materials(
    dataFolder: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "data").path)

  private static func examination(
    of subject: any Subject, seed: UInt64 = 1, isForMark: Bool = false
  ) -> Examination {
    var materials = materials
    materials.isForMark = isForMark
    return Examination(of: subject, seed: seed, materials: materials)
  }

  /// Whatever comes, the judge does not trap, and no mistake is named.
  @Test(arguments: [
    Value.none, .int(.min), .double(.nan), .double(.infinity), .double(-1e308), .double(1e308),
    .list([]), .list([.int(.max)]), .list(Array(repeating: .int(.max), count: 7)),
    .list(Array(repeating: .int(0), count: 500)), .list(Array(repeating: .int(-1), count: 100_000)),
    .list([.double(1)]), .text("1"), .tensor(Tensor(shape: [0, 3], elements: [])),
    .tensor(Tensor(shape: [7], repeating: .nan)), .list([.list([])]),
  ])
  func wildAnswersFail(_ answer: Value) async {
    for check in Exercise.yourNetwork.checks {
      for loss in [Value.double(2.3), .double(.nan), .double(0), .double(1e300), answer] {
        let subject = ScriptedSubject { operation, arguments in
          if operation == "epoch" { return loss }
          return operation == "predict" ? answer : .none
        }
        var exam = Self.examination(of: subject)
        do {
          try await check.body(&exam)
          // Of always the same answer nothing can be learned here.
          #expect(check.id == "goes-on-after-predicting" || check.id == "evaluates")
        } catch let failure as Failure {
          let isOneForAll = failure.misconception?.id == "one-answer-for-all"
          #expect(failure.misconception == nil || isOneForAll && answer == .list([.int(.max)]))
        } catch {
          Issue.record("\(check.id): \(error)")
        }
      }
    }
  }

  /// One epoch goes wrong, another is no number: the best one counts.
  @Test func aLossMayRise() async throws {
    let check = try #require(Exercise.yourNetwork.checks.first { $0.id == "learns" })
    var exam = Self.examination(of: Neighbours(losses: [2.3, 0.9, 15, .nan, .infinity, 30]))
    try await check.body(&exam)
    #expect((exam.curve?.testAccuracy.max() ?? 0) > 0.7)
    #expect(exam.curve?.shownPredictions?.map(\.count) == Array(repeating: 4, count: 10))
  }

  /// Losses that are too high are no sum of others because of that alone.
  @Test func aHighLossIsNotNamed() async throws {
    let check = try #require(Exercise.yourNetwork.checks.first { $0.id == "learns" })
    for losses in [[40.0, 30, 20, 15, 13, 12], [.nan, .nan, .nan, .nan, .nan, .nan]] {
      var exam = Self.examination(of: Neighbours(losses: losses))
      let failure = await #expect(throws: Failure.self) { try await check.body(&exam) }
      #expect(failure?.misconception == nil)
    }
  }

  /// The pictures are the same for the same seed only, and classes are balanced in any order.
  @Test(arguments: [false, true]) func picturesAreDrawn(isForMark: Bool) throws {
    func sample(_ seed: UInt64) throws -> SampleImages {
      var generator = SeededGenerator(seed: seed)
      var materials = Self.materials
      materials.isForMark = isForMark
      return try SampleImages(materials, using: &generator)
    }
    let (one, again, other) = (try sample(1), try sample(1), try sample(2))
    #expect(one.test.images == again.test.images && one.test.labels == again.test.labels)
    #expect(one.test.labels != other.test.labels)
    #expect(one.training.images == other.training.images)
    for labels in [one.test.labels, other.test.labels] {
      #expect(labels.count == 500)
      #expect((0..<10).allSatisfy { label in labels.count { $0 == label } == 50 })
      #expect(labels != labels.sorted())
    }
    let isOfTheCourse = !isForMark || TestPictures.here == .shared
    #expect((one.shown(one.test.labels) != nil) == isOfTheCourse)
    if isOfTheCourse {
      #expect(one.shown(one.test.labels) == (0..<10).map { Array(repeating: $0, count: 4) })
      // What is shown is about the same pictures, whatever their order was.
      func brightness(_ sample: SampleImages) -> [[Int]]? {
        let size = 28 * 28
        return sample.shown(
          (0..<500).map { row in
            Int(1000 * sample.test.images.elements[row * size..<(row + 1) * size].reduce(0, +))
          })
      }
      #expect(brightness(one) == brightness(other))
    }
    #expect(one.shown([1, 2]) == nil)
  }
}

/// Says of a picture what the nearest of its examples is, and of an epoch what it is told to.
private struct Neighbours: Subject {
  var losses: [Double]
  private var epoch = 0
  private var examples = Tensor.zeros([0, 0])
  private var labels: [Int] = []

  init(losses: [Double]) { self.losses = losses }

  mutating func answer(_ operation: String, _ arguments: [Value]) async throws -> Value {
    var question = Question(operation: operation, arguments: arguments)
    switch operation {
    case "examples":
      examples = rows(try question.take())
      labels = try question.take()
      return .none
    case "epoch":
      epoch += 1
      return .double(losses[(epoch - 1) % losses.count])
    case "predict": return predictions(for: rows(try question.take())).wireValue
    default: return .none
    }
  }

  private func rows(_ images: Tensor) -> Tensor {
    images.reshaped(to: [images.shape[0], images.shape.dropFirst().reduce(1, *)])
  }

  private func predictions(for images: Tensor) -> [Int] {
    let products = images.matrixProduct(examples, transposingOther: true).elements
    let size = examples.shape[1]
    let halves = labels.indices.map { row in
      examples.elements[row * size..<(row + 1) * size].reduce(0) { $0 + $1 * $1 } / 2
    }
    return (0..<images.shape[0]).map { row in
      let nearest = labels.indices.max {
        products[row * labels.count + $0] - halves[$0] < products[row * labels.count + $1]
          - halves[$1]
      }
      return nearest.map { labels[$0] } ?? 0
    }
  }
}
