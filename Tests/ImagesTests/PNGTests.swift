import CourseKit
import Foundation
import Images
import Localization
import Testing

@Suite struct PNGTests {
  @Test(arguments: try Golden.load().files)
  func readsWhatPillowAndOpenCVWrite(_ picture: Golden.Picture) throws {
    let image = try PNG.read(Golden.folder.appending(path: picture.name + ".png"))
    #expect(image == picture.image, "\(picture.reader) reads something else")
  }

  @Test(arguments: [(1, 1, 1), (1, 1, 3), (28, 28, 1), (3, 200, 3), (257, 1, 1), (64, 65, 3)])
  func writesWhatItReads(_ size: (height: Int, width: Int, channels: Int)) throws {
    var generator = SeededGenerator(seed: 1)
    let image = Image.noise(size.height, size.width, size.channels, using: &generator)
    #expect(try PNG.decode(PNG.encode(image), name: "memory") == image)
    try withTemporaryFolder { folder throws in
      let file = folder.appending(path: "a.png")
      try PNG.write(image, to: file)
      #expect(try PNG.read(file) == image)
    }
  }

  @Test(arguments: [(0, 3, 1), (3, 0, 1), (2, 2, 2), (2, 2, 4)])
  func refusesToWriteWhatIsNoPicture(_ size: (height: Int, width: Int, channels: Int)) throws {
    let image = Image.plain(size.height, size.width, size.channels)
    try withTemporaryFolder { folder throws in
      #expect(throws: DataError.self) { try PNG.write(image, to: folder.appending(path: "a.png")) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
    #expect(
      try sentence { _ = try PNG.encode(image, name: "a.png") }
        == "a.png: cannot hold a picture of \(size.height)×\(size.width)×\(size.channels): it takes"
        + " at least one row and one column, with 1 channel (grey) or 3 (red, green, blue)")
  }

  @Test func saysWhatIsWrongWithAFile() throws {
    let good = try Golden.file("grey-8.png")
    var flipped = good
    flipped[60] ^= 1
    #expect(
      try sentence { _ = try PNG.decode(Array("GIF89a".utf8), name: "a.png") }
        == "a.png: is not a PNG file")
    #expect(try sentence { _ = try PNG.decode([], name: "a.png") } == "a.png: is not a PNG file")
    #expect(
      try sentence { _ = try PNG.decode(Array(good.dropLast(9)), name: "a.png") }
        == "a.png: is a PNG file cut short after \(good.count - 9) bytes")
    #expect(
      try sentence { _ = try PNG.decode(flipped, name: "a.png") }
        == "a.png: is a damaged PNG file: the checksum or the length of the chunk IDAT at byte 33"
        + " is wrong")
  }

  @Test func saysWhatIsWrongWithAPath() throws {
    try withTemporaryFolder { folder throws in
      #expect(
        try sentence(in: folder) { _ = try PNG.read(folder.appending(path: "no.png")) }
          == "DATA/no.png: there is no such file or folder")
      #expect(
        try sentence(in: folder) { _ = try PNG.read(folder) } == "DATA: is not a regular file")
      #expect(
        try problem { try PNG.write(.plain(1, 1), to: folder.appending(path: "no/a.png")) }
          == .unwritable(reason: SystemReason.words(for: ENOENT)))
    }
  }
}
