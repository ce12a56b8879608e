internal import CourseKit
internal import Wire

/// How a mutant changes an argument or an answer.
enum ValueChange: String, CaseIterable, Sendable {
  // Numbers, one by one.
  case clippedToOne = "clipped to ±1"
  case positive = "clipped to positive"
  case clippedToBytes = "clipped to 0…255"
  case absolute = "without signs"
  case twoDigits = "rounded to 2 digits"
  case fourDigits = "rounded to 4 digits"
  case whole = "rounded to whole numbers"
  case halfPrecision = "in half precision"
  case noNaN = "NaN as 0"
  case noInfinity = "infinities as huge numbers"
  case noNumbersButFinite = "what is not finite as 0"
  case noDenormal = "denormals as 0"
  case capped255 = "integers up to 255"
  case capped8 = "integers up to 8"
  case lowByte = "integers modulo 256"
  case plusOne = "integers plus 1"
  case flipped = "flags the other way round"
  case negated = "negated"
  case doubled = "doubled"
  // One wrong number.
  case firstOff = "the first number off"
  case lastOff = "the last number off"
  // Parts.
  case onlyFirst = "only the first is right"
  case onlyLast = "only the last is right"
  case lastMissing = "all but the last are right"
  case firstMissing = "all but the first are right"
  case onlyFirstChannel = "only the first channel is right"
  case lastChannelMissing = "all but the last channel are right"
  case firstForAll = "the first for all"
  case shortened = "one less"
  case lengthened = "one more"
  // Order and shape.
  case reversed = "in reverse order"
  case mirrored = "each row reversed"
  case sorted = "sorted"
  case transposed = "the last two axes swapped"
  case flattened = "flat"
  case batched = "with one more axis"
  case trimmed = "without spaces at the ends"
  case upperCase = "in capitals"
  case firstLine = "only the first line"
  // Draws.
  case fewValues = "of four values only"
  case pairs = "neighbours alike"
  case columnsAlike = "all columns as the first"
  case mirroredPairs = "each second the negative of the first"
  case otherLaw = "of another law with the same mean and deviation"
  case sameForAll = "all as the first"

  /// The value as the mutant has it.
  func applied(to value: Value) -> Value {
    if let number { return value.mappingNumbers(number) }
    if let integer { return value.mappingIntegers(integer) }
    switch self {
    case .flipped: return value.mappingFlags { !$0 }
    case .firstOff: return value.nudged(last: false)
    case .lastOff: return value.nudged(last: true)
    case .onlyFirst: return value.keeping { index, _ in index == 0 }
    case .onlyLast: return value.keeping { index, count in index == count - 1 }
    case .lastMissing: return value.keeping { index, count in index < count - 1 }
    case .firstMissing: return value.keeping { index, _ in index > 0 }
    case .onlyFirstChannel: return value.keepingChannels { index, _ in index == 0 }
    case .lastChannelMissing: return value.keepingChannels { index, count in index < count - 1 }
    case .firstForAll:
      return value.rearranged { Array(repeating: $0[0], count: $0.count) }
    case .reversed: return value.rearranged { $0.reversed() }
    case .mirrored: return value.rearrangingRows { $0.reversed() }
    case .columnsAlike: return value.rearrangingRows { Array(repeating: $0[0], count: $0.count) }
    case .transposed: return value.transposed
    case .shortened: return value.resized(longer: false)
    case .lengthened: return value.resized(longer: true)
    case .sorted: return value.rearrangingAll { $0.sorted() }
    case .sameForAll: return value.rearrangingAll { Array(repeating: $0[0], count: $0.count) }
    case .pairs:
      return value.rearrangingAll { numbers in
        numbers.indices.map { place in numbers[place / 2 * 2] }
      }
    case .mirroredPairs:
      return value.rearrangingAll { numbers in
        numbers.indices.map { $0 % 2 == 0 ? numbers[$0] : -numbers[$0 - 1] }
      }
    case .fewValues: return value.rearrangingAll(Self.quantized)
    case .otherLaw: return value.rearrangingAll(Self.withOtherLaw)
    case .flattened, .batched: return value.reshaped(flat: self == .flattened)
    case .trimmed:
      return value.mappingText { String($0.drop { " \n".contains($0) }).trimmingEnd() }
    case .upperCase: return value.mappingText { $0.uppercased() }
    case .firstLine: return value.mappingText { String($0.prefix { $0 != "\n" }) }
    default: return value
    }
  }

