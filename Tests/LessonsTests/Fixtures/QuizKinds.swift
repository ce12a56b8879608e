import Localization

@testable import Lessons

/// A lesson of one section that holds one quiz of each new kind, to read and to break.
enum QuizKinds {
  static let numeric = """
    ````quiz id=s2.q1 type=numeric lo=LO2.1 key="256*10+10" unit="parámetros"
    ¿Cuántos tiene `Linear(256, 10)`?

    - [ ] `256*10`
      > Faltan los sesgos. <!-- m:forgets-biases -->

    1. Cuenta los sesgos.

    Cada unidad tiene 256 pesos y un sesgo.
    ````
    """
  static let order = """
    ````quiz id=s2.q2 type=order lo=LO2.1
    Ordena.

    1. Uno
       > Va primero.
    2. Dos
       > Va después. <!-- m:two-first -->
    3. Tres
       > Va al final.

    - Empieza por el principio.

    Y ya está.
    ````
    """
  static let short = """
    ````quiz id=s2.q3 type=short lo=LO2.1
    ¿Cómo está la unidad?

    - [x] Muerta
      > Sí.
    - [x] está muerta
    - [ ] saturada
      > No. <!-- m:saturated -->
    ````
    """
  static let predict = """
    ````quiz id=s2.q4 type=predict lo=LO2.1 base="0 0.5 1"
    ¿Qué curva?

    - [ ] curve="0.1 0.1 0.1" Plana
      > No.
    - [x] curve="0.1 0.6 0.8" Sube
      > Sí.
    ````
    """
  static let line = """
    ````quiz id=s2.q5 type=line lo=LO2.1
    ¿Qué línea falla?

    ```swift
    let a = 1

    let b = "<i>"
    let c = 3
    ```

    - [x] 3
      > Sí.
    - [ ] 1
      > No.

    Esa no.
    ````
    """

  /// The front matter and the heading above the quizzes, so that the first starts on line 9.
  private static let top = """
    ---
    title: T
    summary: S
    minutes: 3
    objective: LO2.1 X
    ---
    ## A <!-- #a -->


    """

  /// What the quizzes are read as, and what is said to be wrong with them.
  static func read(_ quizzes: String...) -> (quizzes: [Quiz], errors: [String]) {
    let text = top + quizzes.joined(separator: "\n\n") + "\n"
    let (lesson, errors) = LessonParser.lesson(text, language: .es, section: 2, file: "s2.md")
    return (lesson?.quizzes.map(\.0) ?? [], errors.map(\.description))
  }
}
