import CourseKit
import Testing

@Suite struct MatrixProductTests {
  private func random(_ rows: Int, _ columns: Int, seed: UInt64) -> Tensor {
    var generator = SeededGenerator(seed: seed)
    return Tensor(
      shape: [rows, columns], elements: (0..<rows * columns).map { _ in generator.nextNormal() })
  }

  private func transposed(_ x: Tensor) -> Tensor {
    let (rows, columns) = (x.shape[0], x.shape[1])
    return Tensor(
      shape: [columns, rows],
      elements: (0..<columns).flatMap { c in (0..<rows).map { x[$0, c] } })
  }

  @Test(arguments: [(1, 1, 1), (1, 9, 7), (2, 3, 4), (5, 1, 7), (17, 33, 9), (64, 64, 64)])
  func equalsTheSumByHand(rows: Int, inner: Int, columns: Int) {
    let a = random(rows, inner, seed: 1)
    let b = random(inner, columns, seed: 2)
    let product = a.matrixProduct(b)
    #expect(product.shape == [rows, columns])
    for row in 0..<rows {
      for column in 0..<columns {
        let expected = (0..<inner).reduce(0.0) { $0 + Double(a[row, $1]) * Double(b[$1, column]) }
        #expect(abs(Double(product[row, column]) - expected) < 1e-5 * Double(inner))
      }
    }
  }

  @Test(arguments: [4, 1]) func transposingEitherIsTransposingFirst(rows: Int) {
    let a = random(rows, 6, seed: 3)
    let b = random(6, 5, seed: 4)
    let expected = a.matrixProduct(b)
    func expectSame(_ other: Tensor) {
      #expect(other.shape == expected.shape)
      for (x, y) in zip(other.elements, expected.elements) { #expect(abs(x - y) < 1e-5) }
    }
    expectSame(transposed(a).matrixProduct(b, transposingSelf: true))
    expectSame(a.matrixProduct(transposed(b), transposingOther: true))
    expectSame(
      transposed(a).matrixProduct(transposed(b), transposingSelf: true, transposingOther: true))
  }

  @Test func emptyMatrices() {
    #expect(Tensor.zeros([0, 3]).matrixProduct(.zeros([3, 2])).shape == [0, 2])
    #expect(Tensor.zeros([2, 0]).matrixProduct(.zeros([0, 3])) == .zeros([2, 3]))
    #expect(Tensor.zeros([1, 0]).matrixProduct(.zeros([0, 3])) == .zeros([1, 3]))
  }

  @Test func addsToTheResultOnRequest() {
    let a: [Float] = [1, 2]
    let b: [Float] = [3, 4]
    var result: [Float] = [10]
    for (scale, expected) in [(Float(1), Float(21)), (0.5, 21.5), (0, 11)] {
      multiply(
        MatrixOperand(a, rows: 1, columns: 2), MatrixOperand(b, rows: 2, columns: 1),
        into: &result, scalingResultBy: scale)
      #expect(result == [expected])
    }
    // Old contents that are scaled by zero are not read, whatever they are.
    result = [.nan]
    multiply(
      MatrixOperand(a, rows: 1, columns: 2), MatrixOperand(b, rows: 2, columns: 1), into: &result)
    #expect(result == [11])
  }

  /// Sizes that are divided by columns, by rows, unevenly, and not at all.
  @Test(arguments: [(128, 96, 200), (200, 96, 128), (65, 40, 65), (1, 784, 512), (4, 4, 4)])
  func aTeamGivesTheSameProduct(rows: Int, inner: Int, columns: Int) {
    let team = ThreadTeam(threads: 3)
    let row = random(1, columns, seed: 7).elements
    for (aIsTransposed, bIsTransposed) in [(false, false), (true, false), (false, true)] {
      let a = random(rows, inner, seed: 5).elements
      let b = random(inner, columns, seed: 6).elements
      func product(_ scale: Float, _ row: UnsafePointer<Float>?, _ team: ThreadTeam) -> [Float] {
        var result = random(rows, columns, seed: 8).elements
        multiply(
          MatrixOperand(a, rows: rows, columns: inner, transposed: aIsTransposed),
          MatrixOperand(b, rows: inner, columns: columns, transposed: bIsTransposed),
          into: &result, scalingResultBy: scale, addingRow: row, on: team)
        return result
      }
      func expectSame(_ scale: Float, _ row: [Float]?) {
        let (one, many) = (product(scale, row, .alone), product(scale, row, team))
        #expect(zip(one, many).allSatisfy { abs($0 - $1) < 1e-4 })
        #expect(many == product(scale, row, team), "the same again")
      }
      for scale in [Float(0), 1, 0.5] { expectSame(scale, nil) }
      expectSame(0, row)
      let (with, without) = (product(0, row, team), product(0, nil, team))
      for index in with.indices {
        #expect(abs(with[index] - without[index] - row[index % columns]) < 1e-4)
      }
    }
  }

  @Test func innerAxesThatDifferStopTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = Tensor.zeros([2, 3]).matrixProduct(.zeros([2, 3]))
    }
  }
}
