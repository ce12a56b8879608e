/// What is drawn of a recorded run.
struct RunFigure: Equatable, Sendable {
  var run: String
  var plot: Plot
  /// What the numbers are called, where the usual name does not fit.
  var yLabel: String?
  /// The name of the axis along which curves run, where the usual one does not fit.
  var xLabel: String?

  /// What is drawn of the run.
  enum Plot: Equatable, Sendable {
    /// Curves of a metric, of some settings or of all.
    case curves(metric: String, settings: [String])
    /// What settings came to, with intervals: one row for each, of some or of all.
    case values(metric: String, settings: [String])
    /// The paired differences that were claimed, of some claims or of all.
    case differences(claims: [String])
    /// A table of settings named by row and column together.
    case heat(metric: String, rows: [Label], columns: [Label])
    /// Half a matrix of the pairs of classes, of one setting.
    case matrix(metric: String, setting: String)
  }

  /// A part of a setting's id and what it is called: `Depth1=1 capa`, or the part alone.
  struct Label: Equatable, Sendable {
    var part: String
    var name: String
  }
}

extension RunFigure.Plot {
  /// As the attribute `kind` names it.
  enum Kind: String, CaseIterable {
    case curves, values, differences, heat, matrix
  }

  /// All that both languages have to agree on.
  var words: String {
    switch self {
    case .curves(let metric, let settings):
      "curves of \(metric)" + (settings.isEmpty ? "" : ", \(settings.joined(separator: " "))")
    case .values(let metric, let settings):
      "values of \(metric)" + (settings.isEmpty ? "" : ", \(settings.joined(separator: " "))")
    case .differences(let claims):
      "differences" + (claims.isEmpty ? "" : " \(claims.joined(separator: " "))")
    case .heat(let metric, let rows, let columns):
      "heat of \(metric), \(rows.map(\.part).joined(separator: " ")) × "
        + columns.map(\.part).joined(separator: " ")
    case .matrix(let metric, let setting): "matrix of \(metric), \(setting)"
    }
  }
}
