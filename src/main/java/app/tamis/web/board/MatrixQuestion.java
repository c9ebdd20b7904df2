package app.tamis.web.board;

import app.tamis.basics.Words;
import app.tamis.gradebook.MatrixVersion;

/// The question whether a matrix of the firm's own, in whose stead another grades, is to be carried
/// over, or the other to stay.
///
/// @param replaced the number of the version that grades no more
/// @param inForce the number of the version that grades meanwhile
public record MatrixQuestion(
    int replaced, int inForce, String title, String text, String look, String stay) {

  static MatrixQuestion of(MatrixVersion replaced, MatrixVersion inForce, Words words) {
    return new MatrixQuestion(
        replaced.number(),
        inForce.number(),
        words.say("board.question.title", replaced.name()),
        words.say(
            "board.question.text",
            replaced.name(),
            String.valueOf(replaced.number()),
            replaced.by(),
            inForce.name(),
            String.valueOf(inForce.number())),
        words.say("board.question.look", replaced.name()),
        words.say("board.question.stay", inForce.name()));
  }
}
