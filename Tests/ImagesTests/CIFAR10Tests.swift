import CourseKit
import Foundation
import Images
import Testing

@Suite struct CIFAR10Tests {
  /// A record of a label and noise.
  private func record(_ label: UInt8, using generator: inout SeededGenerator) -> [UInt8] {
    [label] + (0..<3072).map { _ in .random(in: 0...255, using: &generator) }
  }

  private func records(_ labels: UInt8...) -> [UInt8] {
    var generator = SeededGenerator(seed: UInt64(labels.count))
    return labels.flatMap { record($0, using: &generator) }
  }

  private func write(in folder: URL) throws {
    for part in 1...5 { try folder.write(records(UInt8(part), 0), "data_batch_\(part).bin") }
    try folder.write(records(9, 8, 7), "test_batch.bin")
  }

  @Test func planesBecomePixels() throws {
    let file = records(3, 7)
    let images = try CIFAR10.pictures(file, name: "")
    #expect(images.labels == [3, 7])
    #expect(images.shape == ImageShape(height: 32, width: 32, channels: 3))
    let second = images.image(at: 1)
    for (row, column, channel) in [(0, 0, 0), (31, 31, 2), (5, 9, 1), (17, 30, 0)] {
      #expect(
        second[row, column, channel] == file[3073 + 1 + channel * 1024 + row * 32 + column])
    }
  }

  @Test func folderIsADataSet() throws {
    try withTemporaryFolder { folder in
      try write(in: folder)
      let data = try ImageData.load(.folder(folder), embeddedAt: folder)
      #expect(data.train.labels == [1, 0, 2, 0, 3, 0, 4, 0, 5, 0])
      #expect(data.test.labels == [9, 8, 7])
      #expect(data.train.classNames[9] == "truck")
      let names = (0..<10).map { "kind \($0)\n" }.joined() + "\n"
      try folder.write(Array(names.utf8), "batches.meta.txt")
      #expect(try CIFAR10.load(from: folder).test.classNames[8] == "kind 8")
    }
  }

  @Test func errorsNameTheFileAndTheByte() throws {
    try withTemporaryFolder { folder in
      func message() throws -> String {
        try sentence(in: folder) { _ = try CIFAR10.load(from: folder) }
      }
      func found() throws -> (name: String, problem: DataError.Problem) {
        let error = try #require(throws: DataError.self) { try CIFAR10.load(from: folder) }
        return (URL(filePath: error.path).lastPathComponent, error.problem)
      }
      try write(in: folder)
      try folder.write(Array(records(1, 2).dropLast(3)), "data_batch_4.bin")
      #expect(try found().name == "data_batch_4.bin")
      #expect(
        try found().problem == .cifarLength(byteCount: 2 * 3073 - 3, recordSize: 3073))
      #expect(
        try message()
          .hasSuffix(
            "ends at byte 6143, in the middle of the picture that starts at byte 3073: each takes"
              + " 3073 bytes"))
      try folder.write(records(1, 10), "data_batch_4.bin")
      #expect(
        try message()
          .hasSuffix("the label at byte 3073 is 10, and the classes go from 0 to 9"))
      try folder.write([], "data_batch_4.bin")
      #expect(try message().hasSuffix("is empty: each picture of CIFAR-10 takes 3073 bytes"))
      try FileManager.default.removeItem(at: folder.appending(path: "data_batch_4.bin"))
      #expect(try found().problem == .missing)
      try write(in: folder)
      try folder.write(Array("one\ntwo\n".utf8), "batches.meta.txt")
      #expect(try found().problem == .cifarClassNames(count: 2, expected: 10))
    }
  }
}
