/// What the frame header of a JPEG file says of its picture (ITU-T T.81, section B.2.2).
struct JPEGFrame {
  /// Whether the blocks come in several scans of growing detail.
  let isProgressive: Bool
  /// Rows.
  let height: Int
  /// Columns.
  let width: Int
  /// How densely each component is sampled across and down, 1…4.
  private let sampling: [(across: Int, down: Int)]

  /// How many numbers a pixel has: 1 for grey, 3 for colours, 4 for inks.
  var componentCount: Int { sampling.count }

  /// Reads the content of a segment, or gives nil when it is none of a frame.
  init?(_ content: ArraySlice<UInt8>, isProgressive: Bool) {
    let fields = Array(content)
    guard fields.count >= 6, fields.count == 6 + 3 * Int(fields[5]), fields[5] > 0 else {
      return nil
    }
    self.isProgressive = isProgressive
    height = Int(fields.bigEndian16(at: 1))
    width = Int(fields.bigEndian16(at: 3))
    sampling = stride(from: 7, to: fields.count, by: 3).map { at in
      (Int(fields[at] >> 4), Int(fields[at] & 15))
    }
    guard
      height > 0, width > 0, sampling.allSatisfy({ 1...4 ~= $0.across && 1...4 ~= $0.down })
    else { return nil }
  }

  /// The fewest bytes that the scans of such a picture take.
  ///
  /// No Huffman code is shorter than a bit. A block of a sequential scan has two codes at least, the
  /// difference of its mean and the end of the block (T.81, section F.1.2). A progressive picture may
  /// leave out all but the first scan of the means, a code a block (section G.1.2.1).
  var leastBytes: Int {
    let across = sampling.map(\.across).max() ?? 1
    let down = sampling.map(\.down).max() ?? 1
    let blocks = sampling.reduce(0) { sum, component in
      let columns = (width * component.across + across - 1) / across
      let rows = (height * component.down + down - 1) / down
      return sum + (columns + 7) / 8 * ((rows + 7) / 8)
    }
    return (blocks * (isProgressive ? 1 : 2) + 7) / 8
  }
}

extension [UInt8] {
  /// The two bytes from `offset` on as a number, the greater first.
  func bigEndian16(at offset: Int) -> UInt16 {
    UInt16(self[offset]) << 8 | UInt16(self[offset + 1])
  }
}
