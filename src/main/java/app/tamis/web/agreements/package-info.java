/// Agreements: what is being drafted, what was sent, and what became of it.
@NullMarked
package app.tamis.web.agreements;

import org.jspecify.annotations.NullMarked;
