public import CourseKit
public import Localization

/// The layers of a model with what comes out of each and how much each learns.
///
/// ```swift
/// let model = MLPClassifier.make(inputShape: [1, 28, 28], hidden: [256], classes: 10, seed: 1)
/// print(try ModelSummary(of: model, inputShape: [1, 28, 28]).text(in: .en))
/// ```
public struct ModelSummary: Equatable, Sendable {
  /// A layer.
  public struct Row: Equatable, Sendable {
    /// Its path, such as `"2"` or `"1.0"`.
    public var name: String
    /// The layer with its sizes.
    public var layer: String
    /// How many layers it is inside of.
    public var depth: Int
    /// The shape of its output for a batch.
    public var outputShape: [Int]
    /// Numbers that training changes, those of inner layers included.
    public var parameterCount: Int
  }

  /// The shape of the batch that went in.
  public var inputShape: [Int]
  /// The layers; one that is made of others comes before them.
  public var rows: [Row]
  /// Numbers that training changes.
  public var parameterCount: Int
  /// Numbers in buffers, such as running means.
  public var bufferCount: Int

  /// Sends a batch of zeros through the model in evaluation mode and looks at what comes out.
  ///
  /// Changes nothing but what layers remember for `backward(_:)`.
  ///
  /// - Parameters:
  ///   - model: the model.
  ///   - inputShape: the shape of one example.
  ///   - batchSize: examples in the batch.
  /// - Throws: ``ShapeError`` when the example does not fit the model.
  public init(of model: any Layer, inputShape: [Int], batchSize: Int = 1) throws {
    let model = model.asReference
    self.inputShape = [batchSize] + inputShape
    parameterCount = model.parameterCount
    bufferCount = model.buffers.reduce(0) { $0 + $1.value.shape.reduce(1, *) }
    rows = []
    let mode = model.mode
    model.eval()
    defer { model.setMode(mode) }
    let layers = model.children.isEmpty ? [("0", model)] : model.children
    var value = Tensor.zeros(self.inputShape)
    for (name, layer) in layers {
      value = try ModelSummary.visit(layer, name: name, depth: 0, value, into: &rows)
    }
    model.forgetInput()
  }

  private static func visit(
    _ layer: any ReferenceLayer, name: String, depth: Int, _ input: Tensor, into rows: inout [Row]
  ) throws -> Tensor {
    let place = rows.count
    let children = layer.children
    rows.append(
      Row(
        name: name,
        layer: children.isEmpty ? layer.description : "\(type(of: layer))",
        depth: depth, outputShape: [], parameterCount: layer.parameterCount))
    var output = input
    if children.isEmpty {
      output = try layer.forward(input)
    } else {
      for child in children {
        output = try visit(
          child.layer, name: "\(name).\(child.name)", depth: depth + 1, output, into: &rows)
      }
    }
    rows[place].outputShape = output.shape
    return output
  }

  /// The table, with a line for each layer and the sums below.
  public func text(in language: Language) -> String {
    let titles = [
      Localized(es: "capa", en: "layer"), Localized(es: "salida", en: "output"),
      Localized(es: "parámetros", en: "parameters"),
    ].map { $0[language] }
    let lines =
      [["", Localized(es: "entrada", en: "input")[language], "\(inputShape)", ""]]
      + rows.map {
        [
          $0.name, String(repeating: "  ", count: $0.depth) + $0.layer, "\($0.outputShape)",
          $0.parameterCount > 0 ? grouped($0.parameterCount, language) : "–",
        ]
      }
    let all = [[""] + titles] + lines
    let widths = (0..<4).map { column in all.map { $0[column].count }.max() ?? 0 }
    func line(_ cells: [String]) -> String {
      let padding = zip(cells, widths).map { String(repeating: " ", count: $1 - $0.count) }
      let text = cells[0] + padding[0] + "  " + cells[1] + padding[1] + "  " + cells[2]
      return cells[3].isEmpty ? text : "\(text)\(padding[2])  \(padding[3])\(cells[3])"
    }
    let rule = String(repeating: "─", count: widths.reduce(0, +) + 6)
    let bytes = 4 * (parameterCount + bufferCount)
    let sums = Localized(
      es: "\(grouped(parameterCount, language)) parámetros,"
        + " \(grouped(bufferCount, language)) números en búferes,"
        + " \(grouped(bytes, language)) bytes",
      en: "\(grouped(parameterCount, language)) parameters,"
        + " \(grouped(bufferCount, language)) numbers in buffers,"
        + " \(grouped(bytes, language)) bytes")
    return ([line(all[0]), rule] + lines.map(line) + [rule, sums[language]])
      .joined(separator: "\n") + "\n"
  }
}

/// A whole number in groups of three digits; Spanish leaves four digits together.
private func grouped(_ number: Int, _ language: Language) -> String {
  let digits = String(number)
  if language == .es && digits.count <= 4 { return digits }
  var result = ""
  for (index, digit) in digits.enumerated() {
    if index > 0 && (digits.count - index) % 3 == 0 { result += language == .es ? "\u{A0}" : "," }
    result.append(digit)
  }
  return result
}
