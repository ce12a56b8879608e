internal import CourseKit
package import Wire

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The arguments of a question, as adapters take them.
package typealias Question = Wire.Question

/// How a question becomes a call of the learner's code, and its result an answer.
package typealias Operation = (inout Question) throws -> (any WireConvertible)?

/// What an exercise can be asked: the name of each operation and how to call the learner's code.
package typealias Operations = [String: Operation]

/// An operation that answers nothing.
package func doing(_ body: @escaping (inout Question) throws -> Void) -> Operation {
  {
    try body(&$0)
    return nil
  }
}

/// An operation that answers whether the learner's code throws.
package func refusing<Result>(
  _ body: @escaping (inout Question) throws -> Result
) -> Operation {
  {
    do {
      _ = try body(&$0)
      return false
    } catch let mismatch as Question.Mismatch {
      throw mismatch
    } catch {
      return true
    }
  }
}

/// Answers questions about an exercise until the judge closes the line.
///
/// The whole main program of a probe:
///
/// ```swift
/// serve { ["resize": { try resize($0.take(), height: $0.take(), width: $0.take()) }] }
/// ```
///
/// A call begins with `try`, so that a learner may let any function throw.
/// The closure is called once the limits hold and the line is out of the learner's way, since it
/// may already run the learner's code.
/// Whatever the learner's code prints goes to standard error, and its standard input is empty:
/// questions and answers have descriptors of their own.
package func serve(_ makeOperations: () -> Operations) -> Never {
  Limits(arguments: CommandLine.arguments).apply()
  setMatrixProductThreads(1)
  let line = Line.takingStandardStreams()
  line.send(.ready(version: Message.version), to: 0)
  var operations = makeOperations()
  while case (.question(let operation, let arguments), let number)? = line.receive() {
    if operation == Message.restart {
      operations = makeOperations()
      line.send(.answer(.none, unfinished: []), to: number)
    } else {
      line.send(
        answer(Question(operation: operation, arguments: arguments), from: operations), to: number)
    }
  }
  exit(Frame.lineClosedStatus)
}

private func answer(_ question: Question, from operations: Operations) -> Message {
  guard let operation = operations[question.operation] else {
    return .unknownOperation("there is no operation \(question.operation)")
  }
  do {
    var question = question
    let (result, unfinished) = try UnfinishedReport.collect { try operation(&question) }
    return .answer(result?.wireValue ?? .none, unfinished: unfinished)
  } catch let mismatch as Question.Mismatch {
    return .unknownOperation(mismatch.description)
  } catch {
    return .failure(String(describing: error))
  }
}
