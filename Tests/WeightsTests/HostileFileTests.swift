import CourseKit
import Files
import Foundation
import Localization
import Testing
import Weights

@Suite("Hostile safetensors files")
struct HostileFileTests {
  typealias Fault = SafetensorsError.Fault

  private func fault(_ bytes: [UInt8]) -> Fault? {
    do {
      _ = try SafetensorsFile(bytes: bytes)
      return nil
    } catch { return error.fault }
  }

  /// A tensor in a header.
  private func tensor(
    _ name: String, _ shape: String, _ begin: Int, _ end: Int, type: String = "F32"
  ) -> String {
    #""\#(name)":{"dtype":"\#(type)","shape":\#(shape),"data_offsets":[\#(begin),\#(end)]}"#
  }

  @Test(arguments: 0..<8)
  func fewerThanEightBytes(count: Int) {
    #expect(fault(Array(repeating: 0, count: count)) == .tooShort(count: count))
  }

  @Test(arguments: [100_000_001, 1 << 32, 1 << 63, UInt64.max])
  func headersOfUpTo16EB(length: UInt64) {
    let prefix = (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * UInt64($0))) }
    #expect(fault(prefix + Array("{}".utf8)) == .headerTooLong(length: length))
  }

  @Test func headersThatEndAfterTheFile() {
    #expect(
      fault([0, 0xE1, 0xF5, 0x05, 0, 0, 0, 0, 0x7B])
        == .headerPastEnd(length: 100_000_000, available: 1))
    #expect(fault([3, 0, 0, 0, 0, 0, 0, 0, 0x7B, 0x7D]) == .headerPastEnd(length: 3, available: 2))
  }

  @Test(
    arguments: [
      ("", 8, .expected(.object)), (" {}", 8, .expected(.object)), ("[]", 8, .expected(.object)),
      ("{", 9, .expected(.text)), ("{}x", 10, .expected(.end)), ("{},", 10, .expected(.end)),
      ("{,}", 9, .expected(.text)), ("{\"a\"}", 12, .expected(.colon)),
      ("{\"a\":1}", 13, .expected(.object)), ("{\"a\":{}", 14, .missingKey("dtype", tensor: "a")),
      ("{\"a", 11, .badText), ("{\"a\\", 11, .badText), ("{\"a\\x\"}", 11, .badText),
      ("{\"\\ud800\"}", 10, .badText), ("{\"\\u12", 14, .badText), ("{\"a\nb\"}", 11, .badText),
      ("{\"__metadata__\":[]}", 24, .expected(.object)),
      ("{\"__metadata__\":{\"a\":1}}", 29, .expected(.text)),
      ("{\"__metadata__\":{\"a\":\"\",\"a\":\"\"}}", 32, .duplicate("a")),
      ("{\"__metadata__\":{},\"__metadata__\":{}}", 27, .duplicate("__metadata__")),
      ("{\"a\":{\"dtype\":1}}", 22, .expected(.text)),
      ("{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F32\"}}", 28, .duplicate("dtype")),
      ("{\"a\":{\"dtype\":\"F32\",\"shape\":[-1]}}", 37, .expected(.number)),
      ("{\"a\":{\"dtype\":\"F32\",\"shape\":[1.5]}}", 38, .expected(.commaOrBracket)),
      ("{\"a\":{\"dtype\":\"F32\",\"shape\":[01]}}", 37, .expected(.number)),
      ("{\"a\":{\"shape\":[9223372036854775808]}}", 23, .numberTooLarge),
      ("{\"a\":{\"data_offsets\":[0]}}", 31, .expected(.commaOrBracket)),
      ("{\"a\":{\"data_offsets\":[0,1,2]}}", 33, .expected(.endOfPair)),
      ("{\"a\":{\"strides\":[]}}", 14, .unknownKey("strides", tensor: "a")),
      ("{\"a\":{\"dtype\":\"F32\",\"shape\":[]}}", 14, .missingKey("data_offsets", tensor: "a")),
    ] as [(String, Int, SafetensorsError.HeaderFault)])
  func headersThatAreWrong(header: String, byte: Int, expected: SafetensorsError.HeaderFault) {
    #expect(fault(file(header)) == .header(byte: byte, expected))
  }

  @Test func textsThatAreNotUTF8() {
    let name = Array("{\"a".utf8) + [0xC3, 0x28] + Array("\":{}}".utf8)
    #expect(fault(file(name)) == .header(byte: 10, .badText))
    #expect(fault(file([0x7B, 0xFF])) == .header(byte: 9, .expected(.text)))
  }

  @Test func deepJSON() {
    for nested in ["[", "{\"a\":"] {
      let deep = String(repeating: nested, count: 1_000_000)
      #expect(fault(file("{\"a\":" + deep)) != nil)
      #expect(fault(file("{\"a\":{\"shape\":" + deep)) != nil)
      #expect(fault(file("{\"__metadata__\":" + deep)) != nil)
    }
  }

  @Test func tooManyAxes() throws {
    let ones = { (count: Int) in
      "[" + Array(repeating: "1", count: count).joined(separator: ",") + "]"
    }
    let most = try SafetensorsFile(bytes: file("{\(tensor("a", ones(64), 0, 4))}", dataCount: 4))
    #expect(most["a"]?.rank == 64)
    guard
      case .header(_, .tooManyAxes) = fault(file("{\(tensor("a", ones(65), 0, 4))}", dataCount: 4))
    else {
      Issue.record("65 axes are read")
      return
    }
  }

  @Test(
    arguments: [
      "[9223372036854775807]", "[4294967296,4294967296]", "[3037000500,3037000500]",
      "[4611686018427387904,2,0]", "[2305843009213693952]",
    ])
  func shapesThatOverflow(shape: String) {
    guard case .sizeOverflow(tensor: "a", _) = fault(file("{\(tensor("a", shape, 0, 0))}")) else {
      Issue.record("\(shape) is read")
      return
    }
  }

  @Test func typesThatAreNotRead() {
    for type in ["F31", "", "f32", "STRING"] {
      #expect(
        fault(file("{\(tensor("a", "[1]", 0, 4, type: type))}", dataCount: 4))
          == .unknownType(tensor: "a", type: type))
    }
    for type in ["F8_E5M2", "C64", "F4"] {
      #expect(
        fault(file("{\(tensor("a", "[1]", 0, 4, type: type))}", dataCount: 4))
          == .unsupportedType(tensor: "a", type: type))
    }
  }

  @Test func offsetsThatLie() {
    #expect(
      fault(file("{\(tensor("a", "[1]", 0, 4))}", dataCount: 3))
        == .offsetsOutside(tensor: "a", begin: 0, end: 4, available: 3))
    #expect(
      fault(file("{\(tensor("a", "[1]", 4, 0))}", dataCount: 4))
        == .offsetsOutside(tensor: "a", begin: 4, end: 0, available: 4))
    #expect(
      fault(file("{\(tensor("a", "[1]", 0, .max))}", dataCount: 4))
        == .offsetsOutside(tensor: "a", begin: 0, end: .max, available: 4))
    #expect(
      fault(file("{\(tensor("a", "[2]", 0, 4))}", dataCount: 4))
        == .sizeMismatch(tensor: "a", expected: 8, got: 4))
  }

  @Test func bytesOfTwoTensorsOrNone() {
    let (a, b) = (tensor("a", "[2]", 0, 8), tensor("b", "[2]", 4, 12))
    let start = 8 + "{\(a),\(b)}".utf8.count
    #expect(
      fault(file("{\(a),\(b)}", dataCount: 12)) == .overlap(tensor: "b", byte: start + 4))
    #expect(fault(file("{\(a),\(tensor("b", "[2]", 0, 8))}", dataCount: 8)) != nil)
    let apart = "{\(tensor("b", "[1]", 12, 16)),\(a)}"
    #expect(
      fault(file(apart, dataCount: 16)) == .gap(byte: 8 + apart.utf8.count + 8, count: 4))
    #expect(fault(file("{\(b)}", dataCount: 12)) == .gap(byte: 8 + "{\(b)}".utf8.count, count: 4))
    #expect(
      fault(file("{\(a)}", dataCount: 9)) == .gap(byte: 8 + "{\(a)}".utf8.count + 8, count: 1))
    #expect(fault(file("{}", dataCount: 1)) == .gap(byte: 10, count: 1))
    // An empty tensor may lie anywhere that is not inside another.
    #expect(fault(file("{\(a),\(tensor("b", "[0]", 8, 8))}", dataCount: 8)) == nil)
    #expect(fault(file("{\(a),\(tensor("b", "[0]", 0, 0))}", dataCount: 8)) == nil)
    #expect(
      fault(file("{\(a),\(tensor("b", "[0]", 4, 4))}", dataCount: 8)) != nil)
  }

  @Test func namesTwice() {
    let a = tensor("a", "[0]", 0, 0)
    let header = "{\(a),\(a)}"
    #expect(
      fault(file(header)) == .header(byte: 8 + 1 + a.utf8.count + 1, .duplicate("a")))
    // The same name in another spelling.
    let escaped = "{\(a),\(tensor("\\u0061", "[0]", 0, 0))}"
    #expect(
      fault(file(escaped)) == .header(byte: 8 + 1 + a.utf8.count + 1, .duplicate("a")))
  }

  @Test func integersThatAreTooLarge() {
    var bytes = file("{\(tensor("a", "[2]", 0, 16, type: "U64"))}", dataCount: 16)
    bytes[bytes.count - 1] = 0x80
    #expect(fault(bytes) == .integerTooLarge(tensor: "a", byte: bytes.count - 8))
    bytes[bytes.count - 1] = 0x7F
    #expect(fault(bytes) == nil)
  }

  @Test func everyTruncationAndEveryChangedByteEnds() throws {
    for golden in GoldenWeights.shared.files {
      let bytes = try golden.bytes()
      for length in 0..<bytes.count { #expect(fault(Array(bytes[..<length])) != nil) }
      for index in bytes.indices {
        var changed = bytes
        changed[index] ^= 1 << UInt8(index % 8)
        _ = fault(changed)
      }
    }
  }

  @Test(
    arguments: [
      .cannotRead(reason: Localized(es: "r", en: "r")), .cannotWrite(code: 28), .tooShort(count: 3),
      .headerTooLong(length: .max), .headerPastEnd(length: 9, available: 1),
      .header(byte: 77, .badText), .header(byte: 77, .expected(.colon)),
      .header(byte: 77, .duplicate("fc")), .header(byte: 77, .unknownKey("k", tensor: "fc")),
      .unknownType(tensor: "fc", type: "X"), .unsupportedType(tensor: "fc", type: "C64"),
      .sizeOverflow(tensor: "fc", shape: [.max]), .overlap(tensor: "fc", byte: 77),
      .offsetsOutside(tensor: "fc", begin: 1, end: 0, available: 9), .gap(byte: 77, count: 1),
      .sizeMismatch(tensor: "fc", expected: 8, got: 4), .integerTooLarge(tensor: "fc", byte: 77),
      .duplicateName("fc"), .reservedName("fc"),
    ] as [Fault])
  func sentencesNameTheFileInBothLanguages(fault: Fault) {
    let sentence = SafetensorsError(fault, path: "w.safetensors").sentence
    #expect(sentence.es != sentence.en)
    for text in [sentence.es, sentence.en] {
      #expect(text.hasPrefix("w.safetensors: "))
      if "\(fault)".contains("77") { #expect(text.contains("77")) }
      if "\(fault)".contains("fc") { #expect(text.contains("fc")) }
    }
  }
}
