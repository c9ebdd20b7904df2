/// Commitments: what a client promised, and whether they kept their word.
@NullMarked
package app.tamis.web.commitments;

import org.jspecify.annotations.NullMarked;
