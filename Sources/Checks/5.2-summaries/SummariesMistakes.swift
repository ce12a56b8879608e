internal import TensorBoard

/// What known mistakes leave in an event file.
extension EventFile {
  /// Whether there are texts, each with one of the numbers, as many as numbers were logged.
  func hasTexts(of values: [Float], count: Int) -> Bool {
    self.scalars.isEmpty && self.texts.count == values.count * count
      && values.allSatisfy { value in
        self.texts.contains { $0.value.contains("\(value)") }
      }
  }

  /// Whether one tag has all the numbers, time after time.
  func hasOneTag(for values: [Float], count: Int) -> Bool {
    guard self.scalars.count == values.count * count, let tag = self.scalars.first?.tag else {
      return false
    }
    return self.scalars.allSatisfy { $0.tag == tag }
      && self.scalars.map(\.value) == (0..<count).flatMap { _ in values }
  }

  /// Whether each setting has a text that no other setting is in.
  func hasTextForEach(of names: [String], _ values: [String]) -> Bool {
    guard names.count > 1, self.texts.count >= names.count, self.texts.count <= names.count + 2
    else {
      return false
    }
    return zip(names, values).allSatisfy { name, value in
      self.texts.contains { text in
        let whole = text.tag + text.value
        return whole.contains(name) && whole.contains(value)
          && !names.contains { $0 != name && whole.contains($0) }
      }
    }
  }
}
