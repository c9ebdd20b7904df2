/// The catalogue of clauses: which there are, and how the firm words them.
@NullMarked
package app.tamis.web.clauses;

import org.jspecify.annotations.NullMarked;
