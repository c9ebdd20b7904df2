package app.tamis.post;

/// A mail without what is another each time.
final class WholeMail {

  private WholeMail() {}

  static String masked(String mail) {
    return mail.replace("\r\n", "\n")
        .replaceAll("----=_Part_[\\w.]+", "BOUNDARY")
        .replaceAll("(?m)^(Return-Path|Received):.*\\n([ \\t].*\\n)*", "")
        .replaceAll("(?m)^(Message-ID: <)[0-9a-f-]{36}", "$1ID")
        .replaceAll("localhost:\\d+", "localhost:PORT")
        .replaceAll("/welcome/[\\w-]+(=\\n[\\w-]+)*", "/welcome/TOKEN")
        .replaceAll("(?m)^(Date: .*\\d\\d:\\d\\d):\\d\\d", "$1:SS");
  }
}
