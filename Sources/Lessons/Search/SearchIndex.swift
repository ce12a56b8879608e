internal import Foundation

/// What a reader can find: a place of the site, its title and its words.
struct SearchEntry: Equatable {
  /// Where it is, seen from a page of the same language.
  var href: String
  /// The page it stands on, such as the title of a lesson.
  var page: String
  /// The heading above it.
  var title: String
  var text: String
}

/// The index of one language, made when the site is built.
///
/// It is a classic script, because pages that are opened from disk may not read data. It grows with
/// the text: each word stands in it once, so that a result can show the sentence around the word.
struct SearchIndex {
  var entries: [SearchEntry]

  /// The index as a script that sets `perceptronSearch` to `[[href, page, title, text], …]`.
  var script: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes]
    let rows = entries.map { [$0.href, $0.page, $0.title, $0.text] }
    let data = (try? encoder.encode(rows)) ?? Data("[]".utf8)
    return "window.perceptronSearch=\(String(decoding: data, as: UTF8.self));\n"
  }
}
