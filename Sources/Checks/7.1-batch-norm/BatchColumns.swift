internal import CourseKit

/// Mean and variance of the columns of `[N, features]`, in double precision.
struct BatchColumns {
  private let x: Tensor
  private(set) var mean: [Double] = []
  /// Divided by N.
  private(set) var variance: [Double] = []

  init(_ x: Tensor) {
    self.x = x
    let (rows, columns) = (x.shape[0], x.shape[1])
    for column in 0..<columns {
      let values = stride(from: column, to: x.count, by: columns).map { Double(x.elements[$0]) }
      let mean = values.reduce(0, +) / Double(rows)
      self.mean.append(mean)
      variance.append(values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(rows))
    }
  }

  /// The rows as if they were columns.
  init(rowsOf x: Tensor) { self.init(Self.transposed(x)) }

  /// All numbers as if they were one column.
  init(wholeOf x: Tensor) { self.init(x.reshaped(to: [x.count, 1])) }

  /// The variance divided by N − 1.
  var unbiased: [Double] {
    let rows = Double(x.shape[0])
    return variance.map { $0 * rows / (rows - 1) }
  }

  /// `(x − mean) / divisor(variance)`.
  func normalized(
    by variance: [Double]? = nil,
    divisor: (Double) -> Double = { ($0 + 1e-5).squareRoot() }
  ) -> Tensor {
    let divisors = (variance ?? self.variance).map(divisor)
    return Tensor(
      shape: x.shape,
      elements: x.elements.enumerated().map { index, x in
        let column = index % mean.count
        return Float((Double(x) - mean[column]) / divisors[column])
      })
  }

  /// Back from ``init(rowsOf:)``.
  var normalizedRows: Tensor { Self.transposed(normalized()) }

  /// Back from ``init(wholeOf:)``.
  func normalized(like x: Tensor) -> Tensor { normalized().reshaped(to: x.shape) }

  static func tensor(_ numbers: [Double]) -> Tensor {
    Tensor(shape: [numbers.count], elements: numbers.map { Float($0) })
  }

  private static func transposed(_ x: Tensor) -> Tensor {
    let (rows, columns) = (x.shape[0], x.shape[1])
    return Tensor(
      shape: [columns, rows],
      elements: (0..<x.count).map { x.elements[$0 % rows * columns + $0 / rows] })
  }
}

extension Tensor {
  /// Each column times a number, plus another.
  func columns(times scale: Tensor, plus shift: Tensor) -> Tensor {
    let (scale, shift) = (scale.elements, shift.elements)
    return Tensor(
      shape: shape,
      elements: elements.enumerated().map { index, x in
        x * scale[index % scale.count] + shift[index % shift.count]
      })
  }
}
