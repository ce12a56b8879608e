internal import CourseKit
internal import Localization
internal import Wire

/// How values look inside a message.
enum Printing {
  /// A number with at most six significant digits, as a learner would write it.
  static func number(_ value: Float) -> String {
    if value.isNaN { return "NaN" }
    // Up to here every whole number is a Float; above, the digits would claim too much.
    if value == value.rounded(), abs(value) <= 0x1p24 { return String(Int(value)) }
    let magnitude = abs(value)
    guard magnitude >= 1e-4, magnitude < 1e7 else { return "\(value)" }
    var scale: Float = 1
    var digits = 0
    while magnitude * scale < 100_000, digits < 9 {
      scale *= 10
      digits += 1
    }
    let scaled = Int((Double(magnitude) * Double(scale)).rounded())
    let whole = scaled / Int(scale)
    var fraction = String(scaled % Int(scale))
    fraction = String(repeating: "0", count: max(0, digits - fraction.count)) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let sign = value < 0 ? "-" : ""
    return fraction.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(fraction)"
  }

  /// Two numbers that differ, with as many digits as it takes to see that they do.
  static func pair(_ first: Float, _ second: Float) -> (String, String) {
    let short = (number(first), number(second))
    return short.0 != short.1 || first.isNaN ? short : ("\(first)", "\(second)")
  }

  /// The first numbers, and how many there are when they are not all.
  static func preview(_ numbers: [Float], of count: Int) -> Localized {
    let shown = numbers.map(number).joined(separator: ", ")
    guard count > numbers.count else { return Localized(es: "[\(shown)]", en: "[\(shown)]") }
    return Localized(
      es: "[\(shown), … (\(count) números)]", en: "[\(shown), … (\(count) numbers)]")
  }

  /// A shape, and how many axes it has when they are not all there.
  static func shape(_ shape: [Int], of axes: Int?) -> Localized {
    list(shape, of: axes, Localized(es: "ejes", en: "axes"))
  }

  /// Whole numbers, and how many there are when they are not all there.
  static func integers(_ numbers: [Int], of count: Int?) -> Localized {
    list(numbers, of: count, Localized(es: "números", en: "numbers"))
  }

  private static func list(_ numbers: [Int], of count: Int?, _ unit: Localized) -> Localized {
    guard let count else { return Localized(es: "\(numbers)", en: "\(numbers)") }
    let shown = numbers.map(String.init).joined(separator: ", ")
    return Localized(
      es: "[\(shown), … (\(count) \(unit.es))]", en: "[\(shown), … (\(count) \(unit.en))]")
  }

  /// A line of a text between marks, so that spaces at its ends are seen.
  static func line(_ text: String?) -> Localized {
    guard let text else { return Localized(es: "(ya no hay línea)", en: "(no such line)") }
    guard let start = start(of: text, 200) else {
      return Localized(es: "«\(text)»", en: "\"\(text)\"")
    }
    return Localized(
      es: "«\(start)…» (\(text.count) caracteres)", en: "\"\(start)…\" (\(text.count) characters)")
  }

  /// The first characters of a text that has more of them; nil where it has not.
  ///
  /// Little of a long text is read for it: by bytes, since one character can have millions of accents.
  static func start(of text: String, _ count: Int) -> String? {
    let bytes = 25 * count
    guard text.utf8.count > bytes else {
      return text.count > count ? String(text.prefix(count)) : nil
    }
    return String(String(decoding: text.utf8.prefix(bytes), as: UTF8.self).prefix(count))
  }

  /// The most numbers that a tensor in a question is shown with.
  private static let fewNumbers = 8

  /// A tensor in a question: its numbers where they are few, else its shape alone.
  private static func tensor(_ tensor: Tensor) -> String {
    guard tensor.count > 0, tensor.count <= fewNumbers else { return "Tensor \(tensor.shape)" }
    return "Tensor \(tensor.shape) [\(tensor.elements.map(number).joined(separator: ", "))]"
  }

  /// A picture in a question: its bytes where they are few, else its shape alone.
  private static func image(_ image: Image) -> String {
    let shape = "Image \(image.height)×\(image.width)×\(image.channels)"
    guard !image.bytes.isEmpty, image.bytes.count <= fewNumbers else { return shape }
    return "\(shape) \(image.bytes)"
  }

  /// A value in a question: shapes for large tensors, plain values for the rest.
  static func short(_ value: Value) -> String {
    switch value {
    case .none: "()"
    case .bool(let value): "\(value)"
    case .int(let value): "\(value)"
    case .double(let value): number(Float(value))
    case .text(let value): start(of: value, 40).map { "\"\($0)…\"" } ?? "\"\(value)\""
    case .tensor(let tensor): Self.tensor(tensor)
    case .image(let image): Self.image(image)
    case .bytes(let bytes): "\(bytes.count) bytes"
    case .list(let values):
      values.count > 6
        ? "[\(values.prefix(6).map(short).joined(separator: ", ")), … (\(values.count))]"
        : "[\(values.map(short).joined(separator: ", "))]"
    }
  }
}
