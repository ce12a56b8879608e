import Foundation

/// Which module may import which, as `Package.swift` says, and what files really import.
struct ImportGraph {
  /// What each module of `Sources` may import, the course's own and others'.
  var allowed: [String: Set<String>]
  /// The modules of the C libraries.
  var libraries: Set<String> = []

  /// What belongs to the system or the language, and may be imported anywhere.
  static let system: Set = [
    "Swift", "Foundation", "FoundationEssentials", "FoundationXML", "Synchronization", "Dispatch",
    "Glibc", "Musl",
    "Darwin",
    "System",
  ]

  /// The course's own modules and C libraries, in no order.
  var ours: Set<String> { libraries.union(allowed.keys) }

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

extension ImportGraph {
  /// The table in `Package.swift`.
  init(_ manifest: PackageManifest) {
    let modules = manifest.targets.filter { ["regular", "executable"].contains($0.type) }
    self.init(
      allowed: Dictionary(uniqueKeysWithValues: modules.map { ($0.name, Set($0.imports)) }),
      libraries: Set(manifest.targets.filter { $0.type == "system" }.map(\.name)))
  }
}
