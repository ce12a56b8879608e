internal import Localization

/// What learners get wrong about biases, symmetry and distinct units.
enum ZeroBiasMisconception: String, MisconceptionCase {
  case zeroesTheWeights = "zeroes-the-weights"
  case biasBreaksSymmetry = "bias-breaks-symmetry"
  case oneRowForAll = "one-row-for-all"
  case transposed = "transposed"
  case biasTakesTheValue = "bias-takes-the-value"
  case systemGenerator = "system-generator"
  case freshGenerator = "fresh-generator"
  case onlyNeighbours = "only-neighbours"
  case ignoresTheBias = "ignores-the-bias"
  case countsInputs = "counts-inputs"
  case countsCopies = "counts-copies"
  case countsTheSingle = "counts-the-single"

  var lesson: String { "8.4" }

  var sentence: Localized {
    switch self {
    case .zeroesTheWeights:
      Localized(
        es:
          "Has puesto a cero también los pesos: todas las unidades son iguales y lo serán siempre. A cero van solo los sesgos.",
        en:
          "You zeroed the weights too: all units are equal and always will be. Only the biases are zero."
      )
    case .biasBreaksSymmetry:
      Localized(
        es:
          "Confías en un sesgo aleatorio para romper la simetría. La rompen los pesos aleatorios, y entonces el sesgo puede ser cero.",
        en:
          "You rely on a random bias to break the symmetry. It is random weights that break it, and then the bias may be zero."
      )
    case .oneRowForAll:
      Localized(
        es:
          "Sorteas una fila y la repites: los pesos son aleatorios, pero las unidades son iguales. Sortea cada peso.",
        en:
          "You draw one row and repeat it: the weights are random, but the units are equal. Draw every weight."
      )
    case .transposed:
      Localized(
        es: "El peso está traspuesto: es [unidades, entradas], una fila por unidad.",
        en: "The weight is transposed: it is [units, inputs], a row for each unit.")
    case .biasTakesTheValue:
      Localized(
        es: "El sesgo de constantStart ha tomado el valor de los pesos; empieza en cero.",
        en: "The bias of constantStart took the value of the weights; it starts at zero.")
    case .systemGenerator:
      Localized(
        es:
          "La misma semilla da otros pesos: no salen del generator que recibes. ¿Falta «using: &generator»?",
        en:
          "The same seed gives other weights: they do not come from the generator that you are given. Is \"using: &generator\" missing?"
      )
    case .freshGenerator:
      Localized(
        es:
          "Dos llamadas seguidas dan los mismos pesos: usa el generator que recibes y no uno nuevo, o todas las capas empezarán iguales.",
        en:
          "Two calls in a row give the same weights: use the generator that you are given and not a new one, or all layers start alike."
      )
    case .onlyNeighbours:
      Localized(
        es:
          "Comparas cada unidad solo con la anterior. Dos iguales pueden estar lejos: compara con todas.",
        en:
          "You compare each unit only with the one before. Equal ones may be far apart: compare with all."
      )
    case .ignoresTheBias:
      Localized(
        es: "Cuentas iguales dos unidades que solo se distinguen en el sesgo; también es suyo.",
        en: "You count two units as equal that differ in their bias only; it is theirs too.")
    case .countsInputs:
      Localized(
        es: "Has contado columnas, que son entradas. Una unidad es una fila.",
        en: "You counted columns, which are inputs. A unit is a row.")
    case .countsCopies:
      Localized(
        es:
          "Has contado las que se repiten; se piden las distintas, una por cada grupo de iguales.",
        en:
          "You counted the ones that repeat; asked are the distinct ones, one for each group of equals."
      )
    case .countsTheSingle:
      Localized(
        es:
          "Cuentas solo las que no tienen ninguna igual. Un grupo de iguales cuenta también, como una.",
        en:
          "You count only those without an equal. A group of equals counts too, as one."
      )
    }
  }
}
