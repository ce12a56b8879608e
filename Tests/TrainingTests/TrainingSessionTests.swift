import Images
import NeuralNetworks
import Testing
import Training

@Suite struct TrainingSessionTests {
  private let small = TrainingConfiguration(
    network: .mlp(hidden: [6]), optimizer: OptimizerChoice(learningRate: 0.02),
    batches: BatchChoice(size: 4), epochs: 3)

  @Test func learnsWhatIsEasy() throws {
    var configuration = small
    configuration.epochs = 12
    let session = try TrainingSession(configuration, on: tinyPictures())
    let before = try session.test()
    let summary = try session.train()
    #expect(summary.epochs.map(\.epoch) == Array(1...12))
    let after = try session.test()
    #expect(after.accuracy == 1 && after.loss < before.loss)
    #expect(after.loss == summary.epochs.last?.validationLoss)
  }

  @Test func aSeedFixesEveryNumber() throws {
    func losses(seed: UInt64) throws -> [Double] {
      var configuration = small
      configuration.seed = seed
      return try TrainingSession(configuration, on: tinyPictures()).train().epochs.map(
        \.trainingLoss)
    }
    #expect(try losses(seed: 3) == losses(seed: 3))
    #expect(try losses(seed: 3) != losses(seed: 4))
  }

  /// The network of a configuration is that of `MLPClassifier`, to the last weight.
  @Test func theNetworkIsTheMLP() throws {
    var configuration = small
    configuration.network = .mlp(hidden: [6, 5], batchNorm: true, dropout: 0.25)
    configuration.seed = 9
    let session = try TrainingSession(configuration, on: tinyPictures())
    let same = MLPClassifier.make(
      inputShape: [1, 3, 4], hidden: [6, 5], classes: 2, batchNorm: true, dropout: 0.25, seed: 9)
    #expect(session.model.state == same.state && session.model.generators == same.generators)
    #expect(session.model.description == same.description)
    #expect(session.file.description.classNames == ["dark", "light"])
    #expect(session.file.description.preprocessing?.height == 3)
  }

  @Test func everyRecorderHearsOneStreamInOrder() throws {
    let notes = Notes()
    var configuration = small
    configuration.epochs = 2
    try TrainingSession(configuration, on: tinyPictures()).train(telling: [
      NotingRecorder(name: "a", notes: notes), NotingRecorder(name: "b", notes: notes),
    ])
    #expect(
      notes.lines == [
        "a 0+2", "b 0+2", "a 1=1", "b 1=1", "a 2=2", "b 2=2", "a all 2", "b all 2", "a closed",
        "b closed",
      ])
  }

  @Test func aRecorderThatFailsEndsTheTrainingAndAllAreClosed() throws {
    let notes = Notes()
    let session = try TrainingSession(small, on: tinyPictures())
    #expect(throws: NotingRecorder.Failed(name: "b")) {
      try session.train(telling: [
        NotingRecorder(name: "a", notes: notes, failsToClose: true),
        NotingRecorder(name: "b", notes: notes, failsAtStep: 7),
      ])
    }
    #expect(notes.lines == ["a 0+3", "b 0+3", "a 1=1", "b 1=1", "a closed", "b closed"])
  }

  @Test func theFirstErrorInClosingIsToldOnceAllAreClosed() throws {
    let notes = Notes()
    let session = try TrainingSession(small, on: tinyPictures())
    #expect(throws: NotingRecorder.Failed(name: "a")) {
      try session.train(telling: [
        NotingRecorder(name: "a", notes: notes, failsToClose: true),
        NotingRecorder(name: "b", notes: notes, failsToClose: true),
      ])
    }
    #expect(notes.lines.suffix(2) == ["a closed", "b closed"])
  }

  /// 18 pictures in batches of 17 leave one over, which a batch normalization cannot learn from.
  @Test func aBatchOfOneIsLeftOut() throws {
    var configuration = small
    configuration.batches.size = 17
    let data = tinyPictures(each: 9)
    #expect(try TrainingSession(configuration, on: data).train().examples == 54)
    configuration.network = .mlp(hidden: [6], batchNorm: true)
    #expect(try TrainingSession(configuration, on: data).train().examples == 51)
  }
}
