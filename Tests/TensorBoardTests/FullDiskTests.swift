import Foundation
import Testing

@testable import TensorBoard

#if os(Linux)
  import Glibc

  @Suite("Full disk")
  struct FullDiskTests {
    /// A pipe that nobody empties is a file that takes some bytes and then no more.
    private func pipe() throws -> [Int32] {
      var ends: [Int32] = [0, 0]
      try #require(Glibc.pipe(&ends) == 0)
      for end in ends { try #require(fcntl(end, F_SETFL, O_NONBLOCK) == 0) }
      return ends
    }

    @Test func theFirstRecordAlreadyFails() throws {
      let full = EventFileHandle(path: "/dev/full", descriptor: open("/dev/full", O_WRONLY))
      let error = #expect(throws: EventFileError.cannotWrite(path: "/dev/full", code: ENOSPC)) {
        try SummaryWriter(file: full, flushSeconds: 1000)
      }
      #expect(
        error?.description
          == "/dev/full: cannot be written (no space left on the disk)")
    }

    @Test func whatWasNotWrittenStays() throws {
      let full = EventFileHandle(path: "/dev/full", descriptor: open("/dev/full", O_WRONLY))
      var bytes: [UInt8] = [1, 2, 3]
      #expect(throws: EventFileError.self) { try full.write(&bytes) }
      #expect(bytes == [1, 2, 3])
    }

    @Test func aPartlyWrittenBufferContinuesWhereItStopped() throws {
      let ends = try pipe()
      defer { close(ends[0]) }
      let handle = EventFileHandle(path: "pipe", descriptor: ends[1])
      let original = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      var bytes = original
      var got: [UInt8] = []
      var failures = 0
      while !bytes.isEmpty {
        do { try handle.write(&bytes) } catch { failures += 1 }
        var chunk = [UInt8](repeating: 0, count: 100_000)
        let count = read(ends[0], &chunk, chunk.count)
        got += chunk.prefix(max(0, count))
      }
      while true {
        var chunk = [UInt8](repeating: 0, count: 100_000)
        let count = read(ends[0], &chunk, chunk.count)
        guard count > 0 else { break }
        got += chunk.prefix(count)
      }
      #expect(failures > 0)
      #expect(got == original)
    }

    @Test func theBufferDoesNotGrow() throws {
      let ends = try pipe()
      defer { close(ends[0]) }
      let writer = try SummaryWriter(
        file: EventFileHandle(path: "pipe", descriptor: ends[1]), flushSeconds: 1000)
      var failures = 0
      for step in 0..<20_000 {
        do { try writer.addScalar("loss/train", 1, step: step) } catch { failures += 1 }
      }
      // 64 KB in the pipe and 64 KB in the buffer hold less than 4,000 scalars; the rest is refused.
      #expect(failures > 15_000)
    }
  }
#endif