  /// What happens to each number, where that is all.
  private var number: (@Sendable (Double) -> Double)? {
    switch self {
    case .clippedToOne: { $0.isNaN ? $0 : min(1, max(-1, $0)) }
    case .positive: { $0 < 0 ? 0 : $0 }
    case .clippedToBytes: { $0.isNaN ? $0 : min(255, max(0, $0)) }
    case .absolute: { abs($0) }
    case .twoDigits: { $0.isFinite ? ($0 * 100).rounded() / 100 : $0 }
    case .fourDigits: { $0.isFinite ? ($0 * 10_000).rounded() / 10_000 : $0 }
    case .whole: { $0.isFinite ? $0.rounded() : $0 }
    case .halfPrecision: { Self.half($0) }
    case .noNaN: { $0.isNaN ? 0 : $0 }
    case .noInfinity:
      { $0.isInfinite ? ($0 < 0 ? -1 : 1) * Double(Float.greatestFiniteMagnitude) : $0 }
    case .noNumbersButFinite: { $0.isFinite ? $0 : 0 }
    case .noDenormal: { abs($0) < Double(Float.leastNormalMagnitude) ? 0 : $0 }
    case .negated: { -$0 }
    case .doubled: { 2 * $0 }
    default: nil
    }
  }

  /// What happens to each whole number, where that is all.
  private var integer: (@Sendable (Int) -> Int)? {
    switch self {
    case .capped255: { min(255, $0) }
    case .capped8: { min(8, $0) }
    case .lowByte: { $0 & 255 }
    case .plusOne: { $0 &+ 1 }
    default: nil
    }
  }

  /// Eleven bits of precision, as IEEE 754's binary16 has them, without its limits of size.
  private static func half(_ number: Double) -> Double {
    guard number.isFinite, number != 0 else { return number }
    let unit = number.ulp * Double(sign: .plus, exponent: 42, significand: 1)
    return (number / unit).rounded() * unit
  }

  /// Each number as the middle of its quarter of the range.
  private static func quantized(_ numbers: [Double]) -> [Double] {
    guard let low = numbers.min(), let high = numbers.max(), low < high, (high - low).isFinite
    else { return numbers }
    let step = (high - low) / 4
    return numbers.map { low + step * (min(3, (($0 - low) / step).rounded(.down)) + 0.5) }
  }

  /// A uniform law where the bell curve was, and the other way round a triangular one, in the same
  /// order, with the same mean and deviation.
  private static func withOtherLaw(_ numbers: [Double]) -> [Double] {
    let count = Double(numbers.count)
    guard numbers.count > 2 else { return numbers }
    let mean = numbers.reduce(0, +) / count
    let deviation = (numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot()
    guard deviation.isFinite, deviation > 0 else { return numbers }
    let reach = (numbers.map { abs($0 - mean) }.max() ?? 0) / deviation
    let ranks = numbers.indices.sorted { numbers[$0] < numbers[$1] }
    var result = numbers
    for (rank, index) in ranks.enumerated() {
      let share = (Double(rank) + 0.5) / count
      // A uniform law ends at √3 deviations, a triangular one at √6.
      let isUniform = reach < 1.8
      let side = share < 0.5 ? share : 1 - share
      let triangular = 6.0.squareRoot() * (1 - (2 * side).squareRoot()) * (share < 0.5 ? -1 : 1)
      let z = isUniform ? triangular : (2 * share - 1) * 3.0.squareRoot()
      result[index] = mean + deviation * z
    }
    return result
  }
}

extension String {
  fileprivate func trimmingEnd() -> String {
    var text = self
    while let last = text.last, " \n".contains(last) { text.removeLast() }
    return text
  }
}
