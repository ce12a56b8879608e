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

  private var batches = 0
  /// What was called, in order: 0 a batch, 1 validation.
  private(set) var calls: [Int] = []

  func trainBatch() throws -> (loss: Float, correct: Int, count: Int) {
    if calls.count == failingCall { throw Interrupted() }
    calls.append(0)
    defer { batches += 1 }
    let index = batches % losses.count
    return (losses[index], correct[index], counts[index])
  }

  func validate() throws -> (loss: Float, accuracy: Float) {
    if calls.count == failingCall { throw Interrupted() }
    calls.append(1)
    let index = min(batches / batchesPerEpoch, validationLosses.count - 1)
    return (validationLosses[index], validationAccuracies[index])
  }
}

serve {
  var training = GivenTraining()
  var directory = ""
  var threw = false
  var runs = 0
  return [
    "prepare": doing {
      training = GivenTraining()
      training.losses = try $0.take(Tensor.self).elements
      training.correct = try $0.take()
      training.counts = try $0.take()
      training.batchesPerEpoch = try $0.take()
      training.validationLosses = try $0.take(Tensor.self).elements
      training.validationAccuracies = try $0.take(Tensor.self).elements
      training.failingCall = try $0.take()
    },
    // The bytes of the event file.
    "logTraining": {
      runs += 1
      directory = "run\(runs)"
      let writer = try SummaryWriter(directory: directory)
      do {
        threw = false
        try logTraining(
          epochs: $0.take(), batchesPerEpoch: training.batchesPerEpoch, to: writer,
          trainBatch: training.trainBatch, validate: training.validate)
      } catch is GivenTraining.Interrupted {
        threw = true
      }
      try writer.close()
      return Bytes(try Data(contentsOf: URL(filePath: writer.path)))
    },
    "calls": { _ in training.calls },
    "threw": { _ in threw },
    "branches": { _ in
      try FileManager.default.contentsOfDirectory(atPath: directory)
        .filter { !$0.contains("tfevents") }.sorted()
    },
  ]
}
