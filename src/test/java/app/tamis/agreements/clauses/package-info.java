@NullMarked
package app.tamis.agreements.clauses;

import org.jspecify.annotations.NullMarked;
