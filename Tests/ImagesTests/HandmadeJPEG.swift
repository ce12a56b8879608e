/// Grey JPEG files of blocks that say nothing, whose Huffman tables have one code of one bit.
struct HandmadeJPEG {
  var height: Int
  var width: Int
  var isProgressive = false
  /// Scans after that of the means, each of a band and a bit that no other has.
  var moreScans = 0

  private var blocks: Int { (height + 7) / 8 * ((width + 7) / 8) }

  /// The whole file.
  var bytes: [UInt8] {
    let end = isProgressive ? 0 : 63
    // A code for the difference of the mean and, in a sequential scan, one for the end of the block.
    var file = head + scan(from: 0, to: end, bits: 0, blocks * (isProgressive ? 1 : 2))
    for index in 0..<moreScans {
      let (band, low) = (UInt8(1 + index / 14), UInt8(13 - index % 14))
      let high = index % 14 == 0 ? 0 : low + 1
      file += scan(from: band, to: Int(band), bits: high << 4 | low, blocks)
    }
    return file + [0xFF, 0xD9]
  }

  private var head: [UInt8] {
    let size = [height >> 8, height & 255, width >> 8, width & 255].map { UInt8($0) }
    return [0xFF, 0xD8] + segment(0xDB, [0] + Array(repeating: 1, count: 64))
      + segment(isProgressive ? 0xC2 : 0xC0, [8] + size + [1, 1, 0x11, 0])
      + [0x00, 0x10].flatMap { segment(0xC4, [$0, 1] + Array(repeating: 0, count: 16)) }
  }

  private func scan(from first: UInt8, to last: Int, bits: UInt8, _ codes: Int) -> [UInt8] {
    // All codes are 0, and what is left of the last byte is filled with ones.
    let rest = codes % 8 == 0 ? [] : [UInt8(0xFF >> (codes % 8))]
    return segment(0xDA, [1, 1, 0, first, UInt8(last), bits])
      + Array(repeating: 0, count: codes / 8) + rest
  }

  private func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker, UInt8((content.count + 2) >> 8), UInt8((content.count + 2) & 255)] + content
  }
}
