internal import Localization

extension Exercise {
  /// 2.2: a batch of pictures as a batch of vectors, and back.
  package static let flatten = Exercise(
    id: "2.2-flatten",
    title: Localized(es: "Flatten", en: "Flatten"),
    calls: .layer("Flatten()"), contract: FlattenContract.all,
    checks: FlattenChecks.all + [FlattenContract.all.check(needs: ["row-major"])],
    misconceptions: FlattenMisconception.all,
    hints: [
      Localized(
        es: "¿Qué eje cuenta ejemplos y no píxeles? Ese no se toca.",
        en: "Which axis counts examples and not pixels? Leave that one alone."),
      Localized(
        es:
          "En orden por filas los elementos ya están en su sitio: solo cambia la forma. ¿Qué método de Tensor hace eso?",
        en:
          "In row-major order the elements are already in place: only the shape changes. Which method of Tensor does that?"
      ),
      Localized(
        es:
          "forward: guarda input.shape en una propiedad y devuelve input.reshaped(to: [n, resto]), con n = input.shape[0] y resto = el producto de los demás ejes. backward: gradient.reshaped(to: la forma guardada).",
        en:
          "forward: keep input.shape in a property and return input.reshaped(to: [n, rest]), where n = input.shape[0] and rest = the product of the other axes. backward: gradient.reshaped(to: the kept shape)."
      ),
    ])
}
