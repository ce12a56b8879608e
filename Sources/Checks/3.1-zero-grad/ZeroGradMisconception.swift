internal import Localization

/// What learners get wrong about a step and about clearing gradients.
enum ZeroGradMisconception: String, MisconceptionCase {
  case adds = "adds-the-gradient"
  case ignoresTheRate = "ignores-the-learning-rate"
  case stepsOnlyTheFirst = "steps-only-the-first"
  case clearsInsideStep = "clears-inside-step"
  case clearsValues = "clears-values"
  case clearsOnlyTheFirst = "clears-only-the-first"
  case clearsNothing = "clears-nothing"
  case multipliesByZero = "multiplies-by-zero"

  var lesson: String { "3.1" }

  var sentence: Localized {
    switch self {
    case .adds:
      Localized(
        es: "Has sumado el gradiente: así la pérdida crece. El descenso resta.",
        en: "You added the gradient: that makes the loss grow. Descent subtracts.")
    case .ignoresTheRate:
      Localized(
        es: "Has restado el gradiente entero, sin multiplicarlo por la tasa de aprendizaje.",
        en: "You subtracted the whole gradient without multiplying it by the learning rate.")
    case .stepsOnlyTheFirst:
      Localized(
        es:
          "step() solo cambia el primer parámetro; la red tiene más: pesos y sesgos de cada capa.",
        en:
          "step() changes only the first parameter; a network has more: weights and biases of each layer."
      )
    case .clearsInsideStep:
      Localized(
        es:
          "step() ha borrado los gradientes. En PyTorch los borra solo zero_grad(); quien quiera acumular varios lotes antes de un paso lo necesita así.",
        en:
          "step() cleared the gradients. In PyTorch only zero_grad() does; accumulating several batches before a step depends on it."
      )
    case .clearsValues:
      Localized(
        es:
          "zeroGrad() ha borrado los valores: la red olvida todo lo aprendido. Se borran los gradientes.",
        en:
          "zeroGrad() cleared the values: the network forgets all it has learned. It is the gradients that are cleared."
      )
    case .clearsOnlyTheFirst:
      Localized(
        es: "zeroGrad() solo borra el gradiente del primer parámetro; los demás siguen acumulando.",
        en:
          "zeroGrad() clears only the gradient of the first parameter; the others go on accumulating."
      )
    case .clearsNothing:
      Localized(
        es:
          "Después de zeroGrad() los gradientes siguen igual. Parameter es una clase, pero su Tensor es un valor: cambiar una copia de grad no cambia el parámetro.",
        en:
          "After zeroGrad() the gradients are as before. Parameter is a class, but its Tensor is a value: changing a copy of grad does not change the parameter."
      )
    case .multipliesByZero:
      Localized(
        es:
          "Has multiplicado por 0: 0 × NaN y 0 × ∞ son NaN, y un gradiente así no se borraría nunca. Asigna ceros.",
        en:
          "You multiplied by 0: 0 × NaN and 0 × ∞ are NaN, and such a gradient would never be cleared. Assign zeros."
      )
    }
  }
}
