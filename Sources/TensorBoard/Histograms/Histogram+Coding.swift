/// The message `HistogramProto`.
extension Histogram {
  private enum Field {
    static let min = 1
    static let max = 2
    static let count = 3
    static let sum = 4
    static let sumOfSquares = 5
    static let limits = 6
    static let counts = 7
  }

  func encode(to encoder: inout ProtobufEncoder) {
    let numbers = [
      (Field.min, min), (Field.max, max), (Field.count, count), (Field.sum, sum),
      (Field.sumOfSquares, sumOfSquares),
    ]
    for (field, number) in numbers where number.bitPattern != 0 { encoder.double(field, number) }
    encoder.packed(Field.limits, bucketLimits)
    encoder.packed(Field.counts, bucketCounts)
  }

  init(_ message: ProtobufDecoder) throws(ProtobufDecoder.Malformed) {
    var message = message
    self.init(
      min: 0, max: 0, count: 0, sum: 0, sumOfSquares: 0, bucketLimits: [], bucketCounts: [])
    while let (field, value) = try message.next() {
      switch (field, value) {
      case (Field.min, .fixed64(let bits)): min = Double(bitPattern: bits)
      case (Field.max, .fixed64(let bits)): max = Double(bitPattern: bits)
      case (Field.count, .fixed64(let bits)): count = Double(bitPattern: bits)
      case (Field.sum, .fixed64(let bits)): sum = Double(bitPattern: bits)
      case (Field.sumOfSquares, .fixed64(let bits)): sumOfSquares = Double(bitPattern: bits)
      case (Field.limits, .fixed64(let bits)): bucketLimits.append(Double(bitPattern: bits))
      case (Field.counts, .fixed64(let bits)): bucketCounts.append(Double(bitPattern: bits))
      case (Field.limits, .bytes(let range)): bucketLimits += try message.doubles(range)
      case (Field.counts, .bytes(let range)): bucketCounts += try message.doubles(range)
      default: break
      }
    }
  }
}
