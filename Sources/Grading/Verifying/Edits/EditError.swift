/// Why an edit is none, or does not fit the files that it changes.
enum EditError: Error, Equatable {
  /// It has no changes.
  case empty
  /// A line is no part of an edit; counted from 1.
  case strayLine(Int)
  /// The two lines that name a file name different ones, or none.
  case noFile(line: Int)
  /// The numbers at the head of a hunk are not those of its lines.
  case wrongCount(line: Int)
  /// A hunk says nothing about the lines around it, so it could be anywhere.
  case noContext(line: Int)
  /// It changes a file twice.
  case repeatedFile(String)
  /// It changes a file that the exercise does not have.
  case unknownFile(String)
  /// The old lines of a hunk are not in the file behind those of the hunk before it.
  case doesNotApply(String, line: Int)
  /// The old lines of a hunk are in the file several times, and not at the number that it names.
  case ambiguous(String, line: Int)
  /// The new lines of a file are the old ones.
  case changesNothing(String)

  /// What maintainers read behind the name of the edit.
  var sentence: String {
    switch self {
    case .empty: "has no changes"
    case .strayLine(let line): "has a line \(line) that is no part of an edit"
    case .noFile(let line): "does not name one file in line \(line)"
    case .wrongCount(let line): "has other counts in line \(line) than lines below it"
    case .noContext(let line): "has no context at line \(line)"
    case .repeatedFile(let path): "changes \(path) twice"
    case .unknownFile(let path): "changes \(path), which the answer does not have"
    case .doesNotApply(let path, let line): "no longer applies to \(path) (line \(line))"
    case .ambiguous(let path, let line): "applies to \(path) in several places (line \(line))"
    case .changesNothing(let path): "changes nothing in \(path)"
    }
  }
}
