import CourseKit
import Foundation
import Testing

@testable import Images

@Suite struct IDXTests {
  @Test(arguments: ["", ".gz"])
  func readsWhatNumPyWrites(_ suffix: String) throws {
    let golden = try Golden.load().idx
    let images = try IDX.images(Golden.file("tiny-images" + suffix), name: "images")
    #expect(images.count == golden.count)
    #expect(images.height == golden.height)
    #expect(images.width == golden.width)
    #expect(images.bytes == golden.bytes)
    #expect(try IDX.labels(Golden.file("tiny-labels" + suffix), name: "labels") == golden.labels)
  }

  @Test func imagesAndLabelsBecomeADataSet() throws {
    let golden = try Golden.load().idx
    let data = try IDX.read(
      images: Golden.folder.appending(path: "tiny-images.gz"),
      labels: Golden.folder.appending(path: "tiny-labels"), classNames: nil)
    #expect(data.classNames == ["0", "1", "2", "3", "4"])
    #expect(data.labels == golden.labels.map(Int.init))
    #expect(data.image(at: 1).bytes == Array(golden.bytes[12..<24]))
  }

  @Test(arguments: ["tiny-images", "tiny-images.gz", "tiny-labels", "tiny-labels.gz"])
  func everyTruncationIsAnError(_ name: String) throws {
    let file = try Golden.file(name)
    // The four zeros at the end of the labels are padding and may be missing.
    for length in 0..<file.count - (name == "tiny-labels.gz" ? 4 : 0) {
      let part = Array(file.prefix(length))
      #expect(throws: DataError.self, "\(length) bytes") {
        if name.contains("images") {
          _ = try IDX.images(part, name: name)
        } else {
          _ = try IDX.labels(part, name: name)
        }
      }
    }
  }

  @Test(arguments: ["tiny-images", "tiny-images.gz", "tiny-labels.gz"])
  func noMutationIsACrash(_ name: String) throws {
    let file = try Golden.file(name)
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<1500 {
      let bytes = mutated(file, using: &generator)
      do {
        let images = try IDX.images(bytes, name: name)
        #expect(images.bytes.count == images.count * images.height * images.width)
      } catch is DataError {}
      do { _ = try IDX.labels(bytes, name: name) } catch is DataError {}
    }
  }

  @Test func aLyingHeaderIsRefusedBeforeMemoryIsAskedFor() throws {
    let most = UInt32.max
    func images(_ lengths: (UInt32, UInt32, UInt32)) throws -> DataError.Problem? {
      let file = bigEndian(0x803, lengths.0, lengths.1, lengths.2) + [1, 2, 3]
      return try problem { _ = try IDX.images(file, name: "lying") }
    }
    #expect(
      try images((most, most, most))
        == .idxTooLarge(
          said: .images(count: Int(most), height: Int(most), width: Int(most)),
          limit: IDX.byteLimit))
    #expect(
      try images((1 << 31, 1, 1))
        == .idxTruncated(said: .images(count: 1 << 31, height: 1, width: 1), byteCount: 3))
    #expect(
      try images((0, 28, 28)) == .idxEmpty(said: .images(count: 0, height: 28, width: 28)))
    #expect(
      try images((1, 1, 2)) == .idxTooLong(said: .images(count: 1, height: 1, width: 2)))
    #expect(
      try problem { _ = try IDX.labels(bigEndian(0x801, most), name: "lying") }
        == .idxTooLarge(said: .labels(count: Int(most)), limit: IDX.byteLimit))
    // The same in a gzip file, where the size of the file does not tell the truth.
    let zipped = gzip(bigEndian(0x803, 1 << 30, 1, 1) + [1, 2, 3])
    var stream = try ByteStream(zipped, path: "lying")
    #expect(try stream.read(1 << 30).count == 19)
    #expect(
      try problem { _ = try IDX.images(zipped, name: "lying") }
        == .idxTruncated(said: .images(count: 1 << 30, height: 1, width: 1), byteCount: 3))
  }

  @Test func aGzipFileMustBeWhole() throws {
    let good = gzip(bigEndian(0x801, 2) + [0, 1])
    #expect(try IDX.labels(good, name: "labels") == [0, 1])
    #expect(try IDX.labels(good + [0, 0], name: "labels") == [0, 1])
    #expect(
      try sentence { _ = try IDX.labels(good + [7], name: "labels.gz") }
        == "labels.gz: is a damaged gzip file (1 bytes after the end, near byte \(good.count))")
    var wrong = good
    wrong[good.count - 8] ^= 1
    #expect(
      try sentence { _ = try IDX.labels(wrong, name: "labels.gz") }
        == "labels.gz: is a damaged gzip file (incorrect data check, near byte \(good.count - 4))")
    #expect(
      try sentence { _ = try IDX.labels(Array(good.dropLast()), name: "labels.gz") }
        == "labels.gz: is a gzip file cut short after \(good.count - 1) bytes")
  }

  @Test func saysWhatIsWrongWithAFile() throws {
    #expect(
      try sentence { _ = try IDX.images(bigEndian(0x801, 1), name: "a") }
        == "a: is not an IDX file of images: it starts with 0x801 and not with 0x803")
    #expect(
      try sentence { _ = try IDX.labels([0, 0, 8], name: "a") }
        == "a: is an IDX file cut short: the header takes 8 bytes, and there are 3")
    #expect(
      try sentence { _ = try IDX.images(bigEndian(0x803, 2, 28, 28) + [1], name: "a") }
        == "a: announces 2 images of 28×28 (1568 bytes) and holds 1 bytes of them")
  }

  @Test func labelsMustGoWithImages() throws {
    try withTemporaryFolder { folder throws in
      let (images, labels) = (folder.appending(path: "images"), folder.appending(path: "labels"))
      try folder.write(bigEndian(0x803, 3, 1, 1) + [1, 2, 3], "images")
      try folder.write(bigEndian(0x801, 2) + [0, 1], "labels")
      #expect(
        try sentence(in: folder) {
          _ = try IDX.read(images: images, labels: labels, classNames: nil)
        } == "DATA/labels: holds 2 labels for the 3 images of DATA/images")
      try folder.write(bigEndian(0x801, 3) + [0, 2, 1], "labels")
      #expect(
        try sentence(in: folder) {
          _ = try IDX.read(images: images, labels: labels, classNames: ["a", "b"])
        } == "DATA/labels: label number 1 is 2, and the classes go from 0 to 1")
    }
  }

  /// A gzip file that stores its content as it is.
  private func gzip(_ content: [UInt8]) -> [UInt8] {
    let length = UInt16(content.count)
    let lengths = [length, ~length].flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let trailer = [checksum(of: content[...]), UInt32(content.count)]
      .flatMap { bigEndian($0).reversed() }
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1] + lengths + content + trailer
  }
}
