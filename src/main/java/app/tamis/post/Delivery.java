package app.tamis.post;

import app.tamis.basics.Message;

/// What came of handing a letter to a server.
public sealed interface Delivery {

  record Taken() implements Delivery {}

  /// The server asks to be told again later.
  record NotNow(Message why) implements Delivery {}

  /// The server won't take this letter.
  record Never(Message why) implements Delivery {}

  /// It isn't the letter's fault: no letter gets through to the server, or past its door.
  record NoWay(Message why) implements Delivery {}
}
