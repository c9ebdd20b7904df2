/// People: who may use Tamis, what each may see, and which browsers are signed in.
///
/// In: names, passwords, one-time links. Out: a [Person] with a [Role], whose [Right]s say what may
/// be shown. Start with [People], the door to those who are in; [ConsoleLinks] and [Invitations]
/// let others in, [SignIn] and [Sessions] recognise them. Who belongs to several portfolios is a
/// person in each of them ([Memberships]), by one account. Of passwords and tokens only hashes are
/// kept. Pure rules: [Role], [PersonEntries], [Throttling], [Device].
@NullMarked
@ApplicationModule(allowedDependencies = {"basics", "book", "clock", "jobs", "trail"})
package app.tamis.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
