/// A change to files, as `git diff` writes it and `git apply` reads it.
///
/// ```diff
/// Leaves the variance as it is.
///
/// --- a/answers/7.1-batch-norm/BatchNorm1d.swift
/// +++ b/answers/7.1-batch-norm/BatchNorm1d.swift
/// @@ -73,4 +73,3 @@
///      for feature in 0..<features {
/// -      let unbiased = variance[feature] * count / (count - 1)
/// ```
/// What stands before the first file is for people.
struct Edit: Equatable, Sendable {
  /// Bytes with the line feed that ends them; only the last line of a file may lack it.
  typealias Line = ArraySlice<UInt8>

  /// The changes to one file.
  struct File: Equatable, Sendable {
    /// Where it is, seen from the root of the course.
    var path: String
    var hunks: [Hunk]
  }

  /// Neighbouring lines, as they are and as they shall be.
  struct Hunk: Equatable, Sendable {
    /// The line of the edit that it begins in, counted from 1.
    var line: Int
    /// The line of the file that it was made at, counted from 1.
    var start: Int
    var old: [Line]
    var new: [Line]
  }

  var files: [File]

  /// The lines of a text.
  static func lines(of text: some Sequence<UInt8>) -> [Line] {
    let bytes = Array(text)
    var lines: [Line] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }
}
