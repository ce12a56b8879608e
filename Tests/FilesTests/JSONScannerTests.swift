import CourseKit
import Files
import Foundation
import Testing

struct JSONScannerTests {
  private typealias Scanner = JSONScanner<JSONMistake>

  private func mistake(_ text: String) -> JSONMistake? { JSONMistake.first(in: Array(text.utf8)) }

  @Test(arguments: [
    "0", "-0", "12.5e-3", "1E+9", "\"\"", "\"\\u00e9\\ud83d\\ude00 \\\"\\\\\\/\\b\\f\\n\\r\\t\"",
    "true",
    "false", "null", "[]", "{}", " [ 1 , [ ] , { \"a\" : { } } ] \n", "{\"a\":1,\"a\":2}",
  ])
  func whatIsJSONPasses(text: String) { #expect(mistake(text) == nil) }

  @Test(
    arguments: [
      ("", 0, .expected(.value)), ("  ", 2, .expected(.value)), ("01", 0, .expected(.value)),
      ("-01", 1, .expected(.value)), ("[1,]", 3, .expected(.value)),
      ("{\"a\":}", 5, .expected(.value)),
      ("tru", 3, .expected(.value)), ("t rue", 1, .expected(.value)), ("- 1", 1, .expected(.value)),
      ("1.", 2, .expected(.value)), ("1e", 2, .expected(.value)), ("+1", 0, .expected(.value)),
      ("NaN", 0, .expected(.value)), ("{\"a\":1,}", 7, .expected(.text)),
      ("{1:2}", 1, .expected(.text)),
      ("{\"a\" 1}", 5, .expected(.colon)), ("[1 2]", 3, .expected(.commaOrBracket)),
      ("{\"a\":1 2}", 7, .expected(.commaOrBrace)), ("[", 1, .expected(.value)),
      ("{} {}", 3, .expected(.end)), ("1 ,", 2, .expected(.end)), ("\"a", 2, .badText),
      ("\"\\", 1, .badText), ("\"\\x\"", 1, .badText), ("\"\\udc00\"", 1, .badText),
      ("\"\t\"", 1, .badText), ("[\"\\u12\"]", 6, .badText),
    ] as [(String, Int, JSONFault)])
  func whatIsNotJSONIsNamed(text: String, byte: Int, fault: JSONFault) {
    #expect(mistake(text) == JSONMistake(fault, at: byte))
  }

  @Test func depthIsBounded() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(mistake(nested(512)) == nil)
    #expect(mistake(nested(513)) == JSONMistake(.expected(.value), at: 512))
    let deep = String(repeating: "{\"a\":[", count: 1_000_000)
    #expect(mistake(deep)?.fault == .expected(.value))
  }

  @Test func partsAreRead() throws {
    let text = Array("xx { \"a\\n\" : 12 , \"b\" : [ ] } yy".utf8)
    var scanner = Scanner(text, 2..<text.count - 3)
    try scanner.expect("{", or: .object)
    let first = try scanner.key()
    #expect(first.text == "a\n" && first.byte == 5)
    #expect(try scanner.number() == 12)
    #expect(try scanner.goesOn(until: "}"))
    #expect(try scanner.key().text == "b")
    try scanner.value()
    #expect(try !scanner.goesOn(until: "}"))
    try scanner.finish()
    #expect(scanner.position == text.count - 3)
    #expect(throws: JSONMistake(.expected(.object), at: 29)) {
      try scanner.expect("{", or: .object)
    }
  }

  @Test(
    arguments: [
      ("9223372036854775807", nil), ("9223372036854775808", .numberTooLarge),
      ("99999999999999999999999", .numberTooLarge), ("00", .expected(.number)),
      ("-1", .expected(.number)),
    ] as [(String, JSONFault?)])
  func wholeNumbersFitOrAreRefused(text: String, fault: JSONFault?) {
    let bytes = Array(text.utf8)
    var scanner = Scanner(bytes, bytes.indices)
    do throws(JSONMistake) {
      #expect(try scanner.number() == Int.max)
      #expect(fault == nil)
    } catch {
      #expect(error == fault.map { JSONMistake($0, at: 0) })
    }
  }

  /// Whatever bytes come, nothing traps, and what passes is JSON to Foundation too.
  @Test func anyBytesAreReadOrRefused() {
    let seed = Array(
      "{\"a\": [1, -2.5e3, true, null, \"\\u00e9\\n\"], \"b\": {\"c\": [], \"d\": {}}, \"é\": \"x\"}"
        .utf8)
    let tokens = ["{", "}", "[", "]", ",", ":", "\"", "\\", "0", "1", "-", ".", "e", "t", "n", " "]
      .map { Array($0.utf8) }
    var generator = SeededGenerator(seed: 8)
    var (passed, refused) = (0, 0)
    for _ in 0..<20_000 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
        let at = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: at)
        case 2: bytes.removeSubrange(at...)
        default:
          bytes.insert(contentsOf: tokens.randomElement(using: &generator) ?? [], at: at)
        }
      }
      if let mistake = JSONMistake.first(in: bytes) {
        refused += 1
        #expect((0...bytes.count).contains(mistake.byte))
      } else {
        passed += 1
        #expect(
          (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil,
          "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
    #expect(passed > 100 && refused > 10_000)
  }
}
