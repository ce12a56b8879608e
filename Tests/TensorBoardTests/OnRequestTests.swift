import Foundation
import TensorBoard
import Testing

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
    try writer.close()
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
