import Foundation
import Testing

@testable import TensorBoard

/// Not part of a normal run; each is asked for with a variable of the environment.
@Suite("On request")
struct OnRequestTests {
  static let environment = ProcessInfo.processInfo.environment

  /// Makes a directory for `scripts/check-tensorboard.py`.
  @Test(.enabled(if: environment["TENSORBOARD_SAMPLE"] != nil))
  func sample() throws {
    let directory = try #require(Self.environment["TENSORBOARD_SAMPLE"])
    let writer = try SummaryWriter(directory: directory)
    for scalar in try GoldenScalars.load() {
      try writer.addScalar(scalar.tag, scalar.value, step: scalar.step, wallTime: scalar.wallTime)
    }
    let golden = GoldenSummaries.shared
    for (step, text) in golden.texts.enumerated() {
      try writer.addText("notes", text, step: step, wallTime: 2)
    }
    for (step, histogram) in golden.histograms.enumerated() {
      try writer.addHistogram(
        "weights", histogram.values.map(\.value), step: step, bins: histogram.bins,
        maxBins: histogram.maxBins, wallTime: 2)
    }
    for (step, image) in golden.images.enumerated() {
      let format = try #require(DataFormat(rawValue: image.dataFormat))
      try writer.addImage("picture", image.tensor, step: step, dataFormat: format, wallTime: 2)
    }
    for step in 0..<5 {
      try writer.addScalars("loss/epoch", ["train": Float(step), "test": -1], step: step)
    }
    try writer.addHParams(
      ["lr": 0.1, "batch": 32, "optimizer": "sgd", "año": "ñ", "nesterov": true],
      metrics: ["hparam/accuracy": 0.875, "hparam/loss": 0.25],
      values: ["optimizer": ["sgd", "adam"], "batch": [32, 64]], runName: "hparams", step: 3)
    try writer.close()
    // A second part of the run, which does the steps from 2 on again.
    let crashed = try SummaryWriter(directory: directory + "/crashed")
    for step in 0..<4 { try crashed.addScalar("a", 1, step: step) }
    try crashed.close()
    let continued = try SummaryWriter(directory: directory + "/crashed", purgeStep: 2)
    for step in 2..<6 { try continued.addScalar("a", 2, step: step) }
    try continued.close()
  }

  /// As many mutated events as `FUZZ` says, of every kind and with the right checksums: reading
  /// them must end, without a crash and without more than the bytes can hold.
  @Test(.enabled(if: environment["FUZZ"] != nil))
  func fuzz() throws {
    let count = try #require(Int(Self.environment["FUZZ"] ?? ""))
    let names = ["simple", "tensors", "mixed", "hparams", "kinds", "restart"]
    let records = try names.flatMap {
      GoldenScalars.records(try GoldenScalars.bytes($0 + ".tfevents"))
    }.filter { $0.count < 3000 }.map { Array($0.dropFirst(12).dropLast(4)) }
    var generator = Randomness(state: UInt64(Self.environment["FUZZ_SEED"] ?? "") ?? 1)
    var endings: [String: Int] = [:]
    for _ in 0..<count {
      var data = records[generator.next(records.count)]
      for _ in 0...generator.next(4) where !data.isEmpty {
        let position = generator.next(data.count)
        switch generator.next(6) {
        case 0: data.removeSubrange(position...)
        case 1: data.insert(UInt8(generator.next(256)), at: position)
        case 2:
          // Part of another event in the middle of this one.
          data.insert(contentsOf: records[generator.next(records.count)].prefix(40), at: position)
        case 3: data[position] ^= 1 << UInt8(generator.next(8))
        default:
          data[position] = [0, 1, 0x7F, 0x80, 0xFF, UInt8(generator.next(256))][generator.next(6)]
        }
      }
      var encoder = ProtobufEncoder()
      RecordFormat.append(to: &encoder) { $0.bytes += data }
      if generator.next(20) == 0, !encoder.bytes.isEmpty {
        encoder.bytes[generator.next(encoder.bytes.count)] ^= 1 << UInt8(generator.next(8))
      }
      let file = EventFileReader.read(encoder.bytes)
      let pixels = file.images.reduce(0) { $0 + $1.value.bytes.count }
      let buckets = file.histograms.reduce(0) { $0 + $1.value.bucketCounts.count }
      if pixels + 8 * buckets > encoder.bytes.count { Issue.record("\(encoder.bytes)") }
      switch file.ending {
      case .complete: endings["complete", default: 0] += 1
      case .truncated: endings["truncated", default: 0] += 1
      case .corrupt(_, let damage): endings["corrupt: \(damage)", default: 0] += 1
      }
    }
    print("\(count) mutated events:", endings.sorted { $0.key < $1.key })
  }

  /// A linear congruential generator: the same inputs for the same seed.
  private struct Randomness {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }

  /// How many scalars a second are written, flushed and read back.
  @Test(.enabled(if: environment["BENCHMARK"] != nil))
  func throughput() throws {
    try withTemporaryDirectory { directory in
      let count = 1_000_000
      let clock = ContinuousClock()
      for _ in 0..<3 {
        let writer = try SummaryWriter(directory: directory)
        let writing = try clock.measure {
          for step in 0..<count { try writer.addScalar("loss/train", Float(step), step: step) }
          try writer.close()
        }
        var file = EventFile()
        let reading = try clock.measure { file = try EventFileReader.read(path: writer.path) }
        #expect(file.scalars.count == count)
        print(
          "\(Int(Double(count) / (writing / .seconds(1)))) scalars/s written,",
          "\(Int(Double(count) / (reading / .seconds(1)))) read")
      }
    }
  }
}
