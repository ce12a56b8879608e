internal import CourseKit
internal import TensorBoard

/// Event files whose sums are right, so that what is changed in them is read.
extension AnswerDraws {
  /// The file with a byte or more of some records changed, or with records left out, repeated or
  /// elsewhere; whatever is no such file stays as it is.
  mutating func recordsChanged(_ file: [UInt8]) -> [UInt8] {
    var records = Self.records(of: file)
    guard !records.isEmpty else { return file }
    for _ in 0...integer(below: 3) {
      let place = integer(below: records.count)
      switch integer(below: 10) {
      case 0: records.swapAt(place, integer(below: records.count))
      case 1: records.insert(records[place], at: integer(below: records.count))
      case 2 where records.count > 1: records.remove(at: place)
      case 3: records[place].removeLast(integer(below: records[place].count + 1))
      default: changeBytes(of: &records[place])
      }
    }
    return records.flatMap(RecordFormat.record)
  }

  private mutating func changeBytes(of record: inout [UInt8]) {
    guard !record.isEmpty else { return }
    let start = integer(below: record.count)
    switch integer(below: 4) {
    case 0: record[start] ^= UInt8(1 << integer(below: 8))
    case 1:
      // A number of four or eight bytes at an end of its range.
      let pattern: [UInt8] = one(of: [
        [0, 0, 0xC0, 0x7F], [0, 0, 0x80, 0x7F], [0, 0, 0x80, 0xFF], [0xFF, 0xFF, 0xFF, 0xFF],
        [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], [0, 0, 0, 0, 0, 0, 0xF8, 0x7F],
        [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], [0, 0, 0, 0],
      ])
      for (place, byte) in zip(start..<record.count, pattern) { record[place] = byte }
    case 2: record.insert(record[start], at: start)
    default: record[start] = one(of: [0, 1, 127, 128, 255])
    }
  }

  /// The data of the records of a TFRecord file: the length in 8 bytes, its sum in 4, the data, its
  /// sum in 4.
  private static func records(of file: [UInt8]) -> [[UInt8]] {
    var records: [[UInt8]] = []
    var position = 0
    while file.count - position >= 16 {
      let length = file[position..<position + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
      guard length <= file.count - position - 16 else { break }
      records.append(Array(file[(position + 12)..<(position + 12 + length)]))
      position += 16 + length
    }
    return records
  }
}
