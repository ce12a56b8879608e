import CourseKit
import Testing

@testable import Images

@Suite struct HostileJPEGTests {
  @Test(arguments: [
    "grey-17x9", "colour-17x9-progressive", "restart-rows", "cmyk", "comment-and-profile",
    "orientation-6-big",
  ])
  func everyTruncationIsAnError(_ name: String) throws {
    let file = try JPEGGolden.file(name)
    for length in 0..<file.count {
      #expect(throws: DataError.self, "\(length) bytes") {
        try JPEG.decode(Array(file.prefix(length)), name: name)
      }
    }
  }

  @Test func moreBytesAfterTheEndAreIgnored() throws {
    let file = try JPEGGolden.file("colour-17x9")
    #expect(
      try JPEG.decode(file + [1, 2, 3], name: "more") == JPEG.decode(file, name: "exact"))
  }

  @Test(arguments: [(8193, 8192), (65_535, 65_535), (65_535, 1025)])
  func aHeaderOfTooManyPixelsIsRefused(width: Int, height: Int) throws {
    #expect(
      try problemOfFrame { $0.replaceSubrange(1..<5, with: sizes(height, width)) }
        == .tooManyPixels(width: width, height: height, limit: JPEG.pixelLimit))
  }

  @Test(arguments: ["grey-17x9", "colour-17x9", "colour-17x9-progressive", "cmyk"])
  func aHeaderOfMorePixelsThanTheFileCanHoldIsRefused(_ name: String) throws {
    let found = try problemOfFrame(name) { $0.replaceSubrange(1..<5, with: sizes(8192, 8192)) }
    guard case .pixelsMissing(8192, 8192, let bytes) = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(bytes < 2000)
  }

  /// Nothing is refused that could be a picture: this is the least that can be written.
  @Test(arguments: [(8, 8), (64, 64), (100, 500), (1024, 1024)], [false, true])
  func theShortestCodesAreRead(size: (height: Int, width: Int), isProgressive: Bool) throws {
    let file = HandmadeJPEG(
      height: size.height, width: size.width, isProgressive: isProgressive
    ).bytes
    let header = try JPEGHeader(file, path: "least")
    // The end of the picture is two bytes.
    #expect(header.frame.leastBytes == header.scanBytes - 2)
    #expect(
      try JPEG.decode(file, name: "least") == .plain(size.height, size.width, value: 128))
  }

  @Test func scansWithoutEndAreRefused() throws {
    var handmade = HandmadeJPEG(height: 8, width: 8, isProgressive: true, moreScans: 499)
    #expect(try JPEG.decode(handmade.bytes, name: "500") == .plain(8, 8, value: 128))
    handmade.moreScans = 510
    #expect(
      try sentence { _ = try JPEG.decode(handmade.bytes, name: "a.jpg") }
        == "a.jpg: is a damaged or incomplete JPEG file"
        + " (libjpeg-turbo: Progressive JPEG image has more than 500 scans)")
  }

  @Test func aFrameThatSaysNonsenseIsAnError() throws {
    let changes: [(inout [UInt8]) -> Void] = [
      { $0[1...2] = [0, 0] }, { $0[3...4] = [0, 0] }, { $0[5] = 0 }, { $0[5] = 2 }, { $0[5] = 255 },
      { $0[7] = 0x01 }, { $0[7] = 0x10 }, { $0[7] = 0x51 }, { $0[7] = 0x15 }, { $0[7] = 0xFF },
    ]
    for change in changes {
      guard case .damagedSegment? = try problemOfFrame("colour-17x9", change) else {
        Issue.record("read")
        continue
      }
    }
  }

  @Test(arguments: [0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF] as [UInt8])
  func rareKindsAreNamed(_ marker: UInt8) throws {
    var file = try JPEGGolden.file("colour-17x9")
    file[try frame(of: file) - 3] = marker
    #expect(
      try problem { _ = try JPEG.decode(file, name: "rare") } == .jpegOfAnotherKind(marker: marker))
    #expect(try problemOfFrame { $0[0] = 12 } == .jpegOfAnotherKind(marker: 0xC0))
  }

  @Test func aSecondFrameIsAnError() throws {
    var file = try JPEGGolden.file("colour-17x9")
    let start = try frame(of: file) - 4
    file.insert(contentsOf: file[start..<start + 19], at: start)
    #expect(
      try problem { _ = try JPEG.decode(file, name: "two") } == .damagedSegment(offset: start + 19))
  }

  @Test func aSegmentOfALyingLengthIsAnError() throws {
    let file = try JPEGGolden.file("grey-17x9")
    for length: UInt8 in [0, 1, 2, 15, 17, 0xFF] {
      for high: UInt8 in [0, 0x7F, 0xFF] {
        var lying = file
        lying.replaceSubrange(4..<6, with: [high, length])
        #expect(throws: DataError.self) { try JPEG.decode(lying, name: "lying") }
      }
    }
  }

  @Test(arguments: [
    "grey-17x9", "colour-17x9", "colour-18x33-progressive", "restart-blocks", "ycck",
    "orientation-7-little", "opencv-411",
  ])
  func noMutationIsACrash(_ name: String) throws {
    let file = try JPEGGolden.file(name)
    var generator = SeededGenerator(seed: 12)
    var refused = 0
    for _ in 0..<1000 {
      do {
        let image = try JPEG.decode(mutated(file, from: 2, using: &generator), name: name)
        #expect(image.bytes.count == image.height * image.width * image.channels)
        #expect(image.height * image.width <= JPEG.pixelLimit)
      } catch is DataError {
        refused += 1
      }
    }
    #expect(refused > 0 && refused < 1000)
  }

  /// What is wrong with a picture whose frame is changed.
  private func problemOfFrame(
    _ name: String = "grey-17x9", _ change: (inout [UInt8]) -> Void
  ) throws -> DataError.Problem? {
    var file = try JPEGGolden.file(name)
    let start = try frame(of: file)
    var content = Array(file[start..<start + 15])
    change(&content)
    file.replaceSubrange(start..<start + 15, with: content)
    return try problem { _ = try JPEG.decode(file, name: name) }
  }

  /// Where the content of the frame header starts: after marker and length.
  private func frame(of file: [UInt8]) throws -> Int {
    let found = try #require(
      [[0xFF, 0xC0, 0x00], [0xFF, 0xC2, 0x00]].compactMap { file.lastRange(of: $0) }.first)
    return found.lowerBound + 4
  }

  private func sizes(_ numbers: Int...) -> [UInt8] {
    numbers.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
  }
}
