internal import TensorBoard

/// What known mistakes leave in an event file.
extension EventFile {
  /// Whether there are texts, each with one of the numbers, as many as numbers were logged.
  func hasTexts(of values: [Float], count: Int) -> Bool {
    scalars.isEmpty && texts.count == values.count * count
      && values.allSatisfy { value in
        texts.contains { $0.value.contains("\(value)") }
      }
  }

  /// Whether one tag has all the numbers, time after time.
  func hasOneTag(for values: [Float], count: Int) -> Bool {
    guard scalars.count == values.count * count, let tag = scalars.first?.tag else { return false }
    return scalars.allSatisfy { $0.tag == tag }
      && scalars.map(\.value) == (0..<count).flatMap { _ in values }
  }

  /// Whether each setting has a text that no other setting is in.
  func hasTextForEach(of names: [String], _ values: [String]) -> Bool {
    guard names.count > 1, texts.count >= names.count, texts.count <= names.count + 2 else {
      return false
    }
    return zip(names, values).allSatisfy { name, value in
      texts.contains { text in
        let whole = text.tag + text.value
        return whole.contains(name) && whole.contains(value)
          && !names.contains { $0 != name && whole.contains($0) }
      }
    }
  }
}
