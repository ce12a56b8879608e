/// A colour of a picture: red, green and blue, 0 to 255 each.
struct Color: Equatable {
  var red: UInt8
  var green: UInt8
  var blue: UInt8

  static let white = Color(red: 255, green: 255, blue: 255)
  static let black = Color(red: 24, green: 24, blue: 24)
  static let lines = Color(red: 210, green: 210, blue: 210)
  static let right = Color(red: 40, green: 150, blue: 70)
  static let wrong = Color(red: 205, green: 30, blue: 40)
  /// The full colours of a heat map.
  static let deepBlue = Color(red: 8, green: 60, blue: 130)
  static let deepRed = Color(red: 165, green: 15, blue: 21)

  /// A grey, 0 black to 255 white.
  static func grey(_ level: UInt8) -> Color { Color(red: level, green: level, blue: level) }

  /// The colour so far on the way to another, 0 to 1.
  func mixed(with other: Color, share: Double) -> Color {
    func mix(_ a: UInt8, _ b: UInt8) -> UInt8 {
      UInt8((Double(a) + (Double(b) - Double(a)) * min(max(share, 0), 1)).rounded())
    }
    return Color(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// White or black, whichever is read more easily on this colour.
  var ink: Color {
    // The weights of ITU-R BT.601.
    let light = 299 * Int(red) + 587 * Int(green) + 114 * Int(blue)
    return light < 140_000 ? .white : .black
  }
}
