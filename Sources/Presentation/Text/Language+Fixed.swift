internal import Foundation
package import Localization

extension Language {
  /// A number with so many digits behind the decimal mark; what is no number by its name.
  package func fixed(_ number: Double, digits: Int) -> String {
    guard number.isFinite else { return number.isNaN ? "NaN" : number < 0 ? "−∞" : "∞" }
    // As `String(format:)` gives it, which takes several times as long; the greatest number has 309
    // digits in front of the point.
    var bytes = [CChar](repeating: 0, count: 330 + digits)
    let count = withVaList([CInt(digits), number]) { vsnprintf(&bytes, bytes.count, "%.*f", $0) }
    return decimals(
      String(decoding: bytes.prefix(Int(count)).map(UInt8.init(bitPattern:)), as: UTF8.self))
  }
}
