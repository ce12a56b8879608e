internal import Foundation

/// Names for the students' pages that are safe in any file system, URL and archive.
enum PageNames {
  /// A name for each student, in their order, without the ending.
  ///
  /// A name of plain lower-case letters, digits, `-` and `_` stays; any other keeps what it can and
  /// gets a hash of the whole, so that the page keeps its name when the class changes.
  static func names(for students: [String]) -> [String] {
    var taken: Set<String> = []
    return students.map { student in
      let name = name(for: student)
      var candidate = name
      var number = 2
      while !taken.insert(candidate).inserted {
        candidate = "\(name)-\(number)"
        number += 1
      }
      return candidate
    }
  }

  private static let longest = 48

  // Windows keeps these for itself, with any ending.
  private static let reserved: Set<String> = ["con", "prn", "aux", "nul", "index"]

  private static func name(for student: String) -> String {
    var slug = ""
    for scalar in student.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "_": slug.unicodeScalars.append(scalar)
      // An accent that belongs to the letter before it.
      case "\u{300}"..."\u{36F}": break
      default: if !slug.hasSuffix("-") { slug += "-" }
      }
      if slug.utf8.count == longest { break }
    }
    slug = String(slug.prefix(longest))
    if slug.utf8.elementsEqual(student.utf8), !reserved.contains(slug), !slug.isEmpty,
      slug.first != "-"
    {
      return slug
    }
    var hash = ContentHash()
    hash.add(student)
    let core = slug.split(separator: "-").joined(separator: "-")
    return (core.isEmpty ? "student" : core) + "-" + hash.text.prefix(8)
  }
}
