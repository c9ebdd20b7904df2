package app.tamis.web.post;

import app.tamis.basics.Words;
import app.tamis.post.KeptLetter;
import app.tamis.post.Letter;
import app.tamis.post.MailServers;
import app.tamis.web.page.LetterWords;
import app.tamis.web.page.Moments;
import java.util.List;
import java.util.Optional;

/// Letters, in words.
record PostWords(Moments moments, Optional<MailServers.Kept> server) {

  PostView view(List<KeptLetter> letters, int most, Optional<String> said) {
    return new PostView(
        server
            .map(kept ->
                words()
                    .say("post.by-server", kept.server().host(), kept.server().sender().address()))
            .orElseGet(() -> words().say("post.by-hand")),
        server
            .filter(MailServers.Kept::isPasswordLost)
            .map(_ -> words().say("server.password.lost")),
        letters.stream().limit(most).map(this::row).toList(),
        letters.size() > most,
        said);
  }

  private PostView.Row row(KeptLetter letter) {
    return new PostView.Row(
        letter.id().toString(),
        letter.to().address(),
        letter.subject(),
        kind(letter),
        words().say("post.written", letter.writtenBy(), moments.minute(letter.written())),
        states().state(letter),
        letter.state().isOpen());
  }

  /// @param opened with its secret, to be sent by hand
  LetterView view(
      KeptLetter letter,
      Optional<KeptLetter> opened,
      List<Letter.Attachment> attachments,
      Optional<String> said) {
    var text = opened.map(KeptLetter::text).orElseGet(() -> withoutSecret(letter));
    return new LetterView(
        letter.id().toString(),
        kind(letter),
        letter.to().address(),
        letter.subject(),
        words().say("post.written", letter.writtenBy(), moments.minute(letter.written())),
        states().state(letter),
        text,
        attachments.stream().map(Letter.Attachment::name).toList(),
        letter.state().isOpen(),
        letter.canLeave(),
        server.isPresent(),
        opened.isPresent(),
        opened
            .filter(_ -> attachments.isEmpty())
            .map(whole -> Mailto.of(whole.to().address(), whole.subject(), whole.text()))
            .orElse(""),
        said);
  }

  private String withoutSecret(KeptLetter letter) {
    boolean kept = letter.canLeave();
    return letter
        .text()
        .replace(Letter.SECRET, words().say(kept ? "post.secret.kept" : "post.secret.gone"));
  }

  private String kind(KeptLetter letter) {
    var kind = letter.cause().kind();
    return words().find("post.kind." + kind).orElse(kind);
  }

  private LetterWords states() {
    return new LetterWords(moments, server.isPresent());
  }

  private Words words() {
    return moments.words();
  }
}
