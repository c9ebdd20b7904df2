package app.tamis.web.api;

import app.tamis.basics.Message;
import java.util.List;
import org.springframework.http.HttpStatus;

/// Why a program isn't served.
public final class ApiFault extends RuntimeException {

  private final HttpStatus status;
  private final transient List<Message> messages;

  /// @param messages at least one
  public ApiFault(HttpStatus status, List<Message> messages) {
    super(messages.getFirst().key());
    this.status = status;
    this.messages = List.copyOf(messages);
  }

  public ApiFault(HttpStatus status, String key, Object... arguments) {
    this(status, List.of(Message.of(key, arguments)));
  }

  HttpStatus status() {
    return status;
  }

  List<Message> messages() {
    return messages;
  }
}
