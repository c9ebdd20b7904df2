package app.tamis.documents.sealing;

import app.tamis.basics.Message;

/// Why there is no timestamp.
public final class NoStamp extends RuntimeException {

  private final transient Message why;

  NoStamp(Message why) {
    super(why.toString());
    this.why = why;
  }

  public Message why() {
    return why;
  }
}
