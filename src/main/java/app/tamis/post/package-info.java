/// Post: letters that leave.
///
/// In: a [Letter], written in the transaction of the deed that causes it, and a [MailServer] that
/// an owner has set. Out: the letter at its receiver's server, or the same letter as a file for a
/// person to send. Start with [Outbox], the door for letters, and [MailServers], the door for the
/// server; [Postman] sends what is due. A [Rehearsal] sends letters to who asks, as they would
/// leave. What servers report later is read from a mailbox ([Mailboxes] is its door, [Returns]
/// reads it): a letter that came back is [NotDelivered], as a refused one is. A secret in a letter,
/// and passwords, are kept sealed with a [PostKey] that is in no backup. Pure rules: [Retrying],
/// [PostEntries], [MailAddress], [DeliveryReport]; what went wrong with a server becomes a message
/// in [SmtpFaults] and [ImapFaults].
@NullMarked
@ApplicationModule(allowedDependencies = {"basics", "clock", "disk", "identity", "trail"})
package app.tamis.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
