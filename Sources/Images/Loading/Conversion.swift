internal import CourseKit

/// A batch whose pictures become numbers and nothing else.
struct Conversion {
  /// Pictures of a part of a pass: enough samples to pay for taking it.
  var partLength: Int { max(16, (1 << 13) / max(1, pipeline.input.count)) }

  var pipeline: PreparedPipeline
  var bytes: UnsafePointer<UInt8>
  /// The index of the picture of each row.
  var order: UnsafePointer<Int>
  var elements: UnsafeMutablePointer<Float>
  /// The labels of all pictures, and those of the batch.
  var allLabels: UnsafePointer<Int>
  var labels: UnsafeMutablePointer<Int>
  /// A byte for each row, where what ``fetch(_:of:in:)`` gives is kept.
  var fetched: UnsafeMutablePointer<UInt8>

  func convert(_ rows: Range<Int>) {
    let (taken, given) = (pipeline.input.count, pipeline.output.count)
    fetched[rows.lowerBound] = fetch(
      UnsafeBufferPointer(start: order + rows.lowerBound, count: rows.count), of: taken, in: bytes)
    for row in rows {
      labels[row] = allLabels[order[row]]
      pipeline.convert(bytes + order[row] * taken, into: elements + row * given)
    }
  }
}

/// Reads a byte of each cache line of small pictures, so that they are in the cache when needed.
///
/// Shuffled pictures are anywhere in memory. These reads do not wait for each other, as those of a
/// picture after the other would: a batch is made in half the time.
///
/// - Returns: a number that is to be kept, or the compiler would leave out the reads.
func fetch(
  _ indices: UnsafeBufferPointer<Int>, of size: Int, in bytes: UnsafePointer<UInt8>
) -> UInt8 {
  guard indices.count * size <= 1 << 18 else { return 0 }
  var sum: UInt8 = 0
  for index in indices {
    for place in stride(from: index * size, to: (index + 1) * size, by: 64) { sum &+= bytes[place] }
  }
  return sum
}
