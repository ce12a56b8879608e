import CourseKit
import Testing

@Suite struct TensorTests {
  private let x = Tensor(shape: [2, 3], elements: [1, 2, 3, 4, 5, 6])

  @Test func elementsAreInRowMajorOrder() {
    #expect(x[0, 2] == 3 && x[1, 0] == 4)
    let cube = Tensor(shape: [2, 2, 2], elements: (0..<8).map(Float.init))
    #expect(cube[1, 0, 1] == 5)
    #expect(x.count == 6 && x.rank == 2)
  }

  @Test func aScalarHasNoAxes() {
    let scalar = Tensor(shape: [], elements: [7])
    #expect(scalar[] == 7 && scalar.rank == 0 && scalar.count == 1)
    #expect(Tensor.zeros([2, 0, 3]).count == 0)
  }

  @Test func reshapingKeepsTheElements() {
    let y = x.reshaped(to: [3, 2])
    #expect(y.shape == [3, 2] && y.elements == x.elements && y[2, 1] == 6)
    #expect(y.reshaped(to: [2, 3]) == x)
    #expect(y != x)
  }

  @Test func aCopyIsIndependent() {
    var y = x
    y[1, 2] = -1
    #expect(x[1, 2] == 6 && y[1, 2] == -1)
    #expect(x.shape == y.shape && x != y)
  }

  @Test func writingInPlaceKeepsTheBuffer() {
    var y = Tensor(shape: [2, 2], repeating: 1)
    func address(_ t: borrowing Tensor) -> Int {
      t.elements.withUnsafeBufferPointer { Int(bitPattern: $0.baseAddress) }
    }
    let before = address(y)
    y[0, 1] = 5
    y.elements.withUnsafeMutableBufferPointer { $0[3] = 7 }
    #expect(address(y) == before)
    #expect(y.elements == [1, 5, 1, 7])
  }

  @Test func nonsenseStopsTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = Tensor(shape: [2, 2], elements: [1, 2, 3]) }
    await #expect(processExitsWith: .failure) { _ = Tensor.zeros([6]).reshaped(to: [4]) }
    await #expect(processExitsWith: .failure) { _ = Tensor.zeros([2, 3])[0, 3] }
    await #expect(processExitsWith: .failure) {
      var y = Tensor.zeros([2])
      y.elements.append(1)
    }
  }
}
