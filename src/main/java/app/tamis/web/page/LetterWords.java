package app.tamis.web.page;

import app.tamis.basics.Message;
import app.tamis.post.KeptLetter;
import java.time.Instant;

/// What became of a letter, in words.
///
/// @param mail whether letters leave by a server
public record LetterWords(Moments moments, boolean mail) {

  /// A sentence, or two.
  public String state(KeptLetter letter) {
    var words = moments.words();
    return switch (letter.state()) {
      case WAITING ->
          !mail
              ? words.say("post.state.to-do")
              : letter
                  .fault()
                  .map(fault ->
                      words.say("post.state.again", sentence(fault), moments.minute(letter.next())))
                  .orElseGet(() -> words.say("post.state.waiting"));
      case SENT ->
          letter
              .fault()
              .map(remark -> words.say("post.state.remarked", at(letter), sentence(remark)))
              .orElseGet(() -> words.say("post.state.sent", at(letter)));
      case BY_HAND -> words.say("post.state.by-hand", at(letter));
      case REFUSED -> words.say("post.state.refused", why(letter));
      case GIVEN_UP -> words.say("post.state.given-up", why(letter));
      case RETURNED -> words.say("post.state.returned", at(letter), why(letter));
      case DISCARDED -> words.say("post.state.discarded", at(letter));
      case LAPSED -> words.say("post.state.lapsed");
    };
  }

  /// What went wrong, as a sentence of its own.
  public String sentence(Message fault) {
    return moments.words().sentence(fault);
  }

  private String why(KeptLetter letter) {
    return letter.fault().map(this::sentence).orElse("");
  }

  private String at(KeptLetter letter) {
    return moments.minute(letter.settled().orElse(Instant.EPOCH));
  }
}
