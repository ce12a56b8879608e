import CourseKit
import Testing

@testable import Images

@Suite struct HostilePNGTests {
  @Test(arguments: ["grey-8", "colour-interlaced", "palette-transparent", "colour-profile"])
  func everyTruncationIsAnError(_ name: String) throws {
    let file = try Golden.file(name + ".png")
    for length in 0..<file.count {
      #expect(throws: DataError.self, "\(length) bytes") {
        try PNG.decode(Array(file.prefix(length)), name: name)
      }
    }
  }

  @Test func moreBytesAfterTheEndAreIgnored() throws {
    let file = try Golden.file("grey-8.png")
    #expect(
      try PNG.decode(file + [1, 2, 3], name: "more") == PNG.decode(file, name: "exact"))
  }

  @Test(arguments: [
    (UInt32(1 << 26), UInt32(2)), (2, 1 << 26), (0x7FFF_FFFF, 0x7FFF_FFFF),
    (0xFFFF_FFFF, 0xFFFF_FFFF), (0xFFFF_FFFF, 1),
  ])
  func aHeaderOfTooManyPixelsIsRefused(width: UInt32, height: UInt32) throws {
    #expect(
      try problemOfSize(width, height)
        == .tooManyPixels(width: Int(width), height: Int(height), limit: PNG.pixelLimit))
  }

  @Test func aHeaderOfMorePixelsThanTheFileCanHoldIsRefused() throws {
    #expect(
      try problemOfSize(8192, 8192)
        == .pixelsMissing(width: 8192, height: 8192, compressedBytes: 51))
    #expect(
      try problemOfSize(1, 1 << 26)
        == .pixelsMissing(width: 1, height: 1 << 26, compressedBytes: 51))
  }

  @Test(arguments: [(UInt32(0), UInt32(5)), (7, 0), (0, 100), (7, 6), (100, 100)])
  func aHeaderOfAnotherSizeIsRefused(width: UInt32, height: UInt32) throws {
    guard case .refusedByLibpng? = try problemOfSize(width, height) else {
      Issue.record("\(width)×\(height) is read")
      return
    }
  }

  /// What is wrong with a picture of 7×5 whose header says another size.
  private func problemOfSize(_ width: UInt32, _ height: UInt32) throws -> DataError.Problem? {
    var lying = try Golden.file("grey-8.png")
    lying.replaceSubrange(16..<24, with: bigEndian(width, height))
    return try problem { _ = try PNG.decode(withChecksums(lying), name: "lying") }
  }

  @Test func aChunkOfALyingLengthIsAnError() throws {
    let file = try Golden.file("grey-8.png")
    for length: UInt32 in [0, 1, 12, 14, 0x7FFF_FFFF, 0xFFFF_FFFF] {
      var lying = file
      lying.replaceSubrange(8..<12, with: bigEndian(length))
      #expect(throws: DataError.self) { try PNG.decode(lying, name: "lying") }
    }
  }

  @Test func aPixelStreamCutShortIsAnErrorOfLibpng() throws {
    let file = try Golden.file("grey-8.png")
    // The same chunks with an empty IDAT.
    let header = Array(file[..<33])
    let empty = header + bigEndian(0) + Array("IDAT".utf8) + bigEndian(0) + file.suffix(12)
    let found = try #require(
      try problem { _ = try PNG.decode(withChecksums(empty), name: "empty") })
    guard case .refusedByLibpng(let reason) = found else {
      Issue.record("\(found)")
      return
    }
    #expect(!reason.isEmpty)
  }

  @Test(arguments: [
    "grey-8", "grey-16", "colour-interlaced", "palette-transparent", "colour-gamma",
  ])
  func noMutationIsACrash(_ name: String) throws {
    let file = try Golden.file(name + ".png")
    var generator = SeededGenerator(seed: 11)
    var refused = 0
    for _ in 0..<1000 {
      // With right checksums, or none would come as far as libpng.
      let bytes = withChecksums(mutated(file, from: 8, using: &generator))
      do {
        let image = try PNG.decode(bytes, name: name)
        #expect(image.bytes.count <= PNG.pixelLimit)
      } catch is DataError {
        refused += 1
      }
    }
    #expect(refused > 0 && refused < 1000)
  }

  /// The file with the checksum of each chunk made right, as far as the lengths lead.
  private func withChecksums(_ file: [UInt8]) -> [UInt8] {
    var file = file
    var position = 8
    while position + 12 <= file.count {
      let length = file[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
      guard length <= file.count - position - 12 else { break }
      let end = position + 12 + length
      file.replaceSubrange(
        end - 4..<end, with: bigEndian(checksum(of: file[position + 4..<end - 4])))
      position = end
    }
    return file
  }
}
