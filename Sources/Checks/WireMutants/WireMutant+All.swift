internal import Wire

extension WireMutant {
  /// All mutants that do something to what was recorded of a right solution.
  ///
  /// Rules that change nothing in it are left out: they would be right.
  package static func all(of sessions: [[Exchange]]) -> [WireMutant] {
    let exchanges = sessions.joined()
    var names: [String] = []
    var byName: [String: [Exchange]] = [:]
    for exchange in exchanges {
      let name = exchange.call.operation
      if byName[name] == nil { names.append(name) }
      byName[name, default: []].append(exchange)
    }
    let tellers = names.filter { name in
      byName[name]?.allSatisfy { $0.call.arguments.isEmpty && $0.answered == .value(.none) } == true
    }
    return names.flatMap { name in
      let seen = Observations(name, byName[name] ?? [])
      let families: [[WireMutant]] = [
        seen.memories, seen.effects(besides: tellers), seen.changedArguments, seen.parameters,
        seen.changedAnswers, seen.conditions, seen.errors,
      ]
      return Array(families.joined())
    }
  }
}

/// What was seen of one operation, and the mutants that it allows.
private struct Observations {
  private let name: String
  private let exchanges: [Exchange]
  private let values: [Value]

  /// Enough to see what an operation takes and gives.
  private static let limit = 400

  init(_ name: String, _ exchanges: [Exchange]) {
    self.name = name
    // From everywhere in the record, since each class of the domain has a place of its own.
    let stride = max(1, exchanges.count / Self.limit)
    self.exchanges = exchanges.enumerated().filter { $0.offset % stride == 0 }.map(\.element)
    values = self.exchanges.compactMap {
      if case .value(let value) = $0.answered { value } else { nil }
    }
  }

  private var answersSomething: Bool { values.contains { $0 != .none } }

  private func mutant(_ family: WireFamily, _ words: String, _ rule: WireRule) -> WireMutant {
    WireMutant(family, "\(name): \(words)", rule)
  }

  var memories: [WireMutant] {
    guard answersSomething, exchanges.count > 1 else { return [] }
    return [
      mutant(.memory, "the first answer again", .firstAgain(name)),
      mutant(.memory, "the answer of the call before", .previous(name)),
      mutant(.memory, "the first answer of this size again", .firstOfSize(name)),
    ]
  }

  func effects(besides tellers: [String]) -> [WireMutant] {
    let others = tellers.filter { $0 != name }.map {
      mutant(.effects, "does \($0) too", .follows(name, by: $0))
    }
    let own = [mutant(.effects, "done twice", .doubles(name))]
    return own + others
      + (answersSomething ? [] : [mutant(.effects, "does nothing", .skips(name))])
  }

  private var argumentCount: Int { exchanges.map(\.call.arguments.count).max() ?? 0 }

  private func arguments(_ index: Int) -> [Value] {
    exchanges.compactMap { index < $0.call.arguments.count ? $0.call.arguments[index] : nil }
  }

  var changedArguments: [WireMutant] {
    (0..<argumentCount).flatMap { index in
      ValueChange.ofArguments.filter { change in
        arguments(index).contains { ![change.applied(to: $0)].isIdentical(to: [$0]) }
      }.map {
        mutant(
          $0.family, "argument \(index + 1) \($0.rawValue)", .argument(name, index, $0))
      }
    }
  }

  var parameters: [WireMutant] {
    let fixed = (0..<argumentCount).filter { index in
      let all = arguments(index)
      return all.contains { ![$0].isIdentical(to: [all[0]]) }
    }.map {
      mutant(.parameters, "argument \($0 + 1) of the first call", .firstArgument(name, $0))
    }
    let pairs = (0..<argumentCount).flatMap { one in
      ((one + 1)..<max(argumentCount, one + 1)).map { (one, $0) }
    }
    let swapped = pairs.filter { one, other in
      exchanges.contains {
        let values = $0.call.arguments
        return other < values.count && values[one].kind == values[other].kind
          && ![values[one]].isIdentical(to: [values[other]])
      }
    }.map { mutant(.parameters, "arguments \($0 + 1) and \($1 + 1) swapped", .swaps(name, $0, $1)) }
    return fixed + swapped
  }

  var changedAnswers: [WireMutant] {
    ValueChange.allCases.filter { change in
      values.contains { ![change.applied(to: $0)].isIdentical(to: [$0]) }
    }.map { mutant($0.family, "answer \($0.rawValue)", .answer(name, $0, when: .always)) }
  }

  /// The conditions that hold for some calls.
  private var possible: [CallCondition] {
    CallCondition.allCases.filter { condition in
      condition != .always
        && exchanges.enumerated().contains { condition.holds($1.call.arguments, call: $0) }
    }
  }

  var conditions: [WireMutant] {
    guard answersSomething else { return [] }
    return possible.flatMap { condition in
      [ValueChange.firstOff, .lastOff].map {
        mutant(
          condition.family, "\($0.rawValue) for \(condition.rawValue)",
          .answer(name, $0, when: condition))
      }
    }
  }

  var errors: [WireMutant] {
    let refusing = possible.map {
      mutant(.errors, "an error for \($0.rawValue)", .refuses(name, when: $0))
    }
    let threw = exchanges.contains { if case .threw = $0.answered { true } else { false } }
    guard threw else { return refusing }
    let plausible = values.first { $0 != .none }?.blank ?? .none
    return refusing + [mutant(.errors, "no error where one is due", .forgives(name, plausible))]
  }
}

extension ValueChange {
  /// Those that make sense of arguments: what a solution may do to its input before it looks.
  fileprivate static let ofArguments: [ValueChange] = [
    .clippedToOne, .positive, .clippedToBytes, .absolute, .twoDigits, .fourDigits, .whole,
    .halfPrecision, .noNaN, .noInfinity, .noNumbersButFinite, .noDenormal, .capped255, .capped8,
    .lowByte, .plusOne, .flipped, .negated, .reversed, .mirrored, .sorted, .transposed, .shortened,
    .trimmed, .upperCase, .lastMissing, .onlyFirst, .lastChannelMissing, .onlyFirstChannel,
  ]

  fileprivate var family: WireFamily {
    switch self {
    case .clippedToOne, .positive, .clippedToBytes, .absolute, .twoDigits, .fourDigits, .whole,
      .halfPrecision, .capped255, .capped8, .lowByte, .plusOne, .negated, .doubled, .flipped:
      .precision
    case .noNaN, .noInfinity, .noNumbersButFinite, .noDenormal: .oddities
    case .firstOff, .lastOff, .onlyFirst, .onlyLast, .lastMissing, .firstMissing,
      .onlyFirstChannel, .lastChannelMissing, .firstForAll, .shortened, .lengthened, .firstLine:
      .partial
    case .reversed, .mirrored, .sorted, .transposed, .flattened, .batched, .trimmed, .upperCase:
      .order
    case .fewValues, .pairs, .columnsAlike, .mirroredPairs, .otherLaw, .sameForAll:
      .draws
    }
  }
}

extension CallCondition {
  fileprivate var family: WireFamily {
    switch self {
    case .always, .laterCalls, .thirdCall: .memory
    case .notSquare, .square, .oddSide, .evenSide, .oneLongSide, .veryLongSide, .manyChannels,
      .twoChannels, .oneChannel, .batchOfOne, .largerBatch, .empty, .single, .longList, .unequal:
      .sizes
    case .negative, .beyondOne, .beyondHundred, .zero, .ties, .allAlike, .fraction,
      .largeInteger, .zeroInteger, .oddInteger, .yes, .no:
      .kinds
    case .notFinite: .oddities
    }
  }
}
