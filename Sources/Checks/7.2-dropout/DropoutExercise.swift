internal import Localization

extension Exercise {
  /// 7.2: dropout, which changes what a network does in training and nothing of it afterwards.
  package static let dropout = Exercise(
    id: "7.2-dropout",
    title: Localized(es: "Dropout", en: "Dropout"),
    calls: .layer("Dropout(p: {0}, seed: {1})"), contract: DropoutContract.all,
    checks: DropoutChecks.all, misconceptions: DropoutMisconception.all,
    hints: [
      Localized(
        es:
          "Piensa en una máscara: un factor para cada número. ¿Qué dos valores puede tener, y quién la necesita después?",
        en:
          "Think of a mask: a factor for each number. Which two values can it have, and who needs it later?"
      ),
      Localized(
        es:
          "El factor es 0 si generator.nextUniform() < p y 1 / (1 − p) si no. Guarda la máscara en una propiedad; en evaluación no hay máscara. backward multiplica el gradiente por la máscara guardada.",
        en:
          "The factor is 0 if generator.nextUniform() < p, and 1 / (1 − p) if not. Keep the mask in a property; in evaluation there is none. backward multiplies the gradient by the mask that was kept."
      ),
      Localized(
        es:
          "private var mask: [Float]?. forward: mask = mode == .training ? input.elements.map { _ in generator.nextUniform() < p ? 0 : 1 / (1 - p) } : nil, y devuelve cada número por su factor, o input si mask es nil. backward: lo mismo con gradient, sin tocar mask.",
        en:
          "private var mask: [Float]?. forward: mask = mode == .training ? input.elements.map { _ in generator.nextUniform() < p ? 0 : 1 / (1 - p) } : nil, and return each number times its factor, or input if mask is nil. backward: the same with gradient, without touching mask."
      ),
    ])
}
