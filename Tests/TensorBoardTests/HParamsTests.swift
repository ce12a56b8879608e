import Foundation
import TensorBoard
import Testing

@Suite("Hyperparameters")
struct HParamsTests {
  @Test func readAsPyTorchWroteThem() throws {
    let file = EventFileReader.read(try GoldenScalars.bytes("hparams.tfevents"))
    #expect(
      file.hparams.map(\.tag) == [
        "_hparams_/experiment", "_hparams_/session_start_info", "_hparams_/session_end_info",
      ])
    guard case .experiment(let infos, let metrics) = file.hparams[0].value else {
      Issue.record("no experiment")
      return
    }
    #expect(infos.map(\.name) == ["lr", "batch", "optimizer", "año"])
    #expect(infos.map(\.values) == [[], [32, 64], ["sgd", "adam"], []])
    #expect(metrics == ["hparam/accuracy", "hparam/loss"])
    #expect(
      file.hparams[1].value
        == .sessionStart(["lr": 0.1, "batch": 32, "optimizer": "sgd", "año": "ñ"]))
    #expect(file.hparams[2].value == .sessionEnd(.success))
    #expect(file.scalars.map(\.value) == [0.875, 0.25])
    #expect(file.hparams.allSatisfy { $0.step == 3 && $0.wallTime == 2 })
  }

  @Test func writtenAndReadBack() throws {
    try withTemporaryDirectory { directory in
      let writer = try SummaryWriter(directory: directory)
      try writer.addHParams(
        ["lr": 0.1, "optimizer": "sgd", "nesterov": true, "zero": 0],
        metrics: ["hparam/loss": 0.25], values: ["optimizer": ["sgd", "adam"]], runName: "first",
        step: 7)
      let run = try EventFileReader.readRun(directory: directory + "/first")
      #expect(run.hparams.count == 3)
      guard case .experiment(let infos, let metrics) = run.hparams[0].value else {
        Issue.record("no experiment")
        return
      }
      #expect(infos.map(\.name) == ["lr", "nesterov", "optimizer", "zero"])
      #expect(infos.map(\.values) == [[], [], ["sgd", "adam"], []])
      #expect(metrics == ["hparam/loss"])
      #expect(
        run.hparams[1].value
          == .sessionStart(["lr": 0.1, "optimizer": "sgd", "nesterov": true, "zero": 0]))
      #expect(run.hparams[2].value == .sessionEnd(.success))
      #expect(run.scalars.map(\.tag) == ["hparam/loss"])
      #expect(run.scalars.map(\.step) == [7])
      #expect(run.otherValueCount == 0)
    }
  }

  @Test func withoutANameTheTimeIsTheName() throws {
    try withTemporaryDirectory { directory in
      let writer = try SummaryWriter(directory: directory)
      try writer.addHParams([:], metrics: [:])
      let folders = try FileManager.default.contentsOfDirectory(atPath: directory)
        .compactMap(Double.init)
      #expect(folders.count == 1)
      #expect(abs(try #require(folders.first) - Date.now.timeIntervalSince1970) < 10)
    }
  }

  @Test(
    arguments: [["lr": ["sgd"]], ["momentum": [0.9]], ["lr": [0.1, true]]] as [[String: [HParam]]])
  func valuesOfAnotherKind(values: [String: [HParam]]) throws {
    try withTemporaryDirectory { directory in
      let writer = try SummaryWriter(directory: directory)
      let name = try #require(values.keys.first)
      let error = EventFileError.wrongHParamValues(name: name)
      #expect(throws: error) {
        try writer.addHParams(["lr": 0.1], metrics: [:], values: values, runName: "a")
      }
      #expect(error.description.hasPrefix(name))
      // Nothing half-made.
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory).count == 1)
    }
  }
}
