import CourseKit
import Foundation
import TensorBoard
import Testing

@Suite("Histograms")
struct HistogramTests {
  @Test(arguments: GoldenSummaries.shared.histograms)
  func asPyTorchMakesThem(golden: GoldenSummaries.HistogramCase) throws {
    let histogram = try #require(
      Histogram(golden.values.map(\.value), bins: golden.bins, maxBins: golden.maxBins))
    #expect(histogram.bucketLimits == golden.limits)
    #expect(histogram.bucketCounts == golden.counts)
    #expect(golden.agrees(with: histogram), "\(histogram)")
  }

  @Test func readAsPyTorchWroteThem() throws {
    let file = EventFileReader.read(try GoldenScalars.bytes("kinds.tfevents"))
    let golden = GoldenSummaries.shared.histograms.enumerated().filter {
      $1.bins == .tensorFlow
    }
    #expect(file.histograms.map(\.step) == golden.map(\.offset))
    #expect(file.histograms.allSatisfy { $0.tag == "weights" && $0.wallTime == 2 })
    for (event, golden) in zip(file.histograms, golden) {
      #expect(golden.element.agrees(with: event.value), "\(golden.element.name)")
    }
  }

  @Test func writtenAndReadBack() throws {
    try withTemporaryDirectory { directory in
      let writer = try SummaryWriter(directory: directory)
      try writer.addHistogram("a", [0.5, 0.25, -1], step: 1)
      try writer.addHistogram(
        "a", Tensor(shape: [2, 2], elements: [1, 2, 3, 4]), step: 2, bins: .count(3))
      try writer.close()
      let file = try EventFileReader.read(path: writer.path)
      #expect(
        file.histograms.map(\.value) == [
          try #require(Histogram([0.5, 0.25, -1])),
          try #require(Histogram([1, 2, 3, 4], bins: .count(3))),
        ])
      #expect(file.histograms[1].value.bucketCounts == [0, 1, 1, 2])
      #expect(file.otherValueCount == 0)
    }
  }

  @Test(
    arguments: [
      ([], .tensorFlow, nil), ([1e25], .tensorFlow, nil), ([.nan], .tensorFlow, nil),
      ([1], .count(0), nil), ([1], .count(-1), nil), ([1], .count(.max), nil),
      ([.infinity, 1], .count(3), nil), ([.nan], .count(3), nil),
      ([-Double.greatestFiniteMagnitude, .greatestFiniteMagnitude], .count(3), nil),
      ([1], .edges([]), nil), ([1], .edges([1]), nil), ([1], .edges([2, 1]), nil),
      ([1], .edges([0, .nan]), nil), ([5], .edges([0, 1]), nil), ([1], .count(3), 0),
      ([1], .count(3), -2),
    ] as [([Double], HistogramBins, Int?)])
  func nothingToCount(values: [Double], bins: HistogramBins, maxBins: Int?) throws {
    #expect(Histogram(values, bins: bins, maxBins: maxBins) == nil)
    try withTemporaryDirectory { directory in
      let writer = try SummaryWriter(directory: directory)
      #expect(throws: EventFileError.emptyHistogram(tag: "a", count: values.count)) {
        try writer.addHistogram("a", values, step: 0, bins: bins, maxBins: maxBins)
      }
    }
  }
}
