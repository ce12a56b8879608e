internal import Localization

/// What learners get wrong about precision, recall and F1.
enum PrecisionRecallMisconception: String, MisconceptionCase {
  case swapped = "swapped"
  case accuracyEverywhere = "accuracy-everywhere"
  case countsTrueNegatives = "counts-true-negatives"
  case dividesByAll = "divides-by-all"
  case notANumber = "not-a-number"
  case emptyIsPerfect = "empty-is-perfect"
  case losesAbsentClasses = "loses-absent-classes"
  case arithmeticMean = "arithmetic-mean"
  case geometricMean = "geometric-mean"
  case forgetsTheTwo = "forgets-the-two"
  case integerDivision = "integer-division"

  var lesson: String { "4.2" }

  var sentence: Localized {
    switch self {
    case .swapped:
      Localized(
        es:
          "Has cambiado precision por recall. Precision divide los aciertos entre lo que predijiste como la clase; recall, entre los ejemplos que son de ella.",
        en:
          "You swapped precision and recall. Precision divides what is right by what you predicted as the class; recall by the examples that are of it."
      )
    case .accuracyEverywhere:
      Localized(
        es:
          "Todas las clases tienen la exactitud global. Aquí cada clase se mide sola: con sus aciertos y su divisor.",
        en:
          "All classes have the overall accuracy. Here each class is measured alone: by what is right of it, and its own divisor."
      )
    case .countsTrueNegatives:
      Localized(
        es:
          "Cuentas también los ejemplos que no son de la clase ni se predijeron así: eso es exactitud de una clase contra el resto, y hace buena a cualquier clase rara.",
        en:
          "You also count the examples that are not of the class and were not predicted so: that is accuracy of one class against the rest, and makes any rare class look good."
      )
    case .dividesByAll:
      Localized(
        es:
          "Divides entre el número total de ejemplos. El divisor es de la clase: sus predicciones para precision, sus ejemplos para recall.",
        en:
          "You divide by the number of all examples. The divisor belongs to the class: its predictions for precision, its examples for recall."
      )
    case .notANumber:
      Localized(
        es:
          "Has dividido 0 entre 0 y sale NaN, que estropea toda media posterior. Con zero_division=0 ese cociente vale 0.",
        en:
          "You divided 0 by 0 and got NaN, which spoils every mean that follows. With zero_division=0 that quotient is 0."
      )
    case .emptyIsPerfect:
      Localized(
        es:
          "A un cociente entre 0 le das 1, como si una clase de la que nada se sabe fuera perfecta. Con zero_division=0 vale 0.",
        en:
          "You give a quotient by 0 the value 1, as if a class of which nothing is known were perfect. With zero_division=0 it is 0."
      )
    case .losesAbsentClasses:
      Localized(
        es:
          "Faltan clases: das un número solo por las que aparecen. Son siempre classCount números, en el orden de las clases.",
        en:
          "Classes are missing: you give a number only for those that occur. There are always classCount numbers, in the order of the classes."
      )
    case .arithmeticMean:
      Localized(
        es:
          "F1 te sale (P + R) / 2. La media es la armónica, 2 · P · R / (P + R), que es baja en cuanto una de las dos lo es.",
        en:
          "Your F1 is (P + R) / 2. The mean is the harmonic one, 2 · P · R / (P + R), which is low as soon as one of the two is."
      )
    case .geometricMean:
      Localized(
        es:
          "F1 te sale √(P · R), la media geométrica. F1 es la armónica, 2 · P · R / (P + R).",
        en: "Your F1 is √(P · R), the geometric mean. F1 is the harmonic one, 2 · P · R / (P + R).")
    case .forgetsTheTwo:
      Localized(
        es:
          "Tu F1 es la mitad: falta el 2 de 2 · P · R / (P + R). Con P = R = 1 debe dar 1.",
        en:
          "Your F1 is half of it: the 2 of 2 · P · R / (P + R) is missing. With P = R = 1 it must give 1."
      )
    case .integerDivision:
      Localized(
        es:
          "Solo salen ceros y unos: entre enteros, 3 / 4 es 0. Convierte a Double antes de dividir.",
        en:
          "Only zeros and ones come out: between integers, 3 / 4 is 0. Convert to Double before you divide."
      )
    }
  }
}
