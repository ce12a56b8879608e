import Testing

@testable import CourseKit

@Suite struct KernelCheckTests {
  /// A right product, by hand.
  private static func multiply(
    _ a: MatrixOperand, _ b: MatrixOperand, _ result: UnsafeMutablePointer<Float>, _ scale: Float,
    _ rows: Int, _ columns: Int
  ) {
    for row in 0..<rows {
      for column in 0..<columns {
        var sum: Float = scale == 0 ? 0 : scale * result[row * b.columns + column]
        for index in 0..<a.columns {
          sum +=
            a.elements[a.isTransposed ? index * a.rows + row : row * a.columns + index]
            * b.elements[b.isTransposed ? column * b.rows + index : index * b.columns + column]
        }
        result[row * b.columns + column] = sum
      }
    }
  }

  @Test func rightProductsPass() {
    #expect(
      KernelCheck.passes { a, b, result, scale in
        Self.multiply(a, b, result, scale, a.rows, b.columns)
      })
  }

  /// Mistakes that kernels make.
  @Test(arguments: [
    "the last row is not written", "the last column is not written", "nothing is added to",
    "what was there is always added to", "a is never transposed", "b is never transposed",
    "blocks of 16 columns only", "the last of the inner length is left out", "a small error",
  ])
  func wrongProductsDoNot(mistake: String) {
    #expect(
      !KernelCheck.passes { a, b, result, scale in
        var (a, b, scale) = (a, b, scale)
        var (rows, columns) = (a.rows, b.columns)
        switch mistake {
        case "the last row is not written": rows -= 1
        case "the last column is not written": columns -= 1
        case "nothing is added to": scale = 0
        case "what was there is always added to": scale = 1
        case "a is never transposed": a.isTransposed = false
        case "b is never transposed": b.isTransposed = false
        case "blocks of 16 columns only" where columns > 16: columns = columns / 16 * 16
        case "the last of the inner length is left out" where a.columns > 100 && !a.isTransposed:
          result[0] = .nan
        default: break
        }
        Self.multiply(a, b, result, scale, rows, columns)
        if mistake == "the last of the inner length is left out", a.columns > 100 {
          result[rows * b.columns - 1] -= 1
        }
        if mistake == "a small error", rows == 97 { result[96] += 1 / 64 }
      })
  }
}
