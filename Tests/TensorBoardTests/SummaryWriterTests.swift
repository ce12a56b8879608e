import Foundation
import TensorBoard
import Testing

@Suite("Summary writer")
struct SummaryWriterTests {
  @Test func writesTheBytesOfPyTorch() throws {
    let scalars = try GoldenScalars.load()
    try withTemporaryDirectory { directory in
      let writer = try SummaryWriter(directory: directory)
      for scalar in scalars {
        try writer.addScalar(
          scalar.tag, scalar.value, step: scalar.step, wallTime: scalar.wallTime)
      }
      try writer.close()
      let ours = GoldenScalars.records([UInt8](try Data(contentsOf: URL(filePath: writer.path))))
      let theirs = GoldenScalars.records(try GoldenScalars.bytes("simple.tfevents"))
      // The first record has the time at which the file was made.
      #expect(ours.dropFirst() == theirs.dropFirst())
      #expect(ours.count == scalars.count + 1)

      let file = try EventFileReader.read(path: writer.path)
      #expect(file.fileVersion == "brain.Event:2")
      #expect(file.ending == .complete)
      #expect(file.scalars.map(Bits.init) == scalars.map(Bits.init))
    }
  }

  @Test func theNameIsAsTensorBoardExpects() throws {
    try withTemporaryDirectory { directory in
      let before = Date.now.timeIntervalSince1970
      let writer = try SummaryWriter(directory: directory + "/new/run")
      let name = URL(filePath: writer.path).lastPathComponent
      let match = try #require(
        name.wholeMatch(of: /events\.out\.tfevents\.(\d{10})\.(.+)\.(\d+)\.0/))
      #expect(abs(Double(match.1)! - before) <= 2)
      #expect(Int32(match.3) == ProcessInfo.processInfo.processIdentifier)
    }
  }

  @Test func everyWriterHasItsOwnFile() throws {
    try withTemporaryDirectory { directory in
      let writers = try (0..<4).map { _ in try SummaryWriter(directory: directory) }
      for (index, writer) in writers.enumerated() {
        try writer.addScalar("a", Float(index), step: index)
        try writer.close()
      }
      #expect(Set(writers.map(\.path)).count == 4)
      for (index, writer) in writers.enumerated() {
        #expect(try EventFileReader.read(path: writer.path).scalars.map(\.step) == [index])
      }
    }
  }

  @Test func theFirstRecordIsThereAtOnceAndFlushShowsTheRest() throws {
    try withTemporaryDirectory { directory in
      let writer = try SummaryWriter(directory: directory, flushSeconds: 1000)
      #expect(try EventFileReader.read(path: writer.path).recordCount == 1)
      try writer.addScalar("a", 1, step: 0)
      #expect(try EventFileReader.read(path: writer.path).scalars.isEmpty)
      try writer.flush()
      #expect(try EventFileReader.read(path: writer.path).scalars.count == 1)
      try writer.flush()
      #expect(try EventFileReader.read(path: writer.path).scalars.count == 1)
      try writer.close()
    }
  }

  @Test func timeFlushes() throws {
    try withTemporaryDirectory { directory in
      let writer = try SummaryWriter(directory: directory, flushSeconds: 0)
      try writer.addScalar("a", 1, step: 0)
      try writer.addScalar("a", 1, step: 1)
      // What was added before the time was up is written by the next addition.
      #expect(try EventFileReader.read(path: writer.path).scalars.map(\.step) == [0])
    }
  }

  @Test func manyScalarsCrossTheBuffer() throws {
    try withTemporaryDirectory { directory in
      let writer = try SummaryWriter(directory: directory)
      for step in 0..<20_000 { try writer.addScalar("loss/train", Double(step) / 8, step: step) }
      try writer.close()
      let file = try EventFileReader.read(path: writer.path)
      #expect(file.ending == .complete)
      #expect(file.scalars.map(\.step) == Array(0..<20_000))
      #expect(file.scalars.allSatisfy { $0.value == Float($0.step) / 8 })
      #expect(zip(file.scalars, file.scalars.dropFirst()).allSatisfy { $0.wallTime <= $1.wallTime })
    }
  }

  @Test func aWriterThatIsForgottenStillWrites() throws {
    try withTemporaryDirectory { directory in
      var writer: SummaryWriter? = try SummaryWriter(directory: directory)
      let path = try #require(writer?.path)
      try writer?.addScalar("a", 1, step: 5)
      writer = nil
      #expect(try EventFileReader.read(path: path).scalars.map(\.step) == [5])
    }
  }

  @Test func closedTakesNoMore() throws {
    try withTemporaryDirectory { directory in
      let writer = try SummaryWriter(directory: directory)
      try writer.close()
      try writer.close()
      try writer.flush()
      #expect(throws: EventFileError.closed(path: writer.path)) {
        try writer.addScalar("a", 1, step: 0)
      }
    }
  }

  @Test func aDirectoryThatCannotBeMade() throws {
    try withTemporaryDirectory { directory in
      try FileManager.default.createDirectory(
        atPath: directory, withIntermediateDirectories: true)
      let file = directory + "/file"
      try Data("x".utf8).write(to: URL(filePath: file))
      let error = #expect(throws: EventFileError.self) {
        try SummaryWriter(directory: file + "/run")
      }
      #expect(error?.description.contains(file + "/run") == true)
      #expect(throws: EventFileError.self) { try SummaryWriter(directory: file) }
    }
  }
}
