import CourseKit
import NeuralNetworks
import Testing

@Suite struct ModelStateTests {
  private func model(seed: UInt64 = 1) -> Sequential {
    MLPClassifier.make(inputShape: [4], hidden: [3], classes: 2, batchNorm: true, seed: seed)
  }

  @Test func namesAreThoseOfPyTorch() {
    let names = model().state.entries.map(\.name)
    #expect(
      names == [
        "1.weight", "1.bias", "2.weight", "2.bias", "2.running_mean", "2.running_var",
        "2.num_batches_tracked", "4.weight", "4.bias",
      ])
    let inner = Sequential(Sequential(BatchNorm1d(2)))
    #expect(inner.state.entries.map(\.name).last == "0.0.num_batches_tracked")
    #expect(model().parameterCount == 4 * 3 + 3 + 3 + 3 + 3 * 2 + 2)
  }

  @Test func whatWasSavedComesBack() throws {
    let (trained, fresh) = (model(), model(seed: 2))
    _ = try trained.forward(normalTensor([8, 4], seed: 3))
    var state = trained.state
    #expect(state != fresh.state)
    state.entries.reverse()
    try fresh.load(state)
    #expect(fresh.state == trained.state)
    trained.eval()
    fresh.eval()
    let input = normalTensor([5, 4], seed: 4)
    #expect(try trained.forward(input) == fresh.forward(input))
  }

  @Test func aStateIsAValue() throws {
    let model = model()
    let before = model.state
    _ = try model.forward(normalTensor([8, 4], seed: 3))
    #expect(model.state != before && before["2.running_mean"] == .tensor(.zeros([3])))
  }

  @Test func whatDoesNotFitIsNamedAndChangesNothing() throws {
    let model = model()
    let before = model.state
    func refused(_ change: (inout ModelState) -> Void) -> String? {
      var state = self.model(seed: 2).state
      change(&state)
      return message { try model.load(state) }
    }
    #expect(refused { $0.entries.removeLast() } == "the state lacks 4.bias")
    #expect(
      refused { $0.entries.append(.init(name: "9.weight", value: .count(1))) }
        == "the state holds 9.weight, which does not exist here")
    #expect(
      refused { $0.entries.append($0.entries[0]) }
        == "the state holds 1.weight more than once")
    #expect(
      refused { $0.entries[0].value = .tensor(.zeros([4, 3])) }
        == "1.weight has the shape [3, 4], and that of the saved state is [4, 3]")
    #expect(
      refused { $0.entries[6].value = .tensor(.zeros([])) }
        == "2.num_batches_tracked should be a whole number and is a tensor of 32-bit numbers")
    #expect(
      refused { $0.entries[0].value = .count(3) }
        == "1.weight should be a tensor of 32-bit numbers and is a whole number")
    #expect(model.state == before)
  }
}
