internal import ArgumentParser

/// The command-line tool of the course.
@main
struct Course: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course",
    abstract: say(
      es: "Perceptron: un curso de clasificación de imágenes con un MLP que se corrige solo.",
      en: "Perceptron: a course on image classification with an MLP that grades itself."),
    discussion: say(
      es: """
        Para empezar: course check muestra tu avance; abre el archivo que te indica, complétalo y \
        vuelve a ejecutarlo. course site construye las lecciones.
        Los mensajes salen en español; COURSE_LANGUAGE=en o --language en los da en inglés.
        """,
      en: """
        To begin: course check shows your progress; open the file that it names, complete it, and \
        run it again. course site builds the lessons.
        Messages are in English here; COURSE_LANGUAGE=es or --language es gives them in Spanish.
        """),
    subcommands: [
      CheckCommand.self, TrainCommand.self, PredictCommand.self, ExperimentCommand.self,
      SiteCommand.self,
      GradeCommand.self, VerifyCommand.self,
    ])
}
