import Foundation

/// Which module may import which, as `Package.swift` says, and what files really import.
struct ImportGraph {
  /// What each module of `Sources` may import, the course's own and others'.
  var allowed: [String: Set<String>]

  /// What a C library's module is called.
  static let cModules: Set = ["COpenBLAS", "CPNG", "CZlib", "CCMark"]

  /// What belongs to the system or the language, and may be imported anywhere.
  static let system: Set = [
    "Swift", "Foundation", "FoundationEssentials", "Synchronization", "Dispatch", "Glibc", "Musl",
    "Darwin",
    "System",
  ]

  /// A graph of its own.
  init(allowed: [String: Set<String>]) { self.allowed = allowed }

  /// The table in the text of `Package.swift`.
  init(manifest: String) {
    var products: [String: String] = [:]
    let product = /let (\w+) = Target\.Dependency\.product\(\s*name: "(\w+)"/
    for match in manifest.matches(of: product) { products[String(match.1)] = String(match.2) }

    func names(in list: Substring) -> Set<String> {
      Set(
        list.split(separator: ",").map { item in
          let word = item.trimmingCharacters(in: .whitespacesAndNewlines)
          return word.hasPrefix("\"")
            ? word.trimmingCharacters(in: ["\""]) : products[word, default: word]
        }.filter { !$0.isEmpty })
    }
    allowed = [:]
    let end = manifest.range(of: "\nlet tests")?.lowerBound ?? manifest.endIndex
    let entry = /Module\(\s*name: "(\w+)"([^()]*)\)/
    for match in manifest[..<end].matches(of: entry) {
      let list = match.2.firstMatch(of: /imports: \[([^\]]*)\]/)
      allowed[String(match.1)] = list.map { names(in: $0.1) } ?? []
    }
    let tool = /\.executableTarget\(\s*name: "(\w+)",\s*dependencies: \[([^\]]*)\]/
    for match in manifest.matches(of: tool) { allowed[String(match.1)] = names(in: match.2) }
  }

  /// The modules that the text of a file imports.
  static func imports(in source: String) -> [String] {
    let line =
      /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|func|let|var|typealias|actor)\s+)?(\w+)/
    return source.split(whereSeparator: \.isNewline)
      // Most lines are done with before the slow match begins.
      .filter { $0.contains("import") }
      .compactMap { $0.firstMatch(of: line).map { String($0.1) } }
  }

  /// What a file of a module imports and may not, a sentence each.
  func complaints(about source: String, at path: String, in module: String) -> [String] {
    guard let allowed = allowed[module] else {
      return ["\(path): Package.swift knows no module \(module)"]
    }
    return Self.imports(in: source).compactMap { name in
      if name == "Probe" || name.hasPrefix("Exercise") {
        return "\(path) imports \(name), which nothing may"
      }
      guard !allowed.contains(name), !Self.system.contains(name), name != module else { return nil }
      return "\(path) imports \(name), which \(module) may not"
    }
  }

  /// The modules of a circle, if there is one.
  var circle: [String]? {
    func search(_ path: [String]) -> [String]? {
      for next in allowed[path[path.count - 1], default: []].sorted() {
        if let start = path.firstIndex(of: next) { return Array(path[start...]) + [next] }
        if let circle = search(path + [next]) { return circle }
      }
      return nil
    }
    return allowed.keys.sorted().lazy.compactMap { search([$0]) }.first
  }
}
