package app.tamis.cli;

/// How an answer is written: for a person or for a program.
enum AnswerFormat {
  TABLE,
  JSON
}
