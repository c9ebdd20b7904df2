/// Asking for a yes before work begins: where we ask, and where the client answers.
@NullMarked
package app.tamis.web.say;

import org.jspecify.annotations.NullMarked;
