import CourseKit
import Foundation
import Localization
import Testing

@testable import TensorBoard

@Suite("Images")
struct ImageTests {
  @Test(arguments: GoldenSummaries.shared.images)
  func pixelsAsPyTorchMakesThem(golden: GoldenSummaries.ImageCase) throws {
    let format = try #require(DataFormat(rawValue: golden.dataFormat))
    let pixels = try #require(ImagePixels(golden.tensor, format))
    #expect(
      pixels
        == ImagePixels(
          height: golden.height, width: golden.width, channels: golden.channels,
          bytes: golden.pixels))
    #expect(try unpacked(PNGEncoder.encode(pixels)) == golden.pixels)
  }

  @Test func readAsPyTorchWroteThem() throws {
    let images = EventFileReader.read(try GoldenScalars.bytes("kinds.tfevents")).images
    #expect(images.count == GoldenSummaries.shared.images.count)
    for (event, golden) in zip(images, GoldenSummaries.shared.images) {
      #expect(event.tag == "picture")
      #expect(event.value.height == golden.height)
      #expect(event.value.width == golden.width)
      #expect(event.value.channels == golden.channels)
      #expect(event.value.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }
  }

  @Test func writtenAndReadBack() throws {
    try withTemporaryDirectory { directory in
      let writer = try SummaryWriter(directory: directory)
      let given = EncodedImage(bytes: [1, 2, 3], height: 4, width: 5, channels: 1)
      try writer.addImage("given", given, step: 1)
      try writer.addImage(
        "bytes", Image(height: 1, width: 2, channels: 3, bytes: [0, 1, 2, 253, 254, 255]), step: 2)
      try writer.addImages("grid", Tensor(shape: [9, 1, 2, 2], repeating: 1), step: 3)
      try writer.close()
      let images = try EventFileReader.read(path: writer.path).images
      #expect(images.map(\.tag) == ["given", "bytes", "grid"])
      #expect(images.map(\.step) == [1, 2, 3])
      #expect(images[0].value == given)
      #expect(try unpacked(images[1].value) == [0, 1, 2, 253, 254, 255])
      #expect((images[2].value.height, images[2].value.width) == (4, 16))
      let grid = try unpacked(images[2].value)
      // Two rows of eight pictures of 2 × 2, of which seven are missing.
      #expect(grid.filter { $0 == 255 }.count == 9 * 4 * 3)
      #expect(grid.filter { $0 == 0 }.count == 7 * 4 * 3)
    }
  }

  @Test func manyStoredBlocks() throws {
    let bytes = (0..<200 * 300 * 3).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let pixels = ImagePixels(height: 200, width: 300, channels: 3, bytes: bytes)
    #expect(try unpacked(PNGEncoder.encode(pixels)) == bytes)
  }

  @Test func checksums() {
    let digits = Array("123456789".utf8)
    #expect(PNGEncoder.crc32(digits[...]) == 0xCBF4_3926)
    #expect(PNGEncoder.adler32(digits) == 0x091E_01DE)
    // As many of the greatest byte as overflow sums that are reduced too late.
    #expect(PNGEncoder.adler32(Array(repeating: 255, count: 100_000)) == 0x149A_302C)
  }

  @Test(
    arguments: [
      ([28, 28], .chw), ([2, 28, 28], .chw), ([5, 2, 2], .chw), ([1, 0, 3], .chw),
      ([2, 4, 3, 3], .nchw), ([0, 3, 2, 2], .nchw), ([3, 2, 2], .nchw), ([2, 2, 2], .hwc),
      ([], .hw), ([4], .hw),
    ] as [([Int], DataFormat)])
  func shapesThatAreNoPicture(shape: [Int], format: DataFormat) throws {
    try withTemporaryDirectory { directory in
      let writer = try SummaryWriter(directory: directory)
      let error = EventFileError.noPicture(tag: "a", shape: shape, format: format)
      #expect(throws: error) {
        try writer.addImage("a", .zeros(shape), step: 0, dataFormat: format)
      }
      for text in [error.sentence.es, error.sentence.en] {
        #expect(text.contains("\(shape)") && text.contains(format.rawValue))
      }
      #expect(throws: EventFileError.self) {
        try writer.addImage("a", Image(height: 0, width: 1, channels: 1, bytes: []), step: 0)
      }
    }
  }

  @Test func numbersThatAreNone() throws {
    let tensor = Tensor(shape: [1, 6], elements: [.nan, .infinity, -.infinity, 1e30, -1, 0.999])
    let pixels = try #require(ImagePixels(tensor, .hw))
    let grey = stride(from: 0, to: 18, by: 3).map { pixels.bytes[$0] }
    #expect(grey == [0, 255, 0, 255, 0, 254])
  }

  /// The pixels of a PNG file whose data is stored without compression, all checksums verified.
  private func unpacked(_ image: EncodedImage) throws -> [UInt8] {
    let file = image.bytes
    func word(_ at: Int) -> UInt32 { file[at..<at + 4].reduce(0) { $0 << 8 | UInt32($1) } }
    try #require(file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    var (position, types) = (8, [String]())
    var stream: [UInt8] = []
    while position < file.count {
      let length = Int(word(position))
      let chunk = file[position + 4..<position + 8 + length]
      #expect(word(position + 8 + length) == PNGEncoder.crc32(chunk))
      types.append(String(decoding: chunk.prefix(4), as: UTF8.self))
      if types.last == "IDAT" { stream += chunk.dropFirst(4) }
      position += 12 + length
    }
    #expect(types == ["IHDR", "IDAT", "IEND"])
    #expect((Int(word(16)), Int(word(20))) == (image.width, image.height))
    #expect(file[24] == 8 && file[25] == (image.channels == 4 ? 6 : 2))
    #expect((Int(stream[0]) << 8 | Int(stream[1])) % 31 == 0)
    var data: [UInt8] = []
    position = 2
    while true {
      let isLast = stream[position] == 1
      let length = Int(stream[position + 1]) | Int(stream[position + 2]) << 8
      let complement = Int(stream[position + 3]) | Int(stream[position + 4]) << 8
      try #require(length ^ complement == 0xFFFF)
      data += stream[position + 5..<position + 5 + length]
      position += 5 + length
      if isLast { break }
    }
    #expect(
      stream[position...].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } == PNGEncoder.adler32(data))
    let line = image.width * image.channels + 1
    return data.enumerated().filter { $0.offset % line != 0 }.map(\.element)
  }
}
