internal import Foundation
package import Localization

extension Language {
  /// A number with so many digits behind the decimal mark; what is no number by its name.
  package func fixed(_ number: Double, digits: Int) -> String {
    guard number.isFinite else { return number.isNaN ? "NaN" : number < 0 ? "−∞" : "∞" }
    return decimals(String(format: "%.\(digits)f", number))
  }
}
