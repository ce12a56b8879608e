internal import Localization
internal import Presentation

/// Shows on standard error how far the reading of pictures is, where somebody watches.
enum ReadingProgress {
  /// What is told how many of how many pictures were read; `nil` where nobody watches.
  static func line(in language: Language) -> (@Sendable (Int, Int) -> Void)? {
    guard Console.isWatched else { return nil }
    let start = ContinuousClock.now
    return { read, total in
      // What is done at once needs no bar.
      guard total > 0, ContinuousClock.now - start > .milliseconds(300) else { return }
      guard read < total else { return Console.note("\r\u{1B}[K") }
      let bar = ProgressBar(share: Double(read) / Double(total)).text
      let text = Localized(
        es: "leyendo imágenes \(bar) \(read)/\(total)", en: "reading images \(bar) \(read)/\(total)"
      )
      Console.note("\r\u{1B}[K" + text[language])
    }
  }
}
