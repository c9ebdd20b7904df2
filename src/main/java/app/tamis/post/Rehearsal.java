package app.tamis.post;

import static java.util.stream.Collectors.joining;

import app.tamis.basics.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Letters as they would leave, for who wants to see them first. They go to nobody else, what they
/// cause is of no kind that anything follows from, and a link in them leads to a page that says so.
///
/// @param to who asks
/// @param words in which it is said on top to whom each would go
/// @param links where links to us begin
public record Rehearsal(MailAddress to, Words words, String links) {

  /// Of which kind rehearsed letters are, whatever they would be.
  public static final String KIND = "rehearsal";

  /// Where their links lead.
  public static final String PATH = "/rehearsal";

  private static final int NAMED = 5;

  private static final Pattern BODY = Pattern.compile("<body[^>]*>", Pattern.CASE_INSENSITIVE);

  /// A letter that would leave.
  ///
  /// @param whose it would be, such as `C011 Dubois`
  public record Meant(Letter letter, String whose) {}

  /// The very letter, marked; without its secret, so that nobody can do anything by it.
  Letter of(Meant meant) {
    var letter = meant.letter();
    var key = letter.secret().isPresent() ? "post.rehearsal.top.link" : "post.rehearsal.top";
    var top = words.say(key, letter.to().address(), meant.whose());
    return new Letter(
        new Letter.Cause(KIND, letter.cause().about()),
        to,
        letter.language(),
        letter.zone(),
        words.say("post.rehearsal.subject", letter.subject()),
        top + "\n\n" + harmless(letter.text()),
        letter.html().map(html -> below(top, harmless(html))),
        letter.attachments(),
        Optional.empty());
  }

  List<Letter> of(List<Meant> meant) {
    return meant.stream().map(this::of).toList();
  }

  /// Whose letters they would be, as the trail names them.
  static String clients(List<Meant> letters) {
    var named = letters.stream().map(Meant::whose).limit(NAMED).collect(joining(", "));
    return letters.size() > NAMED ? named + ", … (" + letters.size() + ")" : named;
  }

  private String harmless(String text) {
    return text.replace(Letter.SECRET, links + PATH);
  }

  private static String below(String top, String html) {
    var line = "<p><strong>" + escaped(top) + "</strong></p>";
    var body = BODY.matcher(html);
    return body.find()
        ? body.replaceFirst(Matcher.quoteReplacement(body.group() + line))
        : line + html;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
