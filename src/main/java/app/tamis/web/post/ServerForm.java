package app.tamis.web.post;

import app.tamis.basics.Message;
import app.tamis.identity.PersonEntries;
import app.tamis.post.MailAddress;
import app.tamis.post.MailServer;
import app.tamis.post.MailServer.Protection;
import app.tamis.post.PostEntries;
import app.tamis.web.page.Form;
import java.util.Map;
import java.util.Optional;

/// What was typed about a mail server.
///
/// @param protection its code
/// @param password as typed; it never goes back to a page
/// @param carried one from a try before, sealed
record ServerForm(Form form, String protection, String password, String carried) {

  static final ServerForm EMPTY =
      new ServerForm(Form.of("port", "587"), Protection.STARTTLS.code(), "", "");

  static ServerForm of(Map<String, String> sent) {
    var form =
        Form.of(
            "host", typed(sent, "host"),
            "port", typed(sent, "port"),
            "account", typed(sent, "account"),
            "sender_name", typed(sent, "sender_name"),
            "sender_address", typed(sent, "sender_address"),
            "reply_to", typed(sent, "reply_to"));
    var protection = typed(sent, "protection");
    return new ServerForm(
        form.with("host", PostEntries.host(form.typed("host")))
            .with("port", PostEntries.port(form.typed("port")))
            .with("protection", PostEntries.protection(protection, form.typed("host")))
            .with("account", PostEntries.account(form.typed("account")))
            .with("sender_name", PersonEntries.name(form.typed("sender_name")))
            .with("sender_address", MailAddress.fault(form.typed("sender_address")))
            .with("reply_to", PostEntries.replyTo(form.typed("reply_to"))),
        protection,
        typed(sent, "password"),
        typed(sent, "carried"));
  }

  static ServerForm of(MailServer server) {
    return new ServerForm(
        Form.of(
            "host", server.host(),
            "port", String.valueOf(server.port()),
            "account", server.account(),
            "sender_name", server.sender().name(),
            "sender_address", server.sender().address(),
            "reply_to", server.replyTo()),
        server.protection().code(),
        "",
        "");
  }

  /// Empty where something is wrong with it.
  Optional<MailServer> server() {
    var port = PostEntries.readPort(form.typed("port"));
    var how = Protection.find(protection);
    return !form.isSound() || port.isEmpty() || how.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MailServer(
                PostEntries.readHost(form.typed("host")),
                port.getAsInt(),
                how.get(),
                form.typed("account").strip(),
                MailAddress.of(form.typed("sender_name"), form.typed("sender_address")),
                form.typed("reply_to").isBlank()
                    ? ""
                    : MailAddress.of("", form.typed("reply_to")).address()));
  }

  ServerForm with(String field, Message fault) {
    return new ServerForm(form.with(field, Optional.of(fault)), protection, password, carried);
  }

  ServerForm carrying(String sealed) {
    return new ServerForm(form, protection, password, sealed);
  }

  private static String typed(Map<String, String> sent, String field) {
    return sent.getOrDefault(field, "");
  }
}
