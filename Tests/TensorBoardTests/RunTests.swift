import Foundation
import TensorBoard
import Testing

@Suite("Runs of several files")
struct RunTests {
  @Test func scalarsOfOneChartAreRunsOfTheirOwn() throws {
    try withTemporaryDirectory { directory in
      let writer = try SummaryWriter(directory: directory, flushSeconds: 1000)
      for step in 0..<3 {
        try writer.addScalars(
          "loss/epoch", ["train": Float(step), "test": Float(step) / 2], step: step, wallTime: 1)
      }
      try writer.flush()
      for (name, factor) in [("train", Float(1)), ("test", 0.5)] {
        let run = try EventFileReader.readRun(directory: directory + "/loss_epoch_" + name)
        #expect(
          run.scalars
            == (0..<3).map {
              ScalarEvent(tag: "loss/epoch", value: Float($0) * factor, step: $0, wallTime: 1)
            })
        #expect(run.files.count == 1)
      }
      try writer.close()
      #expect(throws: EventFileError.closed(path: writer.path)) {
        try writer.addScalars("loss", ["train": 1], step: 0)
      }
      #expect(try EventFileReader.readRun(directory: directory).scalars.isEmpty)
    }
  }

  @Test func aCrashedRunContinuesInANewFile() throws {
    try withTemporaryDirectory { directory in
      let first = try SummaryWriter(directory: directory)
      for step in 0..<10 { try first.addScalar("a", 1, step: step) }
      try first.addText("t", "early", step: 2)
      try first.addText("t", "late", step: 8)
      try first.close()
      // The crash: the last record is cut.
      let bytes = try Data(contentsOf: URL(filePath: first.path))
      try bytes.dropLast(5).write(to: URL(filePath: first.path))
      let second = try SummaryWriter(directory: directory, purgeStep: 6)
      for step in 6..<9 { try second.addScalar("a", 2, step: step) }
      try second.close()

      let run = try EventFileReader.readRun(directory: directory)
      #expect(run.files.map(\.path) == [first.path, second.path])
      #expect(run.files[0].recordCount == 12)
      #expect(run.files[1].recordCount == 6)
      #expect(run.files[1].ending == .complete)
      guard case .truncated = run.files[0].ending else {
        Issue.record("\(run.files[0].ending)")
        return
      }
      #expect(run.scalars.map(\.step) == Array(0..<9))
      #expect(run.scalars.map(\.value) == [1, 1, 1, 1, 1, 1, 2, 2, 2])
      #expect(run.texts.map(\.value) == ["early"])
      // The file itself has everything that was written.
      #expect(try EventFileReader.read(path: first.path).scalars.count == 10)
    }
  }

  @Test func withoutAPurgeStepNothingIsDropped() throws {
    try withTemporaryDirectory { directory in
      for part in 0..<3 {
        let writer = try SummaryWriter(directory: directory)
        try writer.addScalar("a", Float(part), step: 1)
        try writer.close()
      }
      let run = try EventFileReader.readRun(directory: directory)
      #expect(run.scalars.map(\.value).sorted() == [0, 1, 2])
      #expect(run.files.count == 3)
    }
  }

  @Test func theRestartIsMarkedAsPyTorchMarksIt() throws {
    try withTemporaryDirectory { directory in
      let writer = try SummaryWriter(directory: directory, purgeStep: 5)
      try writer.close()
      // Without what differs: the times in bytes 1 to 8 of each record's data, the checksums, and
      // the first record, in which PyTorch names itself.
      func data(_ bytes: [UInt8]) -> [[UInt8]] {
        GoldenScalars.records(bytes).map { [$0[12]] + $0.dropFirst(21).dropLast(4) }
      }
      let ours = data([UInt8](try Data(contentsOf: URL(filePath: writer.path))))
      #expect(ours.dropFirst() == data(try GoldenScalars.bytes("restart.tfevents")).dropFirst())
      #expect(ours.count == 3)
    }
  }

  @Test func whatIsNoEventFileIsLeftAlone() throws {
    try withTemporaryDirectory { directory in
      let writer = try SummaryWriter(directory: directory)
      try writer.addScalar("a", 1, step: 0)
      try writer.close()
      try Data("x".utf8).write(to: URL(filePath: directory + "/notes.txt"))
      #expect(try EventFileReader.readRun(directory: directory).files.count == 1)
      #expect(throws: EventFileError.self) {
        try EventFileReader.readRun(directory: directory + "/missing")
      }
      #expect(throws: EventFileError.self) { try EventFileReader.readRun(directory: writer.path) }
    }
  }
}
