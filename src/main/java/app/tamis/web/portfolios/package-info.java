/// The portfolios to which a reader belongs: a list, going over to another, and making one.
@NullMarked
package app.tamis.web.portfolios;

import org.jspecify.annotations.NullMarked;
