internal import Localization

/// What learners get wrong about a rectifier and about slopes.
enum ReLUMisconception: String, MisconceptionCase {
  case absoluteValue = "absolute-value"
  case leaky = "leaky"
  case hidesNaN = "hides-nan"
  case maskFromUpstream = "mask-from-upstream"
  case passesEverything = "passes-everything"
  case slopeAlone = "slope-without-gradient"
  case slopeOneAtZero = "slope-one-at-zero"
  case remembersTheFirst = "remembers-the-first-input"
  case sigmoidTooSteep = "sigmoid-slope-at-most-one"
  case slopeOfTheInput = "slope-of-the-input"
  case overflows = "overflows"

  var lesson: String { "2.3" }

  var sentence: Localized {
    switch self {
    case .absoluteValue:
      Localized(
        es: "Has tomado el valor absoluto. ReLU no da la vuelta a lo negativo: lo deja en 0.",
        en: "You took the absolute value. ReLU does not flip what is negative: it makes it 0.")
    case .leaky:
      Localized(
        es:
          "Lo negativo se cuela multiplicado por 0,01: eso es leaky ReLU. En ReLU queda exactamente en 0.",
        en:
          "What is negative leaks through times 0.01: that is leaky ReLU. ReLU makes it exactly 0.")
    case .hidesNaN:
      Localized(
        es:
          "Tu ReLU convierte NaN en 0 y esconde el fallo. Toda comparación con NaN es falsa: pregunta por z < 0 y deja pasar lo demás.",
        en:
          "Your ReLU turns NaN into 0 and hides the failure. Every comparison with NaN is false: ask for z < 0 and let the rest through."
      )
    case .maskFromUpstream:
      Localized(
        es:
          "Has mirado el signo del gradiente que llega. Decide el signo de la entrada; un gradiente negativo también pasa.",
        en:
          "You looked at the sign of the gradient that arrives. The sign of the input decides; a negative gradient passes too."
      )
    case .passesEverything:
      Localized(
        es: "backward devuelve el gradiente entero. Donde la entrada era negativa, queda en 0.",
        en: "backward returns the whole gradient. Where the input was negative it becomes 0.")
    case .slopeAlone:
      Localized(
        es:
          "backward devuelve las pendientes, 0 y 1. Falta multiplicarlas por el gradiente que llega: es la regla de la cadena.",
        en:
          "backward returns the slopes, 0 and 1. They have to be multiplied by the gradient that arrives: the chain rule."
      )
    case .slopeOneAtZero:
      Localized(
        es:
          "En z = 0 dejas pasar el gradiente. Por convenio, allí la pendiente es 0: hace falta z > 0.",
        en:
          "At z = 0 you let the gradient through. By convention the slope is 0 there: it takes z > 0."
      )
    case .remembersTheFirst:
      Localized(
        es: "backward usa la entrada del primer forward; hace falta la del último.",
        en: "backward uses the input of the first forward; it takes that of the latest.")
    case .sigmoidTooSteep:
      Localized(
        es:
          "La pendiente de tu sigmoide pasa de ¼. Es s · (1 − s), que en el centro da ½ · ½; la que llega a 1 es tanh.",
        en:
          "The slope of your sigmoid exceeds ¼. It is s · (1 − s), which gives ½ · ½ at the center; the one that reaches 1 is tanh."
      )
    case .slopeOfTheInput:
      Localized(
        es:
          "Has puesto z en la fórmula: z · (1 − z) o 1 − z². La fórmula lleva el valor de la curva en z.",
        en:
          "You put z into the formula: z · (1 − z) or 1 − z². The formula takes the value of the curve at z."
      )
    case .overflows:
      Localized(
        es:
          "Lejos de cero sale NaN: una exponencial se ha hecho infinita y ∞ / ∞ no es un número. Con 1 / (1 + e⁻ᶻ) no pasa, porque 1 / ∞ es 0.",
        en:
          "Far from zero it gives NaN: an exponential became infinite, and ∞ / ∞ is no number. With 1 / (1 + e⁻ᶻ) it cannot happen, since 1 / ∞ is 0."
      )
    }
  }
}
