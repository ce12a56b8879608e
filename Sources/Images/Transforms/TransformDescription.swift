extension ImageTransform {
  /// The name and the parameters in the way of Albumentations, such as
  /// `Rotate(p=0.5, limit=(-15.0, 15.0), border=constant, fill=0)`.
  public var description: String { call(Self.name, reflecting: self) }
}

/// A value's name with its stored properties as arguments.
func call(_ name: String, reflecting value: Any) -> String {
  let arguments = Mirror(reflecting: value).children.map { "\($0.label ?? "")=\(text($0.value))" }
  return "\(name)(\(arguments.joined(separator: ", ")))"
}

private func text(_ value: Any) -> String {
  switch value {
  case let range as ClosedRange<Double>: "(\(range.lowerBound), \(range.upperBound))"
  case let range as ClosedRange<Int>: "(\(range.lowerBound), \(range.upperBound))"
  case let numbers as [Float]: "(\(numbers.map { String($0) }.joined(separator: ", ")))"
  default: String(describing: value)
  }
}
