/// What a ``JSONScanner`` throws: whoever reads a file has an error of its own.
package protocol JSONFailure: Error {
  /// The error for a text that is wrong at a byte.
  init(_ fault: JSONFault, at byte: Int)
}

/// What is wrong with a text that should be JSON.
package enum JSONFault: Equatable, Sendable {
  /// Something else is expected there.
  case expected(JSONExpectation)
  /// A text is not UTF-8, has a control character, or an escape that is none.
  case badText
  /// A whole number does not fit an `Int`.
  case numberTooLarge
}

/// What is expected somewhere in JSON.
package enum JSONExpectation: String, Sendable {
  /// The begin of an object.
  case object = "{"
  /// A text.
  case text = "\""
  /// What stands between a key and its value.
  case colon = ":"
  /// The begin of a list.
  case list = "["
  /// What goes on in an object or ends it.
  case commaOrBrace = ", }"
  /// What goes on in a list or ends it.
  case commaOrBracket = ", ]"
  /// A whole number that is not negative.
  case number = "0-9"
  /// A value of any kind, nested no deeper than can be read.
  case value = "…"
  /// The end of a list of two numbers.
  case endOfPair = "]"
  /// Spaces up to the end.
  case end = " "
}

/// Where a text stops being JSON, and why.
package struct JSONMistake: JSONFailure, Equatable {
  /// What is wrong.
  package let fault: JSONFault
  /// The first byte that cannot stand where it stands; the length if the end comes too early.
  package let byte: Int

  package init(_ fault: JSONFault, at byte: Int) {
    self.fault = fault
    self.byte = byte
  }

  /// The first mistake of a text, and nil when it is JSON.
  package static func first(in bytes: [UInt8]) -> JSONMistake? {
    var scanner = JSONScanner<JSONMistake>(bytes, bytes.indices)
    do throws(JSONMistake) {
      try scanner.value()
      try scanner.finish()
      return nil
    } catch {
      return error
    }
  }
}
