internal import CourseKit
internal import Wire

/// When a mutant goes wrong.
enum CallCondition: String, CaseIterable, Sendable {
  case always
  case laterCalls = "from the second call on"
  case thirdCall = "from the third call on"
  case notSquare = "not square"
  case square = "square"
  case oddSide = "an odd side"
  case evenSide = "an even side"
  case oneLongSide = "a side above 8"
  case veryLongSide = "a side above 64"
  case manyChannels = "more than 3 channels"
  case twoChannels = "2 channels"
  case oneChannel = "1 channel"
  case batchOfOne = "N = 1"
  case largerBatch = "N > 1"
  case empty = "something empty"
  case single = "a single number"
  case longList = "a list above 16"
  case unequal = "lists of unequal length"
  case negative = "a negative number"
  case beyondOne = "a number beyond ±1"
  case beyondHundred = "a number beyond ±100"
  case notFinite = "a number that is not finite"
  case zero = "a zero"
  case ties = "two equal numbers"
  case allAlike = "all numbers equal"
  case fraction = "a fraction"
  case largeInteger = "an integer above 255"
  case zeroInteger = "an integer 0"
  case oddInteger = "an odd integer"
  case yes = "a flag that is set"
  case no = "a flag that is not set"

  /// Whether it holds for a call; the first one is call 0.
  func holds(_ arguments: [Value], call: Int) -> Bool {
    func any(_ test: (Value) -> Bool) -> Bool { arguments.contains { $0.contains(where: test) } }
    func side(_ test: (Int) -> Bool) -> Bool { any { $0.sides.contains(where: test) } }
    func number(_ test: (Double) -> Bool) -> Bool { any { $0.holdsNumber(test) } }
    func integer(_ test: (Int) -> Bool) -> Bool {
      any { if case .int(let number) = $0 { test(number) } else { false } }
    }
    switch self {
    case .always: return true
    case .laterCalls: return call >= 1
    case .thirdCall: return call >= 2
    case .notSquare: return any { $0.isSquare == false }
    case .square: return any { $0.isSquare == true }
    case .oddSide: return side { $0 > 1 && $0 % 2 == 1 }
    case .evenSide: return side { $0 > 1 && $0 % 2 == 0 }
    case .oneLongSide: return side { $0 > 8 }
    case .veryLongSide: return side { $0 > 64 }
    case .manyChannels: return any { ($0.channels ?? 0) > 3 }
    case .twoChannels: return any { $0.channels == 2 }
    case .oneChannel: return any { $0.channels == 1 }
    case .batchOfOne: return any { $0.sides.count > 1 && $0.sides.first == 1 }
    case .largerBatch: return any { $0.sides.count > 1 && ($0.sides.first ?? 0) > 1 }
    case .empty: return any { $0.isEmpty }
    case .single: return any { $0.flatCount == 1 }
    case .longList: return any { if case .list(let list) = $0 { list.count > 16 } else { false } }
    case .unequal:
      let lengths = Set(
        arguments.compactMap { if case .list(let list) = $0 { list.count } else { nil } })
      return lengths.count > 1
    case .negative: return number { $0 < 0 } || integer { $0 < 0 }
    case .beyondOne: return number { abs($0) > 1 }
    case .beyondHundred: return number { abs($0) > 100 }
    case .notFinite: return number { !$0.isFinite }
    case .zero: return number { $0 == 0 }
    case .ties: return any { $0.hasTies }
    case .allAlike: return any { $0.isAllAlike }
    case .fraction: return number { $0 != $0.rounded() }
    case .largeInteger: return integer { $0 > 255 }
    case .zeroInteger: return integer { $0 == 0 }
    case .oddInteger: return integer { $0 % 2 != 0 }
    case .yes: return any { $0 == .bool(true) }
    case .no: return any { $0 == .bool(false) }
    }
  }
}
