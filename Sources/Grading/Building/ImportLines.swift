internal import Foundation

/// The modules that a source names at its head.
enum ImportLines {
  /// The words behind `import` at the start of a line; only the head of a source has such lines.
  static func names(in contents: Data) -> Set<String> {
    var names: Set<String> = []
    for line in contents.split(separator: UInt8(ascii: "\n")).prefix(40) {
      let words = String(decoding: line, as: UTF8.self).split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index <= 1, index + 1 < words.count else {
        continue
      }
      names.insert(String(words[index + 1]))
    }
    return names
  }
}

extension CourseFolders {
  /// What the adapter of an exercise imports, in the order of the alphabet; nothing when it is
  /// missing, which building says.
  func adapterImports(of id: String) -> [String] {
    let adapter = try? Data(contentsOf: adapters.appending(path: "\(id).swift"))
    return adapter.map { ImportLines.names(in: $0).sorted() } ?? []
  }
}
