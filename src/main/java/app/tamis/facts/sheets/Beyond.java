package app.tamis.facts.sheets;

import app.tamis.basics.Message;

/// A file wants more made of it than anybody means in earnest.
final class Beyond extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String bound;
  private final long most;

  /// @param bound which: `bytes`, `cells`, `columns`, `rows`, `sheets` or `text`
  Beyond(String bound, long most) {
    super(bound);
    this.bound = bound;
    this.most = most;
  }

  Message message(String file) {
    return Message.of("sheet.beyond." + bound, file, most);
  }
}
