import CourseKit
import Testing

@testable import Images

@Suite struct OrientationTests {
  /// The content of an Exif segment: the head of a TIFF file and one directory.
  private func exif(
    isBigEndian: Bool = false, directory: UInt32 = 8, count: UInt16 = 1, tag: UInt16 = 0x0112,
    type: UInt16 = 3, values: UInt32 = 1, value: [UInt8]
  ) -> [UInt8] {
    func bytes(_ number: some FixedWidthInteger & UnsignedInteger) -> [UInt8] {
      withUnsafeBytes(of: isBigEndian ? number.bigEndian : number.littleEndian) { Array($0) }
    }
    return Array("Exif\0\0".utf8) + (isBigEndian ? Array("MM\0*".utf8) : Array("II*\0".utf8))
      + bytes(directory) + bytes(count) + bytes(tag) + bytes(type) + bytes(values) + value
  }

  @Test(arguments: 1...8)
  func isReadInBothByteOrders(_ number: UInt8) {
    let expected = Orientation(rawValue: Int(number))
    #expect(expected != nil)
    #expect(Orientation(exif: exif(value: [number, 0, 9, 9])[...]) == expected)
    #expect(Orientation(exif: exif(isBigEndian: true, value: [0, number, 9, 9])[...]) == expected)
    #expect(Orientation(exif: exif(type: 4, value: [number, 0, 0, 0])[...]) == expected)
  }

  @Test func nonsenseIsNoOrientation() {
    for value: [UInt8] in [[0, 0, 0, 0], [9, 0, 0, 0], [1, 1, 0, 0], [0xFF, 0xFF, 0, 0], [1]] {
      #expect(Orientation(exif: exif(value: value)[...]) == nil)
    }
    let six: [UInt8] = [6, 0, 0, 0]
    for directory: UInt32 in [0, 7, 9, 1000, 0x7FFF_FFFF, 0xFFFF_FFF0, 0xFFFF_FFFF] {
      #expect(Orientation(exif: exif(directory: directory, value: six)[...]) == nil)
    }
    #expect(Orientation(exif: exif(count: 0, value: six)[...]) == nil)
    #expect(Orientation(exif: exif(count: 0xFFFF, tag: 1, value: six)[...]) == nil)
    #expect(Orientation(exif: exif(type: 2, value: six)[...]) == nil)
    #expect(Orientation(exif: exif(type: 4, value: [0xFF, 0xFF, 0xFF, 0xFF])[...]) == nil)
    #expect(Orientation(exif: exif(values: 2, value: six)[...]) == nil)
    #expect(Orientation(exif: exif(values: 0xFFFF_FFFF, value: six)[...]) == nil)
    let whole = exif(value: six)
    for length in 0..<whole.count - 2 {
      #expect(Orientation(exif: whole.prefix(length)) == nil, "\(length) bytes")
    }
  }

  @Test func noMutationIsACrash() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<20_000 {
      let segment = exif(isBigEndian: .random(using: &generator), value: [0, 6, 0, 0])
      // Any answer will do; a slice does not start at 0.
      _ = Orientation(exif: ([1, 2] + mutated(segment, from: 6, using: &generator)).dropFirst(2))
    }
  }

  /// What ImageOps.exif_transpose makes of the rows 1 2 3 and 4 5 6.
  @Test(arguments: [
    (1, [1, 2, 3, 4, 5, 6]), (2, [3, 2, 1, 6, 5, 4]), (3, [6, 5, 4, 3, 2, 1]),
    (4, [4, 5, 6, 1, 2, 3]), (5, [1, 4, 2, 5, 3, 6]), (6, [4, 1, 5, 2, 6, 3]),
    (7, [6, 3, 5, 2, 4, 1]), (8, [3, 6, 2, 5, 1, 4]),
  ])
  func turnsThePicture(_ number: Int, _ expected: [UInt8]) throws {
    let orientation = try #require(Orientation(rawValue: number))
    let stored = Image(height: 2, width: 3, channels: 1, bytes: [1, 2, 3, 4, 5, 6])
    let turned = orientation.upright(stored)
    #expect(turned.bytes == expected)
    #expect(turned.height == (number < 5 ? 2 : 3) && turned.width == (number < 5 ? 3 : 2))
  }
}
