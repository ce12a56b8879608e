import Foundation

/// The picture of the modules in `CONTRIBUTING.md`: rows of names, of which each may import what
/// stands below it.
struct ImportPicture {
  /// The names of each row, from the top.
  let rows: [[String]]

  /// The first block between fences behind the heading.
  init(in text: String, under heading: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let block = lines.drop { $0 != heading }.drop { !$0.hasPrefix("```") }.dropFirst()
      .prefix { !$0.hasPrefix("```") }
    rows = block.map { line in
      // What a row is about stands far to the right.
      let end = line.firstRange(of: "  ")?.lowerBound ?? line.endIndex
      return line[..<end].split(separator: " · ").map(String.init)
    }
  }

  /// What does not agree with the table, a sentence each.
  func complaints(about graph: ImportGraph) -> [String] {
    var place: [String: Int] = [:]
    var complaints: [String] = []
    for (row, names) in rows.enumerated() {
      for name in names {
        if place.updateValue(row, forKey: name) != nil { complaints.append("\(name) stands twice") }
      }
    }
    complaints += graph.ours.subtracting(place.keys).map { "\($0) is not there" }
    complaints += Set(place.keys).subtracting(graph.ours).map { "\($0) is no module" }
    for (module, imports) in graph.allowed {
      for name in imports {
        guard let high = place[module], let low = place[name], low <= high else { continue }
        complaints.append("\(module) imports \(name), which does not stand below it")
      }
    }
    return complaints.sorted()
  }
}
