import CourseKit
import Foundation
import Images
import RunRecords

/// The folder of the course.
let root = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// A few images of the sample that comes with the course.
func fewImages(perClass: Int) throws -> TrainTestSplit {
  let whole = try ImageData.load(
    .embedded, embeddedAt: FashionMNIST.sampleFolder(in: root.appending(path: "data")))
  var generator = SeededGenerator(seed: 3)
  return TrainTestSplit(
    name: "a few", train: whole.train.stratifiedSample(perClass: perClass, using: &generator),
    test: whole.test.stratifiedSample(perClass: perClass, using: &generator),
    normalization: whole.normalization)
}

extension RunRecord {
  /// The same without what depends on the hour.
  var timeless: RunRecord {
    var record = self
    record.seconds = 0
    return record
  }

  /// A small record, as two seeds and two epochs would make it.
  static let small = RunRecord(
    id: "0.0-small", command: "./course experiment 0.0-small", dataset: "a few",
    settings: ["epochs": "2"], seeds: [1, 2], seconds: 1,
    values: ["accuracy": 0.5, "accuracyDeviation": 0.1, "parameters": 42],
    series: [
      RunRecord.Series(
        metric: "testAccuracy", es: "uno", en: "one", x: [1, 2], mean: [0.4, 0.5],
        low: [0.3, 0.4], high: [0.5, 0.6])
    ])
}
