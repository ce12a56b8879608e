internal import ArgumentParser
internal import Localization
internal import Training

/// How a network learns from a batch.
struct StepOptions: ParsableArguments {
  /// What `--learning-rate` takes.
  static let allowedRates = Localized(
    es: "un número mayor que 0 y hasta 1000", en: "a number above 0 and up to 1000")

  @Option(
    help: ArgumentHelp(
      say(es: "Optimizador: adam, adamw o sgd.", en: "Optimizer: adam, adamw or sgd."),
      valueName: "adam|adamw|sgd"))
  var optimizer: OptimizerName = .adam

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        es: "Tasa de aprendizaje (por defecto 0.001, y 0.1 con sgd).",
        en: "Learning rate (0.001 unless said, and 0.1 with sgd)."),
      valueName: "X"))
  var learningRate: Double?

  @Option(
    help: ArgumentHelp(
      say(
        es: "Cambia la tasa: step la divide por 10 a cada tercio, cosine baja cada época,"
          + " one-cycle sube y baja a cada paso.",
        en: "Change the rate: step divides it by 10 after each third, cosine falls every epoch,"
          + " one-cycle rises and falls at every step."),
      valueName: "step|cosine|one-cycle"))
  var schedule: ScheduleName?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(es: "Momento de sgd.", en: "Momentum of sgd."), valueName: "X"))
  var momentum: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        es: "Decaimiento de los pesos (por defecto 0, y 0.01 con adamw).",
        en: "Weight decay (0 unless said, and 0.01 with adamw)."),
      valueName: "X"))
  var weightDecay: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        es: "Recorta el gradiente a esta norma.", en: "Scale the gradient down to this norm."),
      valueName: "X"))
  var clipNorm: Double?

  func validate() throws {
    try requirePositive(learningRate, upTo: 1000, "--learning-rate")
    try requirePositive(clipNorm, upTo: 1e9, "--clip-norm")
    try require(momentum, in: 0..<1, "--momentum")
    try require(weightDecay, in: 0..<1000, "--weight-decay")
    if momentum != nil, optimizer != .sgd {
      throw ValidationError(
        say(
          es: "--momentum es de sgd; \(optimizer.rawValue) tiene los suyos",
          en: "--momentum is for sgd; \(optimizer.rawValue) has its own"))
    }
  }

  var settings: [String: String] {
    [
      "--optimizer": optimizer.rawValue, "--learning-rate": "\(rate)",
      "--schedule": schedule?.rawValue ?? "–", "--momentum": "\(momentum ?? 0)",
      "--weight-decay": "\(decay)", "--clip-norm": clipNorm.map { "\($0)" } ?? "–",
    ]
  }

  var rate: Double { choice.learningRate }

  var decay: Double { choice.weightDecay }

  /// The optimizer with its numbers.
  var choice: OptimizerChoice {
    OptimizerChoice(
      optimizer, learningRate: learningRate, momentum: momentum ?? 0, weightDecay: weightDecay)
  }
}

extension OptimizerName: ExpressibleByArgument {}
extension ScheduleName: ExpressibleByArgument {}
