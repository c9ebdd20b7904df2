/// What one may do where a client refused what it had signed: the two letters, and what must come
/// between them.
@NullMarked
package app.tamis.web.parting;

import org.jspecify.annotations.NullMarked;
