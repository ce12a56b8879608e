import CourseKit
import Foundation
import Probe
import TensorBoard
import Wire

@testable import ExerciseScalars

/// A training whose outcomes are given: what a batch gives depends on how many came before it, and
/// what validation gives on how many batches the network has seen.
private final class GivenTraining {
  struct Interrupted: Error {}

  var losses: [Float] = []
  var correct: [Int] = []
  var counts: [Int] = []
  var batchesPerEpoch = 1
  var validationLosses: [Float] = []
  var validationAccuracies: [Float] = []
  /// The call that fails, if any.
  var failingCall = -1
  /// What is called when a call begins.
  var beginning: () throws -> Void = {}

  private var batches = 0
  /// What was called, in order: 0 a batch, 1 validation.
  private(set) var calls: [Int] = []
  /// Whether a call has failed.
  private(set) var hasFailed = false

  func trainBatch() throws -> (loss: Float, correct: Int, count: Int) {
    try begin()
    calls.append(0)
    defer { batches += 1 }
    let index = batches % losses.count
    return (losses[index], correct[index], counts[index])
  }

  func validate() throws -> (loss: Float, accuracy: Float) {
    try begin()
    calls.append(1)
    let index = min(batches / batchesPerEpoch, validationLosses.count - 1)
    return (validationLosses[index], validationAccuracies[index])
  }

  private func begin() throws {
    try beginning()
    // Who tries again succeeds, and is seen by its calls.
    guard hasFailed || calls.count != failingCall else {
      hasFailed = true
      throw Interrupted()
    }
  }
}

/// A curve as two lists, its steps and its values.
private struct Curve: WireConvertible {
  static let kind = Value.Kind.list
  let wireValue: Value

  init(_ points: [ScalarEvent]) {
    wireValue = .list([points.map(\.step).wireValue, points.map(\.value).wireValue])
  }

  init?(_ value: Value) { wireValue = value }
}

serve {
  var training = GivenTraining()
  var open: SummaryWriter?
  var threw = false
  var runs = 0
  /// How many batches the file has when each of the first calls begins.
  var logged: [Int] = []
  let watchedCalls = 12
  func writer() throws -> SummaryWriter {
    if let open { return open }
    runs += 1
    let new = try SummaryWriter(directory: "run\(runs)")
    open = new
    return new
  }
  /// What the file has, while nothing is logged.
  var kept: [ScalarEvent]?
  func scalars() throws -> [ScalarEvent] {
    if let kept { return kept }
    let writer = try writer()
    try writer.flush()
    return try EventFileReader.read(path: writer.path).scalars
  }
  return [
    "prepare": doing {
      try open?.close()
      open = nil
      threw = false
      logged = []
      kept = nil
      training = GivenTraining()
      training.losses = try $0.take(Tensor.self).elements
      training.correct = try $0.take()
      training.counts = try $0.take()
      training.validationLosses = try $0.take(Tensor.self).elements
      training.validationAccuracies = try $0.take(Tensor.self).elements
    },
    "watch": doing { _ in
      training.beginning = {
        if logged.count < watchedCalls { logged.append(try scalars().tagged("batch/loss").count) }
      }
    },
    "failing": doing { training.failingCall = try $0.take() },
    // What was called, in order.
    "logTraining": {
      let epochs: Int = try $0.take()
      training.batchesPerEpoch = try $0.take()
      do {
        try logTraining(
          epochs: epochs, batchesPerEpoch: training.batchesPerEpoch, to: writer(),
          trainBatch: training.trainBatch, validate: training.validate)
      } catch is GivenTraining.Interrupted {
        threw = true
      }
      kept = nil
      kept = try scalars()
      return training.calls
    },
    "curve": {
      let tag: String = try $0.take()
      return Curve(try scalars().tagged(tag))
    },
    "logged": { _ in logged },
    "threw": { _ in threw },
    "failed": { _ in training.hasFailed },
    "log more": doing { _ in try writer().addScalar("more", Float(1), step: 1) },
    // The bytes of the event file.
    "file": { _ in
      try writer().close()
      return Bytes(try Data(contentsOf: URL(filePath: writer().path)))
    },
    "branches": { _ in
      try FileManager.default.contentsOfDirectory(atPath: writer().directory)
        .filter { !$0.contains("tfevents") }.sorted()
    },
    // The curve of a run that was made beside this one.
    "curve of a branch": {
      let (branch, tag): (String, String) = (try $0.take(), try $0.take())
      try writer().flush()
      return Curve(
        try EventFileReader.readRun(directory: writer().directory + "/" + branch).values.scalars
          .tagged(tag))
    },
  ]
}
