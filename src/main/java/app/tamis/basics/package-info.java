/// Words and small values that every module may use: messages to be said in the reader's language,
/// problems gathered before they are told, YAML with its places.
///
/// Pure: no clock, no file, no engine. Start with [Message] and [Problems].
@NullMarked
@ApplicationModule(allowedDependencies = {})
package app.tamis.basics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
