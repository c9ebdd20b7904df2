/// Tickets instead of the phone, month by month.
@NullMarked
package app.tamis.web.phone;

import org.jspecify.annotations.NullMarked;
