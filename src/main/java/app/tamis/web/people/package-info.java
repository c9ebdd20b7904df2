/// Who may come in, and as what.
@NullMarked
package app.tamis.web.people;

import org.jspecify.annotations.NullMarked;
