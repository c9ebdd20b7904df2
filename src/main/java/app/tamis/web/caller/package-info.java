/// The caller test: faces for names, before anybody sees a grade.
@NullMarked
package app.tamis.web.caller;

import org.jspecify.annotations.NullMarked;
