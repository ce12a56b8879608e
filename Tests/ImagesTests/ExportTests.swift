import CourseKit
import Foundation
import Images
import Testing

@Suite struct ExportTests {
  private let data = TrainTestSplit(
    name: "noise", train: .noise(count: 33, channels: 3, classes: 11),
    test: .noise(count: 11, channels: 3, classes: 11))

  @Test func readsBackAsTheSame() throws {
    try withTemporaryFolder { parent throws in
      let folder = parent.appending(path: "noise")
      try data.export(to: folder)
      let read = try ImageData.load(.folder(folder), embeddedAt: folder)
      // Class by class: that is how a folder is read.
      #expect(read.train == data.train.subset((0..<11).flatMap { [$0, $0 + 11, $0 + 22] }))
      #expect(read.test == data.test)
      let names = try FileManager.default
        .contentsOfDirectory(atPath: folder.appending(path: "test").path).sorted()
      #expect(Array(names.prefix(2)) == ["00-class-0", "01-class-1"])
      #expect(names.last == "10-class-10")
    }
  }

  @Test func leavesWhatExistsAsItIs() throws {
    try withTemporaryFolder { parent throws in
      try parent.write([1], "noise")
      #expect(
        try sentence(in: parent) { try data.export(to: parent.appending(path: "noise")) }
          == "DATA/noise: exists already, and is left as it is")
      #expect(try Data(contentsOf: parent.appending(path: "noise")) == Data([1]))
    }
  }

  @Test func leavesNothingHalfWritten() throws {
    // Two channels make a data set, and no PNG file.
    let odd = TrainTestSplit(
      name: "odd", train: .noise(count: 3, channels: 2), test: .noise(count: 3, channels: 2))
    try withTemporaryFolder { parent throws in
      #expect(throws: DataError.self) { try odd.export(to: parent.appending(path: "odd")) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: parent.path).isEmpty)
    }
  }
}
