package app.tamis.web.post;

import app.tamis.basics.Message;
import app.tamis.post.MailServer.Protection;
import app.tamis.post.Mailbox;
import app.tamis.post.PostEntries;
import app.tamis.web.page.Form;
import java.util.Map;
import java.util.Optional;

/// What was typed about the mailbox that letters come back to.
///
/// @param protection its code
/// @param password as typed; it never goes back to a page
/// @param carried one from a try before, sealed
record MailboxForm(Form form, String protection, String password, String carried) {

  static final MailboxForm EMPTY =
      new MailboxForm(Form.of("port", "993"), Protection.TLS.code(), "", "");

  static MailboxForm of(Map<String, String> sent) {
    var form =
        Form.of(
            "host", typed(sent, "host"),
            "port", typed(sent, "port"),
            "account", typed(sent, "account"));
    var protection = typed(sent, "protection");
    return new MailboxForm(
        form.with("host", PostEntries.host(form.typed("host")))
            .with("port", PostEntries.mailboxPort(form.typed("port")))
            .with("protection", PostEntries.protection(protection, form.typed("host")))
            .with("account", PostEntries.mailboxAccount(form.typed("account"))),
        protection,
        typed(sent, "password"),
        typed(sent, "carried"));
  }

  static MailboxForm of(Mailbox mailbox) {
    return new MailboxForm(
        Form.of(
            "host", mailbox.host(),
            "port", String.valueOf(mailbox.port()),
            "account", mailbox.account()),
        mailbox.protection().code(),
        "",
        "");
  }

  /// Empty where something is wrong with it.
  Optional<Mailbox> mailbox() {
    var port = PostEntries.readPort(form.typed("port"));
    var how = Protection.find(protection);
    return !form.isSound() || port.isEmpty() || how.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Mailbox(
                PostEntries.readHost(form.typed("host")),
                port.getAsInt(),
                how.get(),
                form.typed("account").strip()));
  }

  MailboxForm with(String field, Message fault) {
    return new MailboxForm(form.with(field, Optional.of(fault)), protection, password, carried);
  }

  MailboxForm carrying(String sealed) {
    return new MailboxForm(form, protection, password, sealed);
  }

  private static String typed(Map<String, String> sent, String field) {
    return sent.getOrDefault(field, "");
  }
}
