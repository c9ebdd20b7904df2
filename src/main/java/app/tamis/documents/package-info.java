/// Documents: made of words once, and given to people as a page, a mail or a PDF of the same
/// object, in the firm's look.
///
/// In: a [Document], whose words another module chose, and the firm's [Look]. Out: renderings, none
/// of which changes a word, and what was given out, kept by its content and never changed. Start
/// with [Document] and its [Part]s, then [Renderings]; the doors are [Documents], which makes,
/// keeps and finds again, [Looks], [Seals] and [TimestampServers], and for who has a sealed file
/// and nothing else [Verification]. Pure: the document, its parts, all that writes them as text or
/// HTML, and what reads a seal.
@NullMarked
@ApplicationModule(allowedDependencies = {"basics", "disk", "trail"})
package app.tamis.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
