internal import CZlib
internal import Localization

/// Inflates a gzip file piece by piece, so that a reader may look at a header before it decides how
/// much memory the rest deserves.
///
/// A file of several members, as `cat a.gz b.gz` makes, is read as one. Zeros after the last member
/// are padding.
struct Inflater: ~Copyable {
  /// No deflate stream is more than 1032 times smaller than what it holds: a length that announces
  /// more is a lie.
  static let greatestRatio = 1032

  private let source: [UInt8]
  private let path: String
  private var position = 0
  private var hasEnded = false
  /// On the heap because zlib checks that the structure does not move.
  private let stream: UnsafeMutablePointer<z_stream>

  init(_ source: [UInt8], path: String) throws {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15 is the largest window, and adding 16 asks for the gzip header and checksum.
    let status = inflateInit2_(
      stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      stream.deallocate()
      throw DataError(
        path: path,
        .unreadable(
          reason: .init(es: "zlib no arranca: \(status)", en: "zlib does not start: \(status)")))
    }
    self.stream = stream
    self.source = source
    self.path = path
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// The next `count` bytes, or fewer when the stream ends before.
  ///
  /// Allocates no more than the rest of the file can hold.
  ///
  /// - Throws: ``DataError`` when the file is cut short, damaged, or followed by something else.
  mutating func read(_ count: Int) throws -> [UInt8] {
    let capacity = min(count, (source.count - position) * Self.greatestRatio + 65_536)
    return try [UInt8](unsafeUninitializedCapacity: capacity) { buffer, filled in
      while filled < capacity && !hasEnded {
        filled += try inflateOnce(into: UnsafeMutableBufferPointer(rebasing: buffer[filled...]))
      }
    }
  }

  /// Calls zlib once and tells how many bytes it wrote.
  private mutating func inflateOnce(into buffer: UnsafeMutableBufferPointer<UInt8>) throws -> Int {
    let input = min(source.count - position, 1 << 30)
    let output = min(buffer.count, 1 << 30)
    let status = source.withUnsafeBufferPointer { source in
      // zlib does not write through next_in; it is not const for the sake of old compilers.
      stream.pointee.next_in = UnsafeMutablePointer(
        mutating: source.baseAddress?.advanced(by: position))
      stream.pointee.avail_in = UInt32(input)
      stream.pointee.next_out = buffer.baseAddress
      stream.pointee.avail_out = UInt32(output)
      return inflate(stream, Z_NO_FLUSH)
    }
    position += input - Int(stream.pointee.avail_in)
    switch status {
    case Z_OK: break
    case Z_STREAM_END: try endMember()
    case Z_BUF_ERROR: throw DataError(path: path, .truncatedGzip(byteCount: source.count))
    default: throw damaged(stream.pointee.msg.map { String(cString: $0) } ?? "zlib error \(status)")
    }
    return output - Int(stream.pointee.avail_out)
  }

  private mutating func endMember() throws {
    let rest = source[position...]
    if rest.allSatisfy({ $0 == 0 }) {
      hasEnded = true
    } else if rest.starts(with: [0x1F, 0x8B]) {
      inflateReset(stream)
    } else {
      throw damaged("\(rest.count) bytes after the end")
    }
  }

  private func damaged(_ reason: String) -> DataError {
    DataError(path: path, .damagedGzip(offset: position, reason: reason))
  }
}

/// The CRC-32 of a part of a buffer, as PNG and gzip use it.
func checksum(of bytes: ArraySlice<UInt8>) -> UInt32 {
  bytes.withUnsafeBytes { UInt32(crc32_z(0, $0.baseAddress, $0.count)) }
}

/// Bytes as a zlib stream (RFC 1950), as small as zlib makes it.
package func deflated(_ bytes: [UInt8]) -> [UInt8] {
  var length = compressBound(uLong(bytes.count))
  return [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, filled in
    let status = compress2(
      buffer.baseAddress, &length, bytes, uLong(bytes.count), Z_BEST_COMPRESSION)
    // It fails only for want of memory or room, and the bound gives the room.
    precondition(status == Z_OK, "zlib does not pack: \(status)")
    filled = Int(length)
  }
}

/// What a zlib stream (RFC 1950) holds, or `nil` unless it is whole and holds `count` bytes.
package func inflated(_ bytes: [UInt8], count: Int) -> [UInt8]? {
  // A stream cannot hold more than that, so no wrong count takes the memory.
  guard count > 0, count <= (bytes.count + 1) * Inflater.greatestRatio else { return nil }
  var length = uLong(count)
  var isWhole = false
  let result = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
    let status = uncompress(buffer.baseAddress, &length, bytes, uLong(bytes.count))
    isWhole = status == Z_OK && length == uLong(count)
    filled = isWhole ? count : 0
  }
  return isWhole ? result : nil
}
