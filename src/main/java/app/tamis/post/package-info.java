/// Post: letters that leave.
///
/// In: a [Letter], written in the transaction of the deed that causes it, and a [MailServer] that
/// an owner has set. Out: the letter at its receiver's server, or the same letter as a file for a
/// person to send. Start with [Outbox], the door for letters, and [MailServers], the door for the
/// server; [Postman] sends what is due. A secret in a letter, and the server's password, are kept
/// sealed with a [PostKey] that is in no backup. Pure rules: [Retrying], [PostEntries],
/// [MailAddress]; what went wrong with a server becomes a message in [SmtpFaults].
@NullMarked
@ApplicationModule(allowedDependencies = {"basics", "clock", "disk", "identity", "trail"})
package app.tamis.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
