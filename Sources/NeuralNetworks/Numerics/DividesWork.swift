public import CourseKit

/// A layer, a loss or an optimizer that lets a team of threads do parts of its work.
///
/// With whatever team, the numbers are the same but for the last digits of matrix products.
public protocol DividesWork: AnyObject {
  /// Who does the work; the calling thread alone unless told otherwise.
  var team: ThreadTeam { get set }
}

extension ThreadTeam {
  /// Numbers of a part of a pass: enough to pay for taking it, and so few that nobody waits long for
  /// another.
  static let partLength = 1 << 14

  /// Calls `work` with what it needs and parts of `0..<count`.
  ///
  /// - Parameter partLength: indices of a part.
  func divide<Context>(
    _ count: Int, partLength: Int = ThreadTeam.partLength, _ context: Context, _ work: Work
  ) {
    withUnsafePointer(to: context) { run(count, partLength: partLength, $0, work) }
  }

  /// Calls `work` with what it needs and parts of the columns of a matrix, of many rows or few.
  func divideColumns<Context>(_ columns: Int, rows: Int, _ context: Context, _ work: Work) {
    // Whole lines of the cache, so that none has two writers.
    let part = max(16, ThreadTeam.partLength / max(1, rows) & ~15)
    divide(columns, partLength: part, context, work)
  }
}
